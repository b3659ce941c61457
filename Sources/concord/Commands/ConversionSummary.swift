import Exporters
import Terminology

/// What a conversion came to, for the terminal and for programs.
struct ConversionSummary: Encodable {
  private let output: String
  private let format: String
  private let entries: Int
  private let losses: [LossReport.Loss]
  private let cautions: [LossReport.Loss]

  init(_ glossaries: [Glossary], losses: LossReport, format: String, output: String) {
    self.output = output
    self.format = format
    entries = glossaries.map(\.entries.count).reduce(0, +)
    self.losses = losses.losses
    cautions = losses.cautions
  }

  /// The summary in lines: what was written; what was lost, how often, and the first places; what to be careful with.
  var text: String {
    let head = "\(entries.counted("entry")) in \(output) (\(format))"
    let lost = losses.isEmpty ? "\(head); nothing was lost" : "\(head)\nnot carried over:\n\(lines(losses))"
    return cautions.isEmpty ? lost : "\(lost)\nto be careful with:\n\(lines(cautions))"
  }

  private func lines(_ losses: [LossReport.Loss]) -> String {
    losses.map { "  \($0.count) × \($0.what), first at \($0.first.joined(separator: ", "))" }.joined(separator: "\n")
  }
}
