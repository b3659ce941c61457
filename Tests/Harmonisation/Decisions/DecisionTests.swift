import Harmonisation
import Matching
import Terminology
import TestSupport
import Testing

/// What becomes of decisions when glossaries are merged again.
@Suite("Decisions")
struct DecisionTests {
  private static let meters = [
    glossary(
      "IEC", entry("1", section("en", "smart meter", defined: "meter with a display that shows the consumption"))),
    glossary(
      "ISO", entry("1", section("en", "smart meter", defined: "device that counts energy and sends the values"))),
    glossary("ITU-T", entry("1", section("en", "smart meter", defined: "instrument of a network with an address"))),
  ]
  private static let keys = ["IEC", "ISO", "ITU-T"].map { key($0, "1") }
  private static let together = Harmoniser(
    constraints: .init(mustLink: [.init(keys[0], keys[1]), .init(keys[1], keys[2])]))

  private func merge(_ glossaries: [Glossary], _ reviews: Reviews = .none) -> Directory {
    Harmoniser().harmonise(glossaries, reviews: reviews, generator: "test")
  }

  /// The first merge, and what is known after organisations supported a resolution of the definitions' difference.
  private func decided(
    _ resolution: Resolution, by organisations: [String]? = nil, rule: String = "definition-substance"
  ) -> (first: Directory, reviews: Reviews) {
    let first = Self.together.harmonise(Self.meters, generator: "test")
    return (first, first.reviews([(rule, resolution, organisations)], Self.meters))
  }

  @Test("on one definition bring entries together and mark what was adopted and what was set aside")
  func adopt() throws {
    let (first, reviews) = decided(
      Resolution(.adoptWithNote, concepts: [Self.keys], definition: Self.keys[1], text: "It may do more."))
    let again = merge(Self.meters, reviews)
    #expect(again.entries.count == 1, "entries that matching alone would not bring together")
    let concept = try #require(again.entries.first)
    #expect(concept.id == first.entries.first?.id)
    #expect(concept.status == .agreed)
    #expect(concept.agreement?.decisions == first.cases(of: "definition-substance").map(\.id))
    let section = try #require(concept.sections.first)
    #expect(section.definitions.map(\.isAdopted) == [true, false, false])
    #expect(section.definitions.first?.organisations == ["ISO"])
    #expect(section.definitions.count == 3, "no text of a source goes")
    #expect(section.notes.map(\.text.text) == ["It may do more."])
    #expect(again.cases(of: "definition-substance").first?.review?.state == .agreed)
    #expect(LowHangingFruit.entries(of: again).count == 1)
  }

  @Test("that not all consent to take no effect")
  func proposed() throws {
    let resolution = Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1])
    let (first, reviews) = decided(resolution, by: ["IEC", "ISO"])
    let again = Self.together.harmonise(Self.meters, reviews: reviews, generator: "test")
    let found = try #require(again.cases(of: "definition-substance").first)
    #expect(found.id == first.cases(of: "definition-substance").first?.id)
    #expect(found.review?.state == .proposed)
    #expect(found.review?.owed == ["ITU-T"])
    #expect(found.review?.since == "2026-01-01")
    #expect(again.entries.first?.agreement == nil)
    #expect(again.entries.first?.sections.first?.definitions.map(\.isAdopted) == [nil, nil, nil])
  }

  @Test("take effect at once when those who had not answered leave the case")
  func left() throws {
    let resolution = Resolution(.adoptAsIs, concepts: [Array(Self.keys.prefix(2))], definition: Self.keys[1])
    let (_, reviews) = decided(resolution, by: ["IEC", "ISO"])
    let apart = Harmoniser(
      constraints: .init(
        mustLink: [.init(Self.keys[0], Self.keys[1])],
        cannotLink: [.init(Self.keys[0], Self.keys[2]), .init(Self.keys[1], Self.keys[2])]))
    let again = apart.harmonise(Self.meters, reviews: reviews, generator: "test")
    #expect(again.cases(of: "definition-substance").map(\.review?.state) == [.agreed])
    let concept = try #require(again.entries.first { $0.members.count == 2 })
    #expect(concept.status == .agreed)
    #expect(concept.sections.first?.definitions.map(\.isAdopted) == [true, false])
  }

  @Test("not to merge keep entries apart, and answer the questions that come up for that reason")
  func apart() throws {
    let meters = Self.meters.map { source in
      var source = source
      source.entries[0].languageSections[0].definitions = [
        SourcedText("device that counts energy and sends the values")
      ]
      return source
    }
    let first = merge(meters)
    #expect(first.entries.count == 1)
    var reviews = first.reviews([], meters)
    let groups = [[Self.keys[0], Self.keys[1]], [Self.keys[2]]]
    let resolution = Resolution(.notTheSame, concepts: groups)
    let positions = ["IEC", "ISO", "ITU-T"].map {
      Position(organisation: $0, stance: .supports(resolution), author: "Ada", date: "2026-01-01T10:00")
    }
    reviews.cases.append(
      ReviewedCase(
        id: "case-apart", rule: "definition-editorial", message: "They say the same.", members: Self.keys,
        since: "2026-01-01", positions: positions, judged: positions.map { _ in [] }))
    let again = merge(meters, reviews)
    #expect(again.entries.map { $0.members.map(\.key) }.sorted { $0.count > $1.count } == groups)
    let homonym = try #require(again.cases(of: "homonym").first)
    #expect(homonym.review?.state == .agreed)
    #expect(homonym.review?.settledBy == "case-apart")
    #expect(again.review?.inForce.map(\.id) == ["case-apart"], "what is in force is listed, though nothing finds it")
    #expect(again.review?.lapsed.isEmpty == true)
  }

  @Test("are re-opened when a text that they judged has changed, and say what has; no others are")
  func reopened() throws {
    let resolution = Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1])
    let (_, reviews) = decided(resolution)
    var changed = Self.meters
    changed[0].entries[0].languageSections[0].definitions[0].text = "meter with a large display"
    let again = Self.together.harmonise(changed, reviews: reviews, generator: "test")
    let found = try #require(again.cases(of: "definition-substance").first)
    #expect(found.review?.state == .reopened)
    #expect(found.review?.owed == ["IEC", "ISO", "ITU-T"])
    let change = try #require(found.review?.changes.first)
    #expect(change.entry == Self.keys[0])
    #expect(change.old == "meter with a display that shows the consumption")
    #expect(change.new == "meter with a large display")
    #expect(found.review?.changes.count == 1)
    #expect(again.entries.first?.agreement == nil)

    var elsewhere = Self.meters
    elsewhere[0].entries[0].languageSections.append(section("fr", "compteur intelligent"))
    elsewhere[0].entries[0].languageSections[0].notes = [SourcedText("A note that nobody judged.")]
    let other = merge(elsewhere, reviews)
    #expect(other.cases(of: "definition-substance").first?.review?.state == .agreed)
  }

  @Test("come back into force when a changed text comes back")
  func restored() {
    let (_, reviews) = decided(Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1]))
    var stale = reviews
    for place in stale.cases.indices {
      for position in stale.cases[place].positions.indices { stale.cases[place].positions[position].isCurrent = false }
    }
    #expect(merge(Self.meters, stale).cases(of: "definition-substance").first?.review?.state == .agreed)
  }

  @Test("are listed, with what was said, when nothing is left to decide")
  func lapsed() throws {
    let (_, reviews) = decided(Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1]))
    let same = Self.meters.map { source in
      var source = source
      source.entries[0].languageSections[0].definitions = [SourcedText("device that counts energy")]
      return source
    }
    let again = merge(same, reviews)
    #expect(again.cases(of: "definition-substance").isEmpty)
    let lapsed = try #require(again.review?.lapsed.first)
    #expect(lapsed.review.positions.count == 3)
    #expect(lapsed.review.changes.count == 3)
    #expect(lapsed.remark?.hasPrefix("A text that was judged has changed") == true)
    #expect(again.entries.first?.agreement == nil)
  }

  @Test("stay as they are when another organisation joins, which has a case of its own")
  func newcomer() throws {
    let (first, reviews) = decided(
      Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1]))
    let newcomer = glossary(
      "ETSI",
      entry("1", section("en", "smart meter", defined: "device that counts energy and sends the values to others")))
    let harmoniser = Harmoniser(constraints: .init(mustLink: [.init(Self.keys[0], key("ETSI", "1"))]))
    let again = harmoniser.harmonise(Self.meters + [newcomer], reviews: reviews, generator: "test")
    #expect(again.entries.first?.id == first.entries.first?.id)
    #expect(again.entries.first?.members.count == 4)
    let cases = again.cases(of: "definition-substance")
    let settled = try #require(cases.first { $0.review?.state == .agreed })
    let before = try #require(first.cases(of: "definition-substance").first)
    #expect(settled.id == before.id)
    #expect(settled.members == before.members)
    #expect(settled.message == before.message)
    #expect(settled.evidence.map(\.text) == before.evidence.map(\.text))
    let further = try #require(cases.first { $0.id != settled.id })
    #expect(further.review?.follows == settled.id)
    #expect(further.review?.owed == ["ETSI", "IEC", "ISO", "ITU-T"])
    #expect(further.review?.since == "2026-02-01")
    #expect(again.entries.first?.status == .agreed)
    #expect(again.entries.first?.sections.first?.definitions.first?.organisations == ["ISO"])
  }

  @Test("of part of a case settle what is left of it")
  func split() throws {
    let groups = [[Self.keys[0], Self.keys[1]], [Self.keys[2]]]
    let (first, reviews) = decided(Resolution(.adoptAsIs, concepts: groups, definition: Self.keys[1]))
    let again = merge(Self.meters, reviews)
    #expect(again.entries.map(\.members.count).sorted() == [1, 2])
    let left = try #require(again.cases(of: "definition-substance").first)
    #expect(left.id == first.cases(of: "definition-substance").first?.id)
    #expect(left.members == groups[0])
    #expect(left.review?.state == .agreed)
    #expect(again.entries.allSatisfy { $0.agreement != nil })
    // And again, when the case has become smaller.
    var smaller = reviews
    if let place = smaller.cases.firstIndex(where: { $0.id == left.id }) { smaller.cases[place].members = groups[0] }
    let third = merge(Self.meters, smaller)
    #expect(third.entries.map(\.members.count).sorted() == [1, 2])
    #expect(third.entries.allSatisfy { $0.agreement != nil })
  }

  @Test("on designations set the standing in the directory")
  func designations() throws {
    let glossaries = [
      glossary(
        "IEC", entry("1", section("en", "smart meter", defined: "device that counts energy and sends the values"))),
      glossary(
        "ISO", entry("1", section("en", "intelligent meter", defined: "device that counts energy and sends the values"))
      ),
    ]
    let keys = ["IEC", "ISO"].map { key($0, "1") }
    let harmoniser = Harmoniser(constraints: .init(mustLink: [.init(keys[0], keys[1])]))
    let first = harmoniser.harmonise(glossaries, generator: "test")
    let english = LanguageTag(canonical: "en")
    let resolution = Resolution(
      .deprecate, concepts: [keys], preferred: [english: "smart meter"], deprecated: [english: "intelligent meter"])
    let again = merge(glossaries, first.reviews([("synonym", resolution, nil)], glossaries))
    let terms = try #require(again.entries.first?.sections.first?.designations)
    #expect(terms.map(\.text) == ["smart meter", "intelligent meter"])
    #expect(terms.map(\.status) == [.preferred, .deprecated])
    #expect(terms[1].uses.first?.status == .preferred, "what the owner says stays on record")
    let chosen = Resolution(.draftTogether, concepts: [keys], preferred: [english: "communicating meter"])
    let third = merge(glossaries, first.reviews([("synonym", chosen, nil)], glossaries))
    let drafted = try #require(third.entries.first?.sections.first?.designations)
    #expect(drafted.first?.text == "communicating meter")
    #expect(drafted.map(\.status) == [.preferred, .admitted, .admitted])
    #expect(third.entries.first?.label == "communicating meter")
  }

  @Test("on a narrower concept point at the broader one")
  func narrower() throws {
    let text = "that sends its values at once"
    let resolution = Resolution(
      .narrowerConcept, concepts: [[Self.keys[0]], [Self.keys[1], Self.keys[2]]], definition: Self.keys[0], text: text)
    let again = merge(Self.meters, decided(resolution).reviews)
    let generic = try #require(again.entries.first { $0.members.contains { $0.key == Self.keys[0] } })
    let narrower = try #require(again.entries.first { $0.id != generic.id })
    #expect(narrower.agreement?.broader == generic.id)
    #expect(narrower.sections.first?.notes.map(\.text.text) == [text])
    #expect(generic.agreement?.broader == nil)
  }

  @Test("on domains tell designations apart, and on withdrawals leave out what only the withdrawn entry says")
  func domains() throws {
    let resolution = Resolution(
      .distinctConcepts, concepts: Self.keys.map { [$0] }, qualifiers: [Self.keys[2]: "networks"])
    let again = merge(Self.meters, decided(resolution).reviews)
    let concept = try #require(again.entries.first { $0.members[0].key == Self.keys[2] })
    #expect(concept.sections[0].designations.map(\.domain) == ["networks"])
    let withdrawal = Resolution(.deprecate, concepts: [Self.keys], withdrawn: [Self.keys[2]])
    let without = merge(Self.meters, decided(withdrawal).reviews)
    #expect(without.entries.first?.members.count == 3, "the entry itself stays")
    #expect(without.entries.first?.sections.first?.definitions.count == 2)
  }

  @Test("that contradict later ones about which entries are one concept are reported")
  func overruled() throws {
    var reviews = decided(Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1])).reviews
    let apart = Resolution(.notTheSame, concepts: [[Self.keys[0]], [Self.keys[1]]])
    let positions = ["IEC", "ISO"].map {
      Position(organisation: $0, stance: .supports(apart), author: "Ada", date: "2026-03-01T10:00")
    }
    reviews.cases.append(
      ReviewedCase(
        id: "case-later", rule: "homonym", message: "?", members: Array(Self.keys[0...1]), since: "2026-01-01",
        positions: positions, judged: [[], []]))
    let again = merge(Self.meters, reviews)
    let finding = try #require(again.findings.first { $0.code == "decision.overruled" })
    #expect(finding.message.contains("case-later"))
    #expect(again.entries.count == 3, "the earlier decision is left out whole")
    #expect(again.entries.allSatisfy { $0.agreement?.decisions != [reviews.cases[0].id] })
  }

  @Test("on drafts in two languages both take effect; in one language, the later")
  func drafts() throws {
    func draft(_ text: String, _ language: String) -> Resolution {
      Resolution(.draftTogether, concepts: [Self.keys], text: text, language: LanguageTag(language))
    }
    for (language, adopted) in [("fr", ["one", "deux"]), ("en", ["deux"])] {
      var reviews = decided(draft("one", "en")).reviews
      let positions = ["IEC", "ISO", "ITU-T"].map {
        Position(organisation: $0, stance: .supports(draft("deux", language)), author: "Ada", date: "2026-03-01T10:00")
      }
      reviews.cases.append(
        ReviewedCase(
          id: "case-later", rule: "synonym", message: "?", members: Self.keys, since: "2026-01-01",
          positions: positions,
          judged: [[], [], []]))
      let again = merge(Self.meters, reviews)
      let texts = again.entries.flatMap(\.sections).flatMap(\.definitions).filter { $0.isAdopted == true }
      #expect(texts.map(\.text.text) == adopted)
      #expect(again.findings.contains { $0.code == "decision.overruled" } == (language == "en"))
    }
  }

  @Test("tell how often two organisations want the same")
  func pairs() throws {
    let (_, reviews) = decided(Resolution(.adoptAsIs, concepts: [Self.keys], definition: Self.keys[1]))
    let record = try #require(merge(Self.meters, reviews).review)
    #expect(record.pairs.map(\.organisations) == [["IEC", "ISO"], ["IEC", "ITU-T"], ["ISO", "ITU-T"]])
    #expect(record.pairs.allSatisfy { $0.agreed == 1 && $0.answered == 1 })
    #expect(record.progress.last?.settled == 1)
  }

  @Test("leave no trace before anybody has said anything")
  func untouched() {
    let first = merge(Self.meters)
    let again = merge(Self.meters, first.reviews([], Self.meters))
    #expect(again.review == nil)
    #expect(again.cases.allSatisfy { $0.review == nil })
    #expect(again.cases.map(\.id) == first.cases.map(\.id))
  }
}
