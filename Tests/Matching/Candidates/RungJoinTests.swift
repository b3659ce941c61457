import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Candidates")
struct RungJoinTests {
  private static let words = [
    "smart", "meter", "meters", "Meter", "metre", "grid", "of", "the", "data-set", "dataset", "internet", "Internet",
    "things", "IoT", "IOT", "SG", "(urban)", "colour", "color",
  ]

  private func randomGlossaries(_ random: inout SeededGenerator) -> [Glossary] {
    ["A", "B", "C"].prefix(Int.random(in: 1...3, using: &random)).map { organisation in
      glossary(
        organisation,
        (0..<Int.random(in: 1...6, using: &random)).map { number in
          entry(
            "\(number)",
            section(
              "en", random.words(0...3, of: Self.words), random.words(1...3, of: Self.words),
              deprecated: [random.words(0...2, of: Self.words)]),
            section("fr", random.words(0...2, of: ["le", "mètre", "metre", "Mètre", "réseau", "réseaux"])),
            section("zh", random.words(0...3, of: ["資料", "资料", "平台", "的", "網絡平台", "平台网络", "5G"])),
            section("th", random.words(0...3, of: ["คุณภาพ", "ของ", "บริการ", "บริการคุณภาพ", "คุณภาพของบริการ"])),
            section("tr", random.words(0...2, of: ["IŞIK", "ışık", "İl", "il", "kizil"])),
            section("ar", random.words(0...2, of: ["المدينة", "للمدينة", "مدينه", "والشبكة", "شبكة"])))
        })
    }
  }

  /// A designation in the normal forms that a reader can check.
  private struct Spelt {
    var language: LanguageTag
    var forms: Ladder.Forms

    init(_ record: DesignationRecord, _ text: String, _ index: EntryIndex, _ ladders: Ladders) {
      language = index.languages[Int(record.language)]
      forms = ladders[language].forms(of: text)
    }
  }

  /// The lowest rung on which two designations meet, by their normal forms as texts.
  private func rung(_ one: Spelt, _ other: Spelt) -> Rung? {
    guard one.language == other.language else { return nil }
    for rung in Rung.allCases {
      if let key = one.forms.keys[rung], key == other.forms.keys[rung] { return rung }
    }
    for (short, long) in [(one, other), (other, one)] where short.forms.isAbbreviation {
      if let key = short.forms.keys[.punctuation], long.forms.initials.contains(key) { return .abbreviation }
    }
    return nil
  }

  @Test("are all pairs of entries whose designations meet on a rung, and no others, on random glossaries")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 17)
    let ladders = Ladders()
    for _ in 0..<30 {
      let index = EntryIndex(randomGlossaries(&random), threads: Int.random(in: 1...3, using: &random))
      let spelt = index.designations.indices.map {
        Spelt(index.designations[$0], index.designation($0).text, index, ladders)
      }
      let numbers = index.entries.map { Int($0.designations.lowerBound)..<Int($0.designations.upperBound) }
      var expected: [String: Set<String>] = [:]
      for left in index.entries.indices {
        for right in index.entries.indices where left < right {
          for one in numbers[left] {
            for other in numbers[right] where rung(spelt[one], spelt[other]) != nil {
              expected["\(left) \(right)", default: []].insert(spelt[one].language.value)
            }
          }
        }
      }
      let meetings = RungJoin(index, weights: .standard).meetings()
      let candidates = CandidateGathering(index).candidates(meetings)
      #expect(
        candidates.pairs.map { "\($0.left) \($0.right)" } == expected.keys.sorted(by: { $0.precedesNaturally($1) }))
      for candidate in candidates.pairs {
        let meetings = candidates.meetings[candidate.meetings]
        let languages = meetings.map { spelt[Int($0.left)].language.value }
        #expect(languages.sorted() == expected["\(candidate.left) \(candidate.right)"]?.sorted(), "each once")
        let first = ["en", "fr"].filter(languages.contains)
        #expect(languages.starts(with: first), "English and French first")
        for meeting in meetings {
          #expect(rung(spelt[Int(meeting.left)], spelt[Int(meeting.right)]) == meeting.rung)
          #expect(index.designations[Int(meeting.left)].entry == candidate.left)
          #expect(index.designations[Int(meeting.right)].entry == candidate.right)
        }
      }
    }
  }

  @Test("do not depend on the number of threads")
  func threads() {
    var random = SeededGenerator(seed: 19)
    for _ in 0..<10 {
      let glossaries = randomGlossaries(&random)
      let found = [1, 2, 5].map { threads in
        Weighing(EntryIndex(glossaries, threads: threads), weights: .standard, threads: threads).alignment()
      }
      #expect(found[0] == found[1])
      #expect(found[0] == found[2])
    }
  }

  @Test("come from the best of several designations")
  func best() {
    let found = { (one: ConceptEntry, other: ConceptEntry) in
      Matcher().align([glossary("A", one), glossary("B", other)]).correspondences.first?.meetings.first
    }
    let leading = found(
      entry("1", section("en", "smart meters", "meter")), entry("1", section("en", "smart meter", "meter")))
    #expect(leading?.left == "smart meters" && leading?.rung == .inflection)
    let lower = found(
      entry("1", section("en", "gauge", "meters", "meter")), entry("1", section("en", "counter", "meter")))
    #expect(lower?.left == "meter" && lower?.rung == .identical)
    let inUse = found(
      entry("1", section("en", "smart meters", deprecated: ["meter"])),
      entry("1", section("en", "smart meter", deprecated: ["meter"])))
    #expect(inUse?.left == "smart meters" && inUse?.rung == .inflection)
  }

  @Test("are none where more entries bear a designation than it can tell apart")
  func crowded() {
    let entries = { (count: Int) in (0..<count).map { entry("\($0)", section("en", "item")) } }
    func found(_ count: Int) -> Int {
      let index = EntryIndex([glossary("A", entries(count)), glossary("B", entries(1))])
      return Weighing(index, weights: .standard).pairs.count
    }
    #expect(found(RungJoin.groupLimit) == 0)
    #expect(found(RungJoin.groupLimit - 1) == RungJoin.groupLimit * (RungJoin.groupLimit - 1) / 2)
    #expect(found(3) == 6)
  }
}
