import CICU

/// Breaks text into words (UAX #29), by a dictionary in the scripts that are written without spaces.
///
/// Not for use from several threads at once.
@safe
public final class WordBreaker {
  private let breaker: OpaquePointer

  /// The breaker of a language by its code, for instance `th`; nil when ICU has none.
  public init?(_ language: String) {
    guard let breaker = unsafe cicu_word_breaker_open(language) else { return nil }
    unsafe self.breaker = breaker
  }

  deinit {
    unsafe cicu_word_breaker_close(breaker)
  }

  /// The offsets behind the pieces of a text, in bytes of UTF-8, in their order; spaces and signs are pieces, too.
  public func wordEnds(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return [] }
      let ends = unsafe [Int32](unsafeUninitializedCapacity: bytes.count) { buffer, initialized in
        initialized = unsafe max(cicu_word_ends(breaker, base, bytes.count, buffer.baseAddress, bytes.count), 0)
      }
      return ends.map(Int.init)
    }
  }
}
