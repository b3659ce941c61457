import Files
import Importers
import TestSupport
import Testing

@testable import concord

@Suite("Commands")
struct CommandTests {
  private static let files = [
    "a.csv": "id,lang,label,definition\n1,en,city lamp,lamp that lights a street\n",
    "b.csv": "id,lang,label,definition\n7,en,city lamps,a lamp which lights a street\n",
    "c.csv": "id,lang,label\n1,en,lamp\n1,fr,lampe\n2,en,kerb\n",
    "v2/a.csv": "id,lang,label\n1,en,lamp\n", "other.json": #"{"sources": [{"path": "missing.csv"}]}"#,
    "strict.json": #"{"minConfidence": 1}"#, "lenient.json": #"{"minConfidence": 0}"#,
  ]

  /// What a command prints about these files.
  private func run(
    _ type: any Command.Type, _ arguments: [String]
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try withTemporaryFolder { folder in
      try write(Self.files, to: folder)
      let arguments = arguments.map { $0.hasPrefix("-") || !$0.contains(".") ? $0 : "\(folder)/\($0)" }
      let command = try type.init(try ParsedArguments(arguments, for: type.description))
      let all = try withConsole { try command.run($0) }
      return (all.result, all.output, all.errors.replacing(folder, with: ""))
    }
  }

  @Test(
    "match from the confidence on that the command line says, else the configuration, else from 0.5",
    arguments: [
      ([], 1), (["--config", "strict.json"], 0), (["--config", "lenient.json"], 1),
      (["--config", "strict.json", "--min-confidence=0.5"], 1), (["--min-confidence=1"], 0),
    ])
  func confidence(_ options: [String], _ rows: Int) throws {
    let all = try run(Match.self, ["a.csv", "b.csv"] + options)
    #expect(all.code == .done)
    #expect(all.output.split(separator: "\n").count { !$0.hasPrefix("#") } == rows + 1)
  }

  @Test("say how many correspondences are in the file that they write")
  func correspondences() throws {
    let all = try run(Match.self, ["a.csv", "b.csv", "-o", "m.tsv"])
    #expect(all.output == "")
    #expect(all.errors.hasSuffix("\n1 correspondence in /m.tsv\n"))
  }

  @Test("say what they noticed, and take its severity for that of a case")
  func findings() throws {
    let remark = "minor: a.csv: the source does not say whose it is, so its name is used; write ORG=path to say it\n"
    #expect(try run(Match.self, ["a.csv", "b.csv"]).errors.hasPrefix(remark))
    let merge = ["a.csv", "-o", "out.d", "--reports", "out.r", "--no-ledger"]
    #expect(try run(Merge.self, merge).errors == remark)
    #expect(try run(Merge.self, merge + ["--config", "lenient.json", "--fail-on", "minor"]).code == .findings)
  }

  @Test("say which settings fit no source")
  func unusedSettings() throws {
    let all = try run(Inspect.self, ["a.csv", "--config", "other.json"])
    #expect(all.errors == "note: other.json: it speaks of “missing.csv”, which is none of the sources\n")
  }

  @Test("refuse to match two sources that hold an entry of the same name")
  func sameKeys() throws {
    #expect(throws: ImportError.self) { try run(Match.self, ["a.csv", "v2/a.csv"]) }
  }

  @Test("count languages as people do")
  func languages() throws {
    #expect(try run(Inspect.self, ["a.csv"]).output.contains("language sections   1 in 1 language\n"))
    #expect(try run(Inspect.self, ["c.csv"]).output.contains("language sections   3 in 2 languages\n"))
  }

  @Test(
    "end with a code that tells whether findings are as severe as asked", arguments: [("note", 1), ("critical", 0)])
  func failOn(_ severity: String, _ code: Int32) throws {
    let all = try run(Inspect.self, ["c.csv", "--fail-on", severity])
    #expect(all.output.contains("source.owner-unknown"))
    #expect(all.code.rawValue == code)
  }
}
