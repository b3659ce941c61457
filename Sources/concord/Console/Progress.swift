import Dispatch

/// A bar on the terminal for work that takes more than a second.
final class Progress {
  private let console: Console
  private let total: Int
  private var done = 0
  private var shown = 0
  private let patience: UInt64
  private let start = DispatchTime.now().uptimeNanoseconds

  /// A bar for work of so many steps, which appears when the work takes longer than a time in nanoseconds.
  init(_ console: Console, steps total: Int, patience: UInt64 = 1_000_000_000) {
    self.console = console
    self.patience = patience
    self.total = max(total, 1)
  }

  /// Says which step begins now.
  func step(_ what: String) {
    done += 1
    let elapsed = DispatchTime.now().uptimeNanoseconds - start
    guard elapsed >= patience || shown > 0 else { return }
    shown += 1
    let width = 24
    let filled = min(width, width * (done - 1) / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    console.show(progress: "\(bar) \(what)")
  }

  /// Takes the bar away.
  func finish() {
    console.clearProgress()
  }
}
