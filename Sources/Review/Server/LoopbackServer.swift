import CMicroHTTPD
import Synchronization

/// A web server that hears requests from this machine only, and answers one after the other on a thread of its own.
@safe
final class LoopbackServer {
  /// How many bytes a body may have.
  static let largestBody = 1 << 20

  /// The port on which it listens.
  let port: Int
  private let daemon: OpaquePointer
  private let responder: Unmanaged<Responder>

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: the port to listen on; 0 for any that is free.
  ///   - answer: answers a request; it belongs to the thread of the server.
  /// - Throws: ``ServerError`` when the port cannot be used.
  init(port: Int, answer: sending @escaping (HTTPRequest) -> HTTPResponse) throws(ServerError) {
    let responder = Responder(answer)
    let unmanaged = unsafe Unmanaged.passRetained(responder)
    guard let number = UInt16(exactly: port),
      let daemon = unsafe CMicroHTTPD_start(number, begin, respond, complete, unmanaged.toOpaque())
    else {
      unsafe unmanaged.release()
      throw ServerError(
        description: port == 0
          ? "no port is free on 127.0.0.1" : "port \(port) on 127.0.0.1 cannot be used; name another with --port")
    }
    self.port = Int(unsafe CMicroHTTPD_port(daemon))
    responder.port.store(self.port, ordering: .releasing)
    unsafe self.daemon = unsafe daemon
    unsafe self.responder = unsafe unmanaged
  }

  deinit {
    unsafe MHD_stop_daemon(daemon)
    unsafe responder.release()
  }
}
