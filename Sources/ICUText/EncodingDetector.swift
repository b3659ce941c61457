import CICU

/// Guesses the encoding of a text from a sample of it.
public enum EncodingDetector {
  /// The most likely encoding and how sure that is (0 to 100); nil when the bytes look like no text.
  public static func guess(_ sample: [UInt8]) -> (encoding: String, confidence: Int)? {
    var buffer = [CChar](repeating: 0, count: 64)
    let confidence = unsafe cicu_detect_encoding(sample, sample.count, &buffer, buffer.count)
    guard confidence >= 0 else { return nil }
    let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The two differ in 0x80 to 0x9F only, where ISO 8859-1 has control characters that no text holds.
    return (name == "ISO-8859-1" ? "windows-1252" : name, Int(confidence))
  }
}
