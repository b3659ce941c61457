import Glibc
import Synchronization

/// Standard output for results, standard error for everything said beside them.
final class Console: Sendable {
  private let output: Int32
  private let errors: Int32
  /// Whether somebody watches standard error.
  let isTerminal: Bool

  /// A console that writes to these file descriptors; whether a terminal listens is found out unless it is given.
  init(output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO, isTerminal: Bool? = nil) {
    self.output = output
    self.errors = errors
    self.isTerminal = isTerminal ?? (isatty(errors) == 1)
  }

  /// Writes a result; a reader that went away ends the program quietly.
  ///
  /// - Throws: ``OutputError`` when the result cannot be written.
  func write(_ text: String) throws(OutputError) {
    let failure = Console.write(Array(text.utf8), to: output)
    if failure == EPIPE { exit(0) }
    if failure != 0 { throw OutputError(reason: unsafe String(cString: strerror(failure))) }
  }

  /// Writes a result for people; control characters, which a terminal would obey, are shown as pictures.
  ///
  /// - Throws: ``OutputError`` when the result cannot be written.
  func write(words: String) throws(OutputError) { try write(Console.shown(words)) }

  /// Says something beside the result; control characters, which file names and damaged sources may hold and a terminal
  /// would obey, are shown as the pictures that Unicode has for them.
  func say(_ text: String) {
    _ = Console.write(Array((clearing() + Console.shown(text) + "\n").utf8), to: errors)
  }

  /// A text with its control characters, but for tabs and line breaks, as pictures.
  static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20: scalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F: scalars.append("\u{2421}")
      case 0x80...0x9F: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
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

  /// Whether a progress line stands on the terminal now.
  var hasProgress: Bool { hasProgressLine.load(ordering: .relaxed) }

  private let hasProgressLine = Atomic(false)

  private func clearing() -> String {
    hasProgressLine.exchange(false, ordering: .relaxed) ? "\r\u{1B}[K" : ""
  }

  /// Writes bytes; returns the number of the error that prevents it, else 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      written += count
    }
    return 0
  }
}

/// A result that could not be written to standard output.
struct OutputError: Error, CustomStringConvertible {
  /// Why, in the words of the system.
  var reason: String
  /// The message.
  var description: String { "cannot write the result to standard output: \(reason)" }
}
