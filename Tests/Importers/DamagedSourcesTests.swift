import Files
import Importers
import Terminology
import TestSupport
import Testing

/// Sound sources in which bytes are changed, lost, doubled or moved.
@Suite("Damaged sources")
struct DamagedSourcesTests {
  private static let samples: [(format: String, text: String)] = [
    (
      "tbx",
      """
      <?xml version="1.0"?><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>ISO</p></sourceDesc>
      </fileDesc></martifHeader><text><body><termEntry id="c1"><descripGrp><descrip type="definition">a
      <hi type="bold">b</hi></descrip><admin type="source">ISO 9, 3.1</admin></descripGrp><langSet xml:lang="en">
      <ntig><termGrp><term>lamp</term><termNote type="termType">fullForm</termNote></termGrp></ntig><note>NOTE 1 x</note>
      </langSet></termEntry></body></text></martif>
      """
    ),
    (
      "sts",
      """
      <standard xml:lang="en" xmlns:tbx="urn:x"><front><iso-meta><std-ref type="dated">ISO 9:2025</std-ref></iso-meta>
      </front><body><sec><label>3</label><title>Terms</title><term-sec id="s"><label>3.1</label><term-display><p>
      <bold>lamp</bold></p><p>light, <xref rid="s">3.1</xref></p></term-display></term-sec><term-sec><tbx:termEntry>
      <tbx:langSet xml:lang="en"><tbx:tig><tbx:term>x</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec></sec>
      </body></standard>
      """
    ),
    ("csv", "id,en,fr,definition_en,note\n1,\"lamp, \"\"bright\"\"\",lampe é,light; x,NOTE 1 a\r\n2,torch <x>,,b,\n"),
    (
      "csv",
      """
      IEVREF\tLANGUAGE\tTERM\tTERMATTRIBUTE\tDEFINITION\tSOURCE
      999-01-01\ten\tlamp<br>light\t<x> f\ta <a href=IEV 999-01-02>b</a> <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>\tISO 9
      """
    ),
    (
      "skos",
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xl: <http://www.w3.org/2008/05/skos-xl#> . @base <http://a/b/> .
      <c> a skos:Concept ; skos:prefLabel "lamp"@en, 'x' ; xl:altLabel [ xl:literalForm \"""light\"""@en ] ;
        skos:definition "a\\n\\u00E9"@en ; skos:broader <../d>, _:e ; skos:notation 3.1 ; <p> ( 1 true "z"^^<t> ) .
      """
    ),
    (
      "skos",
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:base="http://a/b/" xmlns:x="http://x/"
      xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:Concept rdf:about="c" x:q="v"><s:prefLabel xml:lang="en">lamp
      </s:prefLabel><s:broader rdf:resource="../d"/><x:p rdf:parseType="Collection"><x:T/></x:p><x:l
      rdf:parseType="Literal">a<x:b/></x:l><x:r rdf:ID="r"><x:T rdf:nodeID="n"/></x:r></s:Concept></rdf:RDF>
      """
    ),
    (
      "sssom",
      "#curie_map:\n#  A: http://a/\nsubject_id\tpredicate_id\tobject_id\tobject_label\nA:1\tskos:exactMatch\tA:2\t\"x\"\n"
    ),
    ("csv", "term;definition;recommendation;clause;section\nlamp (L) [b-x]:;a. NOTE – b;X.9999-202501;3.1;3 Terms\n"),
    (
      "glossarist",
      """
      termid: 3.1
      eng:
        terms: [{designation: "lamp <x>", gender: f}]
        definition: "{{a, 3.2}} stem:[alpha[1]] H~2~O &lt;b&gt;"
        notes: ["NOTE 1 _x_ <<r,y>>"]
        sources: [{origin: {ref: {source: ISO, id: 9}}, status: modified}]
      """
    ),
    (
      "json",
      """
      {"format": "concord-directory", "version": 1, "sources": [{"organisation": "ISO", "publication": "x"}],
      "entries": [{"members": [{"source": 0, "position": 0, "entry": {"id": "1", "languageSections": [{"language": "en",
      "designations": [{"text": "lamp"}]}]}}]}], "findings": []}
      """
    ),
  ]

  private static let insertions: [[UInt8]] = [
    [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], Array("<".utf8), Array(">".utf8), Array("&".utf8), Array("&x;".utf8),
    Array("\"".utf8), Array("'".utf8), Array("]]>".utf8), Array("<!--".utf8), Array("<![CDATA[".utf8), Array("{".utf8),
    Array("[".utf8), Array("}}".utf8), Array("\n".utf8), Array("\r".utf8), Array("\t".utf8), Array("99999999999".utf8),
    Array("(".utf8), Array(")".utf8), Array("\u{301}".utf8), Array(": ".utf8), Array("*a ".utf8), Array("-".utf8),
  ]

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(start + Int.random(in: 1...20, using: &random), bytes.count)
    switch Int.random(in: 0...5, using: &random) {
    case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes.removeSubrange(start...)
    default: bytes.insert(contentsOf: Self.insertions.randomElement(using: &random) ?? [], at: start)
    }
    if bytes.isEmpty { bytes = [0x20] }
  }

  /// Reads a source, which must end well or with an error that names it.
  private func expectGlossaryOrError(_ bytes: [UInt8], as format: String) {
    var source = Source(.memory(bytes), name: "damaged")
    source.format = format
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      for entry in try ImporterRegistry.standard.read(source).entries {
        for section in entry.languageSections {
          for text in section.definitions + section.notes + section.examples {
            let length = text.text.unicodeScalars.count
            #expect(text.markup.allSatisfy { $0.offset >= 0 && $0.offset + $0.length <= length }, "\(text)")
          }
        }
      }
    } catch let error as ImportError {
      #expect(error.location.file == "damaged" && !error.problem.isEmpty, "\(text)")
      if format == "tbx" || format == "sts" { #expect(error.location.line != nil, "\(error)\n\(text)") }
    } catch {
      Issue.record("\(error)\n\(text)")
    }
  }

  @Test("are glossaries or errors with a place", arguments: samples)
  func text(_ sample: (format: String, text: String)) throws {
    #expect(try !collect(sample.text, as: sample.format).entries.isEmpty, "the sample is sound")
    var random = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      var bytes = Array(sample.text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
      expectGlossaryOrError(bytes, as: sample.format)
    }
  }

  @Test("are refused where something follows the root element, however far behind it")
  func behindTheRoot() {
    for sample in Self.samples where sample.text.hasPrefix("<") {
      let text = sample.text + String(repeating: "\n", count: 200_000) + "<x/>"
      let error = #expect(throws: ImportError.self) { try collect(text, as: sample.format) }
      #expect(error?.location.line ?? 0 > 200_000, "\(sample.format)")
    }
  }

  @Test("are the same as archives")
  func workbook() throws {
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="s"><v>0</v></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>lamp</t></is></c></row></sheetData></worksheet>
      """
    let strings = "<sst><si><t>term</t></si></sst>"
    let book = "<workbook><sheets><sheet name=\"Lamps\"/></sheets></workbook>"
    var random = SeededGenerator(seed: 32)
    for round in 0..<60 {
      var parts = [Array(book.utf8), Array(strings.utf8), Array(sheet.utf8)]
      if round % 2 == 0 { damage(&parts[round / 2 % 3], &random) }
      var bytes = try Zip.archive([
        "xl/workbook.xml": parts[0], "xl/sharedStrings.xml": parts[1], "xl/worksheets/sheet1.xml": parts[2],
      ])
      if round % 2 == 1 { for _ in 0..<3 { damage(&bytes, &random) } }
      expectGlossaryOrError(bytes, as: "xlsx")
    }
  }
}
