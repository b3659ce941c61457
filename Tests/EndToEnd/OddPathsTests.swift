import Files
import Foundation
import TestSupport
import Testing

/// Paths that are no plain files, or have no plain names: one clear message and exit code 2, or the work is done.
@Suite("Odd paths")
struct OddPathsTests {
  private static let table = "id,lang,label\n1,en,city lamp\n"

  /// What each command is called with to read a source.
  private static let commands: [[String]] = [
    ["inspect"], ["merge"], ["match", "good.csv"], ["convert", "-o", "out.json"],
  ]

  private func expectRefusal(_ arguments: [String], in folder: String, saying words: String) throws {
    let outcome = try Program.concord(arguments, in: folder)
    #expect(outcome.code == 2, "\(arguments)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("concord: ") && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "a terminal obeys nothing")
  }

  @Test("that are no sources are refused by every command", arguments: commands)
  func refused(_ command: [String]) throws {
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.table], to: folder)
      try expectRefusal(command + ["-"], in: folder, saying: "cannot open -: No such file or directory")
      try expectRefusal(command + [""], in: folder, saying: "cannot open : No such file or directory")
      try expectRefusal(command + ["no\u{1B}[2Jname"], in: folder, saying: "cannot open no␛[2Jname: No such file")
      try expectRefusal(command + ["/dev/null"], in: folder, saying: "/dev/null: the file is empty")
      try expectRefusal(command + ["good.csv/x"], in: folder, saying: "cannot open good.csv/x: Not a directory")
      let long = String(repeating: "x", count: 300)
      try expectRefusal(command + [long], in: folder, saying: "File name too long")
    }
  }

  @Test("whose names hold line breaks, dashes or letters of any script are read")
  func oddNames() throws {
    try withTemporaryFolder { folder in
      for name in ["two\nlines.csv", "-", "--json", "ORG=a=b.csv", " ", "été 術語.csv", "a\\b\"c'.csv"] {
        try LocalFileSystem().write(Array(Self.table.utf8), to: Path.join(folder, name))
        let outcome = try Program.concord(["inspect", "--", Path.join(folder, name)])
        #expect(
          outcome.code == 0 && outcome.output.firstMatch(of: /designations +1\n/) != nil, "\(name): \(outcome.errors)")
      }
    }
  }

  @Test("whose names are not UTF-8 are refused with that reason")
  func noUTF8() throws {
    try withTemporaryFolder { folder in
      let make = try Program.run(
        "/bin/sh", ["-c", "printf 'id,term\\n1,lamp\\n' > \"$(printf 'lamp\\351.csv')\""], in: folder)
      try #require(make.code == 0, "\(make.errors)")
      for source in [".", folder] {
        try expectRefusal(["inspect", source], in: folder, saying: "its name is not in UTF-8; rename it")
      }
    }
  }

  @Test("that are pipes are read once, and those in folders are passed over")
  func pipes() throws {
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.table, "pages/a.csv": Self.table], to: folder)
      let program = Program.path
      let piped = try Program.run(
        "/bin/sh", ["-c", "cat good.csv | \"$0\" inspect --json /dev/stdin", program], in: folder)
      #expect(piped.code == 0 && piped.output.contains("\"designations\" : 1"), "\(piped.errors)\(piped.output)")
      let script = """
        mkfifo pipe && { cat good.csv > pipe & "$0" merge X=pipe; }
        """
      let merged = try Program.run("/bin/sh", ["-c", script, program], in: folder)
      #expect(merged.code == 0, "\(merged.errors)")
      let directory = try #require(try contents(of: "\(folder)/Directory")["directory.json"])
      let digest = SHA256.digest(of: Self.table)
      #expect(directory.contains(digest), "the record tells what was read")
      let folderWithPipe = try Program.run(
        "/bin/sh", ["-c", "mkfifo pages/b.csv pages/c.yaml && exec \"$0\" inspect pages", program], in: folder)
      #expect(folderWithPipe.code == 0)
      #expect(
        folderWithPipe.errors.contains("pages/b.csv: it is neither a file nor a folder"), "\(folderWithPipe.errors)")
    }
  }

  @Test("that give without end are refused")
  func endless() throws {
    try withTemporaryFolder { folder in
      try expectRefusal(["inspect", "/dev/zero"], in: folder, saying: "it is no file, and gives more than 256 MiB")
    }
  }

  @Test("that must not be read are refused", .enabled(if: getuid() != 0, "root may read everything"))
  func forbidden() throws {
    try withTemporaryFolder { folder in
      try write(["good.csv": Self.table, "closed/a.csv": Self.table], to: folder)
      let closed = "\(folder)/closed"
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
      for source in ["closed", "closed/a.csv"] {
        try expectRefusal(["merge", "good.csv", source], in: folder, saying: "Permission denied")
      }
    }
  }
}
