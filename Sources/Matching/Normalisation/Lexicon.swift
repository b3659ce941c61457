import ICUText

/// The words of one language, each in its normal forms.
///
/// Not for use from several threads at once.
final class Lexicon {
  /// The words, in the order in which they were met.
  private(set) var words: [Word] = []

  private var profile: LanguageProfile
  private let parts: [SpellingVariant]
  private let endings: [SpellingVariant]
  private let stemmer: Stemmer?
  private lazy var transform = profile.spellingTransform.flatMap(Transliterator.init)
  private var numbers: [UInt64: Int32] = [:]

  /// No words yet.
  init(_ profile: LanguageProfile) {
    self.profile = profile
    parts = profile.spellingParts.map { SpellingVariant($0.from, $0.to) }
    endings = profile.spellingEndings.map { SpellingVariant($0.from, $0.to) }
    stemmer = profile.stemmer.flatMap(Stemmer.init)
    // Profiles spell words as usual, and here they are compared in the one spelling.
    self.profile.functionWords = Set(profile.functionWords.map(spelling))
    self.profile.negations = Set(profile.negations.map(spelling))
    self.profile.ordinalEndings = profile.ordinalEndings.map(spelling)
    self.profile.numerals = Dictionary(profile.numerals.map { (spelling($0.key), $0.value) }) { min($0, $1) }
  }

  /// The number of a word with this hash in ``words``; `text` is asked for when it is a new one.
  func number(_ hash: TextHash, _ text: () -> String) -> Int32 {
    if let known = numbers[hash.value] { return known }
    let number = Int32(words.count)
    words.append(word(text()))
    numbers[hash.value] = number
    return number
  }

  /// A word of this text in its normal forms.
  subscript(text: String) -> Word {
    words[Int(number(TextHash(text)) { text })]
  }

  private func word(_ text: String) -> Word {
    let bare = withoutArticlePrefix(text)
    let spelt = spelling(bare)
    let stem = stemmer?.stem(spelt) ?? spelt
    let tokens = tokens(spelt, stem)
    return Word(
      text: .init(text), bare: .init(bare), spelt: .init(spelt), stem: .init(stem),
      initial: .init(bare.first.map { String($0) } ?? ""), length: text.unicodeScalars.count,
      isDense: text.unicodeScalars.contains { $0.value >= 0x2E80 }, isArticle: profile.articles.contains(text),
      isFunctionWord: profile.functionWords.contains(spelt) && !tokens.contains { $0.isNumber || $0.isNegation },
      isCommon: profile.functionWords.contains(spelt),
      tokens: tokens)
  }

  /// The number that a word writes, whether in figures, letters or Roman numerals; the parts of one that mixes letters
  /// and figures (`c4`); else its stem.
  private func tokens(_ word: String, _ stem: String) -> [Word.Token] {
    if let number = Numerals.value(of: word, profile) { return [.init("#\(number)", isNumber: true)] }
    let parts = Numerals.parts(of: word)
    guard parts.count > 1, parts.count <= 4 else {
      return [.init(stem, isNegation: profile.negations.contains(word))]
    }
    return parts.map { part in
      Numerals.figures(part).map { .init("#\($0)", isNumber: true) } ?? .init(stemmer?.stem(part) ?? part)
    }
  }

  private func withoutArticlePrefix(_ word: String) -> String {
    for prefix in profile.articlePrefixes where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      return rest.count >= 3 ? String(rest) : word
    }
    return word
  }

  private func spelling(_ word: String) -> String {
    var word = profile.spellingWords[word] ?? word
    for part in parts where part.isIn(word) {
      word = part.isOpening ? part.to + word.dropFirst(part.from.count) : word.replacing(part.from, with: part.to)
    }
    if let ending = endings.first(where: { $0.ends(word) && word.count >= $0.from.count + 3 }) {
      word = word.dropLast(ending.from.count) + ending.to
    }
    if profile.foldsMarks { word = Lexicon.withoutMarks(word) }
    guard profile.spellingTransform != nil, !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    return transform?.transliterate(word) ?? word
  }

  private static func withoutMarks(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: Normalizer.nfd.normalize(word).unicodeScalars.filter { !$0.properties.isMark })
    return String(kept)
  }
}
