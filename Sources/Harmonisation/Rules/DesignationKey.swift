import Matching
import Terminology

/// A designation as far as case, punctuation, articles and spelling do not matter, in one language.
struct DesignationKey: Hashable, Comparable {
  var language: LanguageTag
  var key: String

  init(_ text: String, _ language: LanguageTag, _ ladders: Ladders) {
    self.language = LanguageTag(canonical: language.primary)
    let forms = ladders[language].forms(of: text)
    key = forms.keys[.spelling] ?? forms.keys[.punctuation] ?? text
  }

  static func < (left: DesignationKey, right: DesignationKey) -> Bool {
    (left.language, left.key) < (right.language, right.key)
  }
}

extension Member {
  /// The designations that stand first with the organisation in a language: those it prefers, else the leading one.
  func preferred(in language: LanguageTag) -> [Designation] {
    guard let section = entry.section(language) else { return [] }
    let preferred = section.designations.filter {
      $0.status == .preferred && !$0.text.isEmpty && $0.type?.isSymbolic != true
    }
    let words = preferred.filter { $0.type?.isAbbreviated != true }
    if !words.isEmpty { return words }
    return section.leadingDesignation.map { [$0] } ?? preferred
  }

  /// The definition that readers see first in a language.
  func definition(in language: LanguageTag) -> Definition? {
    entry.section(language)?.definitions.first ?? entry.definitions.first { $0.language?.primary == language.primary }
  }

  /// Where a definition was taken from: what it says itself, else what its language section or its entry says.
  func sources(of definition: Definition, in language: LanguageTag) -> [SourceCitation] {
    let levels = [definition.sources, entry.section(language)?.sources ?? [], entry.sources]
    return levels.first { !$0.isEmpty } ?? []
  }

  /// The definition in the first of these languages that has one, with its language.
  func firstDefinition(in languages: [LanguageTag]) -> (language: LanguageTag, text: String)? {
    languages.lazy.compactMap { language in self.definition(in: language).map { (language, $0.text) } }.first
      ?? entry.languageSections.lazy.compactMap { section in
        section.definitions.first.map { (section.language, $0.text) }
      }.first
      ?? entry.definitions.first.map { ($0.language ?? .undetermined, $0.text) }
  }

  /// The primary languages in which the entry has designations.
  var designationLanguages: Set<LanguageTag> {
    Set(
      entry.languageSections.filter { $0.leadingDesignation != nil }.map { LanguageTag(canonical: $0.language.primary) }
    )
  }
}
