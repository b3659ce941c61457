import Importers
import TestSupport
import Testing

@testable import concord

@Suite("validate")
struct ValidateTests {
  private static let lamps = """
    <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><sourceDesc><p>made for tests</p></sourceDesc></fileDesc></tbxHeader>
    <text><body><conceptEntry id="c1"><langSec xml:lang="en">
    <termSec><term>lamp</term></termSec>
    </langSec></conceptEntry></body></text>
    </tbx>
    """

  private func run(_ text: String, _ arguments: [String] = []) throws -> (code: ExitCode, output: String) {
    try withTemporaryFolder { folder in
      try write(["lamps.tbx": text], to: folder)
      let parsed = try ParsedArguments(["\(folder)/lamps.tbx"] + arguments, for: Validate.description)
      let all = try withConsole { try Validate(parsed).run($0) }
      return (all.result, all.output.replacing("\(folder)/", with: ""))
    }
  }

  @Test("says that a valid file is valid, and what it is")
  func valid() throws {
    let all = try run(Self.lamps)
    #expect(all.code == .done)
    #expect(all.output == "lamps.tbx: valid TBX-Basic (DCT), 1 entry\n")
  }

  @Test("says what is wrong, where, what is expected and what to do, and ends with 1")
  func invalid() throws {
    let all = try run(Self.lamps.replacing("<term>lamp</term>", with: "<term>lamp</term><colour/>"))
    #expect(all.code == .findings)
    #expect(all.output.hasPrefix("major: lamps.tbx, line 4, column "))
    #expect(all.output.contains("entry c1: <colour> is no element of TBX-Basic (expected "))
    #expect(all.output.contains("); correct its name, or remove it [tbx.unknown-element]\n"))
    #expect(all.output.hasSuffix("\nlamps.tbx: invalid TBX-Basic (DCT), 1 entry, 1 finding\n"))
  }

  @Test("shows three findings of a kind, or all of them")
  func all() throws {
    let text = Self.lamps.replacing("<term>lamp</term>", with: "<term a='1' b='1' c='1' d='1'>lamp</term>")
    #expect(try run(text).output.contains("… and 1 more of tbx.unknown-attribute\n"))
    #expect(try run(text, ["--all"]).output.split(separator: "\n").count == 5)
  }

  @Test("writes the same as JSON")
  func json() throws {
    let text = try run(Self.lamps, ["--json"]).output
    for part in [#""valid" : true"#, #""dialect" : "TBX-Basic""#, #""style" : "dct""#, #""entries" : 1"#] {
      #expect(text.contains(part))
    }
  }

  @Test("ends with 1 from the severity on that is asked for")
  func failOn() throws {
    let text = Self.lamps.replacing("langSec xml:lang=\"en\"", with: "langSec xml:lang=\"english\"")
    #expect(try run(text).code == .done)
    #expect(try run(text, ["--fail-on", "minor"]).code == .findings)
    #expect(try run(Self.lamps.replacing("c1", with: "1"), ["--fail-on", "critical"]).code == .done)
  }

  @Test("checks against the dialect that is asked for; one that is not known is wrong usage")
  func dialect() throws {
    #expect(try run(Self.lamps, ["--dialect", "TBX-Min"]).output.contains("[tbx.other-dialect]"))
    #expect(throws: UsageError.self) { try run(Self.lamps, ["--dialect", "TBX-Basics"]) }
    #expect(throws: ImportError.self) { try run("<html/>") }
  }
}
