import Terminology

/// Passes everything on, and gives an entry whose id its glossary has already used an id of its own, with a finding.
struct UniqueIdentifiers<Sink: ImportSink>: ImportSink {
  private(set) var sink: Sink
  private var header = GlossaryHeader(organisation: "", publication: "")
  private var used: [EntryKey: Int] = [:]

  /// Whether no entry has come yet.
  var isEmpty: Bool { used.isEmpty }

  init(_ sink: Sink) {
    self.sink = sink
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
    let count = use(glossary.key(of: entry))
    guard count > 1 else { return sink.take(entry) }
    var renamed = entry
    var number = count
    repeat {
      renamed.id = "\(entry.id)~\(number)"
      number += 1
    } while use(glossary.key(of: renamed)) > 1
    renamed.properties.append(Property("id", entry.id))
    let location = entry.location ?? SourceLocation(file: header.publication)
    sink.take(
      Finding(
        code: "entry.duplicate-id", severity: .minor,
        message: "the id \(entry.id) is used \(count == 2 ? "twice" : "\(count) times"); here it becomes \(renamed.id)",
        location: location))
    sink.take(renamed)
  }

  /// Notes that a key is used, and says how often it has been.
  private mutating func use(_ key: EntryKey) -> Int {
    used[key, default: 0] += 1
    return used[key, default: 0]
  }
}
