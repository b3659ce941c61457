import CICU

/// A transform of text, such as one from a script to another (the transforms of the Unicode CLDR, UTS #35 part 2).
///
/// Not for use from several threads at once.
@safe
public final class Transliterator {
  private let transliterator: OpaquePointer

  /// The transform of an ICU identifier, for instance `Traditional-Simplified`; nil when there is none.
  public init?(_ identifier: String) {
    guard let transliterator = unsafe cicu_transliterator_open(identifier) else { return nil }
    unsafe self.transliterator = transliterator
  }

  deinit {
    unsafe cicu_transliterator_close(transliterator)
  }

  /// The transformed text.
  public func transliterate(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return "" }
      return unsafe grownString(startingAt: bytes.count * 2 + 16) { out, capacity in
        unsafe cicu_transliterate(transliterator, base, bytes.count, out, capacity)
      }
    }
  }
}
