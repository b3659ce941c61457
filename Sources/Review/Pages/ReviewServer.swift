/// Shows the pages of a review to the browsers of this machine.
public final class ReviewServer {
  /// The address, with the secret that lets people in.
  public let address: String
  /// An address that works once, for places where other people of this machine can read it.
  public let entrance: String
  private let server: LoopbackServer

  /// Starts to show the pages.
  ///
  /// - Parameters:
  ///   - path: the ledger.
  ///   - levels: the levels of the review, the lowest first.
  ///   - port: the port on 127.0.0.1; 0 for any that is free.
  /// - Throws: ``LedgerError`` when the ledger cannot be used; ``ServerError`` when the port cannot.
  public init(ledger path: String, levels: [String], port: Int = 0) throws {
    let (token, entrance) = (AccessToken(), AccessToken())
    let ledger = try Ledger(path: path, patience: 4_000)
    // The first looks at the queue and for words read much from the disk; nobody is to wait for that.
    var everything = CaseFilter()
    everything.words = "\n"
    _ = try ledger.page(everything, number: 1, length: 1)
    _ = try ledger.page(CaseFilter(), number: 1, length: QueuePage.length)
    _ = try ledger.counts()
    let pages = ReviewPages(ledger, levels: levels, token: token, entrance: entrance)
    server = try LoopbackServer(port: port) { pages.answer($0) }
    address = "http://127.0.0.1:\(server.port)/\(token.text)/"
    self.entrance = "http://127.0.0.1:\(server.port)/\(entrance.text)"
  }
}
