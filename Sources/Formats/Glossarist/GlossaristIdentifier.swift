import Files
import Terminology

/// The ids of documents that say nothing of their own: they follow from the key of an entry.
///
/// They are name-based UUIDs of version 8 with SHA-256 (RFC 9562, 5.8 and B.2), in the name space of URLs.
package enum GlossaristIdentifier {
  /// The id of the document of an entry, or of what it says in a language.
  package static func uuid(of key: EntryKey, language: LanguageTag? = nil) -> String {
    let parts = [key.organisation, key.publication, key.identifier] + (language.map { [$0.value] } ?? [])
    var sha = SHA256()
    sha.update(urlNamespace)
    // A separator that no part has keeps different keys apart.
    sha.update(Array("urn:concord:\(parts.joined(separator: "\u{0}"))".utf8))
    var digits = Array(sha.finish().utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[digits[16].value & 3]
    let text = String(decoding: digits, as: UTF8.self)
    var rest = text[...]
    let groups = [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length)
    }
    return groups.joined(separator: "-")
  }

  /// `6ba7b811-9dad-11d1-80b4-00c04fd430c8`.
  private static let urlNamespace: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
}

extension UInt8 {
  /// What a hexadecimal digit in small letters is worth.
  fileprivate var value: Int { self >= UInt8(ascii: "a") ? Int(self) - 0x61 + 10 : Int(self) - 0x30 }
}
