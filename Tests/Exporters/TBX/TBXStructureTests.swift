import Exporters
import Files
import Importers
import Terminology
import Testing

/// The structure of TBX-Basic, after the schemas that LTAC publishes for it: what may stand where, in which order.
@Suite("The structure of TBX-Basic")
struct TBXStructureTests {
  /// What may stand in an element, in the order in which it has to; what stands together may come in any order.
  private static let children: [String: [Set<String>]] = [
    "tbx": [["tbxHeader"], ["text"]], "tbxHeader": [["fileDesc"]], "fileDesc": [["titleStmt"], ["sourceDesc"]],
    "titleStmt": [["title"]], "sourceDesc": [["p"]], "text": [["body"]], "body": [["conceptEntry"]],
    "conceptEntry": [["subjectField", "source", "crossReference", "externalCrossReference", "note"], ["langSec"]],
    "langSec": [["descripGrp", "note"], ["termSec"]],
    "descripGrp": [["definition", "context"], ["source", "note"]],
    "termSec": [
      ["term"],
      ["partOfSpeech", "administrativeStatus", "termType", "grammaticalGender", "geographicalUsage"],
      ["source", "note", "descripGrp"],
    ],
  ]

  private static let values: [String: Set<String>] = [
    "partOfSpeech": ["noun", "verb", "adjective", "adverb", "other"],
    "administrativeStatus": Set(
      ["preferred", "admitted", "deprecated", "superseded"].map { "\($0)Term-admn-sts" }),
    "termType": ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"],
    "grammaticalGender": ["masculine", "feminine", "neuter", "other"],
  ]

  private static let modules: [String: Set<String>] = [
    "http://www.tbxinfo.net/ns/min": ["subjectField", "partOfSpeech", "administrativeStatus"],
    "http://www.tbxinfo.net/ns/basic": [
      "source", "crossReference", "externalCrossReference", "definition", "context", "termType", "grammaticalGender",
      "geographicalUsage",
    ],
  ]

  private func export(_ glossaries: [Glossary]) throws -> String {
    try Samples.export(Samples.directory(glossaries), with: TBXBasicExporter(title: "Town")).text
  }

  private func glossaries() -> [Glossary] {
    var full = Samples.full()
    full.relations.append(ConceptRelation(.see, to: "https://town.example"))
    full.relations.append(ConceptRelation(.see, to: "3.1.5", publication: "ISO 99900:2025"))
    var other = ConceptEntry(id: "3.1.5", languageSections: [Samples.section("fr", "village", "petite ville")])
    other.publication = "ISO 99900:2025"
    return Samples.town() + [Samples.glossary("ITU-T", "ITU-T Y.9900", [full, other])]
  }

  @Test("is kept: every element stands where it may, in its module, with a value that it may have")
  func structure() throws {
    let reader = try XMLReader(MemoryStream(Array(try export(glossaries()).utf8)), file: "directory.tbx")
    var open: [(name: String, place: Int)] = []
    var seen: Set<String> = []
    var text = ""
    loop: while true {
      switch try reader.next() {
      case .start:
        let name = reader.name.local
        seen.insert(name)
        text = ""
        if let parent = open.popLast() {
          let place = Self.children[parent.name]?.firstIndex { $0.contains(name) }
          #expect(place != nil && place ?? 0 >= parent.place, "<\(name)> in <\(parent.name)>")
          open.append((parent.name, place ?? 0))
        }
        let module = Self.modules.first { $0.value.contains(name) }?.key ?? "urn:iso:std:iso:30042:ed-2"
        #expect(reader.name.namespace == module, "<\(name)>")
        open.append((name, 0))
      case .text: text += reader.text
      case .end:
        if let values = Self.values[reader.name.local] { #expect(values.contains(text)) }
        open.removeLast()
      case .finished: break loop
      }
    }
    #expect(open.isEmpty)
    let all = Set(Self.children.values.joined().joined())
    #expect(all.subtracting(seen) == [], "so that everything is tried")
  }

  @Test("is kept: ids are unique and names of XML, and references lead to one of them or to the web")
  func references() throws {
    let text = try export(glossaries())
    let ids = text.matches(of: /<conceptEntry id="([^"]*)"/).map { String($0.1) }
    #expect(!ids.isEmpty && Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil })
    let targets = text.matches(of: /target="([^"]*)"/).map { String($0.1) }
    #expect(targets.count == 2)
    #expect(targets.allSatisfy { ids.contains($0) || $0.hasPrefix("https://") })
  }
}
