import Terminology

extension Ladder {
  /// The stems of the words of a text that have a meaning of their own, in their order; in Chinese and Japanese, its
  /// pairs of characters.
  public func contentStems(of text: String) -> [String] {
    contentWords(of: text).map { lexicon.words[Int($0)].stem.text }
  }

  /// The words of a text that have a meaning of their own, as numbers in the lexicon; in Chinese and Japanese, its
  /// pairs of characters, which do not depend on where a dictionary ends a word.
  func contentWords(of text: String) -> [Int32] {
    var words: [Int32] = []
    self.words(of: fold(ClauseNumbers.removed(from: text)), breaks: !profile.comparesPairsOfCharacters) { number, _ in
      words.append(number)
    }
    guard !profile.comparesPairsOfCharacters else {
      return words.flatMap { Ladder.pairs(lexicon.words[Int($0)].text.text) }.map { pair in
        lexicon.number(TextHash(pair)) { pair }
      }
    }
    let content = words.filter { !lexicon.words[Int($0)].isFunctionWord }
    return content.isEmpty ? words : content
  }

  /// The words, numbers and signs of a text as far as an editor may not change them without changing what it says: in
  /// one case and spelling, stemmed, without articles, relative pronouns, copulas and punctuation, and with the members
  /// of enumerations in one order.
  public func substance(of text: String) -> [String] {
    var substance = SubstanceTokens(fold(ClauseNumbers.removed(from: text)))
    substance.compactMap { word in
      if profile.conjunctions.contains(word) { return word }
      return profile.editorialWords.contains(word) ? nil : lexicon[word].stem.text
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
    let term = singulars(words(of: fold(term)))
    let words = words(of: fold(Ladder.firstSentence(definition)))
    let text = words.count > 1 && words[0].isArticle ? Array(words.dropFirst()) : words
    let plain = singulars(text)
    guard !term.isEmpty, plain.count > term.count else { return false }
    let rest = plain.starts(with: term) ? term.count : 0
    let next = text[rest].text.text
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

  /// A text up to a full stop, space and a capital.
  private static func firstSentence(_ text: String) -> Substring {
    let scalars = text.unicodeScalars
    let end = scalars.indices.first { place in
      guard scalars[place] == "." || scalars[place] == "。" else { return false }
      let rest = scalars[place...].dropFirst()
      let next = rest.drop(while: \.properties.isWhitespace)
      return next.startIndex != rest.startIndex && next.first?.properties.generalCategory == .uppercaseLetter
    }
    return end.map { text[..<$0] } ?? text[...]
  }

  /// Words in one spelling, without plural endings that are a mere `s`.
  private func singulars(_ words: [Word]) -> [String] {
    words.map { word in
      let spelt = word.spelt.text
      return spelt.count > 3 && spelt.hasSuffix("s") && !spelt.hasSuffix("ss") ? String(spelt.dropLast()) : spelt
    }
  }

  private func words(of folded: String) -> [Word] {
    var words: [Word] = []
    self.words(of: folded) { number, _ in words.append(lexicon.words[Int(number)]) }
    return words
  }

  /// Overlapping pairs of characters, which compare texts without spaces well enough; a single one is itself.
  private static func pairs(_ word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count > 1, scalars[0].value >= 0x2E80 else { return [word] }
    return zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" }
  }
}
