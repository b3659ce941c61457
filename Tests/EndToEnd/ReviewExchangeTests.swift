import Files
import TestSupport
import Testing

/// Cases that leave the program as spreadsheets and letters, and what comes back.
@Suite("Cases on paper")
struct ReviewExchangeTests {
  /// A folder in which glossaries of two organisations were merged.
  private static func withReview(_ work: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let head = "id,lang,label,kind,definition\n"
      try write(
        [
          "iec.csv": head + "1,en,city lamp,pref,device that gives light to a street at night\n",
          "iso.csv": head + "1,en,city lamp,pref,device that gives light to a public place at any time\n",
        ], to: folder)
      let merge = try Program.concord(["merge", "IEC=iec.csv", "ISO=iso.csv"], in: folder)
      try #require(merge.code == 0, "\(merge.errors)")
      try work(folder)
    }
  }

  /// A workbook with a row about a case that is not there.
  private static func workbook() throws -> [UInt8] {
    let cells = [["Case", "Position", "Comment"], ["case-none", "Waive", "=1"]].map { row in
      "<row>\(row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return try Zip.archive([
      "xl/workbook.xml": Array("<workbook xmlns=\"\(main)\"><sheets><sheet name=\"Cases\"/></sheets></workbook>".utf8),
      "xl/worksheets/sheet1.xml": Array(
        "<worksheet xmlns=\"\(main)\"><sheetData>\(cells.joined())</sheetData></worksheet>".utf8),
    ])
  }

  @Test("go out as a spreadsheet, and come in again with nothing filled in")
  func spreadsheet() throws {
    try Self.withReview { folder in
      let made = try Program.concord(["review", "--spreadsheet", "out.xlsx", "-g", "ISO", "--by", "Bo"], in: folder)
      #expect(made.code == 0 && made.output.hasPrefix("out.xlsx: "))
      let taken = try Program.concord(["review", "--import", "out.xlsx"], in: folder)
      #expect(taken.code == 0)
      #expect(taken.output.contains("from Bo for ISO: 0 taken, 0 already so, 0 refused"))
      let nobody = try Program.concord(["review", "--spreadsheet", "no.xlsx", "-g", "CEN"], in: folder)
      #expect(nobody.code == 2 && nobody.errors.contains("the organisations are IEC, ISO"))
      #expect(!LocalFileSystem().exists(Path.join(folder, "no.xlsx")))
    }
  }

  @Test("are refused row by row; exit code 1 where that is asked for, 2 for other files")
  func refusals() throws {
    try Self.withReview { folder in
      try LocalFileSystem().write(Self.workbook(), to: Path.join(folder, "filled.xlsx"))
      let command = ["review", "--import", "filled.xlsx", "-g", "ISO", "--by", "Bo"]
      let taken = try Program.concord(command, in: folder)
      #expect(taken.code == 0)
      #expect(taken.output.hasPrefix("Cases, row 2, A2 (Case): case-none refused: there is no case case-none; "))
      #expect(try Program.concord(command + ["--fail-on", "major"], in: folder).code == 1)
      #expect(try Program.concord(command + ["--json"], in: folder).output.contains("\"result\" : \"refused\""))
      let other = try Program.concord(["review", "--import", "iec.csv", "-g", "ISO", "--by", "Bo"], in: folder)
      #expect(other.code == 2 && other.errors.contains("iec.csv: the file is no zip archive"))
    }
  }

  @Test("are never written over a spreadsheet that may be filled in, nor under another ending")
  func overwriting() throws {
    try Self.withReview { folder in
      let command = ["review", "-g", "ISO", "--spreadsheet"]
      #expect(try Program.concord(command + ["out.xlsx"], in: folder).code == 0)
      let before = try contents(of: folder)["out.xlsx"]
      let again = try Program.concord(command + ["out.xlsx"], in: folder)
      #expect(again.code == 2 && again.errors.contains("out.xlsx is there already"))
      #expect(try contents(of: folder)["out.xlsx"] == before)
      #expect(try Program.concord(command + ["out.csv"], in: folder).code == 2)
    }
  }

  @Test("tell on the command line what was said, and obey no one who writes to the terminal")
  func said() throws {
    try Self.withReview { folder in
      let review = Review(folder)
      let id = try #require(try review.cases("--kind", "definition-substance").first?.id)
      func decide(_ organisation: String, _ arguments: String...) throws -> Program.Outcome {
        let options = ["--organisation", organisation, "--by", "Ada\u{1B}[2J"]
        return try Program.concord(["review", "--decide", id] + options + arguments, in: folder)
      }
      #expect(try decide("IEC", "--comment", "x", "--reason", "y").code == 2, "nothing that was typed is dropped")
      #expect(try decide("IEC", "--outcome", "adoptAsIs", "--preferred", "en=a", "--preferred", "en=b").code == 2)
      #expect(try decide("IEC", "--comment", " ").code == 2)
      #expect(try decide("IEC", "--comment", "a\nISO supports it").code == 0)
      #expect(try decide("IEC", "--outcome", "adoptAsIs", "--definition", "ISO").output.contains("definition of ISO"))
      #expect(try decide("ISO", "--consent").output.contains("definition of ISO"), "says what was consented to")
      #expect(try decide("ISO", "--outcome", "adoptAsIs", "--definition", "IEC").code == 0)
      let tie = try decide("ISO", "--consent")
      #expect(tie.code == 2 && tie.errors.contains("several things are proposed"))
      let shown = try review.run("review", "--show", id)
      #expect(!shown.unicodeScalars.contains("\u{1B}"))
      #expect(shown.contains("a\n    ISO supports it"))
    }
  }

  @Test("take no name of blanks, and move with a reason and to another level only")
  func blanks() throws {
    try Self.withReview { folder in
      let id = try #require(try Review(folder).cases("--kind", "definition-substance").first?.id)
      for (author, arguments, words) in [
        (" ", ["--waive"], "--by is needed"), ("Bo", ["--level", "J-SCTF", "--reason", " "], "say why"),
        ("Bo", ["--level", "terminology team", "--reason", "x"], "at the level “terminology team” already"),
        ("Bo", ["--level", "bord", "--reason", "x"], "there is no level “bord”"),
      ] {
        let outcome = try Program.concord(
          ["review", "--decide", id, "-g", "ISO", "--by", author] + arguments, in: folder)
        #expect(outcome.code == 2 && outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      }
      #expect(try Review(folder).file(id).history.isEmpty)
    }
  }

  @Test("tell what was taken back, by the person who said it, and show all that was said")
  func takenBack() throws {
    try Self.withReview { folder in
      let id = try #require(try Review(folder).cases("--kind", "definition-substance").first?.id)
      func decide(_ author: String, _ arguments: String...) throws -> Program.Outcome {
        try Program.concord(["review", "--decide", id, "-g", "ISO", "--by", author] + arguments, in: folder)
      }
      #expect(try decide("Bo", "--outcome", "adoptAsIs", "--definition", "ISO", "--reason", "clear").code == 0)
      let refused = try decide("Mallory", "--undo")
      #expect(refused.code == 2 && refused.errors.contains("Bo said that for ISO"), "\(refused.errors)")
      let undone = try decide("Bo", "--undo")
      #expect(undone.code == 0)
      #expect(undone.output.contains("taken back: supports: Adopt as it is; definition of ISO"), "\(undone.output)")
      #expect(try decide("Bo", "--undo").errors.contains("nothing of ISO here to take back"))
      #expect(try decide("Eva", "--object").code == 0)
      #expect(try decide("Eva", "--waive").code == 0)
      let shown = try Review(folder).run("review", "--show", id)
      let history = try #require(shown.split(separator: "History:\n").last).split(separator: "\n")
      #expect(history.count == 5, "\(shown)")
      #expect(history[0].contains("Bo for ISO supports: Adopt as it is") && history[0].hasSuffix(" – taken back"))
      #expect(history[1] == "    clear")
      #expect(history[2].hasSuffix("Bo for ISO took back what was said"))
      #expect(history[3].hasSuffix("Eva for ISO does not consent"), "an earlier position")
    }
  }

  @Test("go out as letters, in Markdown and HTML")
  func letters() throws {
    try Self.withReview { folder in
      let both = try Program.concord(["review", "--liaison", "ISO", "-o", "letters/iso"], in: folder)
      #expect(both.code == 0)
      let letters = try contents(of: Path.join(folder, "letters"))
      #expect(letters.keys.sorted() == ["iso.html", "iso.md"])
      #expect(letters["iso.html"]?.hasPrefix("<!DOCTYPE html>") == true)
      let again = try Program.concord(["review", "--liaison", "ISO", "-o", "letters/iso"], in: folder)
      #expect(again.code == 2 && again.errors.contains("letters/iso.md is there already"))
      let shown = try Program.concord(["review", "--liaison", "ISO"], in: folder)
      #expect(shown.output == letters["iso.md"])
      let some = try Program.concord(["review", "--liaison", "ISO", "--kind", "homonym"], in: folder)
      #expect(some.code == 0 && shown.output.contains("city lamp") && !some.output.contains("city lamp"))
      let odd = try Program.concord(["review", "--liaison", "ISO", "--kind", "homonyms"], in: folder)
      #expect(odd.code == 2 && odd.errors.contains("did you mean homonym"))
    }
  }
}
