import ICUText
import Terminology

/// The names of languages in messages.
enum LanguageName {
  /// The English name, for instance `French`.
  static func english(_ language: LanguageTag) -> String { LanguageNames.name(of: language.value) }
}
