import Glibc
import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Likeness of definitions")
struct DefinitionLikenessTests {
  private static let words = [
    "device", "devices", "move", "movement", "water", "wastewater", "energy", "light", "lighting", "night", "road",
    "the", "of", "that", "measure", "measuring", "house", "household", "zeolite",
  ]

  /// The likeness of the definitions of two entries among others, by the texts alone.
  private func reference(_ one: String, _ other: String, among texts: [String]) -> Double {
    let ladder = Ladder(LanguageTag(canonical: "en"))
    let (left, right) = (Set(ladder.contentStems(of: one)), Set(ladder.contentStems(of: other)))
    guard left != right else { return 1 }
    let all = texts.map { Set(ladder.contentStems(of: $0)) }
    func weight(_ stem: String) -> Double {
      log2(Double(all.count + 101) / (Double(all.count { $0.contains(stem) }) + 0.5))
    }
    var (met, total) = (0.0, 4.3)
    for (stems, others) in [(left, right), (right, left)] {
      for stem in stems.sorted() {
        met += weight(stem) * (others.map { alike(stem, $0) }.max() ?? 0)
        total += weight(stem)
      }
    }
    return met / total
  }

  private func alike(_ one: String, _ other: String) -> Double {
    guard one != other else { return 1 }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    var values = [0.0]
    if let beginning = (0...short.count).last(where: { long.hasPrefix(short.prefix($0)) }), beginning >= 3 {
      values.append(Double(2 * beginning) / Double(short.count + long.count))
    }
    if short.count >= 4, long.count > short.count, long.contains(short) {
      values.append(0.5 + 0.5 * Double(short.count) / Double(long.count))
    }
    return values.filter { $0 >= 0.3 }.max() ?? 0
  }

  private func index(_ texts: [String]) -> EntryIndex {
    let entries = texts.enumerated().map { entry("\($0)", section("en", "term \($0)", defined: $1)) }
    return EntryIndex([glossary("A", entries)], threads: 2)
  }

  /// The likeness of the first two of some definitions.
  private func likeness(ofStems one: String, _ other: String) -> Double {
    let (first, second) = (one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value))
    return DefinitionLikeness.likeness(first.span, second.span)
  }

  private func likeness(_ texts: String...) -> Double {
    DefinitionLikeness(index(texts)).of(0, 1).likeness
  }

  @Test("is what the texts alone give, from 0 to 1, and the same from either side, on random definitions")
  func againstTexts() {
    var random = SeededGenerator(seed: 157)
    for _ in 0..<20 {
      let texts = (0..<8).map { _ in random.words(1...6, of: Self.words) }
      let index = index(texts)
      let likeness = DefinitionLikeness(index)
      for (one, left) in texts.enumerated() {
        for (other, right) in texts.enumerated() {
          let found = likeness.of(Int32(one), Int32(other))
          #expect(abs(found.likeness - reference(left, right, among: texts)) < 1e-9, "\(left) – \(right)")
          #expect((0...1).contains(found.likeness))
          let back = likeness.of(Int32(other), Int32(one))
          #expect(abs(found.likeness - back.likeness) < 1e-12 && found.shared == back.shared)
          let ladder = Ladder(LanguageTag(canonical: "en"))
          let common = Set(ladder.contentStems(of: left)).intersection(ladder.contentStems(of: right))
          #expect(found.shared == common.count)
        }
      }
    }
  }

  @Test("is 1 for definitions of the same stems only")
  func equal() {
    #expect(likeness("device that measures water", "the devices measuring the water") == 1)
    #expect(likeness("device that measures water", "device that measures water at night") < 1)
    #expect(likeness("zeolite", "verse") == 0)
  }

  @Test("grows more by a rare word in common than by a common one")
  func rareWords() {
    let others = (0..<30).map { "device of kind \("abcdefghijklmnopqrstuvwxyzäöüß".dropFirst($0).prefix(4))" }
    func likeness(_ shared: String) -> Double {
      DefinitionLikeness(index(["\(shared) verse vote", "\(shared) pump zinc"] + others)).of(0, 1).likeness
    }
    #expect(likeness("zeolite") > likeness("device"))
  }

  @Test("knows words with a common beginning, and parts of compounds")
  func likeWords() {
    #expect(likeness("verse of move", "tale of movement") > likeness("verse of move", "tale of zinc"))
    #expect(likeness("verse of streetlight", "tale of light") > likeness("verse of streetlight", "tale of zinc"))
    #expect(likeness(ofStems: "move", "movement") > 0.5)
    #expect(likeness(ofStems: "abwasser", "wasser") > 0.5)
    #expect(likeness(ofStems: "mo", "movement") == 0, "too short to say much")
    #expect(likeness(ofStems: "night", "light") == 0)
  }

  @Test("is that of the first language in which both have a definition, English before others")
  func languages() {
    let one = entry("1", section("de", "Zähler", defined: "Gerät"), section("en", "meter", defined: "device"))
    let other = entry("2", section("de", "Zähler", defined: "Gerät"), section("en", "meter", defined: "verse"))
    let third = entry("3", section("de", "Zähler", defined: "Gerät"))
    let index = EntryIndex([glossary("A", one, other, third)])
    let likeness = DefinitionLikeness(index)
    let language = { (left: Int32, right: Int32) in
      likeness.comparable(left, right).map { index.languages[Int(index.definitions[Int($0.one)].language)].value }
    }
    #expect(language(0, 1) == "en")
    #expect(language(0, 2) == "de")
    #expect(EntryIndex([glossary("A", entry("1", section("en", "meter")))]).definitions.isEmpty)
  }
}
