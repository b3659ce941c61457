import Harmonisation
import Terminology

/// A small chart of how many cases were known and settled, day by day, as SVG within a page.
struct ProgressChart {
  private let progress: [ReviewProgress]
  private let width = 320
  private let height = 96
  /// Where the ground of the drawing is, with room for the days below.
  private let base = 76

  /// A chart of days in their order.
  init(_ progress: [ReviewProgress]) {
    self.progress = progress
  }

  func write(to html: inout HTMLWriter) {
    guard let first = progress.first, let last = progress.last else { return }
    html.element("svg", ["viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "chart-title"]) {
      html in
      html.element("title", ["id": "chart-title"], "\(last.settled) of \(last.known) cases settled by \(last.day)")
      html.element("polygon", ["class": "known", "points": points(\.known)], "")
      html.element("polygon", ["class": "settled", "points": points(\.settled)], "")
      html.element("text", ["x": "0", "y": "\(height - 6)"], first.day)
      if progress.count > 1 {
        html.element("text", ["x": "\(width)", "y": "\(height - 6)", "text-anchor": "end"], last.day)
      }
    }
    html.element("p", ["class": "when"], "Settled (filled) of \(last.known.counted("known case")): \(last.settled)")
  }

  /// The outline of the area below a line that goes from day to day; of a single day, a bar as wide as the chart.
  private func points(_ count: (ReviewProgress) -> Int) -> String {
    let most = max(1, progress.map { max($0.known, $0.settled) }.max() ?? 1)
    let days = progress.map { ProgressChart.number(ofDay: $0.day) }
    let (first, last) = (days.first ?? 0, days.last ?? 0)
    let tops = zip(progress, days).flatMap { item, day -> [(Int, Int)] in
      let y = base - (base - 4) * count(item) / most
      return first == last ? [(0, y), (width, y)] : [(width * (day - first) / (last - first), y)]
    }
    return ([(0, base)] + tops + [(width, base)]).map { "\($0.0),\($0.1)" }.joined(separator: " ")
  }

  /// The days since some beginning (after Fliegel and Van Flandern, 1968), so that distances are those of the calendar.
  private static func number(ofDay day: String) -> Int {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let shift = (parts[1] - 14) / 12
    return (1461 * (parts[0] + 4800 + shift)) / 4 + (367 * (parts[1] - 2 - 12 * shift)) / 12
      - (3 * ((parts[0] + 4900 + shift) / 100)) / 4 + parts[2]
  }
}
