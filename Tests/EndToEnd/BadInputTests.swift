import Files
import TestSupport
import Testing

/// Input that cannot be used: exit code 2, one message that says what is wrong and where, and nothing written.
@Suite("Bad input")
struct BadInputTests {
  private static let good = "id,lang,label\n1,en,city lamp\n"

  /// The program merges a good file and a bad one; it has to stop at the bad one.
  private func expectRefusal(of files: [String: [UInt8]], sources: [String]? = nil, _ message: String) throws {
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.good], to: folder)
      for (name, bytes) in files {
        try LocalFileSystem().makeFolder(Path.folder(Path.join(folder, name)))
        try LocalFileSystem().write(bytes, to: Path.join(folder, name))
      }
      let before = try Folder.names(in: folder)
      let outcome = try Program.concord(["merge"] + (sources ?? ["good.csv"] + files.keys.sorted()), in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "concord: \(message)\n")
      #expect(try Folder.names(in: folder) == before, "nothing is written")
    }
  }

  @Test(
    "is told by what is wrong and where",
    arguments: [
      (
        "text.tbx", "This is no glossary.\n",
        "text.tbx, row 1: no row of headings tells which column holds the designations (expected headings such as "
          + "“id, en, fr, definition” or “id, lang, label, kind, definition”); add a heading row, or say what the "
          + "columns hold under “columns” in concord.json"
      ),
      (
        "cut.tbx",
        "<tbx type=\"TBX-Basic\" style=\"dct\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text><body>\n  <conceptEntry id=",
        "cut.tbx, line 3, column 20: "
      ),
      (
        "page.xml", "<?xml version=\"1.0\"?>\n<html><body/></html>\n",
        "page.xml, line 2, column 6: the file is XML, but its root element is <html> (expected <tbx>, <martif>, <TBX>, "
          + "<standard> or <adoption>); check that this is the right file"
      ),
      (
        "empty.csv", "",
        "empty.csv: the file is empty (expected TBX, ISO/NISO STS, XLSX, directory.json, Glossarist YAML, CSV or TSV)"
      ),
      (
        "numbers.csv", "1,2,3\n4,5,6\n",
        "numbers.csv, row 1: no row of headings tells which column holds the designations (expected headings such as "
          + "“id, en, fr, definition” or “id, lang, label, kind, definition”); add a heading row, or say what the "
          + "columns hold under “columns” in concord.json"
      ),
    ])
  func text(_ name: String, _ text: String, _ message: String) throws {
    guard message.hasSuffix(": ") else { return try expectRefusal(of: [name: Array(text.utf8)], message) }
    try withTemporaryFolder { folder in
      try write([name: text], to: folder)
      let outcome = try Program.concord(["merge", name], in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("concord: \(message)"), "\(outcome.errors)")
      #expect(try Folder.names(in: folder) == [name])
    }
  }
}
