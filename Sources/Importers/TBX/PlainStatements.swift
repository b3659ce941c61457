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
    case subjectField

    /// The element that carries it in DCA style.
    var carrier: String {
      switch self {
      case .term: ""
      case .definition, .subjectField: "descrip"
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
  /// The categories of the children, where they have a short way.
  private var categoriesOfChildren: [Category?] = []
  /// The children that are to become items.
  private var others: [XMLPlainElement] = []

  init(_ content: TBXContent, isOn: Bool) {
    self.content = content
    self.isOn = isOn && content.isVerbatim
    reader = content.reader
  }

  /// Reads the term section just opened, where all that it holds is plain; else nothing is read.
  mutating func readDesignation(into section: inout LanguageSection, of entry: String) -> Bool {
    guard let end = usualChildren(), hasOneTerm else { return false }
    if section.designations.isEmpty { section.designations.reserveCapacity(reader.siblingCount) }
    // Filled where it stands, for it is large and there are many.
    section.designations.append(Designation(""))
    guard fill(&section.designations[section.designations.count - 1], of: entry) else {
      section.designations.removeLast()
      return false
    }
    if !others.isEmpty, var designation = section.designations.popLast() {
      for child in others { designation.place(item(child), section: &section) }
      section.designations.append(designation)
    }
    reader.skip(to: end)
    return true
  }

  /// Puts what the children say into the fields of a designation, and leaves those of other categories; false where a
  /// field would not say it all.
  private mutating func fill(_ designation: inout Designation, of entry: String) -> Bool {
    others.removeAll(keepingCapacity: true)
    for index in children.indices {
      let child = children[index]
      switch categoriesOfChildren[index] {
      case .term:
        designation.text = reader.string(child.text)
        designation.location = reader.location(of: child, entry: entry)
      case .partOfSpeech:
        guard designation.partOfSpeech == nil else { return false }
        designation.partOfSpeech = PlainStatements.value(child, reader, &speeches) { word in
          let speech = PartOfSpeech(word: word) ?? PartOfSpeech(rawValue: word)
          return speech.rawValue == word ? speech : nil
        }
        guard designation.partOfSpeech != nil else { return false }
      case .administrativeStatus:
        guard designation.status == nil else { return false }
        designation.status = PlainStatements.value(child, reader, &statuses) { word in
          word.hasSuffix("Term-admn-sts") ? StatusWord<AdministrativeStatus>(word)?.status : nil
        }
        guard designation.status != nil else { return false }
      case .termType:
        guard designation.type == nil else { return false }
        designation.type = PlainStatements.value(child, reader, &types) { word in
          DesignationType(word: word).flatMap { $0.rawValue == word ? $0 : nil }
        }
        guard designation.type != nil else { return false }
      case .source:
        guard let citation = citation(child) else { return false }
        designation.sources.append(citation)
      case .definition, .subjectField, nil: others.append(child)
      }
    }
    return true
  }

  /// Reads the group just opened, where it is a definition with its sources and all that is plain; else nothing is read.
  mutating func readDefinition() -> Definition? {
    guard let end = usualChildren(), children.count > 1, categoriesOfChildren[0] == .definition,
      reader.withBytes(children[0].text, { $0[$0.count - 1] != UInt8(ascii: "]") })
    else { return nil }
    var definition = SourcedText("")
    definition.sources.reserveCapacity(children.count - 1)
    for index in children.indices.dropFirst() {
      guard categoriesOfChildren[index] == .source, let citation = citation(children[index]) else { return nil }
      definition.sources.append(citation)
    }
    definition.text = reader.string(children[0].text)
    reader.skip(to: end)
    return definition
  }

  /// Reads the statement just opened, where it is a subject field and nothing more; else nothing is read.
  mutating func readSubjectField() -> SubjectField? {
    guard isOn else { return nil }
    switch element(reader.nameNumber) {
    case .category(.subjectField) where reader.attributeCount == 0: break
    case .carrier(let carrier):
      guard let (name, value) = reader.onlyAttribute, isType(name), category(value, on: carrier) == .subjectField else {
        return nil
      }
    default: return nil
    }
    return reader.readPlainText().map { SubjectField($0) }
  }

  /// The children of the element just opened, where all are plain and say no more than a category and its text.
  private mutating func usualChildren() -> XMLElementEnd? {
    guard isOn, reader.attributeCount == 0, let end = reader.plainChildren(into: &children) else {
      return nil
    }
    categoriesOfChildren.removeAll(keepingCapacity: true)
    for child in children {
      switch (element(child.nameNumber), child.attributeNumber) {
      case (.category(let category), nil): categoriesOfChildren.append(category)
      case (.other, nil): categoriesOfChildren.append(nil)
      case (.carrier(let carrier), let name?) where isType(name):
        categoriesOfChildren.append(category(child.attribute, on: carrier))
      default: return nil
      }
    }
    return end
  }

  private var hasOneTerm: Bool {
    var count = 0
    for category in categoriesOfChildren where category == .term { count += 1 }
    return count == 1
  }

  /// The category that an attribute names, where it has a short way on such an element.
  private mutating func category(_ attribute: Range<Int>, on carrier: String) -> Category? {
    let category = reader.withBytes(attribute) { bytes in
      categories.value(bytes) { word in word == "term" ? nil : Category(rawValue: word) }
    }
    return category?.carrier == carrier ? category : nil
  }

  private mutating func element(_ number: Int) -> Element {
    if let element = elements[number] { return element }
    let element = element(named: reader.name(number))
    elements[number] = element
    return element
  }

  private func element(named name: XMLName) -> Element {
    guard content.foreignNamespace(of: name) == nil else { return .special }
    if name.local == "term" { return .category(.term) }
    if TermEntryReader.carriesType(name.local) { return content.style == .dca ? .carrier(name.local) : .special }
    guard content.style == .dct, !TermEntryReader.isStructure(name.local), name.local != "note" else { return .special }
    return Category(rawValue: name.local).map { .category($0) } ?? .other
  }

  private mutating func isType(_ number: Int) -> Bool {
    if let isType = areTypes[number] { return isType }
    let name = reader.name(number)
    let isType = name.local == "type" && name.prefix.isEmpty
    areTypes[number] = isType
    return isType
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
