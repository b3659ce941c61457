import Files
import FoundationEssentials
import TestSupport
import Testing

/// The contract of the command line, on which scripts rely.
@Suite("The command line")
struct CommandLineTests {
  private static let table = "id,lang,label,kind,definition\n1,en,city lamp,pref,lamp that lights a street\n"
  private static let other = "id,lang,label,kind,definition\n7,en,city lamps,pref,a lamp which lights a street\n"

  @Test("tells how it is used, and fails without a command")
  func help() throws {
    #expect(try Program.concord(["--help"]).output.contains("usage: concord COMMAND"))
    #expect(try Program.concord(["merge", "--help"]).output.contains("--fail-on SEVERITY"))
    #expect(try Program.concord(["--version"]).output.hasPrefix("concord "))
    #expect(try Program.concord([]).code == 2)
  }

  @Test(
    "refuses wrong usage with code 2 and one line",
    arguments: [
      (["mrege", "x"], "concord: there is no command “mrege” (did you mean merge?); see “concord --help”\n"),
      (["merge"], "concord: merge needs SOURCE...; see “concord merge --help”\n"),
      (
        ["inspect", "--format=word", "a.csv"],
        "concord: a.csv: no format is called “word” (expected tbx, sts, xlsx, json, glossarist, skos, sssom, csv)\n"
      ),
      (["match", "a.csv"], "concord: match needs A B; see “concord match --help”\n"),
      (["inspect", "absent.tbx"], "concord: cannot open absent.tbx: No such file or directory\n"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table], to: folder)
      let outcome = try Program.concord(arguments, in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors == message)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("converts tables there and back, guarded for spreadsheet programs where that is asked for")
  func convert() throws {
    try withTemporaryFolder { folder in
      try write(["ISO.csv": "id,lang,label,kind,definition\r\n1,en,=1+1,pref,-phase\r\n"], to: folder)
      let outcome = try Program.concord(["convert", "ISO.csv", "-o", "guarded.csv", "--for-spreadsheet"], in: folder)
      #expect(outcome.code == 0)
      #expect(!outcome.errors.contains("formulas"))
      let back = try Program.concord(["convert", "guarded.csv", "-o", "back.csv"], in: folder)
      #expect(back.errors.contains("to be careful with:\n  2 × cells that a spreadsheet program may take for formulas"))
      let texts = try ["ISO.csv", "guarded.csv", "back.csv"].map { name in
        String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
      }
      #expect(texts[2] == texts[0])
      #expect(texts[1].contains("1,en,'=1+1,pref,'-phase,"))
      #expect(try Program.concord(["convert", "ISO.csv", "-o", "a.json", "--for-spreadsheet"], in: folder).code == 2)
    }
  }

  @Test("ends with code 1 when a case is as severe as --fail-on says")
  func failOn() throws {
    try withTemporaryFolder { folder in
      try write(["ISO.csv": Self.table, "IEC.csv": Self.other], to: folder)
      let arguments = ["merge", "ISO=ISO.csv", "IEC=IEC.csv"]
      #expect(try Program.concord(arguments, in: folder).code == 0)
      #expect(try Program.concord(arguments + ["--fail-on", "note"], in: folder).code == 1)
      #expect(try Program.concord(arguments + ["--fail-on", "critical"], in: folder).code == 0)
    }
  }

  @Test("writes SSSOM to standard output, or to a file")
  func match() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table, "b.csv": Self.other], to: folder)
      let outcome = try Program.concord(["match", "a.csv", "b.csv"], in: folder)
      #expect(outcome.code == 0)
      let rows = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
      #expect(rows.count == 2)
      #expect(rows[0].hasPrefix("subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label"))
      #expect(rows[1].contains("\tcity lamp\t") && rows[1].contains("\tcity lamps\t"))
      let toFile = try Program.concord(["match", "a.csv", "b.csv", "-o", "m.sssom.tsv"], in: folder)
      #expect(toFile.output.isEmpty)
      #expect(try contents(of: folder)["m.sssom.tsv"] == outcome.output)
      #expect(
        try Program.concord(["match", "a.csv", "b.csv", "--min-confidence", "1"], in: folder).output.hasSuffix(
          String(rows[0]) + "\n"))
    }
  }

  @Test("explains how two entries compare, by their ids or their keys")
  func explain() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table, "b.csv": Self.other], to: folder)
      let outcome = try Program.concord(["match", "a.csv", "b.csv", "--explain", "1", "7"], in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("a:a:1  city lamp\nb:b:7  city lamps\n\n"))
      #expect(outcome.output.contains("“city lamp” and “city lamps”: same but for inflection (en)\n"))
      #expect(outcome.output.contains("\n         lamp that lights a street\n         a lamp which lights a street\n"))
      #expect(outcome.output.contains("  sum, in bits\n\nconfidence "))
      let byKey = try Program.concord(["match", "a.csv", "b.csv", "--explain=a:a:1", "b:b:7"], in: folder)
      #expect(byKey.output == outcome.output)
      let toFile = try Program.concord(["match", "a.csv", "b.csv", "--explain", "1", "7", "-o", "why.txt"], in: folder)
      #expect(toFile.output.isEmpty && toFile.errors.contains("explanation in why.txt\n"))
      #expect(try contents(of: folder)["why.txt"] == outcome.output)
    }
  }

  @Test("explains in JSON what it lists in JSON")
  func explainJSON() throws {
    struct Evidence: Decodable, Hashable {
      var kind: String
      var bits: Double
    }
    struct Correspondence: Decodable, Hashable {
      var confidence: Double
      var evidence: [Evidence]
    }
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table, "b.csv": Self.other], to: folder)
      let arguments = ["match", "a.csv", "b.csv", "--json"]
      let one = try Program.concord(arguments + ["--explain", "1", "7"], in: folder)
      let all = try Program.concord(arguments, in: folder)
      let explained = try JSONDecoder().decode(Correspondence.self, from: Data(one.output.utf8))
      #expect(try JSONDecoder().decode([Correspondence].self, from: Data(all.output.utf8)) == [explained])
      #expect(explained.evidence.first?.kind == "prior")
    }
  }

  @Test("explains nothing where an id is unknown or that of several entries, and says which may be meant")
  func explainUnknown() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table, "b/one.csv": Self.other, "b/two.csv": Self.other], to: folder)
      let unknown = try Program.concord(["match", "a.csv", "b/one.csv", "--explain", "12", "7"], in: folder)
      #expect(unknown.code == 2 && unknown.output.isEmpty)
      #expect(
        unknown.errors.hasSuffix(
          "concord: --explain: no entry “12” in a (did you mean 1?); see “concord match --help”\n"))
      let several = try Program.concord(["match", "a.csv", "b", "--explain", "1", "7"], in: folder)
      #expect(several.code == 2 && several.output.isEmpty)
      #expect(several.errors.contains("--explain: “7” is the id of 2 entries; name one of "))
      let missing = try Program.concord(["match", "a.csv", "b/one.csv", "--explain", "1"], in: folder)
      #expect(missing.code == 2)
      #expect(missing.errors == "concord: --explain needs A-ID B-ID; see “concord match --help”\n")
      let key = try #require(several.errors.firstMatch(of: /name one of ([^,;]+)/)?.1)
      let named = try Program.concord(["match", "a.csv", "b", "--explain", "1", String(key)], in: folder)
      #expect(named.code == 0 && named.output.contains("\n\(key)  city lamps\n"))
    }
  }

  @Test("prints what programs can read")
  func json() throws {
    struct Report: Decodable {
      struct Summary: Decodable { var concepts: Int }
      var source: String
      var summary: Summary
    }
    try withTemporaryFolder { folder in
      try write(["a.csv": Self.table], to: folder)
      let outcome = try Program.concord(["inspect", "--json", "a.csv"], in: folder)
      let reports = try JSONDecoder().decode([Report].self, from: Data(outcome.output.utf8))
      #expect(reports.map(\.source) == ["a.csv"])
      #expect(reports.map(\.summary.concepts) == [1])
    }
  }

  @Test("an owner named for a file in a folder is its owner")
  func owner() throws {
    try withTemporaryFolder { folder in
      try write(["in/a.csv": Self.table, "in/b.csv": Self.other], to: folder)
      let outcome = try Program.concord(["merge", "in", "DIN=in/b.csv"], in: folder)
      #expect(outcome.output.contains("2 sources\n  DIN  b  1 entry\n  a    a  1 entry\n"))
    }
  }

  @Test("the configuration beside the sources is found, named, and obeyed")
  func configuration() throws {
    try withTemporaryFolder { folder in
      let configuration =
        #"{"sources": [{"path": "a.csv", "organisation": "DIN", "columns": {"X": "designation:de"}}]}"#
      try write(["in/a.csv": "X,Y\nLaterne,Licht\n", "in/concord.json": configuration], to: folder)
      let outcome = try Program.concord(["inspect", "in"], in: folder)
      #expect(outcome.errors == "configuration: in/concord.json\n")
      #expect(outcome.output.contains("organisation        DIN"))
      #expect(outcome.output.contains("  de               1"))
    }
  }

  @Test("a result that cannot be written is an error")
  func fullDisk() throws {
    let script = "'\(Program.path)' inspect '\(Repository.file("Glossaries/itu-smart-city.csv"))' > /dev/full"
    let outcome = try Program.run("/bin/sh", ["-c", script])
    #expect(outcome.code == 2)
    #expect(outcome.errors == "concord: cannot write the result to standard output: No space left on device\n")
  }

  @Test("a closed pipe ends it quietly")
  func brokenPipe() throws {
    let shell = try #require(Program.installed("sh"))
    let outcome = try Program.run(
      shell, ["-c", "{ \"$0\" --help; echo \"code $?\" >&2; } | true", Program.path])
    #expect(outcome.errors == "code 0\n")
  }
}
