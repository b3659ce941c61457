import CMicroHTTPD
import Synchronization

/// What the callbacks of libmicrohttpd call, on the one thread of the server.
final class Responder {
  /// The port on which the server listens; 0 until that is known.
  let port = Atomic(0)
  private let answer: (HTTPRequest) -> HTTPResponse

  init(_ answer: @escaping (HTTPRequest) -> HTTPResponse) { self.answer = answer }

  /// The answer to a request.
  fileprivate func answer(to exchange: Exchange) -> HTTPResponse {
    let port = port.load(ordering: .acquiring)
    guard port != 0 else { return .refusal(503, "not yet ready") }
    let parts = exchange.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return answer(
      HTTPRequest(
        port: port, method: exchange.method ?? "", path: parts.first.map(String.init) ?? "",
        query: FormFields(parts.count > 1 ? Array(parts[1].utf8) : []), headers: exchange.headers, body: exchange.body))
  }
}

/// A request while it arrives.
private final class Exchange {
  /// Path and query as they were sent.
  let target: String
  /// The method; nil until the headers are there.
  var method: String?
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Whether it was answered before its body was read.
  var isRefused = false

  init(target: String) { self.target = target }

  /// Why the body is not read at all; nil when it may come.
  var refusal: HTTPResponse? {
    func values(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name }.map(\.value) }
    // Browsers tell beforehand how much they send.
    guard values("transfer-encoding").isEmpty else { return .refusal(411, "say how long the body is") }
    for length in values("content-length") {
      guard let count = Int(length), count >= 0 else { return .refusal(400, "the length of the body is no number") }
      if count > LoopbackServer.largestBody { return .refusal(413, "the body is too large") }
    }
    return nil
  }
}

/// libmicrohttpd calls this when the first line of a request is there; what it gives back comes with all further calls.
func begin(
  context: UnsafeMutableRawPointer?, target: UnsafePointer<CChar>?, connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  unsafe Unmanaged.passRetained(Exchange(target: target.map { unsafe String(cString: $0) } ?? "")).toOpaque()
}

/// libmicrohttpd calls this when the headers of a request are there, for each part of its body, and at its end.
func respond(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?, url: UnsafePointer<CChar>?,
  method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, data: UnsafePointer<CChar>?,
  size: UnsafeMutablePointer<Int>?, state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context = unsafe context, let connection = unsafe connection, let size = unsafe size,
    let known = unsafe state?.pointee
  else { return .NO }
  let exchange = unsafe Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
  guard exchange.method != nil else {
    exchange.method = unsafe method.map { unsafe String(cString: $0) } ?? ""
    unsafe MHD_get_connection_values(connection, .HEADER_KIND, noteHeader, known)
    guard let refusal = exchange.refusal else { return .YES }
    exchange.isRefused = true
    return unsafe send(refusal, connection)
  }
  if exchange.isRefused { return .NO }
  if unsafe size.pointee > 0 {
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size.pointee)
    guard exchange.body.count + bytes.count <= LoopbackServer.largestBody else { return .NO }
    unsafe exchange.body.append(contentsOf: bytes)
    unsafe size.pointee = 0
    return .YES
  }
  let responder = unsafe Unmanaged<Responder>.fromOpaque(context).takeUnretainedValue()
  return unsafe send(responder.answer(to: exchange), connection)
}

/// libmicrohttpd calls this when a request is over, however it ended.
func complete(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
  state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, code: MHD_RequestTerminationCode
) {
  guard let state = unsafe state, let known = unsafe state.pointee else { return }
  unsafe Unmanaged<Exchange>.fromOpaque(known).release()
  unsafe state.pointee = nil
}

private func noteHeader(
  context: UnsafeMutableRawPointer?, kind: MHD_ValueKind, name: UnsafePointer<CChar>?, value: UnsafePointer<CChar>?
) -> MHD_Result {
  guard let context = unsafe context, let name = unsafe name else { return .NO }
  let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
  let text = unsafe value.map { unsafe String(cString: $0) } ?? ""
  exchange.headers.append((unsafe String(cString: name), text))
  return .YES
}

private func send(_ response: HTTPResponse, _ connection: OpaquePointer) -> MHD_Result {
  var body = response.body
  let made = unsafe body.withUnsafeMutableBytes { bytes in
    unsafe MHD_create_response_from_buffer(bytes.count, bytes.baseAddress, .RESPMEM_MUST_COPY)
  }
  guard let made = unsafe made else { return .NO }
  defer { unsafe MHD_destroy_response(made) }
  for header in response.headers { unsafe MHD_add_response_header(made, header.name, header.value) }
  return unsafe MHD_queue_response(connection, UInt32(response.status), made)
}
