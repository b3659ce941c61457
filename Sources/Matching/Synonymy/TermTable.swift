import Concurrency

/// The designations of one language on two sides, as sets of tokens.
///
/// A token is a stem, or a number however it is written. A key is the tokens of a designation whatever their order, so
/// that its hash is the sum of theirs, and that of a key with one token more or less follows from it.
final class TermTable: Sendable {
  /// A token.
  struct Token: Sendable {
    var text: String
    var hash: UInt64
    var isNumber: Bool
    /// Whether it is a number or a single letter, which say little by themselves.
    var isSmall: Bool
    var isNegation: Bool
  }

  /// One side of a comparison; a key is a number.
  struct Side: Sendable {
    /// The hashes of the keys, in their order.
    private(set) var hashes: [UInt64] = []
    /// The tokens of each key, in their order.
    private(set) var tokens = FlatLists<UInt32>()
    /// The entries that bear each key, in their order.
    private(set) var entries = FlatLists<Int32>()
    /// The designations that are of each key, in their order.
    private(set) var designations = FlatLists<Int32>()
    /// The keys of each entry, in their order.
    private(set) var keysOfEntries = FlatLists<Int32>()
    private var places = HashPlaces([])
  }

  /// The tokens of both sides, in the order of their hashes.
  let tokens: [Token]
  /// The first side, and the other.
  let left: Side
  let right: Side

  /// The designations of a language in the glossaries that are compared.
  init(
    _ index: EntryIndex, language: Int, threads: Int = Parallel.cores, sides: @Sendable (Int32) -> Bool?
  ) {
    let vocabulary = index.vocabularies[language]
    var known: [UInt64: Token] = [:]
    for token in vocabulary.words.lazy.flatMap(\.tokens) {
      known[token.hash.value, default: Token(token)].isNegation =
        known[token.hash.value]?.isNegation ?? false || token.isNegation
    }
    let tokens = known.sorted { $0.key < $1.key }.map(\.value)
    self.tokens = tokens
    let numbers = Dictionary(uniqueKeysWithValues: tokens.enumerated().map { ($0.element.hash, UInt32($0.offset)) })
    var tokensOfWords = FlatLists<UInt32>()
    for word in vocabulary.words { tokensOfWords.append(word.tokens.compactMap { numbers[$0.hash.mixed] }) }
    let keys = Keys(
      index: index, tokens: tokens, tokensOfWords: tokensOfWords,
      isFunctionWord: vocabulary.words.indices.map { vocabulary.words[$0].isFunctionWord })
    let found = Parallel.map(index.designations.count, by: 16_384, threads: threads) { range in
      var kept: [UInt32] = []
      return range.compactMap { number -> Found? in
        let record = index.designations[number]
        guard Int(record.language) == language, !record.features.contains(.isSymbol),
          let isLeft = sides(index.entries[Int(record.entry)].glossary)
        else { return nil }
        keys.read(record, into: &kept)
        guard !kept.isEmpty, kept.count <= TermTable.mostTokens else { return nil }
        let hash = kept.reduce(UInt64(0)) { $0 &+ tokens[Int($1)].hash }
        return Found(isLeft: isLeft, hash: hash, designation: Int32(number), entry: record.entry)
      }
    }.flatMap(\.self)
    let sides = Parallel.map(2, threads: threads) { number in
      Side(found.filter { $0.isLeft == (number == 0) }, keys)
    }
    (left, right) = (sides[0], sides[1])
  }

  /// The most tokens of designations that are in the table.
  static let mostTokens = 12

  /// A designation and the hash of its tokens.
  fileprivate struct Found: Sendable {
    var isLeft: Bool
    var hash: UInt64
    var designation: Int32
    var entry: Int32
  }

  /// How designations become keys.
  fileprivate struct Keys: Sendable {
    let index: EntryIndex
    let tokens: [Token]
    let tokensOfWords: FlatLists<UInt32>
    let isFunctionWord: [Bool]

    /// The tokens of a designation: of its content words, or of all where there are none.
    func read(_ record: DesignationRecord, into kept: inout [UInt32]) {
      let words = Int(record.firstWord)..<Int(record.firstWord) + Int(record.wordCount)
      kept.removeAll(keepingCapacity: true)
      for isAll in [false, true] where kept.isEmpty {
        for place in words {
          let word = Int(index.designationWords[place])
          guard isAll || !isFunctionWord[word] else { continue }
          for token in tokensOfWords.range(word) { kept.append(tokensOfWords.elements[token]) }
        }
      }
    }
  }

  /// How many keys both sides have together.
  var keyCount: Int { left.keys.count + right.keys.count }

  /// Whether a key is on the first side, by its number among those of both: those of the first side come first.
  func isLeft(key number: Int) -> Bool { number < left.keys.count }

  /// The side of a key, and its number there, by its number among those of both.
  func side(ofKey number: Int) -> (side: Side, key: Int) {
    isLeft(key: number) ? (left, number) : (right, number - left.keys.count)
  }

  /// The hash of some tokens.
  func hash(_ tokens: some Sequence<UInt32>) -> UInt64 {
    tokens.reduce(0) { $0 &+ self.tokens[Int($1)].hash }
  }

  /// Some tokens as a reader writes them.
  func text(_ tokens: [UInt32]) -> String { tokens.map { self.tokens[Int($0)].text }.joined(separator: " ") }

  /// Each of the tokens of a key once.
  static func distinct(_ tokens: ArraySlice<UInt32>) -> some Sequence<UInt32> {
    // Equal ones stand together.
    tokens.indices.lazy.filter { $0 == tokens.startIndex || tokens[$0 - 1] != tokens[$0] }.map { tokens[$0] }
  }

  /// The tokens of a key without some others; nil where it does not have them all.
  static func without(_ some: [UInt32], _ tokens: ArraySlice<UInt32>) -> [UInt32]? {
    var rest = Array(tokens)
    for token in some {
      guard let place = rest.firstIndex(of: token) else { return nil }
      rest.remove(at: place)
    }
    return rest
  }

  /// What either of two keys has that the other has not.
  static func difference(
    _ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>
  ) -> (one: [UInt32], other: [UInt32]) {
    var (left, right): ([UInt32], [UInt32]) = ([], [])
    var (i, j) = (one.startIndex, other.startIndex)
    while i < one.endIndex || j < other.endIndex {
      if j == other.endIndex || i < one.endIndex && one[i] < other[j] {
        left.append(one[i])
        i += 1
      } else if i == one.endIndex || other[j] < one[i] {
        right.append(other[j])
        j += 1
      } else {
        i += 1
        j += 1
      }
    }
    return (left, right)
  }
}

extension TermTable.Token {
  fileprivate init(_ token: Word.Token) {
    text = token.text
    hash = token.hash.mixed
    isNumber = token.isNumber
    isSmall = token.isNumber || token.text.unicodeScalars.count < 2
    isNegation = token.isNegation
  }
}

extension TermTable.Side {
  /// The keys of some designations.
  fileprivate init(_ found: [TermTable.Found], _ keys: TermTable.Keys) {
    let order = found.map { (hash: $0.hash, designation: $0.designation, entry: $0.entry) }.sorted { $0 < $1 }
    var kept: [UInt32] = []
    for (hash, designation, entry) in order {
      if hashes.last == hash {
        if entries.elements.last != entry { entries.appendToLast(entry) }
        designations.appendToLast(designation)
      } else {
        hashes.append(hash)
        keys.read(keys.index.designations[Int(designation)], into: &kept)
        kept.sort()
        tokens.append(kept)
        entries.append(CollectionOfOne(entry))
        designations.append(CollectionOfOne(designation))
      }
    }
    places = HashPlaces(hashes)
    let borne = entries.indices.flatMap { key in entries[key].map { (entry: Int($0), key: Int32(key)) } }
    keysOfEntries = FlatLists(borne, over: keys.index.entries.count, by: \.entry, element: \.key)
  }

  /// The numbers of the keys.
  var keys: Range<Int> { hashes.indices }

  /// The key of this hash.
  func key(_ hash: UInt64) -> Int? { places.places(of: hash).first }
}
