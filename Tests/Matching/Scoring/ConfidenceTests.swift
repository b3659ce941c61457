import Glibc
import Matching
import Terminology
import TestSupport
import Testing

@Suite("Confidence")
struct ConfidenceTests {
  private let definition = "device that counts the energy which a household draws from the network"
  private let other = "rule by which members of an assembly cast their votes"

  private func correspondence(_ one: ConceptEntry, _ other: ConceptEntry) -> Correspondence? {
    Matcher().align([glossary("A", one), glossary("B", other)]).correspondences.first
  }

  private func confidence(_ one: ConceptEntry, _ other: ConceptEntry) -> Double {
    correspondence(one, other)?.confidence ?? 0
  }

  @Test("is what the bits of the evidence add up to, on random glossaries")
  func bits() {
    var random = SeededGenerator(seed: 29)
    for _ in 0..<20 {
      for found in Matcher().align(RandomGlossaries.make(&random)).correspondences {
        let bits = found.evidence.map(\.bits).reduce(0, +)
        #expect(abs(found.confidence - 1 / (1 + exp2(-bits))) < 0.000_051)
        #expect(found.evidence.first?.kind == .prior)
        #expect((found.relation == .exact) == (found.confidence >= 0.85))
        for item in found.evidence { #expect((item.bits * 100).rounded() / 100 == item.bits, "printed tables add up") }
      }
    }
  }

  @Test("grows with what speaks for one concept, and falls with what speaks against it")
  func order() {
    let plain = entry("1", section("en", "meter"))
    let defined = entry("1", section("en", "meter", defined: definition))
    let otherwise = entry("1", section("en", "meter", defined: other))
    let french = entry("1", section("en", "meter"), section("fr", "compteur"))
    let frenchOtherwise = entry("1", section("en", "meter"), section("fr", "mètre"))
    let longer = entry("1", section("en", "smart electric meter"))
    let alone = confidence(plain, plain)
    #expect(confidence(defined, defined) > alone)
    #expect(confidence(defined, otherwise) < alone)
    #expect(confidence(french, french) > alone)
    #expect(confidence(french, frenchOtherwise) < alone)
    #expect(confidence(longer, longer) > alone)
    #expect(confidence(plain, entry("1", section("en", "meters"))) < alone)
    #expect(confidence(plain, entry("1", section("en", "counter", "meter"))) < alone)
    #expect(confidence(plain, entry("1", section("en", "counter", deprecated: ["meter"]))) < alone)
  }

  @Test("weighs domains and parts of speech")
  func attributes() {
    let alone = confidence(entry("1", section("en", "fault")), entry("1", section("en", "fault")))
    func marked(_ domain: String?, _ partOfSpeech: PartOfSpeech?) -> ConceptEntry {
      var marked = entry("1", section("en", "fault"))
      marked.languageSections[0].designations[0].domain = domain
      marked.languageSections[0].designations[0].partOfSpeech = partOfSpeech
      return marked
    }
    #expect(confidence(marked("power", nil), marked("Power", nil)) > alone)
    #expect(confidence(marked("power", nil), marked(nil, nil)) < alone)
    #expect(
      confidence(marked("power", nil), marked("software", nil)) < confidence(marked("power", nil), marked(nil, nil)))
    #expect(confidence(marked(nil, .noun), marked(nil, .verb)) < alone)
    #expect(confidence(marked(nil, .noun), marked(nil, .noun)) == alone)
    #expect(confidence(marked(nil, .noun), marked(nil, nil)) == alone)
  }

  @Test("of homonyms with distinct definitions keeps them apart, of one concept brings it together")
  func homonyms() {
    let one = glossary("A", entry("1", section("en", "meter", defined: definition)))
    let same = glossary(
      "B", entry("1", section("en", "Meter", defined: "Device counting the energy a household draws.")))
    let homonym = glossary("B", entry("1", section("en", "meter", defined: other)))
    #expect(Matcher().match([one, same]).concepts == [[key("A", "1"), key("B", "1")]])
    #expect(Matcher().match([one, homonym]).concepts == [[key("A", "1")], [key("B", "1")]])
    #expect(Matcher().match([one, homonym]).alignment.correspondences.count == 1, "and shows that they were weighed")
  }

  @Test("does not grow with the languages that disagree")
  func disagreement() {
    let sections = ["en", "ar", "da", "de"].map { ($0, section($0, "one"), section($0, "other")) }
    let alike = section("fr", "compteur")
    var last = 1.0
    for count in 0...sections.count {
      let one = ConceptEntry(id: "1", languageSections: [alike] + sections.prefix(count).map(\.1))
      let two = ConceptEntry(id: "1", languageSections: [alike] + sections.prefix(count).map(\.2))
      #expect(confidence(one, two) <= last)
      last = confidence(one, two)
    }
  }

  @Test(
    "is the same whichever organisation comes first",
    arguments: [
      (["data set"], ["dataset"]), (["internet of things"], ["IoT"]), (["SG", "smart grid"], ["IoT", "smart grid"]),
      (["meter", "electricity meters"], ["electricity meter", "meters"]),
      (["tranformer"], ["transformer"]),
    ])
  func sides(_ terms: [String], _ others: [String]) {
    let entries = [terms, others].map { terms in
      var entry = ConceptEntry(id: "1", languageSections: [section("en")])
      entry.languageSections[0].designations = terms.map { Designation($0, status: .admitted) }
      return entry
    }
    #expect(confidence(entries[0], entries[1]) == confidence(entries[1], entries[0]))
    #expect(confidence(entries[0], entries[1]) > 0)
  }

  @Test("falls where several entries bear the designation")
  func ambiguity() {
    let one = glossary("A", entry("1", section("en", "tag")))
    let single = Matcher().align([one, glossary("B", entry("1", section("en", "tag")))]).correspondences
    let several = Matcher().align(
      [one, glossary("B", entry("1", section("en", "tag")), entry("2", section("en", "tag")))]
    ).correspondences.filter { $0.left.organisation != $0.right.organisation }
    #expect(several.count == 2)
    for found in several { #expect(found.confidence < single[0].confidence) }
  }

  @Test(
    "falls where each of two entries has a better partner with the other's organisation",
    arguments: [("service quality", "quality of service"), ("meter", "meters"), ("control centre", "control center")])
  func betterPartners(_ first: String, _ second: String) {
    let sides = ["A", "B"].map { glossary($0, entry("1", section("en", first)), entry("2", section("en", second))) }
    let found = Matcher().align([sides[0]], with: [sides[1]]).correspondences
    for correspondence in found {
      let isCrossed = correspondence.left.identifier != correspondence.right.identifier
      #expect(correspondence.evidence.contains { $0.kind == .betterPartners } == isCrossed)
      #expect((correspondence.confidence >= 0.5) != isCrossed)
    }
    #expect(found.count == 4)
    let alone = Matcher().align([sides[0]], with: [glossary("B", sides[1].entries[0])]).correspondences
    #expect(!alone.flatMap(\.evidence).contains { $0.kind == .betterPartners })
  }

  @Test("rests on English and French first, then on what met best")
  func firstMeeting() {
    func languages(_ sections: LanguageSection..., with others: LanguageSection...) -> [String?] {
      correspondence(
        ConceptEntry(id: "1", languageSections: sections), ConceptEntry(id: "1", languageSections: others))?
        .meetings.map(\.language?.value) ?? []
    }
    #expect(
      languages(
        section("es", "red"), section("de", "Netz"), section("fr", "réseaux"), section("en", "grids"),
        with: section("de", "Netz"), section("es", "redes"), section("fr", "réseau"), section("en", "grid"))
        == ["en", "fr", "de", "es"])
  }

  @Test("takes one word in common for chance, and definitions of one source for less alike than they are")
  func definitions() {
    let bits = { (found: Correspondence?) in found?.evidence.first { $0.kind == .definition }?.bits }
    let chance = correspondence(
      entry("1", section("en", "meter", defined: "zeolite pump")),
      entry("1", section("en", "meter", defined: "zeolite vote")))
    #expect(bits(chance).map { $0 <= 0 } == true)
    let (one, two) = ("device that counts energy at home", "device that counts water at home")
    let (first, second) = (
      entry("1", section("en", "meter", defined: one)), entry("2", section("en", "meter", defined: two))
    )
    let between = bits(correspondence(first, second)) ?? 0
    let within = bits(Matcher().align([glossary("A", first, second)]).correspondences.first) ?? 0
    #expect(within > 0 && within < between)
    let short = correspondence(
      entry("1", section("en", "meter", defined: "device")), entry("1", section("en", "meter", defined: "vote")))
    #expect(bits(short).map { $0 < 0 } == true)
  }

  @Test("is lower within one source, which seldom has two entries for one concept")
  func oneSource() {
    let (first, second) = (entry("1", section("en", "meter")), entry("2", section("en", "meter")))
    let within = Matcher().align([glossary("A", first, second)]).correspondences
    #expect(within.count == 1)
    #expect(within[0].confidence < confidence(first, second))
  }

  @Test("turns with the sides of a correspondence", arguments: Correspondence.Relation.allCases)
  func turned(_ relation: Correspondence.Relation) throws {
    var found = try #require(
      correspondence(entry("1", section("en", "smart grid")), entry("2", section("en", "grid, smart"))))
    found.relation = relation
    #expect(found.turned.left == found.right)
    #expect(found.turned.meetings.first?.left == "grid, smart")
    #expect(found.turned.confidence == found.confidence)
    #expect(found.turned.turned == found)
    found.evidence = [Evidence(.ambiguity, bits: -1, left: "2"), Evidence(.source, bits: 5, left: "IEV, 990-01-02")]
    #expect(found.turned.evidence == found.evidence, "what is of no side stays")
    #expect((found.turned.relation != relation) == (relation == .broad || relation == .narrow))
  }

  @Test("is the same whichever side is named first")
  func sides() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<20 {
      let glossaries = RandomGlossaries.make(&random)
      let (one, rest) = ([glossaries[0]], Array(glossaries.dropFirst()))
      let there = Matcher().align(one, with: rest).correspondences
      let back = Matcher().align(rest, with: one).correspondences
      #expect(there.allSatisfy { $0.left.organisation == "A" && $0.right.organisation != "A" })
      #expect(back.map(\.turned).sorted { ($0.left, $0.right) < ($1.left, $1.right) } == there)
    }
  }

  @Test("does not depend on the names of the organisations")
  func names() {
    var random = SeededGenerator(seed: 37)
    for _ in 0..<20 {
      expectSameConfidences(of: RandomGlossaries.make(&random), renaming: ["A": "C", "B": "B", "C": "A"])
    }
  }
}
