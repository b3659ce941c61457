import CICU

/// The order of texts for readers (Unicode Collation Algorithm, root locale), the same on every machine.
public enum Collation {
  /// Bytes whose order is the order of the texts.
  public static func key(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return [] }
      return unsafe grownBytes(startingAt: bytes.count * 2 + 16) { out, capacity in
        unsafe cicu_collation_key(base, bytes.count, out, capacity)
      }
    }
  }
}
