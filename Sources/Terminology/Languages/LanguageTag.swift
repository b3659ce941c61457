/// A language, as a BCP 47 tag in canonical case.
///
/// Sources write languages as `en-US`, `eng`, `dut/nld`, `en_GB` or `Deutsch`; all of them arrive here as the one
/// tag that BCP 47 (RFC 5646) prescribes: the shortest ISO 639 code, `Title` case scripts, upper case regions.
public struct LanguageTag: Hashable, Comparable, Sendable {
  /// The tag, for instance `zh-Hans` or `en-US`.
  public let value: String

  /// The language named by a code, a pair of codes or a name; nil when the text names none.
  ///
  /// Names are accepted in English, French, German, Spanish, Russian, Arabic, Chinese and the language itself. A well-formed code that no table knows is
  /// kept as it is.
  public init?(_ text: String) {
    let trimmed = text.trimmingWhitespace()
    guard !trimmed.isEmpty else { return nil }
    if let code = LanguageRegistry.code(ofDocument: trimmed) {
      value = code
    } else if let tag = LanguageTag.canonical(code: trimmed) {
      value = tag
    } else if let code = LanguageRegistry.code(named: trimmed) {
      value = code
    } else if let tag = LanguageTag.firstKnown(in: trimmed) {
      value = tag
    } else {
      return nil
    }
  }

  /// A tag that is known to be canonical already.
  package init(canonical value: String) {
    self.value = value
  }

  /// The primary language subtag, for instance `zh` of `zh-Hans`.
  public var primary: String {
    String(value.prefix { $0 != "-" })
  }

  /// The tag with the three-letter code of its language (ISO 639-2/T), where there is one: `eng`, `zho-Hans`.
  package var withAlpha3: String {
    (LanguageRegistry.alpha3(of: primary) ?? primary) + value.dropFirst(primary.count)
  }

  /// Where the language stands for readers of all organisations: English, French, then all others alike.
  package var readerRank: Int { ["en", "fr"].firstIndex(of: primary) ?? 2 }

  /// Whether the language is written from right to left (by its script subtag, else by its usual script).
  public var isRightToLeft: Bool {
    let subtags = value.split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return LanguageTag.rightToLeftScripts.contains(String(script))
    }
    return LanguageTag.rightToLeftLanguages.contains(primary)
  }

  /// The undetermined language (ISO 639-2 `und`), for texts whose source does not say.
  public static let undetermined = LanguageTag(canonical: "und")

  /// Orders by code unit, the same on every machine.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
  }

  private static let rightToLeftScripts: Set<String> = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"]
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// `dut/nld`, `fr, en`: the first part that names a language.
  private static func firstKnown(in text: String) -> String? {
    let parts = text.split(whereSeparator: { "/,;|()".contains($0) })
    guard parts.count > 1 else { return nil }
    return parts.lazy.compactMap { part in
      let name = String(part).trimmingWhitespace()
      let code = name.lowercased()
      return LanguageRegistry.code(alpha3: code) ?? LanguageRegistry.code(named: name)
        ?? (LanguageRegistry.isKnown(alpha2: LanguageRegistry.current(code)) ? LanguageRegistry.current(code) : nil)
    }.first
  }

  private static func canonical(code: String) -> String? {
    let subtags = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { $0.lowercased() }
    guard let language = subtags.first, (2...3).contains(language.utf8.count) else { return nil }
    guard subtags.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(\.isASCIIAlphanumeric) }) else { return nil }
    guard language.utf8.allSatisfy({ !(0x30...0x39).contains($0) }) else { return nil }
    let rest = subtags.dropFirst().map { subtag in
      switch subtag.utf8.count {
      case 4 where subtag.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? false:
        subtag.prefix(1).uppercased() + subtag.dropFirst()
      case 2: subtag.uppercased()
      default: subtag
      }
    }
    return ([LanguageRegistry.current(LanguageRegistry.code(alpha3: language) ?? language)] + rest).joined(
      separator: "-")
  }
}

extension LanguageTag: CustomStringConvertible {
  /// The tag itself.
  public var description: String { value }
}

extension LanguageTag: Codable {
  /// Reads a tag written by ``encode(to:)``.
  ///
  /// - Throws: `DecodingError` when the text names no language.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no BCP 47 language tag")
    }
    self = tag
  }

  /// Writes the tag as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

extension LanguageTag {
  /// Whether a text is a code or name that ISO 639 or the Unicode CLDR knows, not merely one of their form.
  package static func isRegistered(_ text: String) -> Bool {
    let word = text.lowercased()
    return LanguageRegistry.isKnown(alpha2: word) || LanguageRegistry.code(alpha3: word) != nil
      || LanguageRegistry.code(named: word) != nil
  }
}
