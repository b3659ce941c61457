import Files
import Foundation
import TestSupport
import Testing

/// What becomes of decisions when programs are killed, wait for each other, or have no room; `tools/ordeal` does the same
/// on a larger scale.
@Suite("A ledger in trouble", .serialized)
struct LedgerSafetyTests {
  private static let sources = [
    "IEC.csv": "id,lang,label,kind,definition\n1,en,city lamp,pref,lamp that lights a street\n",
    "ISO.csv": "id,lang,label,kind,definition\n7,en,city lamp,pref,body that warms a room in winter\n",
  ]

  /// Merges two sources in a folder and gives the id of their case.
  private func merged(in folder: String) throws -> String {
    try write(Self.sources, to: folder)
    let outcome = try Program.concord(["merge", "IEC.csv", "ISO.csv"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try Review(folder).cases()[0].id
  }

  private func saying(_ words: String, _ id: String) -> [String] {
    ["review", "--decide", id, "--organisation", "IEC", "--by", "Ada", "--comment", words]
  }

  @Test("holds every decision that was acknowledged before a program was killed")
  func kills() throws {
    try withTemporaryFolder { folder in
      let id = try merged(in: folder)
      var random = SeededGenerator(seed: 9)
      var acknowledged: Set<String> = []
      for number in 0..<40 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = saying("said \(number)", id)
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32.random(in: 0...60_000, using: &random))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if process.terminationReason == .exit, process.terminationStatus == 0 { acknowledged.insert("said \(number)") }
      }
      let verified = try Program.concord(["ledger", "verify"], in: folder)
      #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
      let there = Set(try Review(folder).file(id).history.compactMap(\.words))
      #expect(acknowledged.isSubset(of: there))
    }
  }

  @Test("takes what two programs write at once")
  func together() async throws {
    try await withTemporaryFolder { folder in
      let id = try merged(in: folder)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for name in ["a", "b"] {
          group.addTask {
            for number in 0..<15 {
              let outcome = try Program.concord(self.saying("\(name) \(number)", id), in: folder)
              #expect(outcome.code == 0, "\(outcome.errors)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try Review(folder).file(id).history.count == 30)
      #expect(try Program.concord(["ledger", "verify"], in: folder).code == 0)
    }
  }

  @Test("is as it was when there is no room, and says so")
  func room() throws {
    try withTemporaryFolder { folder in
      let id = try merged(in: folder)
      let words = String(repeating: "x", count: 120_000)
      // No file may grow beyond what the ledger has now.
      let command = "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\""
      let outcome = try Program.run("/bin/bash", ["-c", command, Program.path] + saying(words, id), in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("concord: concord.sqlite: "), "\(outcome.errors)")
      #expect(try Review(folder).file(id).history.isEmpty)
      #expect(try Program.concord(["ledger", "verify"], in: folder).code == 0)
    }
  }

  @Test("is not begun by a merge that fails")
  func failedMerge() throws {
    try withTemporaryFolder { folder in
      try write(Self.sources, to: folder)
      try write(["Reports": "in the way\n"], to: folder)
      let outcome = try Program.concord(["merge", "IEC.csv", "ISO.csv"], in: folder)
      #expect(outcome.code == 2)
      #expect(try Folder.names(in: folder) == ["IEC.csv", "ISO.csv", "Reports"])
    }
  }
}
