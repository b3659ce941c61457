import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("Decisions in the next merge")
struct DecisionsInMergesTests {
  private let newcomer = glossary(
    "ETSI",
    entry("1", section("en", "smart meter", defined: "meter that counts energy and sends the values of a week")))

  private func work(_ work: (Ledger) throws -> Void) throws {
    try withTemporaryFolder { try work(try Samples.ledger(in: $0)) }
  }

  /// The concept of the meter that has an entry of an organisation.
  private func meter(_ directory: Directory, of organisation: String) throws -> DirectoryEntry {
    try #require(
      directory.entries.first { entry in
        entry.members.contains { $0.key.organisation == organisation && $0.entry.label == "smart meter" }
      })
  }

  @Test(
    "set an entry apart, and leave open how those that stay together differ",
    arguments: [Outcome.notTheSame, .narrowerConcept])
  func apart(_ outcome: Outcome) throws {
    try work { ledger in
      let id = try ledger.meterCase()
      var form = ResolutionForm(outcome)
      if outcome == .notTheSame {
        form.apart = ["ITU-T"]
      } else {
        (form.definition, form.text) = ("ITU-T", "in a home")
      }
      try ledger.support(id, form, "IEC", "ISO", "ITU-T")
      for _ in 1...2 {
        let directory = try Samples.merge(ledger)
        let open = try #require(directory.cases.first { $0.rule == "definition-substance" })
        #expect(open.id != id)
        #expect(open.members.map(\.organisation) == ["IEC", "ISO"])
        #expect(open.review?.state == .open)
        #expect(try meter(directory, of: "IEC").status == .inConflict)
        #expect(directory.review?.inForce.map(\.id) == [id])
        #expect(try ledger.verify().faults == [])
      }
    }
  }

  @Test("stand beside a newcomer, whatever its entry is called from one merge to the next", arguments: 1...3)
  func renamedNewcomer(_ first: Int) throws {
    try work { ledger in
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      var follower: String?
      for name in [first, first * 11] {
        var renamed = newcomer
        renamed.entries[0].id = "\(name)"
        let directory = try Samples.merge(ledger, Samples.glossaries + [renamed])
        #expect(directory.cases.first { $0.id == id }?.review?.state == .agreed)
        let following = try #require(directory.cases.first { $0.review?.follows == id })
        #expect(following.id == follower ?? following.id, "it goes on as the same case")
        follower = following.id
        #expect(try ledger.file(id).isFound)
      }
    }
  }

  @Test("leave a concept in the directory of which all entries are withdrawn, without a designation to use")
  func withdrawn() throws {
    try work { ledger in
      let id = try ledger.meterCase()
      var form = ResolutionForm(.deprecate)
      form.withdrawn = ["IEC", "ISO", "ITU-T"]
      try ledger.support(id, form, "IEC", "ISO", "ITU-T")
      let concept = try meter(Samples.merge(ledger), of: "IEC")
      #expect(concept.members.count == 3 && concept.agreement?.withdrawn.count == 3)
      #expect(concept.sections.flatMap(\.designations).map(\.status) == [.deprecated])
    }
  }

  @Test("go on with what stays together where they say how it is defined")
  func apartAndDefined() throws {
    try work { ledger in
      let id = try ledger.meterCase()
      var form = ResolutionForm.adopt("ISO")
      form.apart = ["ITU-T"]
      try ledger.support(id, form, "IEC", "ISO", "ITU-T")
      let directory = try Samples.merge(ledger)
      #expect(directory.cases.filter { $0.rule == "definition-substance" }.map(\.id) == [id])
      #expect(directory.cases.first { $0.id == id }?.review?.state == .agreed)
    }
  }

  @Test("say in mappings what they say, before that merge and after it")
  func mappings() throws {
    try work { ledger in
      var form = ResolutionForm(.notTheSame)
      form.apart = ["ITU-T"]
      try ledger.support(try ledger.meterCase(), form, "IEC", "ISO", "ITU-T")
      let before = try ledger.mappings(toolVersion: "1")
      try Samples.merge(ledger)
      #expect(try ledger.mappings(toolVersion: "1") == before)
      #expect(before.contains("\tNot\t"))
    }
  }

  /// A ledger in which it was agreed that the lamps are one concept, and the id of that case.
  private func adoptingLamp(_ work: (Ledger, String) throws -> Void) throws {
    try self.work { ledger in
      var form = ResolutionForm.adopt("ISO")
      form.preferred["en"] = "lamp"
      let lamp = try ledger.lampCase()
      try ledger.support(lamp, form, "IEC", "ISO")
      try work(ledger, lamp)
    }
  }

  /// The samples with French definitions of the lamps.
  private func inFrench() -> [Glossary] {
    var sources = Samples.glossaries
    sources[0].entries[1].languageSections.append(section("fr", "lampe", defined: "source de lumière"))
    sources[1].entries[1].languageSections.append(section("fr", "lampe", defined: "symbole d’un saint"))
    return sources
  }

  /// The case about the definitions of the lamps.
  private func lampDefinitions(_ directory: Directory) -> ConflictCase? {
    directory.cases.first { found in
      found.rule == "definition-substance" && found.message.contains("lamp")
    }
  }

  @Test("settle what a further case asks about texts that experts saw")
  func settledBy() throws {
    try adoptingLamp { ledger, lamp in
      let directory = try Samples.merge(ledger)
      let definitions = try #require(lampDefinitions(directory))
      #expect(definitions.review?.state == .agreed)
      #expect(definitions.review?.settledBy == lamp)
      #expect(directory.entries.first { $0.label == "lamp" }?.status == .agreed)
      // Whose definition it is was decided for all languages.
      let both = try #require(lampDefinitions(try Samples.merge(ledger, inFrench())))
      #expect(both.languages.count == 2)
      #expect(both.review?.settledBy == lamp)
    }
  }

  @Test("settle nothing that experts did not see")
  func notSettledBy() throws {
    try adoptingLamp { ledger, lamp in
      try Samples.merge(ledger)
      var sources = inFrench()
      sources[0].entries[1].languageSections[0].definitions = []
      sources[1].entries[1].languageSections[0].definitions = []
      #expect(lampDefinitions(try Samples.merge(ledger, sources))?.review?.settledBy == nil)
    }
  }

  @Test("leave the definition of a newcomer as it is until it was asked")
  func newcomerDefinition() throws {
    try work { ledger in
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC", "ISO", "ITU-T")
      let meter = try meter(try Samples.merge(ledger, Samples.glossaries + [newcomer]), of: "ETSI")
      let section = try #require(meter.sections.first)
      #expect(section.definitions.map(\.organisations) == [["ISO"], ["ETSI"], ["IEC"], ["ITU-T"]])
      #expect(section.definitions.map(\.isAdopted) == [true, nil, false, false])
      #expect(section.agreedDefinitions.map(\.organisations) == [["ISO"], ["ETSI"]])
    }
  }

  @Test("hold for a language whatever the regions that sources write")
  func regions() throws {
    let sources = [
      glossary("IEC", entry("1", section("en-US", "sidewalk", defined: "way for pedestrians beside a street"))),
      glossary("ISO", entry("1", section("en", "sidewalk", defined: "path of a street that is paved for walking"))),
    ]
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      try Samples.merge(ledger, sources)
      let id = try #require(try ledger.cases().first { $0.rule == "homonym" || $0.rule == "definition-substance" }?.id)
      var form = ResolutionForm.adopt("IEC")
      form.preferred["en"] = "sidewalk"
      try ledger.support(id, form, "IEC", "ISO")
      let concept = try #require(try Samples.merge(ledger, sources).entries.first { $0.members.count == 2 })
      let shown = concept.sections.flatMap(\.agreedDefinitions)
      #expect(shown.map(\.organisations) == [["IEC"]])
      try ledger.support(id, drafting("way for people who walk", "footway"), "IEC", "ISO")
      let drafted = try #require(try Samples.merge(ledger, sources).entries.first { $0.members.count == 2 })
      #expect(drafted.sections.flatMap(\.agreedDefinitions).map(\.text.text) == ["way for people who walk"])
      let preferred = drafted.sections.flatMap(\.designations).filter { $0.status == .preferred }
      #expect(preferred.map(\.text) == ["footway"])
    }
  }

  private func drafting(_ text: String, _ term: String) -> ResolutionForm {
    var form = ResolutionForm(.draftTogether)
    form.text = text
    form.preferred["en"] = term
    return form
  }

  @Test("wait for those who said the same before a further entry came in")
  func outgrown() throws {
    try work { ledger in
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO")
      let sources = Samples.glossaries + [newcomer]
      try Samples.merge(ledger, sources)
      try ledger.support(id, .adopt("ISO"), "ETSI", "ITU-T")
      let file = try ledger.file(id)
      #expect(file.summary.state == .proposed)
      #expect(file.summary.owed == ["IEC", "ISO"])
      #expect(file.proposals.count == 1)
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO")
      #expect(try ledger.file(id).summary.state == .agreed)
      try ledger.support(id, .adopt("IEC"), "IEC")
      #expect(try ledger.file(id).summary.state == .contested)
    }
  }

  @Test("that are taken back are proposals on the case in which a newcomer is as well")
  func takenBack() throws {
    try work { ledger in
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      let sources = Samples.glossaries + [newcomer]
      try Samples.merge(ledger, sources)
      let said = try #require(
        try ledger.file(id).history.map(\.record).last { $0.action == .position && $0.organisation == "ISO" })
      try ledger.take(
        Contribution(caseID: id, organisation: "ISO", author: "Ada", content: .undo(record: said.id)))
      for _ in 1...2 {
        let directory = try Samples.merge(ledger, sources)
        let found = directory.cases.filter { $0.rule == "definition-substance" }
        #expect(found.map(\.id) == [id])
        #expect(found.first?.review?.positions.map(\.organisation) == ["IEC", "ITU-T"])
        #expect(found.first?.review?.owed == ["ETSI", "ISO"])
        #expect(try ledger.verify().faults == [])
      }
    }
  }
}
