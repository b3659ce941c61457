import Formats
import Terminology

/// A statement on its way into a TBX file, whether a field of the model or a property says it.
struct TBXStatement {
  /// The data category, or the name of the list.
  var category: String
  /// The element that carried it in its source; nil where the usual one is meant, empty for one of its own.
  var element: String?
  /// The plain text.
  var text: String
  /// The content in pieces, where it is more than plain text.
  var content: [Property] = []
  /// What it refers to.
  var target: String?
  /// The language of the text.
  var language: String?
  /// The namespace of its element, where it is not the usual one.
  var namespace: String?
  /// The other attributes, named `@name`.
  var attributes: [Property] = []
  /// The group around it, where its companions do not tell.
  var group: Property?
  /// What stands in the group with it.
  var companions: [TBXStatement] = []
  /// The statements of a list.
  var items: [TBXStatement] = []
  /// The element of the term section around it, where it is not the usual one.
  var place: String?
  /// The key of a note of the first TBX-Min; empty for a note with a value only.
  var noteKey: String?
  /// The field that the model filled from it, and with what.
  var means: String?
  /// The number of the designation, on a definition; of the definition, on a note.
  var number: Int?

  /// A statement with nothing beside its text.
  init(_ category: String, _ text: String, element: String? = nil) {
    self.category = category
    self.text = text
    self.element = element
  }

  /// A statement that was kept as a property.
  init(_ property: Property) {
    self.init(property.name, property.value, element: "")
    var rest: [TBXStatement] = []
    for part in property.properties {
      if part.name.hasPrefix("@") || category == "note" && part.name == "noteKey" {
        take(part)
      } else {
        rest.append(TBXStatement(part))
      }
    }
    if group == nil && (TBXStatement.lists.contains(category) || element == "termCompList") {
      items = rest
    } else {
      companions = rest
    }
  }

  /// A text of the model, usually written as this category.
  init(_ text: SourcedText, as category: String, section: LanguageTag? = nil) {
    self.init(category, text.text)
    if let language = text.language { self.language = language.value }
    for source in text.sources where source.properties[named: TBXMark.inText] == nil {
      companions.append(TBXStatement(source))
    }
    take(text.properties)
  }

  /// A citation.
  init(_ citation: SourceCitation) {
    self.init("source", citation.description)
    take(citation.properties)
  }

  /// A relation to another concept.
  init(_ relation: ConceptRelation) {
    self.init("crossReference", relation.label ?? "")
    target = relation.target
    take(relation.properties)
    if target?.isEmpty == true { target = nil }
  }

  private mutating func take(_ properties: [Property]) {
    for property in properties {
      if property.name.hasPrefix("@") || property.name == "noteKey" {
        take(property)
      } else {
        companions.append(TBXStatement(property))
      }
    }
  }

  private mutating func take(_ mark: Property) {
    switch mark.name {
    case TBXMark.category: category = mark.value
    case TBXMark.element: element = mark.value
    case TBXMark.namespace: namespace = mark.value
    case TBXMark.target: target = mark.value
    case TBXMark.language: language = mark.value
    case TBXMark.content: content = mark.properties
    case TBXMark.means: means = mark.value
    case TBXMark.place: place = mark.value
    case TBXMark.term: number = Int(mark.value)
    case TBXMark.group:
      if let definition = Int(mark.value) { number = definition } else { group = mark }
    case "noteKey": noteKey = mark.value
    case TBXMark.inText: break
    default: attributes.append(mark)
    }
  }

  /// Whether it is a list of statements rather than one.
  var isList: Bool { !items.isEmpty || TBXStatement.lists.contains(category) && group == nil }

  private static let lists: Set<String> = [
    "transacGrp", "termCompGrp", "termCompList", "descripGrp", "adminGrp", "termNoteGrp", "noteGrp",
  ]
}
