import Exporters
import Terminology

/// What a conversion came to, for the terminal and for programs.
struct ConversionSummary: Encodable {
  private let output: String
  private let format: String
  private let entries: Int
  private let losses: [LossReport.Loss]

  init(_ glossaries: [Glossary], losses: LossReport, format: String, output: String) {
    self.output = output
    self.format = format
    entries = glossaries.map(\.entries.count).reduce(0, +)
    self.losses = losses.losses
  }

  /// The summary in lines: what was written, then what was lost, how often, and the first places.
  var text: String {
    let head = "\(entries.counted("entry")) in \(output) (\(format))"
    guard !losses.isEmpty else { return "\(head); nothing was lost" }
    let lines = losses.map { "  \($0.count) × \($0.what), first at \($0.first.joined(separator: ", "))" }
    return "\(head)\nnot carried over:\n\(lines.joined(separator: "\n"))"
  }
}
