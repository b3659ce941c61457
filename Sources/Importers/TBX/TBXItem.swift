import Formats
import Terminology

/// One statement in a concept entry: a data category with its content, or a group of them.
///
/// The styles of ISO 30042 differ only in how they name it: `<descrip type="definition">` (DCA),
/// `<basic:definition>` (DCT), `<tbx:definition>` (STS), `<subjectField>` (the first TBX-Min).
struct TBXItem {
  /// The data category, for instance `definition`, or the name of the group.
  var name: String
  /// The element of the core structure that carried it, for instance `descrip`; empty in the other styles.
  var element = ""
  /// The content; that of a group is empty.
  var text = SourcedText("")
  /// What a reference points at.
  var target: String?
  /// The language of the content, where it states one.
  var language: LanguageTag?
  /// The other attributes, as properties named `@name`.
  var attributes: [Property] = []
  /// The items of a group.
  var items: [TBXItem] = []

  /// The content as a word: the value of a pick list.
  var word: String { text.text }

  /// The item as a property, for what the model has no field for.
  var property: Property {
    var parts = attributes
    if let target { parts.append(Property("@target", target)) }
    if let language { parts.append(Property("@xml:lang", language.value)) }
    if !element.isEmpty { parts.append(Property("@element", element)) }
    parts += text.markup.map { markup in
      Property(
        "@markup", markup.target ?? markup.source ?? "",
        properties: [Property(markup.kind.rawValue, "\(markup.offset)+\(markup.length)")])
    }
    return Property(name, text.text, properties: parts + items.map(\.property))
  }

  /// The content as a text with its sources, the other items of its group attached.
  func sourcedText(with companions: [TBXItem]) -> SourcedText {
    var result = text
    result.language = language
    result.properties += attributes
    for item in companions {
      if let citation = item.citation {
        result.sources.append(citation)
      } else {
        result.properties.append(item.property)
      }
    }
    return result
  }

  /// The item as a citation, where it is one.
  var citation: SourceCitation? {
    switch name {
    case "source", "sourceIdentifier": CitationParser.parse(word)
    case "xSource": SourceCitation(word, link: target, original: word)
    default: nil
    }
  }
}
