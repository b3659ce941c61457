import Files
import TestSupport
import Testing

@Suite("concord ledger")
struct LedgerCommandTests {
  @Test("leaves no ledger behind when there is nothing to import")
  func nothing() throws {
    try withTemporaryFolder { folder in
      try write(["notes.tsv": "no ledger\n"], to: folder)
      for file in ["absent.tsv", "notes.tsv"] {
        let outcome = try Program.concord(["ledger", "import", file], in: folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(file), "\(outcome.errors)")
        #expect(try Folder.names(in: folder) == ["notes.tsv"])
      }
    }
  }

  @Test("and concord review refuse options and names that have no effect")
  func oddOptions() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": "id,label\n1,lamp\n"], to: folder)
      #expect(try Program.concord(["merge", "ISO=a.csv"], in: folder).code == 0)
      for (arguments, message) in [
        (["--list", "--reason", "x"], "--reason does not go with --list"), (["--yes"], "--yes goes with"),
        (["--list", "--owed", "Nope"], "no source belongs to “Nope”; the organisations are ISO"),
        (["--list", "--kind", "homonyn"], "did you mean homonym?"),
        (["--accept-editorial", "--organisation", "Nope"], "no source belongs to “Nope”"),
        (["--list", "--show", "x"], "--list and --show exclude each other"),
      ] {
        let outcome = try Program.concord(["review"] + arguments, in: folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
      }
    }
  }

  @Test("refuses what it does not know with code 2 and one line")
  func usage() throws {
    for (arguments, message) in [
      (["ledger", "vreify"], "does not know “vreify”, but verify, rebuild, export, import (did you mean verify?)"),
      (["ledger", "import"], "import needs a FILE"), (["ledger", "verify", "x"], "verify takes no FILE"),
      (["ledger", "verify"], "concord.sqlite: there is no ledger here"),
    ] {
      try withTemporaryFolder { folder in
        let outcome = try Program.concord(arguments, in: folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
      }
    }
  }

  @Test("joins what another team said where the merge of the only configured folder looks for it")
  func place() throws {
    try withTemporaryFolder { folder in
      let head = "id,lang,label,kind,definition\n"
      try write(
        [
          "one/iec.csv": head + "1,en,city lamp,pref,device that gives light to a street at night\n",
          "one/iso.csv": head + "1,en,city lamp,pref,device that gives light to a public place at any time\n",
          "one/concord.json": "{\"title\": \"Lamps\"}",
        ], to: folder)
      try write(["two.tsv": "#concord-ledger 1\n#end\n"], to: folder)
      let review = Review(folder)
      try review.run("ledger", "import", "two.tsv")
      #expect(try Folder.names(in: folder).sorted() == ["one", "two.tsv"])
      try review.run("merge", "one")
      #expect(try review.cases().isEmpty == false, "one ledger, not two")
    }
  }
}
