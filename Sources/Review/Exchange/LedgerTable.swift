/// The text form of a ledger: sections of tab-separated lines, sorted, one record a line, so that two states can be
/// compared line by line and kept under version control.
///
/// Tabs, line ends and backslashes within a cell are written `\t`, `\n`, `\r` and `\\`.
struct LedgerTable {
  /// A section: what it holds, and the headings of its columns.
  struct Section: Hashable {
    var name: String
    var columns: [String]
  }

  /// The first line of every such file.
  static let opening = "#concord-ledger 1"
  /// The last line, by which a reader knows that nothing was cut off.
  static let closing = "#end"

  static let history = Section(
    name: "history",
    columns: [
      "date", "organisation", "author", "action", "case", "stance", "resolution", "words", "target", "judgement", "id",
    ])
  static let cases = Section(
    name: "cases", columns: ["case", "rule", "topic", "severity", "since", "message", "entries"])
  static let concepts = Section(
    name: "concepts", columns: ["organisation", "publication", "identifier", "concept"])
  static let judged = Section(
    name: "judged",
    columns: [
      "judgement", "place", "organisation", "publication", "identifier", "kind", "language", "standing", "text",
    ])
  static let texts = Section(name: "texts", columns: ["digest", "text"])

  /// The sections, in their order.
  static let sections = [history, cases, concepts, judged, texts]

  private var content = opening + "\n"

  /// The whole file.
  var text: String { content + LedgerTable.closing + "\n" }

  /// Adds a section with its rows.
  mutating func append(_ section: Section, _ rows: [[String]]) {
    content += "#\(section.name)\n" + section.columns.joined(separator: "\t") + "\n"
    for row in rows { content += row.map(LedgerTable.escaped).joined(separator: "\t") + "\n" }
  }

  private static func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x09, 0x0A, 0x0D, 0x5C].contains($0) }) else { return cell }
    var result = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The rows of a file, section by section, with the numbers of their lines.
  ///
  /// - Throws: ``Refusal`` that names the line.
  static func parse(_ text: String) throws(Refusal) -> [String: [(line: Int, cells: [String])]] {
    // By bytes: a line end with a mark behind it is one character, but still a line end.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    guard lines.first == opening else {
      throw Refusal(
        description:
          "line 1: the file is no export of a ledger (expected “\(opening)”); make one with concord ledger export")
    }
    let end = lines.lastIndex(of: closing) ?? lines.endIndex
    guard end < lines.endIndex, lines[end...].dropFirst().allSatisfy(\.isEmpty) else {
      throw Refusal(
        description: "line \(lines.count): the file does not end with “\(closing)”, so something may be missing; "
          + "get the whole export")
    }
    var rows: [String: [(line: Int, cells: [String])]] = [:]
    var section: Section?
    var isHeading = false
    for (place, line) in lines[..<end].enumerated().dropFirst() where !line.isEmpty {
      let number = place + 1
      if line.hasPrefix("#"), !line.utf8.contains(0x09) {
        section = sections.first { $0.name == line.dropFirst() }
        guard section != nil else { throw Refusal(description: "line \(number): there is no section “\(line)”") }
        isHeading = true
        continue
      }
      guard let section else { throw Refusal(description: "line \(number): a row stands before the first section") }
      let cells = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if isHeading {
        guard cells == section.columns else {
          throw Refusal(
            description:
              "line \(number): the columns of “\(section.name)” are not \(section.columns.joined(separator: ", "))")
        }
        isHeading = false
        continue
      }
      guard cells.count == section.columns.count else {
        throw Refusal(
          description: "line \(number): the row has \(cells.count) cells, but “\(section.name)” has "
            + "\(section.columns.count) columns; do not edit an export with a program that drops tabs")
      }
      rows[section.name, default: []].append((number, cells.map(unescaped)))
    }
    return rows
  }

  private static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(0x5C) else { return cell }
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in cell.unicodeScalars {
      guard isEscape else {
        if scalar == "\\" { isEscape = true } else { result.append(scalar) }
        continue
      }
      isEscape = false
      switch scalar {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
