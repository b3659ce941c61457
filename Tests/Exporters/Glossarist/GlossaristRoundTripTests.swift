import Exporters
import Importers
import Terminology
import TestSupport
import Testing

/// What is read of Glossarist and written as Glossarist is read again as it was.
@Suite("Glossarist to Glossarist")
struct GlossaristRoundTripTests {
  /// A glossary without what names its file and its generation.
  private static func plain(_ glossary: Glossary) -> Glossary {
    var glossary = glossary
    glossary.header.format = nil
    for index in glossary.entries.indices {
      glossary.entries[index].location = nil
      for section in glossary.entries[index].languageSections.indices {
        for designation in glossary.entries[index].languageSections[section].designations.indices {
          glossary.entries[index].languageSections[section].designations[designation].location = nil
        }
      }
    }
    return glossary
  }

  /// Writes and reads glossaries; says where they differ.
  private func expectSame(_ glossaries: [Glossary], losing lost: [String] = []) throws {
    var bytes: [UInt8] = []
    let losses = try GlossaristExporter().write(glossaries, to: &bytes)
    #expect(losses.losses.map(\.what) == lost, "\(losses.losses)")
    let back = try ImporterRegistry.standard.read(Source(.memory(bytes), name: "sample.yaml")).glossaries
    #expect(back.count == glossaries.count)
    for (old, new) in zip(glossaries.map(Self.plain), back.map(Self.plain)) {
      #expect(new.header == old.header)
      #expect(new.entries.map(\.id) == old.entries.map(\.id))
      let different = zip(old.entries, new.entries).filter { $0 != $1 }
      #expect(different.count == 0)
      if lost.isEmpty, let (before, after) = different.first { Issue.record("\(before)\nbecame\n\(after)") }
    }
    var again: [UInt8] = []
    _ = try GlossaristExporter().write(back, to: &again)
    #expect(again == bytes)
  }

  private func read(_ text: String) throws -> [Glossary] {
    var source = Source(.memory(Array(text.utf8)), name: "ISO lamps.yaml")
    source.organisation = "ISO"
    return try ImporterRegistry.standard.read(source).glossaries
  }

  @Test("keeps what a concept of versions 2 and 3 says")
  func concepts() throws {
    try expectSame(
      read(
        """
        ---
        id: a1
        status: Standard
        date_accepted: '2025-01-01'
        schema_version: '3'
        related:
        - {type: broader, ref: {id: "3.2", source: ISO 99100, version: "2"}, content: device, weight: 5}
        - {colour: red}
        - {type: superseded_by, ref: {id: "3.4"}}
        data:
          identifier: "3.10"
          uri: urn:x:1
          tags: [a, b]
          groups: {x: {y: "true"}, z: ~}
          domains: [{concept_id: s-1, text: towns, ref_type: section}, {concept_id: s-2}]
          sources: [{type: authoritative, origin: {ref: {source: ISO, id: "9", version: "2025"}}}]
          localized_concepts: {eng: b1, fra: b2, deu: b3}
        ---
        id: b1
        status: valid
        date_accepted: '2025-01-02'
        data:
          id: "3.10"
          language_code: eng
          script: Latn
          domain: street
          dates: [{date: '2025-01-02', type: accepted}]
          entry_status: Standard
          terms:
          - {type: letter_symbol, term_type: variant, designation: H~2~O lamp, normative_status: forbidden, absent: false}
          - {type: abbreviation, truncation: true, designation: app, usage_info: phones, prefix: non-}
          - {type: expression, term_type: full_form, designation: lamp <street>, usage_info: towns}
          - type: expression
            designation: light
            grammar_info: [{noun: true, verb: false, gender: [f, m], number: [plural, singular]}, {verb: true}]
            geographical_area: GB
            sources: [{status: restyle, type: lineage, origin: {ref: {source: Guide 2}, custom_locality: [{name: a}]}}]
            pronunciation: [{content: lait, system: IPA}]
          - {type: expression, designation: ~, absent: true}
          definition:
          - content: "<night> thing that gives {{light, 3.3}} at stem:[x <= 2] and {{urn:x:3.4,dawn,dawns}}"
            sources: [{origin: {ref: ISO 9, locality: {type: clause, reference_from: "3", reference_to: "4"}}}]
            kind: long
          - {source: nobody}
          notes: [{content: "Note 1 to entry: It is _switched_ <b>off</b> at 10^3^."}, "It\\nis <i>two</i> lines."]
          examples: [{content: "image::a.png[A lamp] and <a href='3.2'>x, y</a>"}]
          sources:
          - {status: modified, modification: shorter, origin: {ref: ISO 8, link: https://iso.org}, note: x}
          - {relationship: {type: modified}, status: odd, type: odd, origin: {ref: ISO 7}}
          - {type: lineage, origin: {ref: ISO 6}}
          release: '1.0'
        ---
        id: b2
        data: {language_code: fra, terms: [{designation: lampe, gender: f}]}
        """))
  }

  @Test("keeps what a concept of versions 0 and 1 says")
  func singles() throws {
    try expectSame(
      read(
        """
        termid: 3.10
        term: lamp
        date: x
        eng:
          terms: [{designation: lamp, type: expression}]
          definition: thing that gives light
          notes: ["It is switched."]
          authoritative_source: {ref: "ISO 99100:2025", clause: "3.1", link: "https://iso.org"}
          entry_status: valid
          language_code: eng
          review: {date: x, by: [me, you]}
        ---
        termid: 3.2
        related: [3.10]
        zho: {terms: [{designation: 灯}]}
        """))
  }

  @Test("keeps several collections in one file apart")
  func collections() throws {
    var towns = Samples.town()
    towns[0].header.title = "Town"
    towns[0].header.languages = ["en", "fr", "ar"].map(Samples.language)
    towns[0].header.properties = [Property("description", "words")]
    for index in towns.indices { towns[index].header.format = "x" }
    try expectSame(towns)
  }

  private static let marks = Array("abc {}_^~<>[]&#;:,\n\té\u{301}\u{200D} lamp".unicodeScalars)

  @Test("keeps markup where it lies", arguments: 0..<40)
  func markup(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let entries = (0..<20).map { number in
      var entry = entry("\(number)", section("en", "lamp", defined: random.hostileText(Self.marks, upTo: 30) + "x"))
      let scalars = Array(entry.languageSections[0].definitions[0].text.unicodeScalars)
      var start = 0
      while start < scalars.count {
        let end = Int.random(in: (start + 1)...scalars.count, using: &random)
        let kind = [TextMarkup.Kind.bold, .italic, .reference].randomElement(using: &random) ?? .bold
        let target =
          kind == .reference ? ["3.1", "urn:x:1", "a \"b\" & <c>", "a:b"].randomElement(using: &random) : nil
        entry.languageSections[0].definitions[0].markup.append(
          TextMarkup(kind, offset: start, length: end - start, target: target))
        if kind == .reference, end - start > 2 {
          entry.languageSections[0].definitions[0].markup.append(TextMarkup(.italic, offset: start + 1, length: 1))
        }
        start = end + Int.random(in: 0...3, using: &random)
      }
      return entry
    }
    try expectSame([glossary("ISO", entries)])
  }

  @Test(
    "keeps what real collections say", .enabled(if: Corpora.isThere, Comment(rawValue: Corpora.absence)),
    arguments: ["glossarist-fixtures", "iso-tc204-glossarist", "iso-tc211-glossarist", "iec-iev-glossarist-v1"])
  func real(_ folder: String) throws {
    var finder = SourceFinder()
    for source in try finder.sources(["\(Corpora.path)/corpora/\(folder)"]) {
      guard try ImporterRegistry.standard.importer(for: source).identifier == "glossarist",
        let read = try? ImporterRegistry.standard.read(source)
      else { continue }
      try expectSame(read.glossaries)
    }
  }
}
