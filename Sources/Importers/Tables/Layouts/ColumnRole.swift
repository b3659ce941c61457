import Terminology

/// What a column of a table holds.
struct ColumnRole: Hashable {
  /// The kinds of content that the layouts know.
  enum Content: String, CaseIterable {
    case identifier
    case number
    case publication
    case section
    case language
    case designation
    case synonym
    case deprecated
    case abbreviation
    case symbol
    case definition
    case note
    case example
    case source
    case kind
    case entryStatus = "status"
    case designationStatus = "designation-status"
    case designationType = "type"
    case partOfSpeech = "part-of-speech"
    case gender
    case grammaticalNumber = "grammatical-number"
    case domain
    case subjectField = "subject-field"
    case broader
    case narrower
    case related
    case see
    case supersedes
    case supersededBy = "superseded-by"
    case geographicalUsage = "geographical-usage"
    case designationNote = "designation-note"
    case designationContext = "designation-context"
    case designationSource = "designation-source"
    case definitionSource = "definition-source"
    case languageSource = "language-source"
    /// Kept as a property under its heading.
    case property
    /// Left out by the configuration.
    case ignore
  }

  /// The kind of content.
  var content: Content
  /// The language of the content, where the heading names one.
  var language: LanguageTag?

  init(_ content: Content, _ language: LanguageTag? = nil) {
    self.content = content
    self.language = language
  }

  /// Whether the content is a designation that an entry may be known by.
  var isDesignation: Bool { content == .designation || content == .abbreviation }

  /// The role that the configuration gives a column: `definition:fr`, `identifier`, `ignore`.
  init?(mapping: String) {
    let parts = mapping.split(separator: ":", maxSplits: 1).map { String($0).trimmingWhitespace() }
    guard let first = parts.first, let content = Content(rawValue: first) ?? ColumnRole(heading: first)?.content else {
      return nil
    }
    guard parts.count > 1 else {
      self.init(content)
      return
    }
    guard let language = LanguageTag(parts[1]) else { return nil }
    self.init(content, language)
  }

  /// The role that a heading suggests, in any of the languages in which organisations publish tables.
  init?(heading: String) {
    let words = ColumnRole.words(of: heading)
    // "## Terms" is the heading of a text, and a NUL is part of none.
    guard !words.isEmpty, words.count <= 6, !heading.trimmingWhitespace().hasPrefix("#"), !heading.utf8.contains(0)
    else { return nil }
    let phrase = words.joined(separator: " ")
    if let known = HeadingWords.table[phrase] {
      self.init(known.content, known.language.map { LanguageTag(canonical: $0) })
      return
    }
    // "definition fr", "Term (English)", "fr_definition": a language beside what the column holds.
    for index in words.indices {
      guard let language = ColumnRole.language(words[index]) else { continue }
      var rest = words
      rest.remove(at: index)
      rest.removeAll { $0 == "in" }
      if rest.isEmpty {
        self.init(.designation, language)
        return
      }
      if let known = HeadingWords.table[rest.joined(separator: " ")] {
        self.init(known.content, language)
        return
      }
    }
    // "Note 1", "Example_2": numbered columns of the same content.
    if let last = words.last, last.allSatisfy(\.isNumber), words.count > 1,
      let known = HeadingWords.table[words.dropLast().joined(separator: " ")]
    {
      self.init(known.content, known.language.map { LanguageTag(canonical: $0) })
      return
    }
    return nil
  }

  /// Whether the heading is the name of a language and nothing else.
  static func isBareLanguage(_ heading: String) -> Bool {
    let words = words(of: heading)
    return words.count == 1 && HeadingWords.table[words[0]] == nil && language(words[0]) != nil
  }

  /// The words of a heading: its first paragraph without what stands in square brackets; none of a text that is too
  /// long for a heading.
  private static func words(of heading: String) -> [String] {
    guard 1...400 ~= heading.utf8.count else { return [] }
    let paragraph = heading.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: true).first ?? ""
    var text = String(paragraph)
    while let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
      text.removeSubrange(open...close)
    }
    return text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
  }

  private static func language(_ word: String) -> LanguageTag? {
    // Two-letter words that are more often something else in a heading.
    guard !["id", "no", "nr", "as", "is", "or", "to", "of"].contains(word) else { return nil }
    guard let tag = LanguageTag(word) else { return nil }
    return LanguageTag.isRegistered(word) ? tag : nil
  }
}
