import Glibc
import Testing

@testable import concord

@Suite("Progress")
struct ProgressTests {
  private let clear = "\r\u{1B}[K"
  private let full = String(repeating: "█", count: 12)
  private let empty = String(repeating: "░", count: 12)

  private func work(_ console: Console, patience: UInt64) {
    let progress = Progress(console, patience: patience)
    progress.add(steps: 2)
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
    #expect(
      try withStandardError(isTerminal: true) { work($0, patience: 0) }.text
        == "\(clear)\(empty)\(empty) reading a.tbx\(clear)\(full)\(empty) reading b.tbx\(clear)b.tbx: odd\n")
  }

  @Test("does not show for work that is soon done")
  func short() throws {
    #expect(try withStandardError(isTerminal: true) { work($0, patience: .max) }.text == "b.tbx: odd\n")
  }

  @Test("shows within a long step, too")
  func withinStep() throws {
    let text = try withStandardError(isTerminal: true) { console in
      let progress = Progress(console, patience: 1_000_000)
      progress.add(steps: 1)
      progress.step("matching")
      // The bar comes from another thread; ten seconds are more than any machine needs for a thousandth of one.
      for _ in 0..<1_000 where !console.hasProgress { usleep(10_000) }
      progress.finish()
    }.text
    #expect(text == "\(clear)\(empty)\(empty) matching\(clear)")
  }

  @Test("leaves a clean line behind when the work ends")
  func cleared() throws {
    let text = try withStandardError(isTerminal: true) { console in
      let progress = Progress(console, patience: 0)
      progress.step("reading")
      progress.finish()
      progress.finish()
    }.text
    #expect(text.hasSuffix("reading\(clear)"))
  }
}
