import Files
import Foundation
import TestSupport
import Testing

@Suite("An interrupted program")
struct InterruptionTests {
  @Test("leaves neither a temporary workbook nor a part of the output")
  func workbook() throws {
    try withTemporaryFolder { folder in
      let (temporary, source) = (Path.join(folder, "temporary"), Path.join(folder, "source.csv"))
      try LocalFileSystem().makeFolder(temporary)
      let rows = (0..<60_000).map { "c\($0),en,term \($0),pref,definition of \($0)" }
      try LocalFileSystem().write(
        Array((["id,lang,label,kind,definition"] + rows).joined(separator: "\n").utf8), to: source)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["convert", source, "-o", Path.join(folder, "output.xlsx")]
      process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": temporary]) { $1 }
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      while process.isRunning, try Folder.names(in: temporary).isEmpty { usleep(1_000) }
      let wasInterrupted = process.isRunning
      process.terminate()
      process.waitUntilExit()
      #expect(wasInterrupted && process.terminationStatus == 128 + SIGTERM)
      #expect(try Folder.names(in: temporary).isEmpty)
      #expect(try Folder.names(in: folder).sorted() == ["source.csv", "temporary"])
    }
  }
}
