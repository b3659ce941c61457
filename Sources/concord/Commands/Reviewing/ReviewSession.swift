import Glibc
import Review

/// Shows the pages of a review until it is interrupted.
struct ReviewSession {
  private let path: String
  private let port: Int
  private let opensBrowser: Bool

  /// A session with a ledger.
  init(_ path: String, port: Int, opensBrowser: Bool) {
    self.path = path
    self.port = port
    self.opensBrowser = opensBrowser
  }

  /// Shows them; an interruption ends the program.
  ///
  /// - Throws: `LedgerError`, `ServerError`, ``OutputError``.
  func run(_ console: Console) throws {
    let server = try ReviewServer(ledger: path, levels: ReviewLevels.read(beside: path), port: port)
    try console.write(server.address + "\n")
    console.say("The pages are there until you press Control-C. Do not pass the address on: who knows it may speak.")
    if opensBrowser { Browser.open(server.entrance) }
    withExtendedLifetime(server) { while true { pause() } }
  }
}
