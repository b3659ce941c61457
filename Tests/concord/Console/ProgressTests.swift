import Glibc
import TestSupport
import Testing

@testable import concord

@Suite("Progress")
struct ProgressTests {
  /// What is written to standard error, which is a file here, taken for a terminal or found out to be none.
  private func written(isTerminal: Bool? = nil, _ work: (Console) -> Void) throws -> String {
    try withTemporaryFolder { folder in
      let descriptor = unsafe open("\(folder)/errors", O_WRONLY | O_CREAT, 0o600)
      work(Console(errors: descriptor, isTerminal: isTerminal))
      close(descriptor)
      return try contents(of: folder)["errors"] ?? "not written"
    }
  }

  private func work(_ console: Console, patience: UInt64) {
    let progress = Progress(console, steps: 2, patience: patience)
    progress.step("reading a.tbx")
    progress.step("reading b.tbx")
    console.say("b.tbx: odd")
    progress.finish()
  }

  @Test("is silent when nobody watches, however long the work takes")
  func silent() throws {
    #expect(try written { work($0, patience: 0) } == "b.tbx: odd\n")
  }

  @Test("shows a bar on a terminal, and takes it away for what is said and at the end")
  func terminal() throws {
    let clear = "\r\u{1B}[K"
    let (full, empty) = (String(repeating: "█", count: 12), String(repeating: "░", count: 12))
    #expect(
      try written(isTerminal: true) { work($0, patience: 0) }
        == "\(clear)\(empty)\(empty) reading a.tbx\(clear)\(full)\(empty) reading b.tbx\(clear)b.tbx: odd\n")
  }

  @Test("does not show for work that is soon done")
  func short() throws {
    #expect(try written(isTerminal: true) { work($0, patience: .max) } == "b.tbx: odd\n")
  }

  @Test("leaves a clean line behind when the work ends")
  func cleared() throws {
    let text = try written(isTerminal: true) { console in
      let progress = Progress(console, steps: 1, patience: 0)
      progress.step("reading")
      progress.finish()
      progress.finish()
    }
    #expect(text.hasSuffix("reading\r\u{1B}[K"))
  }
}
