import Importers
import Terminology
import Testing

/// One concept, written in every dialect and style of TBX.
private enum LampConcept {
  static let v2 = martif { "<tig>\($0)</tig>" }
  static let v2Grouped = martif { part in
    // In an ntig, the term and its notes stand together in a group.
    "<ntig><termGrp>\(part)</termGrp></ntig>"
  }

  private static func martif(_ wrap: (String) -> String) -> String {
    """
    <martif type="TBX-Default" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>ISO lamps</p></sourceDesc>
    </fileDesc></martifHeader><text><body><termEntry id="c1">
      <descrip type="subjectField">lighting</descrip>
      <langSet xml:lang="en">
        <descripGrp><descrip type="definition">thing that gives light</descrip>
          <admin type="source">ISO 99100:2025, 3.1</admin></descripGrp>
        <note>Note 1 to entry: It is switched.</note>
        \(wrap("<term>lamp</term>" + termNotes("preferredTerm-admn-sts", "fullForm")))
        \(wrap("<term>LP</term>" + termNotes("admittedTerm-admn-sts", "abbreviation")))
      </langSet>
      <langSet xml:lang="fr">\(wrap("<term>lampe</term><termNote type=\"grammaticalGender\">feminine</termNote>"))
      </langSet></termEntry></body></text></martif>
    """
  }

  private static func termNotes(_ status: String, _ type: String) -> String {
    """
    <termNote type="administrativeStatus">\(status)</termNote><termNote type="termType">\(type)</termNote>\
    <termNote type="partOfSpeech">noun</termNote>
    """
  }

  static let v3CategoriesAsAttributes = """
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>
    <sourceDesc><p>ISO lamps</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">
      <descrip type="subjectField">lighting</descrip>
      <langSec xml:lang="en">
        <descripGrp><descrip type="definition">thing that gives light</descrip>
          <admin type="source">ISO 99100:2025, 3.1</admin></descripGrp>
        <note>Note 1 to entry: It is switched.</note>
        <termSec><term>lamp</term>\(termNotes("preferredTerm-admn-sts", "fullForm"))</termSec>
        <termSec><term>LP</term>\(termNotes("admittedTerm-admn-sts", "abbreviation"))</termSec>
      </langSec>
      <langSec xml:lang="fr"><termSec><term>lampe</term><termNote type="grammaticalGender">feminine</termNote></termSec>
      </langSec></conceptEntry></body></text></tbx>
    """

  static let v3CategoriesAsTags = """
    <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic"><tbxHeader><fileDesc>
    <sourceDesc><p>ISO lamps</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">
      <m:subjectField>lighting</m:subjectField>
      <langSec xml:lang="en">
        <descripGrp><b:definition>thing that gives light</b:definition>
          <b:source>ISO 99100:2025, 3.1</b:source></descripGrp>
        <note>Note 1 to entry: It is switched.</note>
        <termSec><term>lamp</term><m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus>
          <b:termType>fullForm</b:termType><m:partOfSpeech>noun</m:partOfSpeech></termSec>
        <termSec><term>LP</term><m:administrativeStatus>admittedTerm-admn-sts</m:administrativeStatus>
          <b:termType>abbreviation</b:termType><m:partOfSpeech>noun</m:partOfSpeech></termSec>
      </langSec>
      <langSec xml:lang="fr"><termSec><term>lampe</term><b:grammaticalGender>feminine</b:grammaticalGender></termSec>
      </langSec></conceptEntry></body></text></tbx>
    """

  /// Categories as tags, with the core structure under a prefix and the modules under others.
  static let prefixed =
    v3CategoriesAsTags
    .replacing("xmlns=", with: "xmlns:core=").replacing("xmlns:m=", with: "xmlns:x=").replacing(
      "xmlns:b=", with: "xmlns:y="
    )
    .replacing("<m:", with: "<x:").replacing("</m:", with: "</x:").replacing("<b:", with: "<y:").replacing(
      "</b:", with: "</y:"
    )
    .replacing(/<(\/?)([a-zA-Z]+)(?=[ >\n])/) { "<\($0.output.1)core:\($0.output.2)" }

  static let all = [v2, v2Grouped, v3CategoriesAsAttributes, v3CategoriesAsTags, prefixed]
}

@Suite("TBX dialects")
struct TBXDialectTests {
  @Test("say the same in version 2 and 3, with categories as attributes or as tags", arguments: LampConcept.all)
  func equal(_ text: String) throws {
    let read = try collect(text)
    #expect(read.codes == ["source.owner-guessed"])
    var english = LanguageSection(try #require(LanguageTag("en")))
    english.designations = [
      Designation("lamp", type: .fullForm, status: .preferred),
      Designation("LP", type: .abbreviation, status: .admitted),
    ]
    for index in english.designations.indices { english.designations[index].partOfSpeech = .noun }
    english.definitions = [
      SourcedText("thing that gives light", sources: [SourceCitation("ISO 99100:2025", clause: "3.1")])
    ]
    english.notes = [SourcedText("It is switched.")]
    var french = LanguageSection(try #require(LanguageTag("fr")), designations: [Designation("lampe")])
    french.designations[0].gender = .feminine
    var entry = ConceptEntry(id: "c1", languageSections: [english, french])
    entry.subjectFields = [SubjectField("lighting")]
    #expect(read.entries.map(\.withoutPlaces) == [entry])
    #expect(read.glossaries.map(\.header.organisation) == ["ISO"])
  }

  @Test("of TBX-Min in its first form say the same in its own words")
  func min() throws {
    let read = try collect(
      """
      <TBX dialect="TBX-Min"><header><id>ISO lamps</id></header><body><termEntry id="c1">
        <subjectField>lighting</subjectField>
        <langSet xml:lang="en">
          <tig><term>lamp</term><termStatus>preferred</termStatus><partOfSpeech>noun</partOfSpeech></tig>
          <tig><term>LP</term><termStatus>admitted</termStatus><partOfSpeech>noun</partOfSpeech>
            <noteGrp><note><noteKey>origin</noteKey><noteValue>made up</noteValue></note></noteGrp></tig>
        </langSet></termEntry></body></TBX>
      """)
    let entry = try #require(read.entries.first)
    #expect(read.codes == ["source.owner-guessed"])
    #expect(entry.id == "c1")
    #expect(entry.subjectFields == [SubjectField("lighting")])
    let designations = entry.languageSections[0].designations
    #expect(designations.map(\.text) == ["lamp", "LP"])
    #expect(designations.map(\.status) == [.preferred, .admitted])
    #expect(designations.map(\.partOfSpeech) == [.noun, .noun])
    #expect(designations[1].notes.map(\.text) == ["made up"])
    #expect(designations[1].notes[0].properties.withoutSpelling == [Property("noteKey", "origin")])
    #expect(read.glossaries[0].header.format == "TBX-Min (2013)")
  }

  @Test(
    "are told by their root element",
    arguments: [
      (LampConcept.v2, "TBX-Default v2"), (LampConcept.v3CategoriesAsAttributes, "TBX-Basic v3 (DCA)"),
      (LampConcept.v3CategoriesAsTags, "TBX-Basic v3 (DCT)"), (LampConcept.prefixed, "TBX-Basic v3 (DCT)"),
    ])
  func format(_ text: String, _ expected: String) throws {
    #expect(try collect(text).glossaries.map(\.header.format) == [expected])
  }

  @Test(
    "are read in every encoding that XML has a mark or declaration for",
    arguments: ["UTF-16LE", "UTF-16BE", "windows-1251"])
  func encodings(_ name: String) throws {
    let text =
      "<tbx><text><body><conceptEntry id='c1'><langSec xml:lang='ru'><termSec><term>лампа</term></termSec></langSec></conceptEntry></body></text></tbx>"
    let bytes: [UInt8]
    if name == "windows-1251" {
      let declared = "<?xml version='1.0' encoding='windows-1251'?>" + text
      // The Cyrillic letters stand in the code page in the order of Unicode, from 0xE0 for U+0430.
      bytes = declared.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x430 + 0xE0) }
    } else {
      bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return name == "UTF-16BE" ? pair : pair.reversed()
      }
    }
    let read = try ImporterRegistry.standard.read(Source(.memory(bytes), name: "lamps.tbx"))
    #expect(read.entries.map { $0.terms("ru") } == [["лампа"]])
  }

  @Test("that are none are refused when TBX is asked for")
  func otherRoot() {
    let error = #expect(throws: ImportError.self) { try collect("<html>\n</html>", as: "tbx") }
    #expect(error?.problem == "the root element is <html>")
    #expect(error?.location.line == 1)
  }
}
