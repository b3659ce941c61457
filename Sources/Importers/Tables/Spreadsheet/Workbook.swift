import Terminology

/// The sheets of a workbook in Office Open XML (ECMA-376).
package struct Workbook {
  /// One sheet: its name and the member of the archive that holds it.
  package struct Sheet {
    /// Its name.
    package let name: String
    let member: String
  }

  private static let book = "xl/workbook.xml"

  private let archive: ZipArchive
  private let file: String
  private let sharedStrings: [String]
  /// The sheets, in the order of their tabs.
  package let sheets: [Sheet]

  /// Whether the source is an archive that holds a workbook, sound or not.
  static func isThere(in source: Source) -> Bool {
    guard let archive = try? ZipArchive(source) else { return false }
    return archive.contains(book)
  }

  /// Opens a workbook.
  ///
  /// - Throws: ``ImportError`` when the source is no zip archive, no workbook, or damaged.
  package init(_ source: Source) throws {
    archive = try ZipArchive(source)
    file = source.name
    guard archive.contains(Workbook.book) else {
      throw ImportError(
        "the zip archive holds no workbook", at: source.location, expected: "an XLSX workbook",
        remedy: "unpack it and give the files inside")
    }
    let relations = try Workbook.relations(archive, file)
    sheets = try Workbook.sheets(archive, file, relations)
    let strings = "xl/sharedStrings.xml"
    sharedStrings =
      archive.contains(strings)
      ? try SharedStrings.read(XMLReader(archive.open(strings), file: file, part: strings)) : []
  }

  /// The rows of a sheet.
  ///
  /// - Throws: ``ImportError`` when the archive does not hold it.
  package func rows(of sheet: Sheet) throws -> WorksheetReader {
    let reader = try XMLReader(try archive.open(sheet.member), file: file, part: sheet.name)
    return WorksheetReader(reader, sharedStrings: sharedStrings, file: file, sheet: sheet.name)
  }

  private static func relations(_ archive: ZipArchive, _ file: String) throws -> [String: String] {
    let name = "xl/_rels/workbook.xml.rels"
    guard archive.contains(name) else { return [:] }
    let reader = try XMLReader(try archive.open(name), file: file, part: name)
    var targets: [String: String] = [:]
    while try reader.next() != .finished {
      if reader.name.local == "Relationship", let id = reader.attribute("Id"), let target = reader.attribute("Target") {
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      }
    }
    return targets
  }

  private static func sheets(
    _ archive: ZipArchive, _ file: String, _ relations: [String: String]
  ) throws -> [Sheet] {
    let reader = try XMLReader(try archive.open(Workbook.book), file: file, part: Workbook.book)
    var sheets: [Sheet] = []
    while true {
      switch try reader.next() {
      case .finished: return sheets
      case .start where reader.name.local == "sheet":
        let id = reader.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
        let number = sheets.count + 1
        let member = id.flatMap { relations[$0] } ?? "xl/worksheets/sheet\(number).xml"
        guard !sheets.contains(where: { $0.member == member }) else {
          throw ImportError(
            "two sheets are the same part \(member)", at: reader.location, remedy: "save it again as XLSX")
        }
        sheets.append(Sheet(name: reader.attribute("name") ?? "Sheet\(number)", member: member))
      default: continue
      }
    }
  }
}
