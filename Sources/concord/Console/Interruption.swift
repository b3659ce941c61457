import Dispatch
import Files
import Glibc

/// Makes an interrupted program leave no temporary file behind.
enum Interruption {
  /// Watches for the signals by which people and systems end programs.
  static func watch() -> [any DispatchSourceSignal] {
    signal(SIGPIPE, SIG_IGN)
    return [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        PendingFiles.removeAll { _exit(128 + number) }
      }
      source.resume()
      return source
    }
  }
}
