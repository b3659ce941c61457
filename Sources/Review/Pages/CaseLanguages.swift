import Harmonisation
import Terminology

/// The languages of a case, and what its entries are called in them.
struct CaseLanguages {
  /// The languages: those that it is about, else those of its entries.
  let languages: [LanguageTag]
  private let sections: [LanguageSection]

  /// The languages of a case.
  init(_ file: CaseFile) {
    sections = file.entries.compactMap(\.entry).flatMap(\.languageSections)
    let concerned = file.found.languages
    languages = concerned.isEmpty ? Array(sections.map(\.language).uniqued().sorted().prefix(8)) : concerned
  }

  /// What the entries are called in a language.
  func designations(in language: LanguageTag) -> [String] {
    sections.filter { $0.language.primary == language.primary }.flatMap(\.designations)
      .filter { $0.isAbsent != true && !$0.text.isEmpty }.map(\.text).uniqued()
  }
}
