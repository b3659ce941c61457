import Testing

@testable import Review

@Suite("The gate of the pages")
struct PageGateTests {
  private static let port = 4_711
  private let token = AccessToken()
  private let entrance = AccessToken()

  private func status(_ change: (inout HTTPRequest) -> Void) -> Int {
    var request = HTTPRequest(
      port: Self.port, method: "GET", path: "/\(token.text)/", headers: [("Host", "127.0.0.1:\(Self.port)")])
    change(&request)
    return switch PageGate(token: token, entrance: entrance).passage(of: request) {
    case .page: 200
    case .entrance, .unfinished: 303
    case .refused(let response): response.status
    }
  }

  @Test("lets in who knows the address")
  func known() {
    #expect(status { _ in } == 200)
    #expect(status { $0.headers = [("host", "LOCALHOST:\(Self.port)")] } == 200)
    #expect(status { $0.path = "/\(token.text)" } == 303)
    #expect(status { $0.path = "/\(entrance.text)" } == 303)
  }

  @Test("lets nobody in without the token, or with a part of it")
  func token_() {
    let paths = ["", "/", "//", "/x/", "/\(token.text.dropLast())/", "/\(token.text)0/", "/../\(token.text)/", "*"]
    for path in paths { #expect(status { $0.path = path } == 403, "\(path)") }
  }

  @Test(
    "refuses foreign hosts",
    arguments: [
      [], ["evil.example"], ["127.0.0.1"], ["127.0.0.1:80"], ["127.0.0.1:4711.evil.example"], ["[::1]:4711"],
      ["127.0.0.1:4711", "evil.example"], ["evil.example:4711"],
    ])
  func hosts(_ hosts: [String]) {
    #expect(status { $0.headers = hosts.map { ("Host", $0) } } == 403)
  }

  @Test(
    "refuses foreign origins",
    arguments: [
      "null", "http://evil.example", "https://127.0.0.1:4711", "http://127.0.0.1", "http://127.0.0.1:4711.evil.example",
      "http://localhost:4712", "",
    ])
  func origins(_ origin: String) {
    for method in ["GET", "POST"] {
      #expect(
        status { request in
          request.method = method
          request.headers += [("Origin", origin), ("Content-Type", "application/x-www-form-urlencoded")]
        } == 403)
    }
  }

  @Test("takes forms of its own pages only, and nothing but forms")
  func forms() {
    func status(_ headers: [(name: String, value: String)]) -> Int {
      self.status { request in
        request.method = "POST"
        request.headers += headers
      }
    }
    let form = [(name: "Content-Type", value: "application/x-www-form-urlencoded; charset=UTF-8")]
    #expect(status(form) == 200)
    #expect(status(form + [("Origin", "http://localhost:\(Self.port)")]) == 200)
    #expect(status(form + [("Sec-Fetch-Site", "cross-site")]) == 403)
    #expect(status([("Content-Type", "text/plain")]) == 415)
    #expect(status([]) == 415)
    #expect(self.status { $0.method = "DELETE" } == 405)
    #expect(self.status { $0.method = "OPTIONS" } == 405)
  }

  @Test("makes tokens that nobody guesses")
  func tokens() {
    let tokens = Set((0..<200).map { _ in AccessToken().text })
    #expect(tokens.count == 200)
    #expect(tokens.allSatisfy { $0.count == 48 && $0.allSatisfy(\.isHexDigit) })
  }
}

@Suite("The fields of forms")
struct FormFieldsTests {
  @Test("come back as they were written")
  func roundTrip() {
    let fields: FormFields = ["a": "1 + 1 = 2 & more", "ä €": "“\u{202E}x”\n\t%41", "": "x", "a ": ""]
    #expect(FormFields(fields.text.utf8) == fields)
    #expect(
      FormFields("a=x%0D%0Ay&b&=&c=%zz%4&d=%ff".utf8).items.map(\.value) == ["x\ny", "", "", "%zz%4", "\u{FFFD}"])
  }
}
