import Terminology
import Testing

@testable import concord

@Suite("Arguments")
struct ParsedArgumentsTests {
  private static let command = CommandDescription(
    name: "weigh", summary: "weighs", arguments: "A B", count: 1...2,
    options: [
      .init("output", letter: "o", value: "FILE", "where"), .init("explain", letter: "e", value: "A-ID B-ID", "which"),
      .init("json", "as JSON"),
    ])

  private func parse(_ arguments: [String]) throws -> ParsedArguments {
    try ParsedArguments(arguments, for: Self.command)
  }

  @Test(
    "of options come apart however they are written",
    arguments: [["-o", "x", "a"], ["a", "--output", "x"], ["--output=x", "a"], ["-o=x", "a"]])
  func values(_ arguments: [String]) throws {
    let parsed = try parse(arguments)
    #expect(parsed.positional == ["a"])
    #expect(parsed.value("output") == "x")
    #expect(!parsed.isSet("json"))
  }

  @Test(
    "of an option with two values are both of them, whatever they look like",
    arguments: [
      ["--explain", "1", "-2", "a"], ["a", "--explain", "1", "-2"], ["--explain=1", "-2", "a"], ["-e", "1", "-2", "a"],
    ])
  func twoValues(_ arguments: [String]) throws {
    let parsed = try parse(arguments)
    #expect(parsed.values("explain") == ["1", "-2"])
    #expect(parsed.positional == ["a"])
    #expect(parsed.values("output") == nil)
  }

  @Test("after two dashes are no options, and a dash alone is none")
  func endOfOptions() throws {
    #expect(try parse(["--json", "--", "--output"]).positional == ["--output"])
    #expect(try parse(["-", "a"]).positional == ["-", "a"])
  }

  @Test("keep an equals sign in a value")
  func equals() throws {
    #expect(try parse(["--output=a=b", "c"]).value("output") == "a=b")
  }

  @Test(
    "that cannot be understood say why, and what may have been meant",
    arguments: [
      ([], "weigh needs A B; see “concord weigh --help”"),
      (["a", "b", "c"], "weigh takes A B, not 3 arguments; see “concord weigh --help”"),
      (["a", "--ouput", "x"], "weigh has no option --ouput (did you mean --output?); see “concord weigh --help”"),
      (["a", "--zzz=1"], "weigh has no option --zzz; see “concord weigh --help”"),
      (["a", "-o"], "--output needs FILE; see “concord weigh --help”"),
      (["a", "--explain"], "--explain needs A-ID B-ID; see “concord weigh --help”"),
      (["a", "--explain", "1"], "--explain needs A-ID B-ID; see “concord weigh --help”"),
      (["a", "--explain=1"], "--explain needs A-ID B-ID; see “concord weigh --help”"),
      (["--explain", "1", "2"], "weigh needs A B; see “concord weigh --help”"),
      (["a", "--json=yes"], "--json takes no value; see “concord weigh --help”"),
    ])
  func errors(_ arguments: [String], _ message: String) {
    let error = #expect(throws: UsageError.self) { try parse(arguments) }
    #expect(error?.description == message)
  }

  @Test("may ask for help without saying anything else")
  func help() throws {
    #expect(try parse(["--help"]).isHelp)
    #expect(try parse(["-h"]).isHelp)
  }

  @Test("take severities and probabilities in their form only")
  func forms() throws {
    let command = CommandDescription(
      name: "x", summary: "", arguments: "", count: 0...0,
      options: [.init("fail-on", value: "SEVERITY", ""), .init("p", value: "P", "")])
    let good = try ParsedArguments(["--fail-on", "major", "--p", "0.5"], for: command)
    #expect(try good.severity("fail-on", of: "x") == .major)
    #expect(try good.probability("p", of: "x") == 0.5)
    let bad = try ParsedArguments(["--fail-on", "worst", "--p", "1.5"], for: command)
    #expect(throws: UsageError.self) { try bad.severity("fail-on", of: "x") }
    #expect(throws: UsageError.self) { try bad.probability("p", of: "x") }
  }
}
