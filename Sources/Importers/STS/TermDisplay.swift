import Formats
import Terminology

/// Reads an entry that is only displayed: paragraphs in the order of ISO 10241-1, without markup of their meaning.
///
/// The preferred terms come first, in bold; then admitted terms, in plain type; then the definition; then examples,
/// notes and the source in brackets.
enum TermDisplay {
  static func read(
    _ reader: XMLReader, id: String, language: LanguageTag, location: SourceLocation
  ) throws -> ConceptEntry {
    var section = LanguageSection(language)
    var paragraphs: [SourcedText] = []
    var sources: [SourceCitation] = []
    try reader.forEachChild {
      let element = reader.name.local
      let text = try reader.readRichText()
      guard !text.text.isEmpty else { return }
      let label = NoteLabel(at: text.text.unicodeScalars)
      if element.contains("example") || label?.kind == .example {
        section.examples.append(NoteLabel.stripped(text))
      } else if element.contains("note") || label?.kind == .note {
        section.notes.append(NoteLabel.stripped(text))
      } else if text.text.hasPrefix("[") && text.text.hasSuffix("]") || text.text.hasPrefix("SOURCE") {
        sources.append(CitationParser.parse(text.text))
      } else {
        paragraphs.append(text)
      }
    }
    place(paragraphs, in: &section, location: location.of(entry: id))
    if section.definitions.isEmpty { section.sources = sources } else { section.definitions[0].sources += sources }
    return ConceptEntry(id: id, languageSections: [section], location: location.of(entry: id))
  }

  private static func place(_ paragraphs: [SourcedText], in section: inout LanguageSection, location: SourceLocation) {
    var rest = paragraphs[...]
    while let first = rest.first,
      let designation = designation(first, isOnly: rest.count == 1 && !section.designations.isEmpty)
    {
      rest.removeFirst()
      section.designations.append(designation)
      section.designations[section.designations.count - 1].location = location
    }
    section.definitions = Array(rest)
  }

  private static func designation(_ paragraph: SourcedText, isOnly: Bool) -> Designation? {
    let deprecated = ["DEPRECATED:", "DÉCONSEILLÉ:", "DÉCONSEILLÉ :"]
    if let label = deprecated.first(where: paragraph.text.hasPrefix) {
      let text = paragraph.slice(label.unicodeScalars.count..<Int.max)
      return designation(text, .deprecated)
    }
    let isBold = paragraph.markup.contains { $0.kind == .bold && $0.length == paragraph.text.unicodeScalars.count }
    if isBold { return designation(paragraph, .preferred) }
    let isShort = paragraph.text.split(separator: " ").count <= 6
    return !isOnly && isShort ? designation(paragraph, .admitted) : nil
  }

  private static func designation(_ text: SourcedText, _ status: AdministrativeStatus) -> Designation {
    var designation = Designation(text.text, status: status)
    designation.markup = text.markup.filter { $0.kind != .bold }
    return designation
  }
}
