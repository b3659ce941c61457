import Files
import Harmonisation
import Matching
import Terminology

/// Writes the correspondences on which the directory rests as a mapping set in SSSOM/TSV.
public struct MappingExporter: DirectoryExporter {
  /// The name of the file, `mappings.sssom.tsv`.
  public let fileName = "mappings.sssom.tsv"
  private let toolVersion: String

  /// An exporter; the version of the program stands in the head of the file.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  /// Writes the correspondences between members of one concept.
  public func write(_ directory: Directory, to output: inout FileContents) -> LossReport {
    var places: [EntryKey: Int] = [:]
    var labels: [EntryKey: String] = [:]
    for (place, entry) in directory.entries.enumerated() {
      for member in entry.members {
        places[member.key] = place
        labels[member.key] = member.entry.label
      }
    }
    let within = directory.correspondences.filter { places[$0.left] == places[$0.right] }
    let head = SSSOMWriter.Head(name: directory.run.sources.map(\.sha256), toolVersion: toolVersion)
    output.append(SSSOMWriter(head).text(within) { [labels] in labels[$0] ?? $0.identifier })
    return LossReport()
  }
}
