import Terminology

/// An entry of a document, as entries are cited: the document and the clause.
///
/// Two spellings of one place are equal: case, spaces and punctuation of the document do not matter, and the number of
/// an IEV entry (`103-01-02`) says all by itself, whether its document is called `IEV` or `IEC 60050-103:2009`.
package struct CitedPlace: Hashable, Comparable, CustomStringConvertible {
  private let document: String
  private let clause: String
  /// The place as the source writes it.
  package let description: String

  /// A place in a document.
  package init(document: String, clause: String) {
    let number = clause.hasPrefix("IEV ") ? String(clause.dropFirst(4)) : clause
    let isIEV = number.wholeMatch(of: /\d{3}-\d{2}-\d{2,3}/) != nil
    self.document = isIEV ? "iev" : CitedPlace.folded(document)
    self.clause = number
    description = document.isEmpty ? clause : "\(document), \(clause)"
  }

  /// The places of an entry itself, under its id and its number, with and without the year of its publication.
  static func own(_ entry: ConceptEntry, _ key: EntryKey) -> Set<CitedPlace> {
    let documents = [key.publication, undated(key.publication)]
    let clauses = [entry.id, entry.number].compactMap { $0 }
    return Set(documents.flatMap { document in clauses.map { CitedPlace(document: document, clause: $0) } })
  }

  /// The places that an entry cites as sources of what it says.
  static func cited(by entry: ConceptEntry) -> Set<CitedPlace> {
    let texts = entry.definitions + entry.languageSections.flatMap(\.definitions)
    let all = entry.sources + entry.languageSections.flatMap(\.sources) + texts.flatMap(\.sources)
    return Set(all.filter { $0.relation != .see && $0.relation != .compare }.compactMap(\.place))
  }

  /// `ISO 37100:2016` without its year, `ITU-T Y.4000 (06/2012)` without its date.
  private static func undated(_ document: String) -> String {
    String(document.prefixMatch(of: /(.+?)(?::\d{4}|\s*\((?:\d\d\/)?\d{4}\))$/)?.1 ?? document[...])
  }

  private static func folded(_ document: String) -> String {
    let scalars = document.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Equal when document and clause are.
  package static func == (left: CitedPlace, right: CitedPlace) -> Bool {
    left.document == right.document && left.clause == right.clause
  }

  /// Hashes document and clause.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(document)
    hasher.combine(clause)
  }

  /// Orders by document, then by clause.
  package static func < (left: CitedPlace, right: CitedPlace) -> Bool {
    left.document != right.document
      ? left.document < right.document : left.clause.precedesNaturally(right.clause)
  }
}

extension SourceCitation {
  /// The place that is cited; nil where the citation names no clause.
  package var place: CitedPlace? { clause.map { CitedPlace(document: reference, clause: $0) } }

  /// Whether the citation names an entry, or its publication as a whole.
  package func cites(_ entry: ConceptEntry, _ key: EntryKey) -> Bool {
    guard let place else {
      return SourceCitation.opens(key.publication, with: reference)
        || SourceCitation.opens(reference, with: key.publication)
    }
    return CitedPlace.own(entry, key).contains(place)
  }

  /// Whether a name begins with a whole other one: `ISO 37100:2016` with `ISO 37100`, but not with `ISO 3710`.
  private static func opens(_ name: String, with start: String) -> Bool {
    guard !start.isEmpty, name.hasPrefix(start) else { return false }
    return name.dropFirst(start.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}
