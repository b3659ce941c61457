/// The element names that an importer knows, looked up once for each name in a document.
///
/// ```swift
/// enum Element: String { case conceptEntry, langSec }
/// let vocabulary = XMLVocabulary<Element> { $0.local }
/// switch vocabulary[reader] { case .conceptEntry: … }
/// ```
package final class XMLVocabulary<Element: RawRepresentable<String>> {
  private let spelling: (XMLName) -> String
  private var known = XMLNameCache<Element?>()

  /// A vocabulary that finds an element by what `spelling` makes of its name.
  package init(_ spelling: @escaping (XMLName) -> String = { $0.local }) {
    self.spelling = spelling
  }

  /// The element whose tag the reader read last; nil for one that is not in the vocabulary.
  package subscript(_ reader: XMLReader) -> Element? {
    let number = reader.nameNumber
    if let element = known[number] { return element }
    let element = Element(rawValue: spelling(reader.name))
    known[number] = .some(element)
    return element
  }
}
