import Matching
import Terminology
import TestSupport
import Testing

@Suite("Broader concepts")
struct GenusTests {
  private let meter = "device that counts the energy which a household draws from the network"

  private func correspondence(_ one: ConceptEntry, _ other: ConceptEntry) -> Correspondence {
    let glossaries = (glossary("A", one), glossary("B", other))
    return Matcher().compare(key("A", "1"), key("B", "1"), in: [glossaries.0], with: [glossaries.1])
  }

  @Test("are told by a definition that opens with their term")
  func genus() {
    let broad = entry("1", section("en", "meter", defined: meter))
    let narrow = entry("1", section("en", "smart meter", defined: "meter that sends its readings to the supplier"))
    let found = correspondence(narrow, broad)
    #expect(found.relation == .broad)
    #expect(found.confidence < 0.5)
    #expect(found.evidence.contains { $0.kind == .genus && $0.statement == "one is defined as a kind of “meter”" })
    #expect(correspondence(broad, narrow).relation == .narrow)
    #expect(correspondence(broad, narrow).confidence == found.confidence)
  }

  @Test("are not told where the definition opens otherwise, or the term is not a longer one")
  func otherwise() {
    let broad = entry("1", section("en", "meter", defined: meter))
    for (term, definition) in [
      ("smart meter", "appliance that replaces the meter of a household"), ("counter", "meter without a display"),
      ("meter", "meter of electricity"),
    ] {
      let found = correspondence(entry("1", section("en", term, defined: definition)), broad)
      #expect(!found.evidence.contains { $0.kind == .genus }, "\(term)")
    }
  }

  @Test("of pairs that are not sure, say so")
  func outcomes() {
    var found = correspondence(
      entry("1", section("en", "meter", defined: meter)), entry("1", section("en", "meter", defined: meter)))
    #expect(found.outcome == .same)
    found.confidence = 0.5
    #expect(found.outcome == .unsure)
    found.confidence = 0.29
    #expect(found.outcome == .different)
  }

  @Test("numbers that differ and one-sided negations count against one concept")
  func contradictions() {
    func kinds(_ one: String, _ other: String) -> Set<Evidence.Kind> {
      Set(
        correspondence(
          entry("1", section("en", "lamp", defined: one)), entry("1", section("en", "lamp", defined: other))
        ).evidence.map(\.kind))
    }
    #expect(kinds("lamp of 12 volts", "lamp of 24 volts").contains(.numbers))
    #expect(!kinds("lamp of 12 volts", "lamp of twelve volts").contains(.numbers))
    #expect(!kinds("lamp of 12 volts", "lamp of low voltage").contains(.numbers))
    #expect(kinds("lamp that is not dimmed", "lamp that is dimmed").contains(.negation))
    #expect(!kinds("lamp that is not dimmed", "lamp without dimmer").contains(.negation))
  }
}
