import Exporters
import Files
import Harmonisation
import Matching
import TestSupport
import Terminology
import Testing

@Suite("The schema of directory.json")
struct DirectorySchemaTests {
  private static let schema: Result<JSONSchema, any Error> = Result {
    var stream = try FileStream(path: Repository.file("Sources/Exporters/JSON/directory.schema.json"))
    return try JSONSchema(String(decoding: try stream.readAll(), as: UTF8.self))
  }

  /// The directory of the town, written once for all tests.
  private static let town: Result<JSONValue, any Error> = Result { try document(Samples.town()) }

  private static func document(_ glossaries: [Glossary], findings: [Finding] = []) throws -> JSONValue {
    let directory = Samples.directory(glossaries, findings: findings)
    return try JSONValue.parse(try Samples.export(directory, with: DirectoryJSONExporter()).text)
  }

  @Test("describes the directories that are written")
  func valid() throws {
    let finding = Finding(
      code: "tbx.empty-term", severity: .note, message: "empty",
      location: SourceLocation(file: "a.xlsx", sheet: "S", row: 2, column: 3, entry: "1"))
    let document = try Self.document(Samples.town(), findings: [finding])
    let violations = try Self.schema.get().violations(of: document)
    #expect(violations == [])
    #expect(document["cases"]?.elements.isEmpty == false, "so that cases are checked as well")
    #expect(document["correspondences"]?.elements.isEmpty == false)
  }

  @Test("describes an entry that says everything that an entry can say")
  func full() throws {
    let document = try Self.document([Samples.glossary("ISO", "ISO 99900", [Samples.full()])])
    let violations = try Self.schema.get().violations(of: document)
    #expect(violations == [])
  }

  @Test("knows every word that values are written with")
  func words() throws {
    func words(_ name: String, _ property: String) throws -> [String] {
      try Self.schema.get()["$defs"]?[name]?["properties"]?[property]?["enum"]?.elements.compactMap(\.text) ?? []
    }
    #expect(try words("evidence", "kind") == Evidence.Kind.allCases.map(\.rawValue))
    #expect(try words("suggestion", "outcome") == Outcome.allCases.map(\.rawValue))
    #expect(try words("resolution", "outcome") == Outcome.allCases.map(\.rawValue))
    #expect(try words("caseReview", "state") == CaseState.allCases.map(\.rawValue))
    #expect(try words("position", "stance") == Stance.Kind.allCases.map(\.rawValue))
  }

  @Test("describes a directory that experts have reviewed")
  func reviewed() throws {
    let directory = ReviewedTown.directory()
    #expect(directory.review?.inForce.isEmpty == false)
    #expect(directory.entries.contains { $0.agreement != nil })
    let document = try JSONValue.parse(try Samples.export(directory, with: DirectoryJSONExporter()).text)
    #expect(try Self.schema.get().violations(of: document) == [])
  }

  @Test("describes a directory of nothing")
  func empty() throws {
    #expect(try Self.schema.get().violations(of: try Self.document([])) == [])
  }

  @Test(
    "refuses what is no directory",
    arguments: [
      ("a required key that is missing", ["/entries/0: members is missing"]),
      ("an unknown key", ["/entries/0: colour is unknown"]), ("another type", ["/entries/0/id: is integer"]),
      ("a status that there is not", ["/entries/0/status: is none of the values"]),
      ("another format", ["/format: is another value"]),
      ("a language that is none", ["/entries/0/sections/0/language: is not of the form"]),
      ("a confidence above 1", ["/correspondences/0/confidence: is out of range"]),
      ("a source before the first", ["/entries/0/members/0/source: is out of range"]),
      ("a concept of nobody", ["/entries/0/members: has too few elements"]),
      ("an unknown key deep inside", ["/cases/0/suggestion: colour is unknown"]),
    ])
  func invalid(_ fault: String, _ expected: [String]) throws {
    var document = try Self.town.get()
    switch fault {
    case "a required key that is missing": document["entries"]?[0]["members"] = nil
    case "an unknown key": document["entries"]?[0]["colour"] = .string("red")
    case "another type": document["entries"]?[0]["id"] = .number(1)
    case "a status that there is not": document["entries"]?[0]["status"] = .string("perfect")
    case "another format": document["format"] = .string("concord-list")
    case "a language that is none": document["entries"]?[0]["sections"]?[0]["language"] = .string("English")
    case "a confidence above 1": document["correspondences"]?[0]["confidence"] = .number(1.5)
    case "a source before the first": document["entries"]?[0]["members"]?[0]["source"] = .number(-1)
    case "a concept of nobody": document["entries"]?[0]["members"] = .array([])
    default: document["cases"]?[0]["suggestion"]?["colour"] = .string("red")
    }
    let violations = try Self.schema.get().violations(of: document)
    #expect(violations == expected)
  }
}
