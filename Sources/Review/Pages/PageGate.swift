import Terminology

/// Lets those in who know the address, and nobody else.
///
/// Any page on the web can make a browser ask something of 127.0.0.1. Such a request names a foreign origin, or, where a
/// foreign name was made to mean 127.0.0.1, a foreign host; and it does not know the token.
struct PageGate {
  /// What a request may be about.
  enum Passage {
    /// It is let in; the path is what stands behind the token.
    case page(path: String)
    /// It opens the door once, and is sent on to the pages.
    case entrance
    /// The slash behind the token is missing.
    case unfinished
    /// It is refused.
    case refused(HTTPResponse)
  }

  private let token: AccessToken
  /// A token that works once, for a command line that other people of this machine can see.
  let entrance: AccessToken

  /// A gate.
  init(token: AccessToken, entrance: AccessToken) {
    self.token = token
    self.entrance = entrance
  }

  /// Whether a request is let in.
  func passage(of request: HTTPRequest) -> Passage {
    let hosts = ["127.0.0.1:\(request.port)", "localhost:\(request.port)"]
    guard let host = request.value("Host"), hosts.contains(host.lowercased()) else {
      return .refused(.refusal(403, "this is not the host that you asked for"))
    }
    let origins = request.values("Origin")
    guard origins.count < 2, origins.allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }),
      !request.values("Sec-Fetch-Site").contains("cross-site")
    else { return .refused(.refusal(403, "another site asks for this")) }
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      var refusal = HTTPResponse.refusal(405, "there is nothing that can be done so")
      refusal.headers.append(("Allow", "GET, HEAD, POST"))
      return .refused(refusal)
    }
    let parts = request.path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
      .first?.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard request.path.hasPrefix("/"), let secret = parts?.first else {
      return .refused(.refusal(403, "the address is not complete"))
    }
    if entrance.matches(secret) { return .entrance }
    guard token.matches(secret) else {
      return .refused(.refusal(403, "use the address that concord review has written"))
    }
    if request.method == "POST" {
      let type = request.value("Content-Type")?.split(separator: ";").first?.lowercased().trimmingWhitespace()
      guard type == "application/x-www-form-urlencoded" else {
        return .refused(.refusal(415, "only forms are taken"))
      }
      guard request.body.count <= LoopbackServer.largestBody else {
        return .refused(.refusal(413, "the body is too large"))
      }
    }
    guard let parts, parts.count == 2 else { return .unfinished }
    return .page(path: String(parts[1]))
  }

  /// The headers that keep a page from doing, or being made to do, anything else.
  static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
    // Without a referrer, browsers would send the origin “null” with forms.
    ("Referrer-Policy", "same-origin"), ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
