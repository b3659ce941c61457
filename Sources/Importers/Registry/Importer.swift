import Terminology

/// Reads one family of formats into the values of the model.
///
/// To add a format, write a type that conforms, in a file of its own, and name it in ``ImporterRegistry/standard``.
/// An importer reads leniently: it throws for what makes the source unreadable, and reports everything else as a
/// finding, with the entry kept.
public protocol Importer: Sendable {
  /// The name that `--format` takes, for instance `tbx`.
  var identifier: String { get }
  /// What the format is called in messages.
  var name: String { get }
  /// Whether a source is in this format, judged by what it contains.
  func recognises(_ sample: SourceSample) -> Bool
  /// Reads a source from its beginning to its end, handing over entry by entry.
  ///
  /// - Throws: ``ImportError`` for what cannot be read; what was handed over until then is not to be used.
  func read(_ source: Source, into sink: inout some ImportSink) throws
}

/// Takes what an importer reads.
public protocol ImportSink {
  /// Begins a glossary, even where the one begun last has the same owner and publication.
  mutating func begin(_ header: GlossaryHeader)
  /// Begins a glossary, or says more about the one begun last when it has the same owner and publication.
  mutating func take(_ header: GlossaryHeader)
  /// Says how many entries the glossary begun last is about to have, so that there may be place for them.
  mutating func expect(entries count: Int)
  /// The next entry of the glossary begun last.
  mutating func take(_ entry: ConceptEntry)
  /// The next entries of the glossary begun last.
  mutating func take(_ entries: [ConceptEntry])
  /// Something noticed.
  mutating func take(_ finding: Finding)
}

extension ImportSink {
  /// Does nothing.
  public mutating func expect(entries count: Int) {}

  /// The next entries of the glossary begun last, one by one.
  public mutating func take(_ entries: [ConceptEntry]) {
    for entry in entries { take(entry) }
  }
}
