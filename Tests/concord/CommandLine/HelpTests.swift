import Testing

@testable import concord

@Suite("Help")
struct HelpTests {
  private static let commands = [Merge.description, Match.description, Inspect.description]

  /// The options that a help text shows, each with its letter and the name of its value.
  private func shown(_ command: CommandDescription) -> [(letter: String?, name: String, value: String?)] {
    Help.command(command).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^ +(?:-(\w), )?--([a-z-]+)(?: ([A-Z]+(?:[ -][A-Z]+)*))? {2,}\S/) else {
        return nil
      }
      return (match.1.map(String.init), String(match.2), match.3.map(String.init))
    }
  }

  @Test("shows only options that the command understands", arguments: commands)
  func shownIsUnderstood(_ command: CommandDescription) throws {
    let options = shown(command)
    #expect(options.count == command.options.count + 1)
    let sources = Array(repeating: "a.tbx", count: command.count.lowerBound)
    for option in options {
      for spelling in ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? []) {
        let values = (option.value ?? "").split(separator: " ").map { _ in "0.5" }
        let parsed = try ParsedArguments([spelling] + values + sources, for: command)
        #expect(parsed.positional == sources)
        let isTaken = option.value == nil ? parsed.isSet(option.name) : parsed.value(option.name) == "0.5"
        #expect(isTaken, "\(spelling)")
      }
    }
  }

  @Test("shows every option that the command understands", arguments: commands)
  func understoodIsShown(_ command: CommandDescription) {
    let shown = shown(command)
    #expect(shown.map(\.name) == command.options.map(\.name) + ["help"])
    #expect(shown.map(\.value) == command.options.map(\.value) + [nil])
    #expect(shown.map(\.letter) == command.options.map { $0.letter.map { String($0) } } + ["h"])
  }

  @Test("says how the command is used and fits in a terminal", arguments: commands)
  func usage(_ command: CommandDescription) {
    let text = Help.command(command)
    #expect(text.hasPrefix("concord \(command.name) – \(command.summary)\n"))
    #expect(text.contains("\nusage: concord \(command.name) \(command.arguments) [OPTION...]\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 && $0.last != " " })
  }

  @Test("of the program names every command, and the options that need none")
  func program() {
    let text = Help.program(Self.commands)
    for command in Self.commands {
      let isThere = text.contains("\n  \(command.name)") && text.contains(command.summary)
      #expect(isThere, "\(command.name)")
    }
    #expect(text.contains("--help") && text.contains("--version"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test("is there for options that no two of which share a name or letter", arguments: commands)
  func unique(_ command: CommandDescription) {
    let names = command.options.map(\.name) + ["help"]
    #expect(Set(names).count == names.count)
    let letters = command.options.compactMap(\.letter) + ["h"]
    #expect(Set(letters).count == letters.count)
  }
}
