import Glibc
import Synchronization

/// Standard output for results, standard error for everything said beside them.
final class Console: Sendable {
  private let output: Int32
  private let errors: Int32
  private let isTerminal: Bool

  /// A console that writes to these file descriptors; whether a terminal listens is found out unless it is given.
  init(output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO, isTerminal: Bool? = nil) {
    self.output = output
    self.errors = errors
    self.isTerminal = isTerminal ?? (isatty(errors) == 1)
  }

  /// Writes a result; a reader that went away ends the program quietly.
  func write(_ text: String) {
    guard Console.write(Array(text.utf8), to: output) else { exit(0) }
  }

  /// Says something beside the result.
  func say(_ text: String) {
    _ = Console.write(Array((clearing() + text + "\n").utf8), to: errors)
  }

  /// Shows how far the work is, on a terminal only.
  func show(progress line: String) {
    guard isTerminal else { return }
    _ = Console.write(Array(("\r\u{1B}[K" + line).utf8), to: errors)
    hasProgressLine.store(true, ordering: .relaxed)
  }

  /// Takes the progress line away.
  func clearProgress() {
    _ = Console.write(Array(clearing().utf8), to: errors)
  }

  private let hasProgressLine = Atomic(false)

  private func clearing() -> String {
    hasProgressLine.exchange(false, ordering: .relaxed) ? "\r\u{1B}[K" : ""
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { return false }
      guard count > 0 else { return true }
      written += count
    }
    return true
  }
}
