import Files
import Foundation
import TestSupport
import Testing

@Suite("concord review without a mode")
struct ReviewPagesTests {
  @Test("writes the address of its pages, and ends when it is interrupted")
  func session() throws {
    try withTemporaryFolder { folder in
      try write(["a.csv": "id,label,definition\n1,lamp,thing that gives light\n"], to: folder)
      #expect(try Program.concord(["merge", "IEC=a.csv"], in: folder).code == 0)
      let output = Path.join(folder, "address")
      try LocalFileSystem().write([], to: output)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["review", "--no-browser"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
      process.standardError = FileHandle.nullDevice
      try process.run()
      var address = ""
      while process.isRunning, !address.hasSuffix("\n") {
        usleep(5_000)
        var stream = try FileStream(path: output)
        address = String(decoding: try stream.readAll(), as: UTF8.self)
      }
      #expect(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/[0-9a-f]{48}\/\n/) != nil)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 128 + SIGINT)
    }
  }

  @Test("says what is wrong with a port, or that there is no ledger")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let port = try Program.concord(["review", "--port", "70000"], in: folder)
      #expect(port.code == 2 && port.errors.contains("--port takes a number"))
      let missing = try Program.concord(["review", "--no-browser"], in: folder)
      #expect(missing.code == 2 && missing.errors.contains("there is no ledger here"))
    }
  }
}
