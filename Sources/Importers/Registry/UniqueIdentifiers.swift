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
    let key = Glossary(header: header).key(of: entry)
    let count = (used[key] ?? 0) + 1
    used[key] = count
    guard count > 1 else { return sink.take(entry) }
    var renamed = entry
    renamed.id = "\(entry.id)~\(count)"
    renamed.properties.append(Property("id", entry.id))
    let location = entry.location ?? SourceLocation(file: header.publication)
    sink.take(
      Finding(
        code: "entry.duplicate-id", severity: .minor,
        message: "the id \(entry.id) is used \(count == 2 ? "twice" : "\(count) times"); here it becomes \(renamed.id)",
        location: location))
    sink.take(renamed)
  }
}
