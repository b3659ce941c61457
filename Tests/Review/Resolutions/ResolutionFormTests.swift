import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("A resolution that is written down")
struct ResolutionFormTests {
  private func with(_ rule: String, _ work: (CaseFile) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      var filter = CaseFilter()
      filter.rule = rule
      try work(try ledger.file(try ledger.cases(filter).first?.id ?? ""))
    }
  }

  @Test("says which entries are one concept")
  func concepts() throws {
    let meters = ["IEC", "ISO", "ITU-T"].map { key($0, "1") }
    try with("definition-substance") { (file: CaseFile) throws in
      #expect(try ResolutionForm.adopt("ISO").resolution(of: file).concepts == [meters])
      var split = ResolutionForm.adopt("ISO")
      split.apart = ["3"]
      #expect(try split.resolution(of: file).concepts == [Array(meters[0...1]), [meters[2]]])
      #expect(try ResolutionForm(.notTheSame).resolution(of: file).concepts == meters.map { [$0] })
      #expect(try ResolutionForm(.deferred).resolution(of: file).concepts == [])
      var narrower = ResolutionForm(.narrowerConcept)
      narrower.definition = "ISO"
      narrower.text = "of a year"
      #expect(try narrower.resolution(of: file).concepts == [[meters[0], meters[2]], [meters[1]]])
      split.apart = ["1", "2", "3"]
      #expect(throws: Refusal.self) { try split.resolution(of: file) }
    }
    try with("homonym") { (file: CaseFile) throws in
      #expect(try ResolutionForm(.distinctConcepts).resolution(of: file).concepts.count == 2)
      #expect(try ResolutionForm.adopt("ISO").resolution(of: file).concepts.count == 1)
    }
  }

  @Test(
    "names what is missing",
    arguments: [Outcome.adoptAsIs, .adoptWithNote, .narrowerConcept, .draftTogether, .deprecate])
  func missing(_ outcome: Outcome) throws {
    try with("definition-substance") { (file: CaseFile) throws in
      #expect(throws: Refusal.self) { try ResolutionForm(outcome).resolution(of: file) }
    }
  }

  @Test("says what the case asks: whose definition, or which designation")
  func answers() throws {
    try with("definition-substance") { (file: CaseFile) throws in
      var form = ResolutionForm(.adoptAsIs)
      form.preferred = ["en": "smart meter"]
      #expect(throws: Refusal.self, "the definitions stay as they are") { try form.resolution(of: file) }
      (form.outcome, form.text) = (.adoptWithNote, "a note")
      #expect(throws: Refusal.self) { try form.resolution(of: file) }
      form.definition = "ISO"
      #expect(try form.resolution(of: file).definition == key("ISO", "1"))
    }
  }

  @Test("says nothing that cannot be meant")
  func nonsense() throws {
    try with("definition-substance") { (file: CaseFile) throws in
      var form = ResolutionForm(.deprecate)
      form.deprecated = ["en": "smart meter"]
      #expect(throws: Never.self) { try form.resolution(of: file) }
      form.preferred = ["en": "Smart meter"]
      #expect(throws: Refusal.self, "preferred and deprecated") { try form.resolution(of: file) }
      var alone = ResolutionForm.adopt("ISO")
      alone.apart = ["IEC", "ITU-T"]
      #expect(throws: Refusal.self, "one concept of one entry") { try alone.resolution(of: file) }
      var single = file
      single.entries = [file.entries[0]]
      for outcome in [Outcome.distinctConcepts, .notTheSame] {
        #expect(throws: Refusal.self, "nothing to tell apart") { try ResolutionForm(outcome).resolution(of: single) }
      }
      var undefined = file
      undefined.entries[1].entry?.languageSections[0].definitions = []
      #expect(throws: Refusal.self, "no definition") { try ResolutionForm.adopt("ISO").resolution(of: undefined) }
      var domains = ResolutionForm(.distinctConcepts)
      domains.qualifiers = ["IEC": "energy", "ISO": " energy"]
      #expect(throws: Refusal.self, "the same domain") { try domains.resolution(of: file) }
      domains.qualifiers["ISO"] = "trade"
      #expect(try domains.resolution(of: file).qualifiers.count == 2)
    }
  }

  @Test("names entries by key, number or owner")
  func names() throws {
    let members = [key("IEC", "1"), key("IEC", "2"), key("ISO", "1")]
    #expect(try ResolutionForm.entry("IEC:list:2", among: members) == members[1])
    #expect(try ResolutionForm.entry("3", among: members) == members[2])
    #expect(try ResolutionForm.entry("ISO", among: members) == members[2])
    for name in ["IEC", "ETSI", "0", "4", ""] {
      #expect(throws: Refusal.self, "\(name)") { try ResolutionForm.entry(name, among: members) }
    }
  }

  @Test("takes languages and texts as people write them")
  func texts() throws {
    try with("definition-substance") { (file: CaseFile) throws in
      var form = ResolutionForm(.adoptWithNote)
      form.definition = "ISO"
      form.preferred = ["EN": " smart meter ", "fr": ""]
      form.text = "  a note "
      let resolution = try form.resolution(of: file)
      #expect(resolution.preferred == [LanguageTag(canonical: "en"): "smart meter"])
      #expect(resolution.text == "a note")
      #expect(resolution.language == LanguageTag(canonical: "en"))
      form.preferred = ["no language at all": "x"]
      #expect(throws: Refusal.self) { try form.resolution(of: file) }
    }
  }

  @Test("prefers and deprecates designations that the entries have; a new one is drafted together")
  func designations() throws {
    try with("definition-substance") { (file: CaseFile) throws in
      var form = ResolutionForm.adopt("ISO")
      form.preferred = ["en": "smart metre"]
      let refusal = #expect(throws: Refusal.self) { try form.resolution(of: file) }
      #expect(refusal?.description.contains("“smart metre” (en); they have “smart meter”; for a new one") == true)
      form.preferred = ["en": "Smart meter"]
      #expect(try form.resolution(of: file).preferred == [LanguageTag(canonical: "en"): "Smart meter"])
      form.preferred = ["en": "sMart meter"]
      #expect(throws: Refusal.self) { try form.resolution(of: file) }
      form.preferred = ["fr": "compteur"]
      #expect(
        try form.resolution(of: file).preferred == [LanguageTag(canonical: "fr"): "compteur"],
        "nobody has any in French")
      form.preferred = ["en": "smart metre"]
      form.outcome = .draftTogether
      form.definition = ""
      #expect(try form.resolution(of: file).preferred == [LanguageTag(canonical: "en"): "smart metre"])
      var old = ResolutionForm(.deprecate)
      old.deprecated = ["en": "smart metre"]
      #expect(throws: Refusal.self) { try old.resolution(of: file) }
      old.deprecated = ["en": "smart meter"]
      #expect(try old.resolution(of: file).deprecated == [LanguageTag(canonical: "en"): "smart meter"])
    }
  }

  @Test("names details that do not belong to the outcome")
  func strayDetails() throws {
    func form(_ outcome: Outcome, _ fill: (inout ResolutionForm) -> Void) -> ResolutionForm {
      var form = ResolutionForm(outcome)
      form.definition = outcome == .adoptAsIs ? "ISO" : ""
      fill(&form)
      return form
    }
    try with("definition-substance") { (file: CaseFile) throws in
      for (form, words) in [
        (form(.notTheSame) { $0.definition = "ISO" }, "no definition of an entry"),
        (form(.adoptAsIs) { $0.text = "a note" }, "no text"),
        (form(.adoptAsIs) { $0.language = "fr" }, "no text"),
        (form(.notTheSame) { $0.preferred = ["en": "smart meter"] }, "no preferred designation"),
        (form(.adoptAsIs) { $0.deprecated = ["en": "smart meter"] }, "no deprecated designation"),
        (form(.adoptAsIs) { $0.qualifiers = ["1": "energy"] }, "no domain"),
        (form(.adoptAsIs) { $0.withdrawn = ["1"] }, "no entry to withdraw"),
        (form(.deferred) { $0.apart = ["1"] }, "no entry that is set apart"),
      ] {
        let refusal = #expect(throws: Refusal.self) { try form.resolution(of: file) }
        #expect(refusal?.description.contains("takes \(words)") == true, "\(words): \(refusal?.description ?? "")")
      }
    }
  }

  @Test("takes one domain for an entry, by whatever name it goes")
  func domains() throws {
    try with("homonym") { (file: CaseFile) throws in
      var form = ResolutionForm(.distinctConcepts)
      form.qualifiers = ["1": "lighting", "IEC": "windows"]
      #expect(throws: Refusal.self) { try form.resolution(of: file) }
    }
  }

  @Test("of cases that list many concepts says nothing about which are one")
  func lists() throws {
    let glossaries = [
      glossary("IEC", entry("1", section("en", "lamp", defined: "a")), entry("2", section("en", "post", defined: "b")))
    ]
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      try Samples.merge(ledger, glossaries)
      var filter = CaseFilter()
      filter.rule = "missing-equivalent"
      let file = try ledger.file(try ledger.cases(filter).first?.id ?? "")
      var form = ResolutionForm(.adoptAsIs)
      form.preferred = ["fr": "lampe"]
      #expect(try form.resolution(of: file).concepts == [])
      #expect(try ResolutionForm(.notTheSame).resolution(of: file).concepts == [])
    }
  }
}
