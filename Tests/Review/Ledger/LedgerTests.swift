import Files
import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("A ledger")
struct LedgerTests {
  @Test("keeps the cases of a merge, and finds them again by what is asked for")
  func queue() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let counts = try ledger.counts()
      let all = try ledger.cases()
      #expect(counts.total == all.count)
      #expect(counts.states == ["open": all.count])
      #expect(Set(all.map(\.rule)).isSuperset(of: ["definition-substance", "homonym"]))
      #expect(counts.owed["ISO"] == all.count { $0.organisations.contains("ISO") })
      var filter = CaseFilter()
      filter.words = "SAINT in a Window"
      #expect(try ledger.cases(filter).map(\.id) == [ledger.lampCase()], "in any case of letters")
      filter = CaseFilter()
      filter.organisation = "ITU-T"
      #expect(try ledger.cases(filter).allSatisfy { $0.organisations.contains("ITU-T") })
      filter.severity = .critical
      #expect(try ledger.cases(filter).isEmpty)
      #expect(try ledger.cases(CaseFilter(), from: 1, limit: 1) == [all[1]])
      let neighbours = try ledger.neighbours(of: all[1].id, CaseFilter())
      #expect(neighbours.previous == all[0].id)
    }
  }

  @Test("takes positions, and tells what they come to")
  func positions() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC")
      #expect(try ledger.file(id).summary.state == .proposed)
      #expect(try ledger.file(id).summary.owed == ["ISO", "ITU-T"])
      try ledger.support(id, .adopt("ISO"), "ISO", "ITU-T")
      let file = try ledger.file(id)
      #expect(file.summary.state == .agreed)
      #expect(file.summary.outcome == .adoptAsIs)
      #expect(file.positions.map(\.organisation) == ["IEC", "ISO", "ITU-T"])
      #expect(file.history.map(\.record.author) == ["Ada", "Ada", "Ada"])
      #expect(file.found.evidence.compactMap(\.difference).count == 2, "with the differences between the texts")
      #expect(try ledger.counts().settled == 1)
      #expect(try ledger.verify().faults.isEmpty)
    }
  }

  @Test("takes the last word of an organisation, and takes it back when it is undone")
  func undo() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC")
      let second = try ledger.take(
        Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .position(.objects, reason: "no")))
      #expect(try ledger.file(id).summary.state == .contested)
      try ledger.take(Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .undo(record: second.id)))
      #expect(try ledger.file(id).summary.state == .proposed)
      #expect(try ledger.file(id).positions.map(\.author) == ["Ada"])
      #expect(try ledger.file(id).history.count == 3, "nothing that was said goes")
      #expect(throws: Refusal.self, "not twice") {
        try ledger.take(Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .undo(record: second.id)))
      }
      #expect(throws: Refusal.self, "not for others") {
        let first = try ledger.file(id).history[0].record.id
        try ledger.take(Contribution(caseID: id, organisation: "ISO", author: "Bo", content: .undo(record: first)))
      }
    }
  }

  @Test("lets nobody take back what another person said for the organisation")
  func takenBack() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC")
      let file = try ledger.file(id)
      let said = try file.takenBack(by: "Ada", for: "IEC").record.id
      #expect(said == file.history.last?.record.id)
      let refusal = try #require(throws: Refusal.self) { try file.takenBack(by: "Mallory", for: "IEC") }
      #expect(refusal.description.hasPrefix("Ada said that for IEC"))
      #expect(throws: refusal) {
        try ledger.take(
          Contribution(caseID: id, organisation: "IEC", author: "Mallory", content: .undo(record: said)))
      }
      #expect(throws: Refusal(description: "there is nothing of ISO here to take back")) {
        try file.takenBack(by: "Ada", for: "ISO")
      }
    }
  }

  @Test("refuses a name of blanks, a blank reason for a move, and a move to where the case is")
  func blanks() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      for (author, content) in [
        (" \t", Contribution.Content.comment("hm")), ("Ada", .move(level: "board", reason: " \n")),
      ] {
        #expect(throws: Refusal.self, "\(content)") {
          try ledger.take(Contribution(caseID: id, organisation: "IEC", author: author, content: content))
        }
      }
      #expect(throws: Refusal.self) { try ledger.delegate("IEC", to: "ISO", author: " ") }
      let levels = ["team", "board"]
      #expect(throws: Refusal(description: "the case is at the level “team” already")) {
        try ledger.file(id).move(to: "team", of: levels, reason: "why not")
      }
      #expect(throws: Refusal(description: "there is no level “bord”; the levels are team, board")) {
        try ledger.file(id).move(to: "bord", of: levels, reason: "why not")
      }
      try ledger.say(try ledger.file(id).move(to: "board", of: levels, reason: " too hard "), "IEC", on: id)
      #expect(try ledger.file(id).history.map(\.record.words) == ["too hard"])
      #expect(throws: Refusal.self) { try ledger.file(id).move(to: "board", of: levels, reason: "again") }
      _ = try ledger.file(id).move(to: "team", of: levels, reason: "easy after all")
    }
  }

  @Test("moves a case up and back, with reasons, and keeps comments")
  func levels() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.lampCase()
      func say(_ content: Contribution.Content) throws {
        try ledger.take(Contribution(caseID: id, organisation: "ISO", author: "Bo", content: content))
      }
      try say(.comment("We should ask the glaziers."))
      try say(.move(level: "J-SCTF", reason: "nobody gives way"))
      #expect(try ledger.file(id).summary.level == "J-SCTF")
      var filter = CaseFilter()
      filter.level = "J-SCTF"
      #expect(try ledger.cases(filter).map(\.id) == [id])
      try say(.move(level: "terminology team", reason: "somebody did"))
      #expect(try ledger.file(id).summary.level == "terminology team")
      #expect(throws: Refusal.self) { try say(.move(level: "SPCG", reason: "")) }
      #expect(throws: Refusal.self) { try say(.comment("")) }
      #expect(try ledger.file(id).history.map(\.record.action) == [.comment, .move, .move])
    }
  }

  @Test("lets one organisation speak for another until that is over")
  func delegation() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.delegate("ITU-T", to: "ISO", author: "Ada")
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO")
      #expect(try ledger.file(id).summary.state == .agreed)
      #expect(try Samples.merge(ledger).cases.first { $0.id == id }?.review?.state == .agreed)
      try ledger.delegate("ITU-T", to: nil, author: "Ada")
      #expect(try ledger.file(id).summary.owed == ["ITU-T"])
      #expect(throws: Refusal.self) { try ledger.delegate("ISO", to: "ISO", author: "Ada") }
      #expect(throws: Refusal.self) { try ledger.delegate("ISO", to: "ETSI", author: "Ada") }
      #expect(throws: Refusal.self) { try ledger.delegate("ETSI", to: "ISO", author: "Ada") }
    }
  }

  @Test("asks a delegate for positions on the cases of those for which it speaks")
  func delegatedCases() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.lampCase()
      var filter = CaseFilter()
      filter.owed = "ITU-T"
      #expect(try ledger.cases(filter).map(\.id).contains(id) == false)
      let before = try ReviewSpreadsheet(ledger, organisation: "ITU-T").count
      try ledger.delegate("ISO", to: "ITU-T", author: "Ada")
      let owed = try ledger.cases(filter)
      #expect(owed.map(\.id).contains(id))
      #expect(try ledger.counts().owed["ITU-T"] == owed.count)
      #expect(try ledger.page(filter, number: 1, length: 50).count == owed.count)
      #expect(try ReviewSpreadsheet(ledger, organisation: "ITU-T").count == owed.count && owed.count > before)
      try ledger.delegate("ITU-T", to: "IEC", author: "Ada")
      filter.owed = "IEC"
      #expect(try ledger.cases(filter).map(\.id).contains(id), "through others, too")
      try ledger.support(id, ResolutionForm(.notTheSame), "IEC")
      #expect(try ledger.cases(filter).map(\.id).contains(id) == false)
    }
  }

  @Test("refuses what would be said about something else than the person saw")
  func stale() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      let seen = try ledger.file(id)
      func object(_ organisation: String) -> Contribution {
        Contribution(
          caseID: id, organisation: organisation, author: "Bo", content: .position(.objects, reason: ""),
          judgement: seen.judgement, seen: seen.last)
      }
      try ledger.support(id, .adopt("ISO"), "IEC")
      try ledger.take(object("ISO"))
      #expect(
        throws: Refusal(
          description: "Ada has taken a position for IEC since you opened the case; look at it again", isStale: true)
      ) { try ledger.take(object("IEC")) }
      try Samples.merge(ledger, Samples.changed)
      #expect(
        throws: Refusal(
          description: "the texts have changed since you opened the case; look at it again", isStale: true)
      ) { try ledger.take(object("ITU-T")) }
      #expect(try ledger.file(id).history.filter { $0.record.action == .position }.count == 2)
    }
  }

  @Test("refuses positions of nobody, on nothing")
  func unknown() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      #expect(
        throws: Refusal(
          description: "no source belongs to “ETSI”; the organisations are IEC, ISO, ITU-T")
      ) {
        try ledger.take(
          Contribution(caseID: id, organisation: "ETSI", author: "Bo", content: .position(.waives, reason: "")))
      }
      #expect(throws: Refusal.self) {
        try ledger.take(Contribution(caseID: "case-x", organisation: "IEC", author: "Bo", content: .comment("?")))
      }
      #expect(throws: Refusal.self) {
        try ledger.take(Contribution(caseID: id, organisation: "IEC", author: "", content: .comment("?")))
      }
      #expect(try ledger.verify().records == 0)
    }
  }

  @Test("takes several contributions whole or not at all")
  func together() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let good = Contribution(
        caseID: try ledger.meterCase(), organisation: "IEC", author: "Bo", content: .comment("good"))
      var bad = good
      bad.content = .comment("")
      #expect(throws: Refusal.self) { try ledger.take([good, bad]) }
      #expect(try ledger.verify().records == 0)
    }
  }

  @Test("re-opens what was judged when its text changes, and shows the change")
  func reopening() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let (meter, lamp) = (try ledger.meterCase(), try ledger.lampCase())
      try ledger.support(meter, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      try ledger.support(lamp, ResolutionForm(.notTheSame), "IEC", "ISO")
      try Samples.merge(ledger)
      #expect(try ledger.counts().settled == 2)
      try Samples.merge(ledger, Samples.changed)
      let file = try ledger.file(meter)
      #expect(file.summary.state == .reopened)
      #expect(file.positions.map(\.isCurrent) == [false, false, false])
      #expect(file.changes.map(\.new) == ["meter that counts energy and sends nothing"])
      #expect(file.history.last?.record.action == .reopening)
      #expect(try ledger.file(lamp).summary.state == .agreed, "no other case")
      // The same texts again: what was agreed is agreed.
      try Samples.merge(ledger)
      #expect(try ledger.file(meter).summary.state == .agreed)
      #expect(try ledger.file(meter).changes.isEmpty)
      #expect(try ledger.verify().faults.isEmpty)
    }
  }

  @Test("gives the same directory however often sources are merged")
  func again() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC", "ISO", "ITU-T")
      let once = try Samples.merge(ledger)
      let twice = try Samples.merge(ledger)
      #expect(once.entries.map(\.id) == twice.entries.map(\.id))
      #expect(once.cases.map(\.review) == twice.cases.map(\.review))
      #expect(once.review?.progress == twice.review?.progress)
    }
  }

  @Test("stays as it was when the output of a merge cannot be written")
  func failingOutput() throws {
    struct Failure: Error {}
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let before = try ledger.cases()
      let directory = Harmoniser().harmonise(Samples.changed, reviews: try ledger.reviews(), generator: "test")
      #expect(throws: Failure.self) { try ledger.record(directory) { _ in throw Failure() } }
      #expect(try ledger.cases() == before)
      #expect(try ledger.file(try ledger.meterCase()).found.evidence.contains { $0.text.hasSuffix("of an hour") })
    }
  }

  @Test("keeps a settled case beside the one of a newcomer, however often sources are merged")
  func newcomer() throws {
    let newcomer = glossary(
      "ETSI",
      entry("1", section("en", "smart meter", defined: "meter that counts energy and sends the values of a week")))
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      let merges = try (1...3).map { _ in try Samples.merge(ledger, Samples.glossaries + [newcomer]) }
      for directory in merges {
        let cases = directory.cases.filter { $0.rule == "definition-substance" }
        #expect(cases.count == 2)
        #expect(cases.contains { $0.id == id && $0.review?.state == .agreed })
        #expect(cases.contains { $0.review?.follows == id && $0.review?.state == .open })
        #expect(directory.entries.contains { $0.members.count == 4 && $0.status == .agreed })
        #expect(directory.cases.map(\.review) == merges[0].cases.map(\.review))
      }
    }
  }

  @Test("keeps a decision contested that a later one contradicts, whatever else is said, until all agree anew")
  func overruled() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      let newcomer = glossary(
        "ETSI",
        entry("1", section("en", "smart meter", defined: "meter that counts energy and sends the values of a week")))
      let glossaries = Samples.glossaries + [newcomer]
      let further = try Samples.merge(ledger, glossaries).cases.first { $0.review?.follows == id }?.id ?? ""
      try ledger.support(further, .adopt("ETSI"), "ETSI", "IEC", "ISO", "ITU-T")
      let directory = try Samples.merge(ledger, glossaries)
      #expect(directory.findings.contains { $0.code == "decision.overruled" && $0.message.contains(id) })
      let meter = try #require(directory.entries.first { $0.members.count == 4 })
      #expect(meter.agreement?.decisions == [further])
      #expect(meter.sections.first?.definitions.first { $0.isAdopted == true }?.organisations == ["ETSI"])
      #expect(try ledger.file(id).summary.state == .contested)
      try ledger.take(Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .comment("?")))
      try ledger.delegate("ISO", to: "IEC", author: "Bo")
      #expect(try ledger.file(id).summary.state == .contested)
      #expect(try ledger.verify().faults == [])
      try ledger.support(id, .adopt("ITU-T"), "IEC", "ISO", "ITU-T")
      #expect(try ledger.file(id).summary.state == .agreed)
    }
  }

  @Test("asks a newcomer about a decision without effect, for nobody has decided it with him")
  func overruledWithNewcomer() throws {
    func preferring(_ term: String) -> ResolutionForm {
      var form = ResolutionForm.adopt("ISO")
      form.preferred["en"] = term
      return form
    }
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      var sources = Samples.glossaries
      sources[1].entries[0].languageSections[0].designations = [
        Designation("smart meter", status: .admitted), Designation("intelligent meter", status: .preferred),
      ]
      let two = Array(sources.prefix(2))
      try Samples.merge(ledger, two)
      let id = try ledger.meterCase()
      let synonym = try #require(try ledger.cases().first { $0.rule == "synonym" }?.id)
      try ledger.support(id, preferring("smart meter"), "IEC", "ISO")
      try ledger.support(synonym, preferring("intelligent meter"), "IEC", "ISO")
      try Samples.merge(ledger, two)
      #expect(try ledger.file(id).summary.state == .contested)
      for _ in 1...2 {
        try Samples.merge(ledger, sources)
        #expect(try ledger.file(id).summary.state == .proposed)
        #expect(try ledger.file(id).summary.owed == ["ITU-T"])
        #expect(try ledger.verify().faults == [])
      }
    }
  }

  @Test("keeps a case settled that an entry leaves, however often sources are merged")
  func leaver() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, ResolutionForm(.deferred), "IEC")
      for organisation in ["ISO", "ITU-T"] {
        try ledger.take(
          Contribution(caseID: id, organisation: organisation, author: "Bo", content: .position(.waives, reason: "")))
      }
      var sources = Samples.glossaries
      sources[0].entries[0].languageSections[0].designations[0].text = "turnstile"
      for _ in 1...3 {
        try Samples.merge(ledger, sources)
        let file = try ledger.file(id)
        #expect(file.summary.state == .deferred)
        #expect(file.found.members.map(\.organisation) == ["ISO", "ITU-T"])
        #expect(try ledger.verify().faults == [])
      }
      try ledger.take(Contribution(caseID: id, organisation: "ISO", author: "Bo", content: .comment("still?")))
      #expect(try ledger.file(id).summary.state == .deferred)
    }
  }

  @Test("takes consent to what the person saw, and to nothing else")
  func consent() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "ISO")
      let seen = try #require(try ledger.file(id).resolution)
      func consent() throws {
        try ledger.take(
          Contribution(
            caseID: id, organisation: "IEC", author: "Bo", content: .position(.supports(seen), reason: ""),
            proposal: try seen.digest))
      }
      try ledger.support(id, .adopt("ITU-T"), "ISO")
      #expect(
        throws: Refusal(
          description: "what is proposed has changed since you opened the case; look at it again", isStale: true)
      ) { try consent() }
      try ledger.support(id, .adopt("ISO"), "ISO")
      try consent()
      #expect(try ledger.file(id).summary.owed == ["ITU-T"])
    }
  }

  @Test("knows who owes an answer before anybody has spoken, whatever sources come and go")
  func owed() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      try Samples.merge(ledger, Array(Samples.glossaries.prefix(2)))
      let light = glossary("ITU-T", entry("2", section("en", "lamp", defined: "small fish of deep water")))
      for (added, owed) in [([light], ["IEC", "ISO", "ITU-T"]), ([], ["IEC", "ISO"])] {
        try Samples.merge(ledger, Samples.glossaries.prefix(2) + added)
        #expect(try ledger.file(try ledger.lampCase()).summary.owed == owed)
      }
    }
  }

  @Test("tells of a level in the next merge, though nobody has taken a position")
  func levelAlone() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.lampCase()
      try ledger.say(.move(level: "SPCG", reason: "urgent"), "IEC", on: id)
      #expect(try Samples.merge(ledger).cases.first { $0.id == id }?.review?.level == "SPCG")
    }
  }

  @Test("takes no positions on texts that are not known or not those of today, and does not count them again")
  func lapsed() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.lampCase()
      try ledger.support(id, ResolutionForm(.notTheSame), "IEC", "ISO")
      let other = try Samples.ledger(in: folder, "other.sqlite", merged: false)
      _ = try other.join(try ledger.export())
      #expect(throws: Refusal.self) { try other.say(.position(.waives, reason: ""), "IEC", on: id) }
      var same = Samples.glossaries
      same[0].entries[1].languageSections[0].definitions[0].text = "symbol of a saint in a window of coloured glass"
      try Samples.merge(ledger, same)
      #expect(try ledger.file(id).positions.map(\.isCurrent) == [false, false])
      try ledger.rebuild()
      #expect(try ledger.file(id).positions.map(\.isCurrent) == [false, false])
      #expect(throws: Refusal.self) { try ledger.say(.position(.objects, reason: ""), "IEC", on: id) }
      let last = try #require(try ledger.file(id).history.last { $0.record.organisation == "IEC" })
      try ledger.take(
        Contribution(caseID: id, organisation: "IEC", author: "Ada", content: .undo(record: last.record.id)))
    }
  }

  @Test("accepts together what differs editorially, and nothing else that is proposed there")
  func editorial() throws {
    let glossaries = [
      glossary(
        "IEC", entry("1", section("en", "lamp", defined: "source of light")),
        entry("2", section("en", "post", defined: "upright part"))),
      glossary(
        "ISO", entry("1", section("en", "lamp", defined: "Source of light.")),
        entry("2", section("en", "post", defined: "Upright part."))),
    ]
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      try Samples.merge(ledger, glossaries)
      let plan = try EditorialAcceptance(ledger, organisation: "IEC")
      #expect(plan.items.count == 2)
      var withdrawal = ResolutionForm(.deprecate)
      withdrawal.withdrawn = ["IEC"]
      try ledger.support(plan.items[0].id, withdrawal, "ISO")
      let second = try EditorialAcceptance(ledger, organisation: "IEC")
      #expect(second.items.map(\.id) == [plan.items[1].id])
      try second.carryOut(ledger, author: "Ada")
      #expect(try ledger.file(plan.items[1].id).positions.map(\.organisation) == ["IEC"])
      #expect(try ledger.file(plan.items[0].id).positions.map(\.organisation) == ["ISO"])
      #expect(throws: Refusal.self) { try EditorialAcceptance(ledger, organisation: "ETSI") }
    }
  }

  @Test("takes account of what was said while a merge was at work")
  func meanwhile() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let other = try Ledger(path: ledger.path)
      let id = try ledger.meterCase()
      try ledger.support(id, .adopt("ISO"), "IEC", "ISO")
      let directory = Harmoniser().harmonise(Samples.changed, reviews: try ledger.reviews(), generator: "test")
      try other.support(id, .adopt("ISO"), "ITU-T")
      try other.delegate("ISO", to: "IEC", author: "Ada")
      #expect(try other.file(id).summary.state == .agreed)
      try ledger.record(directory)
      let file = try ledger.file(id)
      #expect(file.positions.map(\.isCurrent) == [false, false, false], "they judged another text")
      #expect(file.summary.state == .reopened)
      #expect(try ledger.verify().faults.isEmpty)
      // The same without a change of texts: nothing that was said is passed over.
      let same = Harmoniser().harmonise(Samples.glossaries, reviews: try ledger.reviews(), generator: "test")
      try other.support(try other.lampCase(), ResolutionForm(.notTheSame), "IEC", "ISO")
      try ledger.record(same)
      #expect(try ledger.file(try ledger.lampCase()).summary.state == .agreed)
      #expect(try ledger.file(id).summary.state == .agreed)
    }
  }

  @Test(
    "keeps what people typed, whatever it is",
    arguments: ["", "\u{0}", "a\u{0}b", "'; DROP TABLE history; --", "\u{202E}abc", "🏳️‍🌈 \r\n\t\\"])
  func oddTexts(_ text: String) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try ledger.take(
        Contribution(caseID: id, organisation: "IEC", author: "Bo", content: .position(.objects, reason: text)))
      #expect(try Array(ledger.file(id).positions[0].reason.utf8) == Array(text.utf8))
      let copy = try Samples.ledger(in: folder, "copy.sqlite", merged: false)
      _ = try copy.join(ledger.export())
      #expect(try Array(copy.file(id).positions[0].reason.utf8) == Array(text.utf8))
    }
  }
}
