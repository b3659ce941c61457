import CICU

/// Converts text from a named encoding to UTF-8, piece by piece, and stops at the first malformed sequence.
@safe
public final class EncodingConverter {
  /// Bytes that are no text in the encoding.
  public struct Malformed: Error, Hashable, Sendable {
    /// How many bytes of the piece given last were well-formed.
    public let offset: Int
  }

  private let converter: OpaquePointer

  /// A converter from an encoding; nil when ICU does not know it.
  public init?(from encoding: String) {
    guard let converter = unsafe cicu_converter_open(encoding) else { return nil }
    unsafe self.converter = converter
  }

  deinit {
    unsafe cicu_converter_close(converter)
  }

  /// The next piece in UTF-8; `isLast` says that the text ends with it.
  ///
  /// - Throws: ``Malformed``
  public func convert(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
    var output: [UInt8] = []
    var taken = 0
    while true {
      var written = 0
      var result: Int32 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 64) { buffer, initialized in
        guard let base = buffer.baseAddress else { return }
        result = unsafe bytes.withUnsafeBufferPointer { input in
          // An empty array has no address, and ICU wants one.
          var nothing: UInt8 = 0
          return unsafe withUnsafePointer(to: &nothing) { placeholder in
            unsafe cicu_converter_convert(
              converter, input.baseAddress.map { unsafe $0 + taken } ?? placeholder, input.count - taken, &taken, base,
              buffer.count, &written, isLast ? 1 : 0)
          }
        }
        initialized = written
      }
      output += piece
      switch Int(result) {
      case CICU_CONVERTED: return output
      case CICU_OUTPUT_FULL: continue
      default: throw Malformed(offset: taken)
      }
    }
  }
}
