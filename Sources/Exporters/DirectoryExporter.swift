import Files
import Harmonisation
import Terminology

/// Writes a directory in one format.
///
/// To add a format, write a type that conforms, in a file of its own, and name it where the command puts its outputs
/// together. What the format cannot carry is reported as losses, never passed over in silence.
public protocol DirectoryExporter: Sendable {
  /// The name of the file that it writes.
  var fileName: String { get }
  /// Writes a directory and returns what was lost on the way.
  ///
  /// - Throws: what makes the directory impossible to write.
  func write(_ directory: Directory, to output: inout FileContents) throws -> LossReport
}
