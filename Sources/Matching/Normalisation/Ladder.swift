import ICUText
import Terminology

/// Computes the normal forms of texts in one language, rung by rung.
///
/// Two designations meet on a rung when their keys on it are equal. Every key is made from the form below it, so each
/// rung folds one more kind of difference. Not for use from several threads at once.
public final class Ladder {
  /// The normal forms of one designation.
  public struct Forms: Hashable, Sendable {
    /// The keys on the rungs from ``Rung/identical`` to ``Rung/wordOrder``; empty where a rung leaves nothing.
    public var keys: [Rung: String]
    /// The initials of its words, under which an abbreviation of it would stand; none for a single word.
    public var initials: [String]
    /// How many words of it have a meaning of their own.
    public var contentWords: Int
    /// Whether a preposition or comma may account for the order of its words.
    public var hasMovableParts: Bool
    /// Whether it looks like an abbreviation.
    public var isAbbreviation: Bool
    /// Whether it is too short to say much by itself.
    public var isWeak: Bool

    /// The lowest rung on which two designations meet by an equal key; nil when they meet on none.
    func lowestRung(with other: Forms) -> Rung? {
      Rung.allCases.first { rung in keys[rung].map { $0 == other.keys[rung] } ?? false }
    }

    /// Whether two designations meet on a rung, or on one below it.
    public func meets(_ other: Forms, upTo rung: Rung) -> Bool {
      keys.contains { $0.key <= rung && other.keys[$0.key] == $0.value }
    }
  }

  private let profile: LanguageProfile
  private let stemmer: Stemmer?
  private var stems: [String: String] = [:]

  /// The ladder of a language.
  public init(_ language: LanguageTag) {
    profile = LanguageProfile.of(language)
    stemmer = profile.stemmer.flatMap(Stemmer.init)
  }

  /// The normal forms of a designation.
  public func forms(of text: String) -> Forms {
    let folded = fold(text)
    let words = Ladder.words(folded)
    let plain = Ladder.words(Ladder.withoutQualifier(folded))
    let bare = withoutArticle(plain.isEmpty ? words : plain).map(withoutArticlePrefix)
    let spelt = bare.map(spelling)
    let stemmed = spelt.map(stem)
    let content = content(of: spelt)
    let order = content.count > 1 ? content.map(stem).sorted().joined(separator: " ") : ""
    let punctuation = words.joined()
    let keys: [Rung: String] = [
      .identical: text, .unicode: folded, .punctuation: punctuation, .qualifiers: bare.joined(),
      .spelling: spelt.joined(), .inflection: stemmed.joined(), .wordOrder: order,
    ]
    let isAbbreviation = Ladder.looksAbbreviated(text)
    let length = punctuation.unicodeScalars.count
    let isDense = punctuation.unicodeScalars.contains { $0.value >= 0x2E80 }
    return Forms(
      keys: keys.filter { !$0.value.isEmpty }, initials: initials(of: bare), contentWords: content.count,
      hasMovableParts: content.count < bare.count || text.contains(","), isAbbreviation: isAbbreviation,
      isWeak: length < (isDense ? 1 : 3))
  }

  /// The stems of the words of a text that have a meaning of their own, in their order; in languages without spaces,
  /// its pairs of characters.
  public func contentStems(of text: String) -> [String] {
    let words = Ladder.words(fold(ClauseNumbers.removed(from: text)))
    guard !profile.isWrittenWithoutSpaces else { return words.flatMap(Ladder.pairs) }
    return content(of: words).map { stem(spelling($0)) }
  }

  /// The words, numbers and signs of a text as far as an editor may not change them without changing what it says: in
  /// one case and spelling, stemmed, without articles, relative pronouns, copulas and punctuation, and with the members
  /// of enumerations in one order.
  public func substance(of text: String) -> [String] {
    var substance = SubstanceTokens(fold(ClauseNumbers.removed(from: text)))
    substance.compactMap { word in
      if profile.conjunctions.contains(word) { return word }
      return profile.editorialWords.contains(word) ? nil : stem(spelling(word))
    }
    let tokens = substance.settled(conjunctions: profile.conjunctions)
    return profile.isWrittenWithoutSpaces ? tokens.flatMap { $0.map(String.init) } : tokens
  }

  /// Whether a definition uses the term that it defines: as its genus (`trust that …`) or, a term of several words,
  /// anywhere.
  ///
  /// Only the first sentence counts, and an opening that makes the term the subject of a sentence does not
  /// (`A gateway is a device …`).
  public func isCircular(_ definition: String, defining term: String) -> Bool {
    guard !profile.isWrittenWithoutSpaces else { return false }
    let term = singulars(Ladder.words(fold(term)))
    let words = Ladder.words(fold(Ladder.firstSentence(definition)))
    let text = withoutArticle(words)
    let plain = singulars(text)
    guard !term.isEmpty, plain.count > term.count else { return false }
    let rest = plain.starts(with: term) ? term.count : 0
    let next = text[rest]
    if rest > 0 {
      let isSubject = words.count > text.count ? !profile.relativePronouns.contains(next) : profile.verbs.contains(next)
      if isSubject { return term.count > 1 && Ladder.contains(plain.dropFirst(rest), term) }
      // In "segment header", "segment" is part of a longer term.
      return term.count > 1 || !profile.joinsNouns || profile.functionWords.contains(next)
    }
    return term.count > 1 && Ladder.contains(plain[...], term)
  }

  private static func contains(_ text: ArraySlice<String>, _ words: [String]) -> Bool {
    text.indices.contains { text[$0...].starts(with: words) }
  }

  private static func firstSentence(_ text: String) -> Substring {
    text.firstRange(of: /[.。]\s+(?=\p{Lu})/).map { text[..<$0.lowerBound] } ?? text[...]
  }

  /// Words in one spelling, without plural endings that are a mere `s`.
  private func singulars(_ words: [String]) -> [String] {
    words.map { word in
      let spelt = spelling(word)
      return spelt.count > 3 && spelt.hasSuffix("s") && !spelt.hasSuffix("ss") ? String(spelt.dropLast()) : spelt
    }
  }

  /// NFKC_Casefold, words in one script, white space as single spaces.
  private func fold(_ text: some StringProtocol) -> String {
    var folded = Normalizer.nfkcCasefold.normalize(String(text))
    if folded.utf8.contains(where: { $0 >= 0x80 }) {
      let words = folded.unicodeScalars.split(whereSeparator: { $0.isSpaceInSources })
      folded = words.map { word in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Homoglyphs.unmixed(Array(word)))
        return String(view)
      }.joined(separator: " ")
    }
    return folded.collapsingWhitespace()
  }

  /// The runs of letters, digits and marks.
  ///
  /// What is no word of any kind, such as `+`, is a word by itself when nothing else is there.
  private static func words(_ text: String) -> [String] {
    let words = text.unicodeScalars.split { !$0.isWordCharacter }
    return words.isEmpty && !text.isEmpty ? [text] : words.map { String($0) }
  }

  /// Without the brackets that end the text, where something stands before them.
  private static func withoutQualifier(_ text: String) -> String {
    guard let last = text.last, let open = brackets[last], let start = text.lastIndex(of: open),
      start != text.startIndex
    else { return text }
    return text[..<start].trimmingWhitespace()
  }

  private static let brackets: [Character: Character] = [")": "(", "]": "[", ">": "<", "）": "（", "〉": "〈"]

  private func withoutArticle(_ words: [String]) -> [String] {
    guard words.count > 1, profile.articles.contains(words[0]) else { return words }
    return Array(words.dropFirst())
  }

  private func withoutArticlePrefix(_ word: String) -> String {
    guard let prefix = profile.articlePrefix, word.hasPrefix(prefix) else { return word }
    let rest = word.dropFirst(prefix.count)
    return rest.count >= 3 ? String(rest) : word
  }

  private func content(of words: [String]) -> [String] {
    let content = words.filter { !profile.functionWords.contains($0) }
    return content.isEmpty ? words : content
  }

  private func spelling(_ word: String) -> String {
    var word = profile.spellingWords[word] ?? word
    for (from, to) in profile.spellingParts {
      if from.hasPrefix("^") {
        if word.hasPrefix(from.dropFirst()) { word = to + word.dropFirst(from.count - 1) }
      } else if word.contains(from) {
        word = word.replacing(from, with: to)
      }
    }
    if let ending = profile.spellingEndings.first(where: { word.hasSuffix($0.from) && word.count >= $0.from.count + 3 })
    {
      word = word.dropLast(ending.from.count) + ending.to
    }
    return profile.foldsMarks ? Ladder.withoutMarks(word) : word
  }

  private static func withoutMarks(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: Normalizer.nfd.normalize(word).unicodeScalars.filter { !$0.properties.isMark })
    return String(kept)
  }

  private func stem(_ word: String) -> String {
    guard let stemmer else { return word }
    if let known = stems[word] { return known }
    let stem = stemmer.stem(word)
    stems[word] = stem
    return stem
  }

  /// Overlapping pairs of characters, which compare texts without spaces well enough; a single one is itself.
  private static func pairs(_ word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count > 1, scalars[0].value >= 0x2E80 else { return [word] }
    return zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" }
  }

  /// The initials under which an abbreviation may stand: of all words (`Internet of Things`, `iot`), and of those with
  /// a meaning of their own (`quality of service`, `qs`) when they are three at least.
  private func initials(of words: [String]) -> [String] {
    guard words.count > 1 else { return [] }
    let all = String(words.compactMap(\.first))
    let content = String(words.filter { !profile.functionWords.contains($0) }.compactMap(\.first))
    return content.count >= 3 && content != all ? [all, content] : [all]
  }

  /// Two to eight characters, most of them capitals or digits, at least two capitals or one and a digit.
  private static func looksAbbreviated(_ text: String) -> Bool {
    let text = text.trimmingWhitespace()
    guard (2...8).contains(text.count), !text.contains(where: \.isWhitespace) else { return false }
    let capitals = text.count(where: \.isUppercase)
    return capitals >= 2 && capitals * 2 >= text.count
  }
}
