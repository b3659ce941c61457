import Formats
import Terminology

/// Reads concept entries written with the elements of ISO 30042, whatever the edition, dialect and style.
///
/// It serves TBX v2 (`termEntry > langSet > tig | ntig`), TBX v3 (`conceptEntry > langSec > termSec`), the first
/// TBX-Min and the entries inside ISO STS and NISO STS documents. What an entry says and the model has no field for
/// is kept as a property at its level.
final class TermEntryReader {
  /// The elements of the core structure.
  private enum Element: String {
    case termEntry
    case conceptEntry
    case langSet
    case langSec
    case tig
    case ntig
    case termSec
    case termGrp
    case term
    case descripGrp
    case adminGrp
    case transacGrp
    case termNoteGrp
    case termCompGrp
    case termCompList
    case noteGrp
    case descrip
    case descripNote
    case admin
    case adminNote
    case termNote
    case termComp
    case transac
    case transacNote
    case ref
    case xref
  }

  private let reader: XMLReader
  private let content: TBXContent
  private let vocabulary = XMLVocabulary<Element>()
  private var plain: PlainStatements
  private var languages = KnownWords<LanguageTag?>()
  private var findings: [Finding] = []
  /// How many entries came before; nil where that is not known.
  private var count: Int?
  /// Whether the section being read has had an element for its term.
  private var hasTerm = false

  /// A reader of the entries behind `count` others.
  ///
  /// - Parameters:
  ///   - content: the file.
  ///   - count: how many entries came before; nil where that is not known, and then an entry that needs it throws
  ///     ``XMLReader/CountIsNeeded``.
  ///   - takesShortWays: whether what is plain is read without becoming an item first.
  init(_ content: TBXContent, count: Int? = 0, takesShortWays: Bool = true) {
    reader = content.reader
    self.content = content
    self.count = count
    plain = PlainStatements(content, isOn: takesShortWays)
  }

  /// Whether the start tag just read opens a concept entry.
  var isAtEntry: Bool {
    let element = vocabulary[reader]
    return element == .termEntry || element == .conceptEntry
  }

  /// The findings since the last call.
  func takeFindings() -> [Finding] {
    defer { findings.removeAll() }
    return findings
  }

  /// Reads the entry whose start tag was just read; one without an id takes the fallback, else its place in the file.
  func readEntry(id fallback: String? = nil) throws -> ConceptEntry {
    count = count.map { $0 + 1 }
    let stated = reader.attribute("id")
    let id = try stated.flatMap { $0.isEmpty ? nil : $0 } ?? fallback ?? placeAsID
    var entry = ConceptEntry(id: id, location: reader.location.of(entry: id))
    if content.isVerbatim {
      if stated?.isEmpty != false { entry.properties.append(Property(TBXMark.id)) }
      let attributes = content.attributes(except: "id")
      if !attributes.isEmpty { entry.properties += attributes }
    }
    let strayText = try forEachChild { element in
      switch element {
      case .langSet, .langSec: try readLanguageSection(into: &entry)
      case .descripGrp:
        if let definition = plain.readDefinition() {
          entry.definitions.append(definition)
        } else {
          entry.place(try readItem())
        }
      default:
        if let field = plain.readSubjectField() {
          entry.subjectFields.append(field)
        } else {
          entry.place(try readItem())
        }
      }
    }
    if !strayText.isEmpty { entry.properties += strayText }
    if let location = entry.location, entry.languageSections.allSatisfy({ $0.designations.isEmpty }) {
      note("tbx.no-term", .minor, "the entry has no designation", at: location)
    }
    return entry
  }

  /// The id of an entry that has none: its place in the file.
  private var placeAsID: String {
    get throws {
      guard let count else { throw XMLReader.CountIsNeeded() }
      return "entry-\(count)"
    }
  }

  private func readLanguageSection(into entry: inout ConceptEntry) throws {
    let code = reader.attribute("lang") ?? ""
    let language = languages.value(code.utf8.span) { LanguageTag($0) }
    if language == nil {
      note(
        "tbx.language", .minor, "“\(code)” names no language; the section is kept as undetermined",
        at: reader.location.of(entry: entry.id))
    }
    var section = LanguageSection(language ?? .undetermined)
    if language?.value != code && (content.isVerbatim || language == nil) {
      section.properties.append(Property(TBXMark.language, code))
    }
    if content.isVerbatim { section.properties += content.attributes(except: "lang") }
    var subjectFields: [SubjectField] = []
    let strayText = try forEachChild { element in
      switch element {
      case .tig, .termSec:
        if !plain.readDesignation(into: &section, of: entry.id) { try readDesignation(into: &section, of: entry.id) }
      case .ntig: try readDesignation(into: &section, of: entry.id)
      case .descripGrp:
        if let definition = plain.readDefinition() {
          section.definitions.append(definition)
        } else {
          section.place(try readItem(), subjectFields: &subjectFields)
        }
      default: section.place(try readItem(), subjectFields: &subjectFields)
      }
    }
    section.properties += strayText
    for field in subjectFields where !entry.subjectFields.contains(field) { entry.subjectFields.append(field) }
    entry.languageSections.append(consume section)
  }

  private func readDesignation(into section: inout LanguageSection, of entry: String) throws {
    var designation = Designation("", location: reader.location.of(entry: entry))
    let isNested = vocabulary[reader] == .ntig
    if isNested && content.isVerbatim { designation.properties.append(Property(TBXMark.element, "ntig")) }
    designation.properties += attributeProperties(of: "tig")
    hasTerm = false
    try readDesignationParts(&designation, into: &section, place: isNested ? "ntig" : "")
    if designation.text.isEmpty {
      designation.isAbsent = true
      if content.isVerbatim && !hasTerm { designation.properties.append(Property(TBXMark.term)) }
      if let location = designation.location {
        note("tbx.empty-term", .note, "the term is empty: the language has no designation here", at: location)
      }
    }
    section.designations.append(designation)
  }

  /// Reads what stands in a term section, or in the `termGrp` of one.
  private func readDesignationParts(
    _ designation: inout Designation, into section: inout LanguageSection, place: String
  ) throws {
    let strayText = try forEachChild { element in
      switch element {
      case .termGrp:
        designation.properties += attributeProperties(of: "termGrp")
        hasTerm = false
        try readDesignationParts(&designation, into: &section, place: "termGrp")
      case .term where !designation.text.isEmpty: try keepSecondTerm(in: &designation)
      case .term:
        hasTerm = true
        designation.location = reader.location.of(entry: designation.location?.entry ?? "")
        designation.properties += attributeProperties(of: "")
        var text = try content.readText()
        if content.isVerbatim && text.text.isOnlySpaces {
          // Nothing to read is nothing said, and is written again as it was.
          text.properties.append(Property(TBXMark.content, properties: [Property(TBXMark.text, text.text)]))
          text.text = ""
        }
        designation.text = text.text
        designation.markup = text.markup
        designation.properties += text.properties
      default:
        let belongsToTerm = TermEntryReader.belongsToTerm(element)
        var item = try readItem()
        // In a nested section the notes on the term stand with it, all else behind (ISO 30042:2008).
        if content.isVerbatim && !place.isEmpty && belongsToTerm != (place == "termGrp") {
          item.attributes.append(Property(TBXMark.place, place))
        }
        designation.place(item, section: &section)
      }
    }
    designation.properties += strayText
  }

  /// One term a section is all that ISO 30042 allows; another one must not take its place in silence.
  private func keepSecondTerm(in designation: inout Designation) throws {
    let location = reader.location.of(entry: designation.location?.entry ?? "")
    let attributes = content.isVerbatim ? content.attributes() : []
    let text = try content.readText()
    designation.properties.append(Property("term", text.text, properties: attributes + text.properties))
    note(
      "tbx.second-term", .minor, "“\(text.text)” is a second term in one section; it is kept as a property",
      at: location)
  }

  /// The attributes of the term section, of its group or of the term itself, as properties of the designation.
  private func attributeProperties(of owner: String) -> [Property] {
    content.attributes().map { Property(owner + $0.name, $0.value, properties: $0.properties) }
  }

  /// Visits the children of the element just opened and returns the stray text between them, as properties.
  private func forEachChild(_ visit: (Element?) throws -> Void) throws -> [Property] {
    var strayText: [Property] = []
    try reader.forEachChild(
      strayText: { strayText.append(Property(TBXMark.text, $0.collapsingWhitespace())) }
    ) {
      try visit(vocabulary[reader])
    }
    return strayText
  }

  /// Reads the item or group just opened; a group around one statement is that statement with its companions.
  private func readItem() throws -> TBXItem {
    let element = vocabulary[reader]
    var item = TBXItem(name: reader.name.local)
    item.isVerbatim = content.isVerbatim
    item.isDCA = content.style == .dca
    if let namespace = content.foreignNamespace { item.attributes.append(namespace) }
    let carriesType = TermEntryReader.carriesType(element)
    for (name, value) in reader.attributes {
      switch name.local {
      case "type" where carriesType:
        item.name = value
        item.element = reader.name.local
      case "lang":
        item.language = LanguageTag(value)
        if item.language?.value != value || name.prefix.isEmpty { keep(name, value, in: &item) }
      case "target" where name.prefix.isEmpty: item.target = value
      case "xtarget":
        item.target = value
        keep(name, value, in: &item)
      case "metaType", "metatype": keep(name, value, in: &item)
      case "value":
        item.text = SourcedText(value)
        keep(name, value, in: &item)
      default: item.attributes.append(content.attribute(name, value))
      }
    }
    switch element {
    case .descripGrp, .adminGrp, .termNoteGrp, .noteGrp:
      return try readGroup(item)
    case .transacGrp, .termCompGrp, .termCompList:
      try readList(&item)
    default:
      let text = try content.readText()
      if item.text.text.isEmpty { item.text = text }
      if item.name == "note" && item.element.isEmpty { takeKey(of: &item) }
    }
    return item
  }

  private func keep(_ name: XMLName, _ value: String, in item: inout TBXItem) {
    if content.isVerbatim { item.attributes.append(content.attribute(name, value)) }
  }

  private func readList(_ item: inout TBXItem) throws {
    try reader.forEachChild(strayText: { text in
      item.attributes.append(Property(TBXMark.text, text.collapsingWhitespace()))
    }) {
      item.items.append(try readItem())
    }
  }

  private func readGroup(_ group: TBXItem) throws -> TBXItem {
    var list = group
    try readList(&list)
    guard var head = list.items.first, head.items.isEmpty, head.group == nil else { return list }
    head.group = list.name
    head.groupAttributes = list.attributes
    head.companions = Array(list.items.dropFirst())
    return head
  }

  /// The notes of the first TBX-Min have a key and a value inside; all others have text.
  private func takeKey(of note: inout TBXItem) {
    guard let index = note.text.properties.firstIndex(where: { $0.name == TBXMark.content }) else { return }
    let pieces = note.text.properties[index].properties.filter { $0.name != TBXMark.text }
    guard let value = pieces.first(where: { $0.name == "noteValue" }) else { return }
    let isUsual =
      pieces.count <= 2 && pieces.allSatisfy { $0.properties.isEmpty && !$0.value.isEmpty }
      && pieces.allSatisfy { $0.name == "noteKey" || $0.name == "noteValue" }
    if isUsual { note.text.properties.remove(at: index) }
    let text = TBXContent.text(of: [Property(TBXMark.text, value.value)] + value.properties)
    note.text.text = text.text
    note.text.markup = text.markup
    if let key = pieces.first(where: { $0.name == "noteKey" }) {
      note.attributes.append(Property("noteKey", key.value))
    } else if isUsual {
      note.attributes.append(Property("noteKey"))
    }
  }

  /// Whether an element stands with the term in the `termGrp` of a nested term section.
  private static func belongsToTerm(_ element: Element?) -> Bool {
    element == .termNote || element == .termNoteGrp || element == .termCompList || element == .termCompGrp
  }

  /// Whether the attribute `type` of an element names a data category.
  static func carriesType(_ name: String) -> Bool { carriesType(Element(rawValue: name)) }

  /// Whether an element is one of the core structure.
  static func isStructure(_ name: String) -> Bool { Element(rawValue: name) != nil }

  private static func carriesType(_ element: Element?) -> Bool {
    switch element {
    case .descrip, .descripNote, .admin, .adminNote, .termNote, .transac, .transacNote, .ref, .xref, .termCompList:
      true
    default: false
    }
  }

  private func note(_ code: String, _ severity: Severity, _ message: String, at location: SourceLocation) {
    findings.append(Finding(code: code, severity: severity, message: message, location: location))
  }
}

extension String {
  /// Whether there is nothing but spaces in it, and there are some.
  fileprivate var isOnlySpaces: Bool { !isEmpty && utf8.allSatisfy { $0 == 0x20 } }
}
