import Formats

/// A valid document with one fault put in.
struct TBXFault: CustomStringConvertible {
  /// The code of the finding that is due.
  let code: String
  /// The lines on which it may stand.
  let line: Int
  /// What was done.
  let description: String
  /// The document.
  let lines: [String]
}

extension TBXSample {
  /// Faults of every kind, wherever the document has a place for them; each kind once for each element.
  var faults: [TBXFault] {
    attributeFaults + elementFaults + textFaults + missingParts + misplacedParts + repeatedParts + lateParts
      + levelFaults + wholeFaults
  }

  // MARK: Making faults

  /// The first tag of each kind.
  private var firstTags: [TBXTag] {
    var seen: Set<String> = []
    return tags.filter { seen.insert($0.kind).inserted }
  }

  private func replacing(_ line: Int, _ old: String, _ new: String, _ code: String, at place: Int? = nil) -> TBXFault {
    var changed = lines
    changed[line] = changed[line].replacing(old, with: new, maxReplacements: 1)
    return TBXFault(
      code: code, line: (place ?? line) + 1, description: "line \(line + 1): \(old) → \(new)", lines: changed)
  }

  private func inserting(_ new: [String], at line: Int, _ code: String, place: Int? = nil) -> TBXFault {
    var changed = lines
    changed.insert(contentsOf: new, at: line)
    return TBXFault(
      code: code, line: (place ?? line) + 1, description: "line \(line + 1): + \(new.joined())", lines: changed)
  }

  private func removing(_ range: ClosedRange<Int>, _ code: String, at place: Int) -> TBXFault {
    var changed = lines
    changed.removeSubrange(range)
    return TBXFault(
      code: code, line: place + 1, description: "line \(range): − \(lines[range.lowerBound])", lines: changed)
  }

  /// The lines of an element.
  private func extent(of tag: TBXTag) -> ClosedRange<Int> { tag.line...tag.end }

  /// The line of the element around a line.
  private func parent(of line: Int) -> Int { parents[line] }

  private func first(_ name: String) -> TBXTag? { tags.first { $0.name == name } }

  private func isOwn(_ name: String) -> Bool { name.contains(":") }

  private var isDCT: Bool { style == "dct" }

  private var entry: String { dialect.structure.entry }

  // MARK: Attributes

  private var attributeFaults: [TBXFault] {
    var faults = firstTags.map { tag in
      replacing(tag.line, "<\(tag.name)", "<\(tag.name) colour=\"red\"", "tbx.unknown-attribute")
    }
    let required = ["type", "style", "xml:lang", "dialect", "source", "target"]
    for tag in firstTags {
      for attribute in tag.attributes {
        let parts = attribute.split(separator: "=", maxSplits: 1)
        let name = String(parts[0])
        let isNeeded = required.contains(name) || (name == "id" && tag.name == entry && dialect.edition != .martif)
        let isOptional =
          tag.name == "item" || (name == "type" && tag.name == "xref" && dialect.edition == .martif)
          || (name == "target" && !["xref", "languages"].contains(tag.name) && !isOwn(tag.name))
          || tag.name.hasSuffix("responsibility")
        if isNeeded, !isOptional {
          let code = isOwn(tag.name) ? "tbx.no-target" : "tbx.missing-attribute"
          faults.append(replacing(tag.line, " \(attribute)", "", code))
        }
        switch name {
        case "id": faults.append(replacing(tag.line, attribute, "id=\"1\(parts[1].dropFirst())", "tbx.bad-id"))
        case "xml:lang", "source":
          faults.append(replacing(tag.line, attribute, "\(name)=\"en_GB\"", "tbx.language-code"))
        case "target" where parts[1].hasPrefix("\"c") || parts[1].hasPrefix("\"p"):
          faults.append(replacing(tag.line, attribute, "target=\"nowhere\"", "tbx.dangling-target"))
        case "target" where parts[1].hasPrefix("\"http") && dialect.edition == .tbx:
          faults.append(replacing(tag.line, "https:", "file:", "tbx.bad-address"))
        case "type" where TBXCarrier(rawValue: tag.name) != nil:
          faults.append(replacing(tag.line, attribute, "type=\"colour\"", "tbx.unknown-category"))
          faults.append(replacing(tag.line, attribute, "type=\"\"", "tbx.unknown-category"))
        default: break
        }
      }
    }
    if let second = tags.last(where: { $0.name == entry }), dialect.edition != .min2013 {
      faults.append(
        inserting(
          ["<\(entry) id=\"c2\">"] + Array(lines[extent(of: second)].dropFirst()),
          at: extent(of: second).upperBound + 1,
          "tbx.repeated-id"))
    }
    return faults
  }

  // MARK: Elements

  private var elementFaults: [TBXFault] {
    firstTags.filter { $0.isWhole && $0.name != "languages" }.map { tag in
      let local = isOwn(tag.name) ? "\(tag.name.prefix { $0 != ":" }):colour" : "colour"
      var changed = lines
      changed[tag.line] = changed[tag.line].replacing("<\(tag.name)", with: "<\(local)")
        .replacing("</\(tag.name)>", with: "</\(local)>")
      return TBXFault(
        code: isOwn(tag.name) ? "tbx.unknown-category" : "tbx.unknown-element", line: tag.line + 1,
        description: "line \(tag.line + 1): <\(tag.name)> → <\(local)>", lines: changed)
    }
  }

  private var textFaults: [TBXFault] {
    var faults = firstTags.filter { !$0.isWhole }.map { tag in
      inserting(["stray words"], at: tag.line + 1, "tbx.stray-text")
    }
    let lists = ["termStatus", "partOfSpeech", "directionality"]
    for tag in firstTags where tag.isWhole {
      let type = tag.attributes.first { $0.hasPrefix("type=") }?.dropFirst(6).dropLast()
      let category = dialect.category(type.map(String.init) ?? String(tag.name.drop { $0 != ":" }.dropFirst()))
      guard category?.pickList != nil || (dialect.edition == .min2013 && lists.contains(tag.name)),
        let start = lines[tag.line].firstIndex(of: ">"), let end = lines[tag.line].lastIndex(of: "<")
      else { continue }
      let value = String(lines[tag.line][start..<end])
      for wrong in [">colourful", ">", value.uppercased()] {
        faults.append(replacing(tag.line, "\(value)</", "\(wrong)</", "tbx.bad-value"))
      }
    }
    for (old, new) in [("2026-03-14", "2026-13-14"), ("2026-03-14", "14 March 2026"), ("2026-03-14", "2026-02-30")] {
      guard let line = lines.firstIndex(where: { $0.contains(old) }) else { continue }
      faults.append(replacing(line, old, new, "tbx.bad-date"))
    }
    for tag in tags where tag.name == "term" {
      let text = lines[tag.line].dropFirst(6).dropLast(7)
      faults.append(replacing(tag.line, ">\(text)<", "> <", "tbx.empty-term"))
    }
    return faults
  }

  // MARK: Parts

  private var missingParts: [TBXFault] {
    let needed: Set<String> = [
      "tbxHeader", "martifHeader", "header", "fileDesc", "title", "sourceDesc", "change", "text", "term", "termGrp",
      "refObject", "transac", "languages", "noteValue", "body",
    ]
    var faults = tags.filter { needed.contains($0.name) }.map { tag in
      removing(extent(of: tag), "tbx.missing-element", at: parent(of: tag.line))
    }
    for tag in tags where tag.name == "p" || tag.name == "item" {
      faults.append(removing(tag.line...tag.line, "tbx.missing-element", at: parent(of: tag.line)))
    }
    if dialect.edition == .min2013, let id = first("id") {
      faults.append(removing(id.line...id.line, "tbx.missing-element", at: parent(of: id.line)))
    }
    // All language sections of the last entry, and all entries.
    for name in ["langSec", "langSet", "termSec", "tig"] {
      guard let last = tags.last(where: { $0.name == name }) else { continue }
      let parent = parent(of: last.line)
      guard tags.count(where: { $0.name == name && self.parent(of: $0.line) == parent }) == 1 else { continue }
      faults.append(removing(extent(of: last), "tbx.missing-element", at: parent))
    }
    if let body = first("body") {
      let inside = (body.line + 1)...(extent(of: body).upperBound - 1)
      if !lines[inside].contains(where: { $0.contains("id=\"c2\"") }) {
        faults.append(removing(inside, "tbx.missing-element", at: body.line))
      }
    }
    if !isDCT {
      for name in ["descrip", "termNote", "admin"] {
        for tag in tags where tag.name == name {
          let around = parent(of: tag.line)
          guard lines[around].contains("<\(name)Grp"), around + 1 == tag.line else { continue }
          faults.append(removing(tag.line...tag.line, "tbx.missing-element", at: around))
        }
      }
    }
    return faults
  }

  private var misplacedParts: [TBXFault] {
    let langSec = dialect.edition == .tbx ? "langSec" : "langSet"
    let termSec = dialect.edition == .tbx ? "termSec" : "tig"
    let whole: [(String, in: String)] =
      dialect.edition == .min2013
      ? [
        ("<term>kerb</term>", in: langSec), ("<customer>all</customer>", in: entry), ("<id>x</id>", in: "body"),
        ("<noteValue>x</noteValue>", in: termSec), ("<noteGrp/>", in: entry), ("<creator>x</creator>", in: entry),
      ]
      : [
        ("<term>kerb</term>", in: langSec), ("<term>kerb</term>", in: entry), ("<date>2026-03-14</date>", in: entry),
        ("<date>2026-03-14</date>", in: termSec), ("<p>words</p>", in: "body"), ("<p>words</p>", in: entry),
        ("<note>words</note>", in: "body"), ("<note>words</note>", in: "text"), ("<note>words</note>", in: "fileDesc"),
        ("<title>words</title>", in: "fileDesc"), ("<item>words</item>", in: "back"), ("<hi>words</hi>", in: langSec),
        ("<\(termSec)><term>kerb</term></\(termSec)>", in: entry), ("<note>words</note>", in: "back"),
        ("<change><p>words</p></change>", in: "encodingDesc"), ("<note>words</note>", in: "sourceDesc"),
        ("<\(langSec) xml:lang=\"de\"><\(termSec)><term>Bank</term></\(termSec)></\(langSec)>", in: "body"),
      ]
    var faults = whole.compactMap { part, name in
      first(name).map { inserting([part], at: $0.line + 1, "tbx.misplaced-element") }
    }
    let notes = TBXSample.category("partOfSpeech", "noun", in: dialect, style)
    for name in [langSec, entry] where !notes.isEmpty {
      if let tag = first(name) { faults.append(inserting(notes, at: tag.line + 1, "tbx.misplaced-element")) }
    }
    let responsible = TBXSample.category("responsibility", "me", in: dialect, style)
    for name in [langSec, entry] where !responsible.isEmpty {
      if let tag = first(name) { faults.append(inserting(responsible, at: tag.line + 1, "tbx.misplaced-element")) }
    }
    if let tag = firstTags.first(where: { isOwn($0.name) && $0.name.hasSuffix("definition") }) {
      faults.append(replacing(tag.line, "lights", "<hi>lights</hi>", "tbx.misplaced-element"))
    }
    return faults
  }

  private var repeatedParts: [TBXFault] {
    let once: Set<String> = [
      "tbxHeader", "martifHeader", "header", "fileDesc", "titleStmt", "title", "encodingDesc", "revisionDesc", "text",
      "body", "back", "languages", "subjectField", "termStatus", "directionality", "noteValue", "noteKey",
    ]
    return firstTags.filter { once.contains($0.name) || $0.name == "term" }.map { tag in
      let extent = extent(of: tag)
      let copy = lines[extent].map { line in
        // The copy has no ids of its own, and refers to nothing.
        ["c1", "c2", "t1", "s1", "s2", "person"].reduce(line) { $0.replacing("\"\($1)\"", with: "\"\($1)x\"") }
      }
      return inserting(copy, at: extent.upperBound + 1, "tbx.repeated-element")
    }
  }

  private var lateParts: [TBXFault] {
    var faults: [TBXFault] = []
    for (early, late) in [
      ("tbxHeader", "text"), ("martifHeader", "text"), ("body", "back"), ("encodingDesc", "revisionDesc"),
      ("titleStmt", "sourceDesc"), ("fileDesc", "encodingDesc"), ("header", "body"),
    ] {
      guard let first = first(early), let second = self.first(late) else { continue }
      let (upper, lower) = (extent(of: first), extent(of: second))
      guard upper.upperBound + 1 == lower.lowerBound else { continue }
      var changed = lines
      changed.replaceSubrange(upper.lowerBound...lower.upperBound, with: lines[lower] + lines[upper])
      faults.append(
        TBXFault(
          code: "tbx.element-order", line: upper.lowerBound + lower.count + 1,
          description: "<\(early)> behind <\(late)>", lines: changed))
    }
    guard dialect.edition != .min2013 else { return faults }
    for tag in tags where ["langSec", "langSet", "termSec", "tig"].contains(tag.name) {
      let end = extent(of: tag).upperBound + 1
      faults.append(inserting(["<note>late</note>"], at: end, "tbx.element-order"))
      for name in ["source", "customerSubset"] where tag.name.hasPrefix("lang") && !isDCT {
        guard let category = dialect.category(name), category.levels.contains(.concept) else { continue }
        faults.append(
          inserting(
            TBXSample.category(name, "late", in: dialect, style), at: end, "tbx.element-order"))
      }
    }
    for tag in tags where tag.name == "term" && lines[parent(of: tag.line)] != "<termGrp>" {
      faults.append(
        inserting(["<note>early</note>"], at: tag.line, "tbx.element-order", place: tag.line + 1))
    }
    if !isDCT, dialect.category("partOfSpeech") != nil, let term = first("term"),
      let note = lines.indices.first(where: {
        $0 > term.line && lines[$0].hasPrefix("<note>") && parent(of: $0) == parent(of: term.line)
      })
    {
      let notes = TBXSample.category("partOfSpeech", "noun", in: dialect, style)
      faults.append(inserting(notes, at: note + 1, "tbx.element-order"))
    }
    return faults
  }

  // MARK: Data categories

  private var levelFaults: [TBXFault] {
    let places: [(TBXLevel, String)] =
      dialect.edition == .tbx
      ? [(.concept, "conceptEntry"), (.language, "langSec"), (.term, "term")]
      : [(.concept, "termEntry"), (.language, "langSet"), (.term, "term")]
    var faults: [TBXFault] = []
    for category in dialect.categories where [.admin, .descrip, .ref, .xref].contains(category.carrier) {
      for (level, name) in places where !category.levels.contains(level) {
        // In a section that has a term only, what follows the term is in order.
        guard let tag = tags.last(where: { $0.name == name }) else { continue }
        let target: String? =
          switch category.target {
          case .none: nil
          case .external: "https://example.org/x"
          default: "c1"
          }
        let text = category.pickList?[0] ?? "words"
        let lines = TBXSample.category(category.name, text, target: target, in: dialect, style)
        guard !lines.isEmpty else { continue }
        faults.append(inserting(lines, at: tag.line + 1, "tbx.category-level"))
      }
    }
    let graphic = TBXSample.category("xGraphic", "drawing", target: "https://example.org/x", in: dialect, style)
    if !graphic.isEmpty, dialect.edition == .tbx, let group = first("descripGrp") {
      faults.append(inserting(graphic, at: group.end, "tbx.category-level"))
    }
    if isDCT, let group = first("termNoteGrp") {
      let late = [lines[group.end - 1]] + lines[(group.line + 1)..<(group.end - 1)]
      var changed = lines
      changed.replaceSubrange((group.line + 1)..<group.end, with: late)
      faults.append(
        TBXFault(
          code: "tbx.element-order", line: group.line + 3, description: "<note> before its termNote", lines: changed))
    }
    if !isDCT, dialect.category("definition") != nil, let tag = first(entry) {
      faults.append(inserting(["<admin type=\"definition\">words</admin>"], at: tag.line + 1, "tbx.category-carrier"))
    }
    return faults
  }

  // MARK: The whole

  private var wholeFaults: [TBXFault] {
    guard dialect.edition != .min2013 else {
      return [replacing(1, "TBX-Min", "TBX-Colour", "tbx.attribute-value")]
    }
    var faults = [replacing(1, "\"\(dialect.name)\"", "\"TBX-Colour\"", "tbx.unknown-dialect")]
    if let note = lines.firstIndex(where: { $0.contains("<hi>bench") }) {
      faults.append(replacing(note, "<hi>", "<hi target=\"nowhere\">", "tbx.dangling-target"))
      faults.append(replacing(note, "<hi>", "<hi type=\"colour\">", "tbx.attribute-value"))
    }
    if let tag = first(entry) {
      for part in ["<x:colour xmlns:x=\"urn:example\">red</x:colour>", "<note xmlns=\"urn:example\">red</note>"] {
        faults.append(inserting([part], at: tag.line + 1, "tbx.namespace"))
      }
    }
    guard dialect.edition == .tbx else { return faults }
    faults.append(replacing(1, TBXNamespace.core, "urn:example", "tbx.namespace"))
    faults.append(replacing(1, "style=\"\(style)\"", "style=\"colour\"", "tbx.attribute-value"))
    if let note = lines.firstIndex(where: { $0.contains("<sc ") }) {
      faults.append(replacing(note, " startRef=\"s1\"", "", "tbx.inline-code"))
      faults.append(replacing(note, "<sc id=\"s1\"", "<sc id=\"s1\" isolated=\"yes\"", "tbx.inline-code"))
      faults.append(replacing(note, "id=\"s2\"", "id=\"s2\" isolated=\"yes\"", "tbx.inline-code"))
      faults.append(replacing(note, "<sc id=\"s1\"/>", "", "tbx.dangling-target"))
    }
    if let tag = first("langSec") {
      let own = "<b:definition xmlns:b=\"\(TBXNamespace.basic)\">words</b:definition>"
      let carried = "<descrip type=\"definition\">words</descrip>"
      switch style {
      case "dca": faults.append(inserting([own], at: tag.line + 1, "tbx.style"))
      default: faults.append(inserting([carried], at: tag.line + 1, "tbx.style"))
      }
    }
    if isDCT, let own = tags.first(where: { $0.name == "min:partOfSpeech" }) {
      faults.append(
        replacing(own.line, "<min:partOfSpeech>", "<min:partOfSpeech xmlns:min=\"urn:example\">", "tbx.namespace"))
      if dialect.name != "TBX-Min" {
        let other = "<basic:partOfSpeech>noun</basic:partOfSpeech>"
        faults.append(replacing(own.line, lines[own.line], other, "tbx.unknown-category"))
      }
    }
    return faults
  }
}
