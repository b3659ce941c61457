import Terminology
import TestSupport
import Testing

@testable import Matching

/// What can be learned from two glossaries about their English words.
struct Learning {
  let index: EntryIndex
  let table: TermTable
  let learner: SynonymLearner

  /// Two glossaries, with pairs of entries that are taken to have met, the one on the left first.
  init(_ left: Glossary, _ right: Glossary, settled: [(left: Int32, right: Int32)] = [], threads: Int = 1) {
    index = EntryIndex([left, right], threads: threads)
    let language = index.languages.firstIndex { $0.value == "en" } ?? 0
    table = TermTable(index, language: language, threads: threads) { $0 == 0 }
    learner = SynonymLearner(
      table, settled: settled, counts: (left.entries.count, right.entries.count), weights: .standard)
  }

  /// The same with random pairs of entries that have met.
  init(_ random: inout SeededGenerator) {
    let (left, right) = (Learning.terms("A", &random), Learning.terms("B", &random))
    let index = EntryIndex([left, right], threads: 1)
    let numbers = [Int32(0), 1].map { side in
      index.entries.indices.filter { index.entries[$0].glossary == side }.map(Int32.init)
    }
    var settled: [(left: Int32, right: Int32)] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if let one = numbers[0].randomElement(using: &random), let other = numbers[1].randomElement(using: &random) {
        settled.append((one, other))
      }
    }
    self.init(left, right, settled: settled, threads: Int.random(in: 1...3, using: &random))
  }

  /// A glossary of short terms from a dozen words.
  private static func terms(_ organisation: String, _ random: inout SeededGenerator) -> Glossary {
    let words = ["pump", "valve", "valves", "motor", "left", "right", "non", "2", "ii", "3", "x", "of", "housing"]
    return glossary(
      organisation,
      (0..<15).map { number in
        var section = section("en")
        section.designations = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Designation(random.words(1...3, of: words), status: .admitted)
        }
        return entry("\(number)", section)
      })
  }

  /// A key of one side.
  struct Key {
    var tokens: [UInt32]
    var entries: [Int32]
    var hash: UInt64
  }

  /// The keys of the sides, of the left one first.
  var sides: [[Key]] {
    [table.left, table.right].map { side in
      side.keys.map { Key(tokens: Array(side.tokens[$0]), entries: Array(side.entries[$0]), hash: side.hashes[$0]) }
    }
  }

  /// The numbers of all tokens.
  var tokens: Range<UInt32> { 0..<UInt32(table.tokens.count) }

  /// The number of a token.
  func token(_ text: String) throws -> UInt32 {
    UInt32(try #require(table.tokens.firstIndex { $0.text == text }))
  }

  /// Some tokens without another one, which is taken away once.
  static func rest(_ tokens: [UInt32], without token: UInt32) -> [UInt32] {
    var tokens = tokens
    if let place = tokens.firstIndex(of: token) { tokens.remove(at: place) }
    return tokens
  }

  /// Some tokens without several others; nil where one of these is not among them.
  static func rest(_ tokens: [UInt32], without others: [UInt32]) -> [UInt32]? {
    others.reduce(Optional(tokens)) { rest, token in
      rest.flatMap { $0.contains(token) ? Learning.rest($0, without: token) : nil }
    }
  }
}

/// Two random glossaries whose words stand for each other, may be left out, or have typing errors.
enum SynonymGlossaries {
  private static let heads = ["bone", "muscle", "nerve", "transformer", "tranformer", "membrane", "membrnae", "duct"]
  private static let words = [
    "hindlimb", "lower extremity", "leg", "left", "right", "outer", "external", "2", "second", "ii", "type 1", "type 2",
    "non-elastic", "elastic", "of the trunk", "small", "proper",
  ]

  static func make(_ random: inout SeededGenerator) -> [Glossary] {
    ["A", "B", "C"].map { organisation in
      var entries = (0..<Int.random(in: 8...24, using: &random)).map { number in
        let term = "\(random.words(1...2, of: words)) \(random.words(1...1, of: heads))"
        guard Int.random(in: 0..<4, using: &random) == 0 else { return entry("\(number)", section("en", term)) }
        return entry(
          "\(number)", section("en", term, "\(random.words(1...2, of: words)) \(random.words(1...1, of: heads))"))
      }
      for number in 0..<Int.random(in: 1...4, using: &random) {
        entries.append(
          entry("s\(number)", section("en", random.words(1...1, of: words), random.words(1...1, of: words))))
      }
      return glossary(organisation, entries)
    }
  }
}
