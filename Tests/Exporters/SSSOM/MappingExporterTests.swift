import Exporters
import Files
import Harmonisation
import Matching
import TestSupport
import Terminology
import Testing

@testable import Importers

/// A file in SSSOM/TSV, taken apart as its specification says.
private struct MappingSet {
  var head: [String] = []
  var columns: [String] = []
  var rows: [[String: String]] = []

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    head = lines.prefix { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    let table = lines.drop { $0.hasPrefix("#") }.joined(separator: "\n")
    var reader = DelimitedReader(MemoryStream(Array(table.utf8)), delimiter: 0x09, file: "mappings.sssom.tsv")
    columns = try reader.next()?.cells ?? []
    while let row = try reader.next() {
      #expect(row.cells.count == columns.count)
      rows.append(Dictionary(uniqueKeysWithValues: zip(columns, row.cells)))
    }
  }

  /// What the prefixes of its names stand for.
  var prefixes: [String: String] {
    let lines = head.drop { $0 != "curie_map:" }.dropFirst().prefix { $0.hasPrefix("  ") }
    let pairs = lines.map { line -> (String, String) in
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0.filter { $0 != " " && $0 != "\"" }) }
      return (parts.first ?? "", parts.last ?? "")
    }
    #expect(Set(pairs.map(\.0)).count == pairs.count, "a prefix stands for one thing only")
    return Dictionary(pairs) { first, _ in first }
  }
}

@Suite("Mappings as SSSOM")
struct MappingExporterTests {
  private func key(_ organisation: String, _ publication: String, _ id: String) -> EntryKey {
    EntryKey(organisation: organisation, publication: publication, identifier: id)
  }

  private func correspondence(
    _ left: EntryKey, _ right: EntryKey, _ relation: Correspondence.Relation = .exact, confidence: Double = 0.9
  ) -> Correspondence {
    Correspondence(left: left, right: right, relation: relation, confidence: confidence, evidence: [])
  }

  private func write(_ correspondences: [Correspondence], label: @Sendable (EntryKey) -> String = { $0.identifier })
    throws
    -> MappingSet
  {
    let head = SSSOMWriter.Head(name: ["0af10af10af1", "1234567890"], toolVersion: "1.2.3")
    return try MappingSet(SSSOMWriter(head).text(correspondences, label: label))
  }

  @Test("have a head that names the set, the tool and the licence")
  func head() throws {
    let head = try write([]).head
    #expect(head.first == "curie_map:")
    for line in [
      "mapping_set_id: \"https://w3id.org/sssom/mappings/0af10af1-12345678\"",
      "license: \"https://w3id.org/sssom/license/unspecified\"", "mapping_tool: \"concord\"",
      "mapping_tool_version: \"1.2.3\"",
    ] { #expect(head.contains(line)) }
  }

  @Test("hold one row for every correspondence within a concept, with what SSSOM requires")
  func rows() throws {
    let directory = Samples.directory(Samples.town())
    let set = try MappingSet(try Samples.export(directory, with: MappingExporter(toolVersion: "1")).text)
    for column in ["subject_id", "predicate_id", "object_id", "mapping_justification"] {
      #expect(set.columns.contains(column))
      #expect(set.rows.allSatisfy { $0[column]?.isEmpty == false })
    }
    let pairs = directory.entries.filter { $0.members.count == 2 }.map { $0.members.map(\.key.identifier) }
    #expect(!pairs.isEmpty)
    let found = set.rows.map { row in
      [row["subject_id"], row["object_id"]].compactMap { $0?.split(separator: ":").last.map(String.init) }
    }
    #expect(Set(found) == Set(pairs))
    #expect(found.count == pairs.count)
    let lamp = try #require(set.rows.first { $0["subject_label"] == "street lamp" })
    #expect(lamp["object_label"] == "street lamp")
    #expect(lamp["predicate_id"] == "skos:exactMatch")
    #expect(lamp["mapping_justification"] == "semapv:CompositeMatching")
    #expect(lamp["match_string"] == "street lamp")
    for row in set.rows {
      let confidence = try #require(Double(row["confidence"] ?? ""))
      #expect((0...1).contains(confidence))
    }
  }

  @Test("leave out pairs that were weighed and are not one concept")
  func rejected() throws {
    let bank = ConceptEntry(id: "1", languageSections: [Samples.section("en", "bank", "slope beside a river")])
    let other = ConceptEntry(
      id: "2", languageSections: [Samples.section("en", "bank", "house that keeps and lends the money of customers")])
    let directory = Samples.directory([
      Samples.glossary("IEC", "Town list", [bank]), Samples.glossary("ISO", "ISO 99900", [other]),
    ])
    #expect(directory.correspondences.count == 1)
    #expect(directory.entries.count == 2)
    let set = try MappingSet(try Samples.export(directory, with: MappingExporter(toolVersion: "1")).text)
    #expect(set.rows.isEmpty)
  }

  @Test(
    "name relations as SKOS does",
    arguments: [
      (Correspondence.Relation.exact, "skos:exactMatch"), (.close, "skos:closeMatch"), (.broad, "skos:broadMatch"),
      (.narrow, "skos:narrowMatch"), (.related, "skos:relatedMatch"),
    ])
  func relations(_ relation: Correspondence.Relation, _ predicate: String) throws {
    let set = try write([correspondence(key("IEC", "IEV", "1"), key("ISO", "ISO 1", "2"), relation)])
    #expect(set.rows.map { $0["predicate_id"] } == [predicate])
  }

  @Test("declare every prefix of their names")
  func prefixes() throws {
    let keys = [
      key("IEC", "IEV", "103-01-02"), key("ISO", "ISO 1:2020", "3.1"), key("ISO", "ISO 1/2020", "3.1"),
      key("skos", "skos", "x"), key("合同", "术语", "一"), key("A", "B", "with space / and % and 字"),
    ]
    let set = try write(zip(keys, keys.dropFirst()).map { correspondence($0, $1) })
    let prefixes = set.prefixes
    #expect(prefixes["skos"] == "http://www.w3.org/2004/02/skos/core#")
    #expect(prefixes["semapv"] == "https://w3id.org/semapv/vocab/")
    var names: [String: String] = [:]
    for row in set.rows {
      for name in [row["subject_id"] ?? "", row["object_id"] ?? ""] {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let expansion = try #require(prefixes[parts[0]])
        #expect(name.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        names[name] = expansion + parts[1]
      }
    }
    #expect(Set(names.values).count == keys.count, "different entries have different names")
    #expect(names.values.contains("urn:concord:IEC:IEV:103-01-02"))
    #expect(names.values.allSatisfy { $0.hasPrefix("urn:concord:") })
  }

  @Test(
    "take ids that are names already as they stand",
    arguments: ["https://example.org/lamp", "urn:iso:std:1", "TC211:12", "agrovoc:c_1"])
  func names(_ id: String) throws {
    let set = try write([correspondence(key("IEC", "IEV", id), key("ISO", "ISO 1", "2"))])
    #expect(set.rows.first?["subject_id"] == id)
    // The names of the web need no prefix; those of others are declared.
    let prefix = id.prefix { $0 != ":" }
    #expect(["https", "urn"].contains(prefix) || set.prefixes[String(prefix)] != nil)
  }

  @Test("leave ids as they are that stand in several publications, and say in which")
  func sameNames() throws {
    let keys = [key("IEC", "IEV", "term:1"), key("ISO", "ISO 1", "term:1"), key("term", "term", "1")]
    let set = try write([correspondence(keys[0], keys[1]), correspondence(keys[1], keys[2])])
    let names = set.rows.flatMap { [$0["subject_id"], $0["object_id"]] }
    #expect(names == ["term:1", "term:1", "term:1", "term_2:1"])
    #expect(set.prefixes["term"] == "urn:concord:term%3A")
    #expect(set.prefixes["term_2"] == "urn:concord:term:term:")
    let sources = set.rows.flatMap { [$0["subject_source"], $0["object_source"]] }
    #expect(sources == ["concord:IEC:IEV", "concord:ISO:ISO%201", "concord:ISO:ISO%201", "concord:term:term"])
    #expect(set.prefixes["concord"] == "urn:concord:")
  }

  @Test("take one prefix of several publications for what they have in common, where their ids are distinct")
  func sharedPrefix() throws {
    let set = try write([correspondence(key("A", "A", "term:1"), key("B", "B", "term:2"))])
    #expect(set.rows.first?["subject_id"] == "term:1")
    #expect(set.rows.first?["object_id"] == "term:2")
    #expect(set.prefixes["term"] == "urn:concord:term%3A")
  }

  @Test(
    "put a prefix before ids that only look like names",
    arguments: [
      ("12:30", "IEC_IEV:12%3A30"), ("a b:c", "IEC_IEV:a%20b%3Ac"), (":x", "IEC_IEV:%3Ax"), ("x:", "IEC_IEV:x%3A"),
    ])
  func noNames(_ id: String, _ expected: String) throws {
    let set = try write([correspondence(key("IEC", "IEV", id), key("ISO", "ISO 1", "2"))])
    #expect(set.rows.first?["subject_id"] == expected)
  }

  @Test("keep labels exactly, with tabs, line ends and quotes in them")
  func labels() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let label = random.hostileText() + "\t\"\n"
      let set = try write([correspondence(key("IEC", "IEV", "1"), key("ISO", "ISO 1", "2"))]) { _ in label }
      #expect(set.rows.count == 1)
      #expect(set.rows.first?["subject_label"].map { Array($0.utf8) } == Array(label.utf8))
    }
  }

  @Test("write probabilities as numbers", arguments: [(0.0, "0.0"), (1.0, "1.0"), (0.5, "0.5"), (0.1234, "0.1234")])
  func confidence(_ value: Double, _ expected: String) throws {
    let set = try write([correspondence(key("IEC", "IEV", "1"), key("ISO", "ISO 1", "2"), confidence: value)])
    #expect(set.rows.first?["confidence"] == expected)
  }
}
