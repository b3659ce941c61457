import Testing

@testable import concord

@Suite("Progress")
struct ProgressTests {
  private func work(_ console: Console, patience: UInt64) {
    let progress = Progress(console, steps: 2, patience: patience)
    progress.step("reading a.tbx")
    progress.step("reading b.tbx")
    console.say("b.tbx: odd")
    progress.finish()
  }

  @Test("is silent when nobody watches, however long the work takes")
  func silent() throws {
    #expect(try withStandardError { work($0, patience: 0) }.text == "b.tbx: odd\n")
  }

  @Test("shows a bar on a terminal, and takes it away for what is said and at the end")
  func terminal() throws {
    let clear = "\r\u{1B}[K"
    let (full, empty) = (String(repeating: "█", count: 12), String(repeating: "░", count: 12))
    #expect(
      try withStandardError(isTerminal: true) { work($0, patience: 0) }.text
        == "\(clear)\(empty)\(empty) reading a.tbx\(clear)\(full)\(empty) reading b.tbx\(clear)b.tbx: odd\n")
  }

  @Test("does not show for work that is soon done")
  func short() throws {
    #expect(try withStandardError(isTerminal: true) { work($0, patience: .max) }.text == "b.tbx: odd\n")
  }

  @Test("leaves a clean line behind when the work ends")
  func cleared() throws {
    let text = try withStandardError(isTerminal: true) { console in
      let progress = Progress(console, steps: 1, patience: 0)
      progress.step("reading")
      progress.finish()
      progress.finish()
    }.text
    #expect(text.hasSuffix("reading\r\u{1B}[K"))
  }
}
