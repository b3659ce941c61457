import Formats
import Terminology

/// Puts the statements that nearly all entries are made of straight into the fields of the model.
///
/// A statement is plain when it holds text only, on the element on which it is usually written. Whatever is not, and
/// whatever says more than a field can hold, is left to ``TBXItem`` and its placement; both ways give the same.
struct PlainStatements {
  /// The data categories that have a short way.
  private enum Category: String {
    case term
    case definition
    case source
    case partOfSpeech
    case administrativeStatus
    case termType

    /// The element that carries it in DCA style.
    var carrier: String {
      switch self {
      case .term: ""
      case .definition: "descrip"
      case .source: "admin"
      case .partOfSpeech, .administrativeStatus, .termType: "termNote"
      }
    }
  }

  /// What is known of an element name.
  private enum Element {
    /// It is the category itself.
    case category(Category)
    /// Its attribute `type` names the category.
    case carrier(String)
    /// It has no short way as a category, but is one.
    case other
    /// It may mean more than a category with its text.
    case special
  }

  private let content: TBXContent
  private let reader: XMLReader
  private let isOn: Bool
  private var elements = XMLNameCache<Element>()
  private var areTypes = XMLNameCache<Bool>()
  private var categories = KnownWords<Category?>()
  private var statuses = KnownWords<AdministrativeStatus?>()
  private var types = KnownWords<DesignationType?>()
  private var speeches = KnownWords<PartOfSpeech?>()
  private var children: [XMLPlainElement] = []

  init(_ content: TBXContent, isOn: Bool) {
    self.content = content
    self.isOn = isOn && content.isVerbatim
    reader = content.reader
  }

  /// Reads the term section just opened, where all that it holds is plain; else nothing is read.
  mutating func readDesignation(into section: inout LanguageSection, of entry: String) -> Bool {
    guard let end = usualChildren(), hasOneTerm() else { return false }
    var designation = Designation("")
    for child in children {
      switch category(child) {
      case .term:
        designation.text = reader.string(child.text)
        designation.location = reader.location(of: child, entry: entry)
      case .partOfSpeech where designation.partOfSpeech == nil:
        designation.partOfSpeech = PlainStatements.value(child, reader, &speeches) { word in
          let speech = PartOfSpeech(word: word) ?? PartOfSpeech(rawValue: word)
          return speech.rawValue == word ? speech : nil
        }
        if designation.partOfSpeech == nil { designation.place(item(child), section: &section) }
      case .administrativeStatus where designation.status == nil:
        designation.status = PlainStatements.value(child, reader, &statuses) { word in
          word.hasSuffix("Term-admn-sts") ? StatusWord<AdministrativeStatus>(word)?.status : nil
        }
        if designation.status == nil { designation.place(item(child), section: &section) }
      case .termType where designation.type == nil:
        designation.type = PlainStatements.value(child, reader, &types) { word in
          DesignationType(word: word).flatMap { $0.rawValue == word ? $0 : nil }
        }
        if designation.type == nil { designation.place(item(child), section: &section) }
      case .source:
        if let citation = citation(child) {
          designation.sources.append(citation)
        } else {
          designation.place(item(child), section: &section)
        }
      default: designation.place(item(child), section: &section)
      }
    }
    section.designations.append(designation)
    reader.skip(to: end)
    return true
  }

  /// Reads the group just opened, where it is a definition with its sources and all that is plain; else nothing is read.
  mutating func readDefinition() -> Definition? {
    guard let end = usualChildren(), children.count > 1, category(children[0]) == .definition,
      reader.withBytes(children[0].text, { $0[$0.count - 1] != UInt8(ascii: "]") })
    else { return nil }
    var definition = SourcedText("")
    definition.sources.reserveCapacity(children.count - 1)
    for child in children.dropFirst() {
      guard category(child) == .source, let citation = citation(child) else { return nil }
      definition.sources.append(citation)
    }
    definition.text = reader.string(children[0].text)
    reader.skip(to: end)
    return definition
  }

  /// The children of the element just opened, where all are plain and say no more than a category and its text.
  private mutating func usualChildren() -> XMLElementEnd? {
    guard isOn, reader.attributeCount == 0, let end = reader.plainChildren(into: &children) else {
      return nil
    }
    for child in children {
      switch (element(child.nameNumber), child.attributeNumber) {
      case (.category, nil), (.other, nil): continue
      case (.carrier, let name?) where isType(name): continue
      default: return nil
      }
    }
    return end
  }

  private mutating func hasOneTerm() -> Bool {
    var count = 0
    for child in children where category(child) == .term { count += 1 }
    return count == 1
  }

  /// The category of a child, where it has a short way.
  private mutating func category(_ child: XMLPlainElement) -> Category? {
    switch element(child.nameNumber) {
    case .category(let category): return category
    case .carrier(let carrier):
      let category = reader.withBytes(child.attribute) { bytes in
        categories.value(bytes) { word in word == "term" ? nil : Category(rawValue: word) }
      }
      return category?.carrier == carrier ? category : nil
    case .other, .special: return nil
    }
  }

  private mutating func element(_ number: Int) -> Element {
    let (reader, content) = (reader, content)
    return elements.meaning(of: number) { PlainStatements.element(named: reader.name(number), in: content) }
  }

  private static func element(named name: XMLName, in content: TBXContent) -> Element {
    guard content.foreignNamespace(of: name) == nil else { return .special }
    if name.local == "term" { return .category(.term) }
    if TermEntryReader.carriesType(name.local) { return content.style == .dca ? .carrier(name.local) : .special }
    guard content.style == .dct, !TermEntryReader.isStructure(name.local), name.local != "note" else { return .special }
    return Category(rawValue: name.local).map { .category($0) } ?? .other
  }

  private mutating func isType(_ number: Int) -> Bool {
    let reader = reader
    return areTypes.meaning(of: number) {
      let name = reader.name(number)
      return name.local == "type" && name.prefix.isEmpty
    }
  }

  // Not of the instance: it would be copied, because a part of it is changed meanwhile.
  private static func value<Value>(
    _ child: XMLPlainElement, _ reader: XMLReader, _ words: inout KnownWords<Value?>, _ meaning: (String) -> Value?
  ) -> Value? {
    reader.withBytes(child.text) { words.value($0, meaning) }
  }

  private func citation(_ child: XMLPlainElement) -> SourceCitation? {
    reader.withBytes(child.text) { PlainCitation.parse($0) }
  }

  /// A child as an item.
  private func item(_ child: XMLPlainElement) -> TBXItem {
    let name = reader.name(child.nameNumber).local
    var item = TBXItem(name: child.attributeNumber == nil ? name : reader.string(child.attribute))
    if child.attributeNumber != nil { item.element = name }
    item.text = SourcedText(reader.string(child.text))
    item.isDCA = content.style == .dca
    return item
  }
}
