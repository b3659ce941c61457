import Files

/// Ids that depend on what they name only, so that they do not change between runs.
enum StableIdentifier {
  /// An id of a prefix and twelve characters for what these parts name.
  static func make(_ prefix: String, _ parts: [String]) -> String {
    let digest = SHA256.digest(of: parts.joined(separator: "\u{1F}"))
    // Sixty bits, in the letters and digits that nobody mistakes for each other.
    let bits = UInt64(digest.prefix(15), radix: 16) ?? 0
    let characters = (0..<12).map { alphabet[Int(bits >> (UInt64($0) * 5)) & 31] }
    return "\(prefix)-\(String(characters))"
  }

  private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz0")
}
