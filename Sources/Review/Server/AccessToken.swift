/// A secret in the address of the pages: whoever knows it may use them.
struct AccessToken: Hashable, Sendable {
  /// The secret in hexadecimal digits.
  let text: String

  /// A new one of 192 bits, from the random numbers of the system.
  init() {
    var system = SystemRandomNumberGenerator()
    text = (0..<3).map { _ in
      let digits = String(system.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether a text is the secret; the time that this takes tells nothing about where it differs.
  func matches(_ other: some StringProtocol) -> Bool {
    let (secret, other) = (Array(text.utf8), Array(other.utf8))
    guard secret.count == other.count else { return false }
    return zip(secret, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
