import CICU

/// The names of languages, from the Unicode CLDR.
public enum LanguageNames {
  /// The name of a language in another one, for instance `French` for `fr` in `en`.
  public static func name(of language: String, in other: String = "en") -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    let length = unsafe cicu_language_name(language, other, &buffer, buffer.count)
    guard length > 0 else { return language }
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
