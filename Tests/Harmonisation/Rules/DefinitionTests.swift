import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("Differing definitions")
struct DefinitionTests {
  private func directory(_ entries: ConceptEntry...) -> Directory {
    HarmonisationTests.directory(zip(["IEC", "ISO", "ITU-T"], entries).map { glossary($0, $1) })
  }

  private func meter(_ definition: String, _ sources: SourceCitation...) -> ConceptEntry {
    entry("1", section("en", "smart meter", defined: definition)).with {
      $0.languageSections[0].definitions[0].sources = sources
    }
  }

  @Test("in substance are major and shown word by word")
  func substance() throws {
    let found = directory(meter("device that counts energy"), meter("system that counts water"))
    let only = try #require(found.cases(of: "definition-substance").first)
    #expect(only.severity == .major)
    #expect(only.message == "The definitions of “smart meter” by IEC, ISO differ in substance (English).")
    #expect(only.suggestion.outcome == .draftTogether)
    #expect(only.evidence.map(\.text) == ["device that counts energy", "system that counts water"])
    #expect(only.evidence[0].difference == nil)
    #expect(
      only.evidence[1].difference?.segments.map(\.text) == ["device ", "system ", "that counts ", "energy", "water"])
    #expect(found.cases(of: "definition-editorial").isEmpty)
    #expect(found.entries.map(\.status) == [.inConflict])
  }

  @Test("in form only are notes that ask for either wording")
  func editorial() throws {
    let found = directory(meter("A device which counts energy."), meter("device that counts energy"))
    let only = try #require(found.cases(of: "definition-editorial").first)
    #expect(only.severity == .note)
    #expect(only.message == "The definitions of “smart meter” by IEC, ISO say the same in slightly other words.")
    #expect(only.suggestion.outcome == .adoptAsIs)
    #expect(found.cases(of: "definition-substance").isEmpty)
    #expect(found.entries.map(\.status) == [.identical])
  }

  @Test("that hold all words of another and more may be of a narrower concept")
  func narrower() {
    let found = directory(meter("device that counts energy"), meter("device that counts energy in a home"))
    let suggestion = found.cases(of: "definition-substance").first?.suggestion
    #expect(suggestion?.outcome == .narrowerConcept)
    #expect(suggestion?.words.hasPrefix("The definition of ISO holds all words") == true)
  }

  @Test(
    "that name another as their source are to be adopted or marked",
    arguments: [
      (nil, "ISO names the definition of IEC as its source, yet"),
      (.identical, "ISO names the definition of IEC as its source, yet"),
      (.modified, "ISO took the definition over from IEC with a modification"),
      (.adapted, "ISO took the definition over from IEC with a modification"),
    ] as [(SourceCitation.Relation?, String)])
  func adopted(_ relation: SourceCitation.Relation?, _ words: String) {
    let citing = meter("system that counts water", SourceCitation("list", clause: "1", relation: relation))
    let found = directory(meter("device that counts energy"), citing).cases(of: "definition-substance")
    #expect(found.first?.suggestion.outcome == .adoptAsIs)
    #expect(found.first?.suggestion.words.hasPrefix(words) == true)
  }

  @Test("may name their source with the definition, the language section or the entry")
  func levels() {
    let source = SourceCitation("list", clause: "1")
    let plain = meter("system that counts water")
    for citing in [
      meter("system that counts water", source), plain.with { $0.languageSections[0].sources = [source] },
      plain.with { $0.sources = [source] },
    ] {
      let found = directory(meter("device that counts energy"), citing).cases(of: "definition-substance")
      #expect(found.first?.suggestion.words.hasPrefix("ISO names the definition of IEC") == true)
    }
  }

  @Test("that merely compare themselves with another are not adopted from it")
  func compared() {
    let citing = meter("system that counts water", SourceCitation("list", clause: "1", relation: .compare))
    let found = directory(meter("device that counts energy"), citing).cases(of: "definition-substance")
    #expect(found.first?.suggestion.outcome == .draftTogether)
  }

  @Test("name every language in which they differ, and are not called editorial in another")
  func languages() {
    func bilingual(_ english: String, _ french: String, _ german: String) -> ConceptEntry {
      entry(
        "1", section("en", "meter", defined: english), section("fr", "compteur", defined: french),
        section("de", "Zähler", defined: german))
    }
    let found = directory(
      bilingual("device that counts", "appareil qui compte", "Gerät, das zählt"),
      bilingual("system that counts", "système qui compte", "das Gerät, das zählt."))
    #expect(
      found.cases(of: "definition-substance").map(\.message) == [
        "The definitions of “meter” by IEC, ISO differ in substance (English, French)."
      ])
    #expect(found.cases(of: "definition-editorial").isEmpty)
  }

  @Test("are none where they are the same, in different languages, or of one source")
  func silent() {
    func count(_ directory: Directory) -> Int {
      directory.cases.count { $0.rule.hasPrefix("definition-") }
    }
    #expect(count(directory(meter("device that counts"), meter("device that counts"))) == 0)
    #expect(
      count(directory(meter("device that counts"), entry("1", section("fr", "compteur", defined: "appareil")))) == 0)
    #expect(count(directory(meter("device that counts"), entry("1", section("en", "smart meter")))) == 0)
    let withdrawn = meter("system that counts").with { $0.status = .withdrawn }
    #expect(count(directory(meter("device that counts"), withdrawn)) == 0)
    let own = HarmonisationTests.directory(
      glossary("ISO", meter("device that counts"), meter("system that counts").with { $0.id = "1a" }))
    #expect(count(own) == 0)
  }

  @Test("are shown in the language in which they are written, script included")
  func script() {
    let (one, other) = ("sayan cihaz", "sayan sistem")
    let found = directory(
      entry("1", section("az-Arab", "sayğac", defined: one)), entry("1", section("az-Arab", "sayğac", defined: other)))
    let evidence = found.cases(of: "definition-substance").first?.evidence ?? []
    #expect(evidence.map { $0.language?.value } == ["az-Arab", "az-Arab"])
  }

  @Test("of three are shown beside the one that is most like the others")
  func central() {
    let found = directory(
      meter("rule for votes"), meter("device that counts energy at home"), meter("device that counts water at home"))
    let evidence = found.cases(of: "definition-substance").first?.evidence ?? []
    #expect(evidence.map { $0.owners[0].organisation } == ["ISO", "IEC", "ITU-T"])
    #expect(evidence.map { $0.difference == nil } == [true, false, false])
  }

  @Test("of a concept as a whole count like those of a language section")
  func conceptLevel() {
    let english = LanguageTag(canonical: "en")
    let whole = entry("1", section("en", "smart meter")).with {
      $0.definitions = [SourcedText("system that counts water", language: english)]
    }
    #expect(directory(meter("device that counts energy"), whole).cases(of: "definition-substance").count == 1)
  }
}
