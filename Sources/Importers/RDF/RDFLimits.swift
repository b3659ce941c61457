import Terminology

/// What an RDF source may ask of the machine before it is refused.
///
/// A prefix or base of thousands of characters makes names of as many from a few, so a small file could ask for any
/// amount of memory.
struct RDFLimits {
  /// How long an IRI may be, in bytes.
  var iriBytes = 16 << 10
  /// How many bytes all terms together may take beside a multiple of what was read.
  var termBytes = 2 << 20
  /// How many bytes of terms a byte of the source may make.
  var expansion = 8
  /// How many bytes blank nodes and collections that stand within each other may take of the stack.
  var stackBytes = 128 << 10

  /// The limits for sources of unknown origin.
  static let standard = RDFLimits()

  /// Checks what a graph has come to after so many bytes of its source.
  ///
  /// - Throws: ``ImportError`` when it is too much.
  func check(_ graph: RDFGraph, bytesRead: Int, at location: SourceLocation) throws {
    guard graph.termBytes <= termBytes + expansion * bytesRead else {
      throw ImportError(
        "the names in the file are far longer in full than as they are written", at: location,
        remedy: "check the prefixes and the base of the file")
    }
  }

  /// Checks the length of an IRI.
  ///
  /// - Throws: ``ImportError`` when it is too long.
  func check(iriLength: Int, at location: SourceLocation) throws {
    guard iriLength <= iriBytes else {
      throw ImportError(
        "an IRI is longer than \(iriBytes >> 10) KiB", at: location, remedy: "check how the file was made")
    }
  }
}
