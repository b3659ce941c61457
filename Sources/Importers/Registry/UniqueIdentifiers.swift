import Terminology

/// Passes everything on, and gives an entry whose id its glossary has already used an id of its own, with a finding.
struct UniqueIdentifiers<Sink: ImportSink>: ImportSink {
  private(set) var sink: Sink
  private var header = GlossaryHeader(organisation: "", publication: "")
  /// The ids that entries were passed on with, by the publication that they stand in.
  private var given: [Collection: Set<String>] = [:]
  /// The ids of the publication that the entry before stood in; they are among the others when another one comes.
  private var current: (collection: Collection, ids: Set<String>)?
  /// The ids that were made up here.
  private var made: Set<EntryKey> = []
  /// How often the source has used the keys that it uses more than once.
  private var repeated: [EntryKey: Int] = [:]

  /// What tells ids of the same name apart.
  private struct Collection: Hashable {
    var organisation: String
    var publication: String
  }

  /// Whether no entry has come yet.
  var isEmpty: Bool { given.isEmpty && current == nil }

  init(_ sink: Sink) {
    self.sink = sink
  }

  mutating func begin(_ header: GlossaryHeader) {
    self.header = header
    sink.begin(header)
  }

  mutating func take(_ header: GlossaryHeader) {
    self.header = header
    sink.take(header)
  }

  mutating func take(_ finding: Finding) {
    sink.take(finding)
  }

  mutating func take(_ entry: ConceptEntry) {
    enter(Collection(organisation: header.organisation, publication: entry.publication ?? header.publication))
    guard current?.ids.insert(entry.id).inserted != true else { return sink.take(entry) }
    let glossary = Glossary(header: header)
    let key = glossary.key(of: entry)
    let count = (repeated[key] ?? (made.contains(key) ? 0 : 1)) + 1
    repeated[key] = count
    var renamed = entry
    var number = max(count, 2)
    repeat {
      renamed.id = "\(entry.id)~\(number)"
      number += 1
    } while current?.ids.insert(renamed.id).inserted != true
    made.insert(glossary.key(of: renamed))
    renamed.properties.append(Property("id", entry.id))
    let reason = count == 1 ? "is taken" : count == 2 ? "is used twice" : "is used \(count) times"
    sink.take(
      Finding(
        code: "entry.duplicate-id", severity: .minor,
        message: "the id \(entry.id) \(reason); here it becomes \(renamed.id)",
        location: entry.location ?? SourceLocation(file: header.publication)))
    sink.take(renamed)
  }

  /// Makes a collection the current one.
  private mutating func enter(_ collection: Collection) {
    if let current, current.collection == collection { return }
    if let current { given[current.collection] = current.ids }
    current = (collection, given.removeValue(forKey: collection) ?? [])
  }
}
