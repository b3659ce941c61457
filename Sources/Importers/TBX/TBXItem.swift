import Formats
import Terminology

/// One statement in a concept entry: a data category with its content, or a list of statements.
///
/// The styles of ISO 30042 differ only in how they name it: `<descrip type="definition">` (DCA),
/// `<basic:definition>` (DCT), `<tbx:definition>` (STS), `<subjectField>` (the first TBX-Min).
struct TBXItem {
  /// The data category, for instance `definition`, or the name of the list.
  var name: String
  /// The element of the core structure that carried it, for instance `descrip`; empty in the other styles.
  var element = ""
  /// The content; that of a list is empty.
  var text = SourcedText("")
  /// What a reference points at.
  var target: String?
  /// The language of the content, where it states one.
  var language: LanguageTag?
  /// The other attributes, as properties named `@name`, and how else it is written in an unusual way.
  var attributes: [Property] = []
  /// The items of a list.
  var items: [TBXItem] = []
  /// The group around the item.
  var group: String?
  /// The attributes of the group.
  var groupAttributes: [Property] = []
  /// What stands in the group with the item.
  var companions: [TBXItem] = []
  /// Whether it is to be written again as it was.
  var isVerbatim = true
  /// Whether its style names categories by the `type` of core elements.
  var isDCA = true

  /// The content as a word: the value of a pick list.
  var word: String { text.text }

  /// Whether the item says no more than category and content, on the element on which it is written anyway.
  func isPlain(on carrier: String) -> Bool {
    attributes.isEmpty && group == nil && text.properties.isEmpty && target == nil && language == nil
      && isUsual(carrier)
  }

  /// Whether the item stands on the element on which it is written anyway.
  private func isUsual(_ carrier: String) -> Bool { element == (isDCA ? carrier : "") || !isVerbatim }

  /// The item as a property, for what the model has no field for.
  var property: Property {
    var parts = attributes
    if let target { parts.append(Property(TBXMark.target, target)) }
    parts += languageProperty
    if !element.isEmpty { parts.append(Property(TBXMark.element, element)) }
    if isVerbatim {
      parts += text.properties
    } else {
      parts += text.markup.map { markup in
        Property(
          "@markup", markup.target ?? markup.source ?? "",
          properties: [Property(markup.kind.rawValue, "\(markup.offset)+\(markup.length)")])
      }
    }
    if let group, isVerbatim { parts.append(Property(TBXMark.group, group, properties: groupAttributes)) }
    return Property(name, text.text, properties: parts + items.map(\.property) + companions.map(\.property))
  }

  /// The item as a property that a field of the model was filled from.
  func property(meaning field: String, _ value: String) -> Property {
    var property = property
    if isVerbatim { property.properties.append(Property(TBXMark.means, TBXMark.means(field, value))) }
    return property
  }

  /// The content as a text with its sources, and what else stands in its group, for a field that is usually written
  /// as one category on one element.
  func sourcedText(as category: String, on carrier: String) -> SourcedText {
    var result = text
    result.language = language
    result.properties += attributes
    if isVerbatim {
      if let target { result.properties.append(Property(TBXMark.target, target)) }
      result.properties += marks(category, carrier, usualGroup: companions.isEmpty ? nil : "\(carrier)Grp")
    }
    for item in companions {
      if let citation = item.citation {
        result.sources.append(citation)
      } else {
        result.properties.append(item.property)
      }
    }
    return result
  }

  /// The item as a citation, where it is one and stands by itself.
  var citation: SourceCitation? {
    guard companions.isEmpty, items.isEmpty else { return nil }
    var citation: SourceCitation
    switch name {
    case "source", "sourceIdentifier":
      citation = CitationParser.parse(word)
      if isVerbatim, !citation.description.utf8.elementsEqual(word.utf8) { citation.original = word }
    case "xSource": citation = SourceCitation(word, link: target, original: word)
    default: return nil
    }
    guard isVerbatim else { return citation }
    citation.properties = attributes + text.properties + languageProperty + marks("source", "admin", usualGroup: nil)
    if let target { citation.properties.append(Property(TBXMark.target, target)) }
    return citation
  }

  /// How the item is written, where that is not the usual way.
  func marks(_ category: String, _ carrier: String, usualGroup: String?) -> [Property] {
    var marks: [Property] = []
    if name != category { marks.append(Property(TBXMark.category, name)) }
    if name != category || !isUsual(carrier) { marks.append(Property(TBXMark.element, element)) }
    if let group, group != usualGroup || !groupAttributes.isEmpty {
      marks.append(Property(TBXMark.group, group, properties: groupAttributes))
    }
    return marks
  }

  /// The language, where the attributes do not already tell it in other letters.
  private var languageProperty: [Property] {
    guard let language, attributes[named: TBXMark.language] == nil else { return [] }
    return [Property(TBXMark.language, language.value)]
  }
}
