import Exporters
import Files
import Harmonisation
import Importers
import Terminology
import TestSupport

/// Small glossaries to export, in our own words.
enum Samples {
  /// A language that every test knows.
  static func language(_ tag: String) -> LanguageTag { LanguageTag(tag) ?? .undetermined }

  /// A section with one preferred term and a definition.
  static func section(_ tag: String, _ term: String, _ definition: String? = nil) -> LanguageSection {
    var section = LanguageSection(language(tag), designations: [Designation(term, status: .preferred)])
    section.definitions = definition.map { [SourcedText($0)] } ?? []
    return section
  }

  /// A glossary.
  static func glossary(_ organisation: String, _ publication: String, _ entries: [ConceptEntry]) -> Glossary {
    Glossary(header: GlossaryHeader(organisation: organisation, publication: publication), entries: entries)
  }

  /// Two organisations that agree on one concept, differ on another and have one each for themselves; in English,
  /// French and Arabic.
  static func town() -> [Glossary] {
    var lamp = ConceptEntry(
      id: "1.1",
      languageSections: [
        section("en", "street lamp", "lamp that lights a public road at night"),
        section("fr", "lampadaire", "lampe qui éclaire une voie publique la nuit"),
        section("ar", "مصباح الشارع", "مصباح يضيء الطريق العام ليلا"),
      ])
    lamp.languageSections[0].designations.append(Designation("SL", type: .abbreviation, status: .admitted))
    lamp.languageSections[0].notes = [SourcedText("It may carry sensors.")]
    lamp.languageSections[0].examples = [SourcedText("A lamp on a footbridge.")]
    lamp.subjectFields = [SubjectField("lighting")]
    let kerb = ConceptEntry(
      id: "1.2", languageSections: [section("en", "kerb", "raised edge that separates a footway from a carriageway")])
    let bench = ConceptEntry(id: "1.3", languageSections: [section("en", "bench", "seat for several people outdoors")])
    let other = ConceptEntry(
      id: "7",
      languageSections: [
        section("en", "street lamp", "lamp that lights a public road at night"),
        section("ar", "عمود إنارة", "عمود يحمل مصباحا في الطريق العام"),
      ])
    let edge = ConceptEntry(
      id: "8", languageSections: [section("en", "kerb", "line of stones along a road, on which nobody may park")])
    let fountain = ConceptEntry(id: "9", languageSections: [section("en", "fountain", "structure that pours water")])
    return [glossary("IEC", "Town list", [lamp, kerb, bench]), glossary("ISO", "ISO 99900", [other, edge, fountain])]
  }

  /// An entry that says everything that an entry can say.
  static func full() -> ConceptEntry {
    var citation = SourceCitation(
      "ISO 1", clause: "2", relation: .modified, modification: "shorter", link: "https://iso.org", original: "ISO 1 (2)"
    )
    citation.properties = [Property("page", "7")]
    var text = SourcedText(
      "ville où l’on vit", language: language("fr"), sources: [citation],
      markup: [TextMarkup(.reference, offset: 0, length: 5, target: "3.1", source: "<a/>")])
    text.properties = [Property("checked", "yes")]
    var designation = Designation(
      "ville", type: .fullForm, status: .preferred, location: SourceLocation(file: "a.tbx", line: 4, column: 2))
    designation.partOfSpeech = .noun
    designation.gender = .feminine
    designation.number = .singular
    designation.geographicalUsage = "FR"
    designation.domain = "urbanisme"
    designation.notes = [text]
    designation.contexts = [text]
    designation.sources = [citation]
    designation.markup = [TextMarkup(.italic, offset: 0, length: 5)]
    designation.properties = [Property("group", properties: [Property("inner", "value")])]
    var absent = Designation("")
    absent.isAbsent = true
    var section = LanguageSection(language("fr"), designations: [designation, absent])
    (section.definitions, section.notes, section.examples) = ([text], [text], [text])
    (section.sources, section.status, section.properties) = ([citation], .draft, [Property("a", "b")])
    var entry = ConceptEntry(
      id: "3.1.4", languageSections: [section],
      location: SourceLocation(file: "a.xlsx", sheet: "S", row: 3, column: 9, entry: "3.1.4"))
    (entry.publication, entry.number, entry.status) = ("ISO 99900:2025", "3.1.4", .valid)
    entry.subjectFields = [SubjectField("towns", identifier: "s-1", language: language("en"))]
    entry.relations = [ConceptRelation(.broader, to: "3.1.1", label: "lieu", publication: "ISO 1")]
    (entry.definitions, entry.notes, entry.sources) = ([text], [text], [citation])
    entry.rights = Rights(holder: "ISO", year: "2025", statement: "©", permission: "letter of 3 May")
    entry.properties = [Property("a", "1")]
    return entry
  }

  /// The directory of glossaries.
  static func directory(_ glossaries: [Glossary], findings: [Finding] = []) -> Directory {
    Harmoniser().harmonise(
      glossaries, findings: findings,
      sources: [RunRecord.SourceRecord(name: "town.tbx", sha256: String(repeating: "0af1", count: 16))],
      generator: "concord 0")
  }

  /// A directory of one entry.
  static func directory(_ entry: ConceptEntry) -> Directory { directory([glossary("IEC", "Town list", [entry])]) }

  /// What an exporter writes, and what it could not carry.
  static func export(
    _ directory: Directory, with exporter: some DirectoryExporter
  ) throws -> (text: String, losses: [LossReport.Loss]) {
    var contents = FileContents()
    let report = try exporter.write(directory, to: &contents)
    return (contents.text, report.losses)
  }

  /// What the importers make of a text.
  static func read(_ text: String, name: String) throws -> GlossaryCollector {
    try ImporterRegistry.standard.read(Source(.memory(Array(text.utf8)), name: name))
  }
}

extension SeededGenerator {
  /// A text of characters that break things: those that mean something to a format, marks that join with what stands
  /// before them, directions, line ends, planes beyond the first.
  mutating func hostileText(_ alphabet: [Unicode.Scalar] = SeededGenerator.hostile, upTo length: Int = 12) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if let scalar = alphabet.randomElement(using: &self) { view.append(scalar) }
    }
    return String(view)
  }

  static let hostile: [Unicode.Scalar] = [
    "\"", "\"", ",", ";", "\t", "\n", "\r", " ", "a", "=", "&", "<", ">", "'", "]", "]", "|", "#", "é", "\u{301}",
    "\u{200D}",
    "\u{200F}", "\u{202E}", "\u{FEFF}", "م", "术", "\u{1F6B2}", "\u{85}", "\u{2028}", "\u{FFFD}", "\u{FE0F}",
  ]
}
