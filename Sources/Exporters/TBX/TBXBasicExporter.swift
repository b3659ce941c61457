import Files
import Formats
import Harmonisation
import Terminology

/// Writes the directory as TBX-Basic, version 3, in DCT style (ISO 30042:2019), for other organisations' tools.
///
/// A concept of the directory is a `conceptEntry`; every definition stands in a group with its owner as source; notes
/// and examples stand with the definition of their owner. What TBX-Basic has no place for is in the loss report.
public struct TBXBasicExporter: DirectoryExporter {
  /// The name of the file, `directory.tbx`.
  public let fileName = "directory.tbx"
  private let title: String

  /// An exporter; the title stands in the header.
  public init(title: String) {
    self.title = title
  }

  /// Writes the directory.
  public func write(_ directory: Directory, to output: inout FileContents) -> LossReport {
    var projection = DirectoryGlossary(directory)
    let glossary = projection.glossary(title: title)
    var writer = TBXGlossaryWriter([glossary], as: TBXForm(.basic, isDCT: true), isStrict: true)
    writer.write()
    output.append(writer.xml.bytes)
    return projection.losses.adding(writer.losses)
  }
}
