import Files
import Formats
import Terminology

/// Reads thesauri, classifications and other concept schemes in SKOS, as Turtle, N-Triples or RDF/XML.
///
/// Sources: SKOS Reference (W3C 2009) with SKOS-XL (appendix B), RDF 1.1 Turtle and N-Triples, RDF 1.1 XML Syntax. The
/// id of an entry is the IRI of its concept, so that it stays what others refer to.
public struct SKOSImporter: Importer {
  /// The name that `--format` takes, `skos`.
  public let identifier = "skos"
  /// The name in messages.
  public let name = "SKOS"

  /// An importer of SKOS.
  public init() {}

  /// Whether the source is RDF in Turtle, N-Triples or RDF/XML and speaks of SKOS in its beginning.
  public func recognises(_ sample: SourceSample) -> Bool {
    if let root = sample.root {
      guard root.namespace == RDFNamespace.rdf, root.local == "RDF" else { return false }
      return SKOSImporter.mentionsSKOS(sample.prefix)
    }
    return TurtleOpening.opens(sample.prefix) && SKOSImporter.mentionsSKOS(sample.prefix)
  }

  /// Reads a concept scheme.
  ///
  /// - Throws: ``ImportError`` with line and column where the source is not well-formed or asks for too much, and when
  ///   it holds no concept.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let sample = try SourceSample(of: source)
    // A line of N-Triples opens as a tag does, but no tag is called `http://…`.
    let isXML = sample.looksLikeXML && !TurtleOpening.opens(sample.prefix)
    let (graph, findings) = try isXML ? SKOSImporter.readXML(source) : SKOSImporter.readTurtle(source)
    for finding in findings { sink.take(finding) }
    var reader = ConceptSchemeReader(graph, source, format: isXML ? "SKOS (RDF/XML)" : "SKOS (Turtle)")
    try reader.read(into: &sink)
  }

  private static func readXML(_ source: Source) throws -> (RDFGraph, [Finding]) {
    try RDFXMLReader(try source.open(), file: source.name).read()
  }

  private static func readTurtle(_ source: Source) throws -> (RDFGraph, [Finding]) {
    let encoding = try TextEncoding.detect(source)
    let stream = try DecodedStream(source, encoding: encoding)
    var (graph, findings) = try TurtleReader(file: source.name).read(stream)
    if encoding.isGuess {
      findings.insert(
        Finding(
          code: "rdf.encoding-guessed", severity: .minor,
          message: "the file is not UTF-8, as Turtle is to be; it is read as \(encoding.name)",
          location: source.location), at: 0)
    }
    return (graph, findings)
  }

  private static func mentionsSKOS(_ bytes: [UInt8]) -> Bool {
    // Without NULs, so that UTF-16 is seen as well.
    let text = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    return [RDFNamespace.skos, RDFNamespace.skosxl].contains { text.contains(sequence: Array($0.utf8)) }
  }
}

/// How files in Turtle and N-Triples open.
enum TurtleOpening {
  /// Whether a text opens with a directive, or with a statement whose subject is an IRI in full, after comments.
  static func opens(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64 << 10).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }.filter { $0 != 0 }
    var lines = start.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })[...]
    while let line = lines.popFirst() {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = text.first, first != 0x23 else { continue }
      let words = String(decoding: text.prefix(256), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard let word = words.first else { continue }
      if ["@prefix", "@base", "prefix", "base"].contains(word.lowercased()) { return words.count > 1 }
      if word.hasPrefix("_:") { return true }
      return word.hasPrefix("<") && word.hasSuffix(">") && RDFNamespace.isPlainIRI(String(word.dropFirst().dropLast()))
    }
    return false
  }
}

extension [UInt8] {
  /// Whether the bytes hold a sequence.
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, count >= sequence.count else { return false }
    return (0...(count - sequence.count)).contains { start in
      self[start] == first && self[start..<(start + sequence.count)].elementsEqual(sequence)
    }
  }
}
