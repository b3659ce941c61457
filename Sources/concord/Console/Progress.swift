import Dispatch
import Synchronization

/// A bar on the terminal for work that takes more than a second.
///
/// It appears as soon as the time is over, in the middle of a step as well.
final class Progress: Sendable {
  private struct State {
    var total = 0
    var done = 0
    var step: String?
    var isShown = false
    var isFinished = false
  }

  private let console: Console
  private let state = Mutex(State())

  /// A bar that appears when the work takes longer than a time in nanoseconds.
  init(_ console: Console, patience: UInt64 = 1_000_000_000) {
    self.console = console
    guard patience > 0 else {
      state.withLock { $0.isShown = true }
      return
    }
    guard console.isTerminal, patience < UInt64(Int64.max) else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(patience))) { [weak self] in self?.show() }
  }

  /// Says that the work has so many steps more.
  func add(steps: Int) {
    state.withLock { $0.total += steps }
  }

  /// Says which step begins now.
  func step(_ what: String) {
    state.withLock { state in
      state.done += 1
      state.step = what
      draw(state)
    }
  }

  /// Takes the bar away.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      console.clearProgress()
    }
  }

  private func show() {
    state.withLock { state in
      state.isShown = true
      draw(state)
    }
  }

  private func draw(_ state: State) {
    guard state.isShown, !state.isFinished, let step = state.step else { return }
    let width = 24
    let filled = min(width, width * (state.done - 1) / max(state.total, 1))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    console.show(progress: "\(bar) \(step)")
  }
}
