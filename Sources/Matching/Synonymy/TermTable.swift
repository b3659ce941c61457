import Concurrency

/// The designations of one language on two sides, as sets of tokens.
///
/// A token is a stem, or a number however it is written. A key is the tokens of a designation whatever their order, so
/// that its hash is the sum of theirs, and that of a key with one token more or less follows from it.
struct TermTable: Sendable {
  /// A token.
  struct Token: Sendable {
    var text: String
    var hash: UInt64
    var isNumber: Bool
    /// Whether it is a number or a single letter, which say little by themselves.
    var isSmall: Bool
    var isNegation: Bool
  }

  /// One side of a comparison.
  struct Side: Sendable {
    /// Its keys, in the order of their hashes.
    private(set) var keys: [Key] = []
    /// Where each key stands, by its hash.
    private var places: [UInt64: Int32] = [:]
    /// The keys of the entries, entry by entry.
    private(set) var keysByEntry: [(entry: Int32, key: Int32)] = []
  }

  /// The tokens of some designations, and who bears them.
  struct Key: Sendable {
    var hash: UInt64
    var tokens: [UInt32]
    var entries: [Int32] = []
    var designations: [Int32] = []
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
    let tokensOfWords = vocabulary.words.map { word in word.tokens.compactMap { numbers[$0.hash.mixed] } }
    let isFunctionWord = vocabulary.words.map(\.isFunctionWord)
    let found = Parallel.map(index.designations.count, by: 16_384, threads: threads) { range in
      range.compactMap { number -> Found? in
        let record = index.designations[number]
        guard Int(record.language) == language, !record.features.contains(.isSymbol),
          let isLeft = sides(index.entries[Int(record.entry)].glossary)
        else { return nil }
        let words = index.words(of: record)
        var kept: [UInt32] = []
        for word in words where !isFunctionWord[Int(word)] { kept += tokensOfWords[Int(word)] }
        if kept.isEmpty { kept = words.flatMap { tokensOfWords[Int($0)] } }
        guard !kept.isEmpty, kept.count <= 12 else { return nil }
        let hash = kept.reduce(UInt64(0)) { $0 &+ tokens[Int($1)].hash }
        return Found(isLeft: isLeft, hash: hash, designation: Int32(number), entry: record.entry, tokens: kept.sorted())
      }
    }.flatMap(\.self)
    let sides = Parallel.map(2, threads: threads) { number in Side(found) { $0.isLeft == (number == 0) } }
    (left, right) = (sides[0], sides[1])
  }

  /// A designation and its tokens.
  fileprivate struct Found: Sendable {
    var isLeft: Bool
    var hash: UInt64
    var designation: Int32
    var entry: Int32
    var tokens: [UInt32]
  }

  /// The hash of some tokens.
  func hash(_ tokens: some Sequence<UInt32>) -> UInt64 {
    tokens.reduce(0) { $0 &+ self.tokens[Int($1)].hash }
  }

  /// Some tokens as a reader writes them.
  func text(_ tokens: [UInt32]) -> String { tokens.map { self.tokens[Int($0)].text }.joined(separator: " ") }

  /// Each of the tokens of a key once.
  static func distinct(_ tokens: [UInt32]) -> some Sequence<UInt32> {
    // Equal ones stand together.
    tokens.indices.lazy.filter { $0 == 0 || tokens[$0 - 1] != tokens[$0] }.map { tokens[$0] }
  }

  /// The tokens of a key without some others; nil where it does not have them all.
  static func without(_ some: [UInt32], _ tokens: [UInt32]) -> [UInt32]? {
    var rest = tokens
    for token in some {
      guard let place = rest.firstIndex(of: token) else { return nil }
      rest.remove(at: place)
    }
    return rest
  }

  /// What either of two keys has that the other has not.
  static func difference(_ one: [UInt32], _ other: [UInt32]) -> (one: [UInt32], other: [UInt32]) {
    var (left, right): ([UInt32], [UInt32]) = ([], [])
    var (i, j) = (0, 0)
    while i < one.count || j < other.count {
      if j == other.count || i < one.count && one[i] < other[j] {
        left.append(one[i])
        i += 1
      } else if i == one.count || other[j] < one[i] {
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
  fileprivate init(_ found: [TermTable.Found], where isChosen: (TermTable.Found) -> Bool) {
    let order = found.indices.filter { isChosen(found[$0]) }.map { (hash: found[$0].hash, place: $0) }.sorted {
      $0 < $1
    }
    for (hash, place) in order {
      let designation = found[place]
      if keys.last?.hash != hash { keys.append(TermTable.Key(hash: hash, tokens: designation.tokens)) }
      let last = keys.count - 1
      if keys[last].entries.last != designation.entry { keys[last].entries.append(designation.entry) }
      keys[last].designations.append(designation.designation)
    }
    places.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() {
      places[key.hash] = Int32(number)
      keysByEntry += key.entries.map { ($0, Int32(number)) }
    }
    keysByEntry.sort { $0 < $1 }
  }

  /// The key of this hash.
  func key(_ hash: UInt64) -> TermTable.Key? { places[hash].map { keys[Int($0)] } }

  /// The keys of an entry.
  func keys(of entry: Int32) -> ArraySlice<(entry: Int32, key: Int32)> {
    var (low, high) = (0, keysByEntry.count)
    while low < high {
      let middle = (low + high) / 2
      if keysByEntry[middle].entry < entry { low = middle + 1 } else { high = middle }
    }
    let end = keysByEntry[low...].firstIndex { $0.entry != entry } ?? keysByEntry.count
    return keysByEntry[low..<end]
  }
}
