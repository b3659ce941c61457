import CCrypto

/// The SHA-256 message digest (FIPS 180-4), computed by OpenSSL.
@safe
public struct SHA256: ~Copyable {
  private let context: OpaquePointer?

  /// A digest of nothing so far.
  public init() {
    unsafe context = EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    unsafe EVP_DigestUpdate(context, bytes, bytes.count)
  }

  /// The digest of all bytes taken in, as 64 hexadecimal digits.
  public consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &digest, nil)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The digest of a text.
  public static func digest(of text: String) -> String {
    var sha = SHA256()
    sha.update(Array(text.utf8))
    return sha.finish()
  }

  /// The digest of all that a stream still holds.
  ///
  /// - Throws: what reading the stream throws.
  public static func digest(of stream: inout some ByteStream) throws -> String {
    var sha = SHA256()
    while true {
      let piece = try stream.read(upTo: 1 << 16)
      if piece.isEmpty { return sha.finish() }
      sha.update(piece)
    }
  }
}
