import Terminology

/// Passes everything on, and gives an entry whose id its glossary has already used an id of its own, with a finding.
struct UniqueIdentifiers<Sink: ImportSink>: ImportSink {
  private(set) var sink: Sink
  private var header = GlossaryHeader(organisation: "", publication: "")
  /// The digest of owner and publication, from which that of every key goes on.
  private var collection = KeyDigest()
  /// The keys that entries were passed on with.
  private var given = DigestSet()
  /// How often the source has used each key that was given when it came.
  private var repeated: [KeyDigest: Int] = [:]
  /// The keys that were made here.
  private var made: Set<KeyDigest> = []

  /// Whether no entry has come yet.
  var isEmpty: Bool { given.isEmpty }

  init(_ sink: Sink) {
    self.sink = sink
  }

  mutating func begin(_ header: GlossaryHeader) {
    note(header)
    sink.begin(header)
  }

  mutating func take(_ header: GlossaryHeader) {
    note(header)
    sink.take(header)
  }

  mutating func take(_ finding: Finding) {
    sink.take(finding)
  }

  mutating func expect(entries count: Int) {
    given.reserve(count)
    sink.expect(entries: count)
  }

  mutating func take(_ entry: ConceptEntry) {
    let key = digest(of: entry.id, in: entry.publication)
    if given.insert(key) { sink.take(entry) } else { takeRenamed(entry, key) }
  }

  mutating func take(_ entries: [ConceptEntry]) {
    // Entries whose ids are new are passed on together, which is nearly always all of them.
    var start = 0
    for index in entries.indices {
      let key = digest(of: entries[index].id, in: entries[index].publication)
      guard !given.insert(key) else { continue }
      if start < index { sink.take(Array(entries[start..<index])) }
      takeRenamed(entries[index], key)
      start = index + 1
    }
    if start == 0 { sink.take(entries) } else if start < entries.count { sink.take(Array(entries[start...])) }
  }

  /// Passes an entry on whose key was given before.
  private mutating func takeRenamed(_ entry: ConceptEntry, _ key: KeyDigest) {
    let count = repeated[key, default: made.contains(key) ? 0 : 1] + 1
    repeated[key] = count
    var renamed = entry
    var number = max(count, 2)
    var newKey: KeyDigest
    repeat {
      renamed.id = "\(entry.id)~\(number)"
      newKey = digest(of: renamed.id, in: entry.publication)
      number += 1
    } while !given.insert(newKey)
    made.insert(newKey)
    renamed.properties.append(Property("id", entry.id))
    let reason = count == 1 ? "is taken" : count == 2 ? "is used twice" : "is used \(count) times"
    sink.take(
      Finding(
        code: "entry.duplicate-id", severity: .minor,
        message: "the id \(entry.id) \(reason); here it becomes \(renamed.id)",
        location: entry.location ?? SourceLocation(file: header.publication)))
    sink.take(renamed)
  }

  private mutating func note(_ header: GlossaryHeader) {
    self.header = header
    collection = KeyDigest()
    collection.add(header.organisation)
    collection.add(header.publication)
  }

  /// The digest of an entry's key.
  private func digest(of id: String, in publication: String?) -> KeyDigest {
    var digest = collection
    if let publication, publication != header.publication {
      digest = KeyDigest()
      digest.add(header.organisation)
      digest.add(publication)
    }
    digest.add(id)
    return digest
  }
}
