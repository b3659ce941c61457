/// What a browser gets.
struct HTTPResponse: Sendable {
  /// The status code.
  var status: Int
  /// The headers.
  var headers: [(name: String, value: String)]
  /// The body.
  var body: [UInt8]

  /// A response with a text.
  init(_ status: Int = 200, type: String, _ text: String, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = [("Content-Type", "\(type); charset=utf-8")] + headers
    body = Array(text.utf8)
  }

  /// A page.
  static func page(_ html: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status, type: "text/html", html)
  }

  /// A few words for those who should not have asked.
  static func refusal(_ status: Int, _ words: String) -> HTTPResponse {
    HTTPResponse(status, type: "text/plain", words + "\n")
  }

  /// Sends the browser on to another address, to be got.
  static func redirect(to address: String) -> HTTPResponse {
    HTTPResponse(303, type: "text/plain", "", headers: [("Location", address)])
  }

  /// The value of a header.
  func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
