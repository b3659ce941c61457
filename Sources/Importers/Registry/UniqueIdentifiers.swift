import Terminology

/// Passes everything on, and gives an entry whose id its glossary has already used an id of its own, with a finding.
struct UniqueIdentifiers<Sink: ImportSink>: ImportSink {
  private(set) var sink: Sink
  private var header = GlossaryHeader(organisation: "", publication: "")
  /// How often the source has used each key.
  private var stated: [EntryKey: Int] = [:]
  /// The keys that entries were passed on with.
  private var given: Set<EntryKey> = []

  /// Whether no entry has come yet.
  var isEmpty: Bool { given.isEmpty }

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
    let glossary = Glossary(header: header)
    let key = glossary.key(of: entry)
    let count = stated[key, default: 0] + 1
    stated[key] = count
    guard !given.insert(key).inserted else { return sink.take(entry) }
    var renamed = entry
    var number = max(count, 2)
    repeat {
      renamed.id = "\(entry.id)~\(number)"
      number += 1
    } while !given.insert(glossary.key(of: renamed)).inserted
    renamed.properties.append(Property("id", entry.id))
    let reason = count == 1 ? "is taken" : count == 2 ? "is used twice" : "is used \(count) times"
    sink.take(
      Finding(
        code: "entry.duplicate-id", severity: .minor,
        message: "the id \(entry.id) \(reason); here it becomes \(renamed.id)",
        location: entry.location ?? SourceLocation(file: header.publication)))
    sink.take(renamed)
  }
}
