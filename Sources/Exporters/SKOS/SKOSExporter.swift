import Formats
import Terminology

/// Writes glossaries as concept schemes in SKOS (SKOS Reference, W3C 2009), in Turtle or RDF/XML.
///
/// An entry is a concept; its IRI is its id where that is one, else `urn:concord:ORG:PUBLICATION:ID`.
public struct SKOSExporter: GlossaryExporter {
  /// A syntax of RDF.
  public enum Syntax: Sendable {
    /// Turtle.
    case turtle
    /// RDF/XML.
    case xml
  }

  /// The name that `--to` takes: `skos` for Turtle, `skos-rdf` for RDF/XML.
  public let identifier: String
  /// The name in messages.
  public let name: String
  /// The ends of file names.
  public let fileExtensions: [String]
  private let syntax: Syntax

  /// An exporter that writes in a syntax.
  public init(_ syntax: Syntax = .turtle) {
    self.syntax = syntax
    switch syntax {
    case .turtle: (identifier, name, fileExtensions) = ("skos", "SKOS in Turtle", ["ttl"])
    case .xml: (identifier, name, fileExtensions) = ("skos-rdf", "SKOS in RDF/XML", ["rdf"])
    }
  }

  /// Writes glossaries, one concept scheme each; schemes that were read from SKOS are written as they were.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) -> LossReport {
    var writer = ConceptSchemeWriter(glossaries)
    for glossary in glossaries { writer.write(glossary) }
    var losses = writer.losses
    switch syntax {
    case .turtle: output += TurtleWriter.text(writer.document).utf8
    case .xml:
      let result = RDFXMLWriter.write(writer.document)
      for predicate in result.unwritablePredicates {
        losses.add("statements whose property is no name in XML", at: predicate)
      }
      losses.add("characters that XML does not allow", at: "the file", count: result.illegalCharacters)
      output += result.text.utf8
    }
    return losses
  }
}
