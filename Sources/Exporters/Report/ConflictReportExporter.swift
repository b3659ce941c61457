import Files
import Harmonisation
import Terminology

/// Writes the conflict report as one page of HTML, for screens of every size and for paper.
public struct ConflictReportExporter: DirectoryExporter {
  /// The name of the file, `conflicts.html`.
  public let fileName = "conflicts.html"
  private let title: String
  private let losses: [String: LossReport]

  /// An exporter; the losses of the other outputs are reported as well.
  public init(title: String, losses: [String: LossReport] = [:]) {
    self.title = title
    self.losses = losses
  }

  /// Writes the report.
  public func write(_ directory: Directory, to output: inout FileContents) -> LossReport {
    var html = HTMLWriter()
    ReportPage(directory, title: title, losses: losses).write(to: &html)
    output.append(html.contents)
    return LossReport()
  }
}
