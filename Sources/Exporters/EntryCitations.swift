import Harmonisation
import Terminology

/// How entries of the sources are cited: by publication and by the number in print.
package struct EntryCitations {
  private let numbers: [EntryKey: String]

  init(_ directory: Directory) {
    self.init(directory.entries.lazy.flatMap(\.members).map { ($0.key, $0.entry) })
  }

  /// How some entries are cited.
  package init(_ entries: some Sequence<(key: EntryKey, entry: ConceptEntry)>) {
    let numbered = entries.compactMap { key, entry in entry.number.map { (key, $0) } }
    numbers = Dictionary(numbered) { first, _ in first }
  }

  /// `ISO 37100:2016, 3.2.1`; the organisation comes first where the publication does not open with it:
  /// `IEC, IEV, 103-01-02`.
  package func citation(of key: EntryKey) -> String {
    let separator = EntryCitations.opensWithOwner(key) ? " " : ", "
    return "\(key.organisation)\(separator)\(place(of: key))"
  }

  /// The citation behind the organisation: `37100:2016, 3.2.1`.
  package func place(of key: EntryKey) -> String {
    let publication =
      EntryCitations.opensWithOwner(key) ? key.publication.dropFirst(key.organisation.count + 1) : key.publication[...]
    return "\(publication), \(numbers[key] ?? key.identifier)"
  }

  private static func opensWithOwner(_ key: EntryKey) -> Bool {
    key.publication.hasPrefix(key.organisation + " ")
  }
}
