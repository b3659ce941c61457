import Exporters
import Matching
import Terminology
import TestSupport
import Testing

@Suite("The explanation of a pair")
struct ExplanationTests {
  private func explain(_ correspondence: Correspondence) -> [String] {
    Explanation(correspondence).text { "“\($0.identifier)”" }.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The number at the beginning of a line, in hundredths of a bit; nil where none stands there.
  private func hundredths(_ line: String) -> Int? {
    let word = line.drop { $0 == " " }.prefix { $0 != " " }
    guard let sign = word.first, sign == "+" || sign == "−", line.prefix(7).last != " " else { return nil }
    return Int(word.dropFirst().filter { $0 != "." }).map { sign == "−" ? -$0 : $0 }
  }

  @Test("has lines that add up to the sum, and a confidence that follows from it, on random glossaries")
  func sums() throws {
    var random = SeededGenerator(seed: 181)
    for _ in 0..<15 {
      for found in Matcher().align(RandomGlossaries.make(&random)).correspondences {
        let lines = explain(found)
        let rule = try #require(lines.firstIndex { $0.allSatisfy { $0 == "─" } && !$0.isEmpty })
        let items = lines[..<rule].compactMap(hundredths)
        #expect(items.count == found.evidence.count)
        #expect(hundredths(lines[rule + 1]) == items.reduce(0, +))
        #expect(lines[rule + 1].hasSuffix("  sum, in bits"))
        let confidence = try #require(lines.first { $0.hasPrefix("confidence ") })
        let share = try #require(Double(confidence.dropFirst(11).prefix { $0 != " " }))
        #expect(abs(share / 100 - found.confidence) < 0.000_01)
        #expect(lines.last == "", "it ends with a line end")
      }
    }
  }

  @Test("names both entries, and quotes their definitions, each in one line")
  func quotations() throws {
    let one = glossary("A", entry("1", section("en", "smart meter", defined: "device that counts\n  energy at home")))
    let other = glossary("B", entry("7", section("en", "smart meters", defined: "device counting energy at home")))
    let found = try #require(Matcher().align([one], with: [other]).correspondences.first)
    let lines = explain(found)
    #expect(Array(lines.prefix(3)) == ["A:list:1  “1”", "B:list:7  “7”", ""])
    let place = try #require(lines.firstIndex { $0.contains("definitions alike to ") })
    #expect(lines[place + 1] == "         device that counts energy at home")
    #expect(lines[place + 2] == "         device counting energy at home")
    #expect(lines.contains { $0.hasSuffix("“smart meters”: same but for inflection (en)") })
    #expect(lines.contains { $0.hasSuffix("before anything is known") })
  }

  @Test("can be given of two entries that have nothing in common")
  func apart() {
    let one = glossary("A", entry("1", section("en", "lamp")))
    let other = glossary("B", entry("1", section("en", "kerb")))
    let found = Matcher().compare(key("A", "1"), key("B", "1"), in: [one], with: [other])
    #expect(
      explain(found) == [
        "A:list:1  “1”", "B:list:1  “1”", "", "  −2.00  before anything is known",
        "  −4.00  other designations (en)", "────────", "  −6.00  sum, in bits", "",
        "confidence 1.54 % that they are one concept, 1 / (1 + 2^−sum): taken for two concepts", "",
      ])
  }

  @Test(
    "prints bits with their sign",
    arguments: [(0.0, "+0.00"), (4.6, "+4.60"), (-1, "−1.00"), (-0.05, "−0.05"), (12.345, "+12.35"), (-0.001, "+0.00")])
  func signs(_ bits: Double, _ text: String) {
    #expect(Evidence.signed(bits) == text)
  }
}
