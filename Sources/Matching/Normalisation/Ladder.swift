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

    /// Whether two designations meet on a rung, or on one below it.
    public func meets(_ other: Forms, upTo rung: Rung) -> Bool {
      keys.contains { $0.key <= rung && other.keys[$0.key] == $0.value }
    }
  }

  let profile: LanguageProfile
  let lexicon: Lexicon
  private lazy var breaker = profile.isWrittenWithoutSpaces ? WordBreaker(profile.language) : nil

  /// The ladder of a language.
  public init(_ language: LanguageTag) {
    profile = LanguageProfile.of(language)
    lexicon = Lexicon(profile)
  }

  /// The normal forms of a designation.
  public func forms(of text: String) -> Forms {
    let wording = wording(of: text)
    let words = wording.words.map { lexicon.words[Int($0)] }
    let bare = Array(words[wording.bare])
    let content = Ladder.content(of: bare)
    let keys: [Rung: String] = [
      .identical: text, .unicode: wording.folded, .punctuation: words.map(\.text.text).joined(),
      .qualifiers: bare.map(\.bare.text).joined(), .spelling: bare.map(\.spelt.text).joined(),
      .inflection: bare.map(\.stem.text).joined(),
      .wordOrder: content.count > 1 ? content.map(\.stem.text).sorted().joined(separator: " ") : "",
    ]
    return Forms(
      keys: keys.filter { !$0.value.isEmpty },
      initials: Ladder.initialised(bare, content).map { $0.map(\.initial.text).joined() },
      contentWords: content.count, hasMovableParts: content.count < bare.count || text.contains(","),
      isAbbreviation: Ladder.looksAbbreviated(text), isWeak: Ladder.isWeak(words))
  }

  /// The words of a designation.
  struct Wording {
    /// The text as folded.
    var folded: String
    /// All its words, as numbers in the lexicon.
    var words: [Int32] = []
    /// Those that are left without a qualifier at the end and an article at the beginning.
    var bare: Range<Int> = 0..<0
  }

  /// The words of a designation.
  func wording(of text: String) -> Wording {
    var wording = Wording(folded: fold(text))
    let qualifier = Ladder.qualifier(of: wording.folded)
    var plain = 0
    words(of: wording.folded) { word, end in
      wording.words.append(word)
      if end <= qualifier { plain += 1 }
    }
    let bare = plain == 0 ? wording.words.count : plain
    let opensWithArticle = bare > 1 && lexicon.words[Int(wording.words[0])].isArticle
    wording.bare = (opensWithArticle ? 1 : 0)..<bare
    return wording
  }

  /// NFKC_Casefold, words in one script, white space as single spaces.
  func fold(_ text: some StringProtocol) -> String {
    var folded = Normalizer.nfkcCasefold.normalize(profile.hasDotlessI ? Ladder.withSmallI(text) : String(text))
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

  /// The letters I and İ as the small letters ı and i, as case folding for Turkic languages has it (CaseFolding.txt of
  /// the Unicode Character Database, status T).
  private static func withSmallI(_ text: some StringProtocol) -> String {
    var small = String.UnicodeScalarView()
    // Composed, because I with a combining dot is İ.
    for scalar in Normalizer.nfc.normalize(String(text)).unicodeScalars {
      switch scalar {
      case "I", "\u{FF29}": small.append("ı")
      case "İ": small.append("i")
      default: small.append(scalar)
      }
    }
    return String(small)
  }

  /// Calls a function with every word of a folded text, as its number in the lexicon, and the offset behind it in
  /// bytes: the runs of letters, digits and marks, which in languages without spaces fall into the words of a
  /// dictionary unless `breaks` is false.
  ///
  /// What is no word of any kind, such as `+`, is a word by itself when nothing else is there.
  func words(of folded: String, breaks: Bool = true, _ body: (Int32, Int) -> Void) {
    var folded = folded
    folded.makeContiguousUTF8()
    let bytes = folded.utf8Span.span
    var isEmpty = true
    func slice(_ start: Int, _ end: Int) -> String {
      let text = folded.utf8
      return String(folded[text.index(text.startIndex, offsetBy: start)..<text.index(text.startIndex, offsetBy: end)])
    }
    let breaks = breaks && profile.isWrittenWithoutSpaces
    var needsBreaks = false
    func finish(_ start: Int, _ end: Int, _ hash: TextHash) {
      isEmpty = false
      guard needsBreaks, let ends = breaker?.wordEnds(in: slice(start, end)), ends.count > 1 else {
        body(lexicon.number(hash) { slice(start, end) }, end)
        return
      }
      var from = start
      for wordEnd in ends {
        let word = slice(from, start + wordEnd)
        from = start + wordEnd
        body(lexicon.number(TextHash(word)) { word }, from)
      }
    }
    var start = 0
    var hash = TextHash()
    var offset = 0
    while offset < bytes.count {
      let (length, isWord) = Ladder.character(at: offset, bytes)
      if isWord {
        for place in offset..<offset + length { hash.append(bytes[place]) }
        // The scripts without spaces begin with Thai, at U+0E00.
        if breaks, length > 2, bytes[offset] > 0xE0 || bytes[offset + 1] >= 0xB8 { needsBreaks = true }
      } else {
        if start < offset { finish(start, offset, hash) }
        hash = TextHash()
        needsBreaks = false
        start = offset + length
      }
      offset += length
    }
    if start < offset { finish(start, offset, hash) }
    if isEmpty && !folded.isEmpty { body(lexicon.number(TextHash(folded)) { folded }, folded.utf8.count) }
  }

  /// How many bytes a character has, and whether words are made of it.
  private static func character(at offset: Int, _ bytes: Span<UInt8>) -> (length: Int, isWord: Bool) {
    let first = bytes[offset]
    guard first >= 0x80 else { return (1, first.isASCIIAlphanumeric) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return (length, Unicode.Scalar(value)?.isWordCharacter ?? false)
  }

  /// The offset in bytes of the bracket that opens a qualifier at the end of a text; its length where none does.
  private static func qualifier(of text: String) -> Int {
    guard let byte = text.utf8.last, byte >= 0x80 || byte == 0x29 || byte == 0x5D || byte == 0x3E else {
      return text.utf8.count
    }
    guard let last = text.last, let open = brackets[last], let start = text.lastIndex(of: open),
      start != text.startIndex
    else { return text.utf8.count }
    return text.utf8.distance(from: text.startIndex, to: start)
  }

  private static let brackets: [Character: Character] = [")": "(", "]": "[", ">": "<", "）": "（", "〉": "〈"]

  /// The words that have a meaning of their own; all where none has.
  static func content(of words: [Word]) -> [Word] {
    let content = words.filter { !$0.isFunctionWord }
    return content.isEmpty ? words : content
  }

  /// The words by whose initials an abbreviation may stand: all words (`Internet of Things`, `iot`), and those with a
  /// meaning of their own (`quality of service`, `qs`) when they are three at least.
  static func initialised(_ words: [Word], _ content: [Word]) -> [[Word]] {
    guard words.count > 1 else { return [] }
    return content.count >= 3 && content.count < words.count ? [words, content] : [words]
  }

  /// Two to eight characters, most of them capitals or digits, at least two capitals or one and a digit.
  static func looksAbbreviated(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      let capitals = text.utf8.count { (0x41...0x5A).contains($0) }
      return (2...8).contains(text.utf8.count) && capitals >= 2 && capitals * 2 >= text.utf8.count
    }
    let text = text.trimmingWhitespace()
    guard (2...8).contains(text.count), !text.contains(where: \.isWhitespace) else { return false }
    let capitals = text.count(where: \.isUppercase)
    return capitals >= 2 && capitals * 2 >= text.count
  }

  /// Whether a designation is too short to say much by itself.
  static func isWeak(_ words: [Word]) -> Bool {
    words.reduce(0) { $0 + $1.length } < (words.contains(where: \.isDense) ? 1 : 3)
  }
}
