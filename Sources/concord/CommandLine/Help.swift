/// The help texts, made from the descriptions of the commands.
enum Help {
  /// The help of the program.
  static func program(_ commands: [CommandDescription]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map { "  \(padded($0.name, width))  \($0.summary)" }
    return """
      concord – harmonises the terminology of standards organisations

      usage: concord COMMAND ...

      \(lines.joined(separator: "\n"))

      “concord COMMAND --help” tells more, “concord --version” the version. A SOURCE is a file, a folder, or ORG=path
      where the file does not say whose it is; formats are recognised from content. Results go to standard output,
      findings to standard error.
      Exit codes: 0 done, 1 done with findings at or above --fail-on, 2 wrong usage or unusable input.

      """
  }

  /// The help of one command.
  static func command(_ command: CommandDescription) -> String {
    let options = command.options + [CommandDescription.Option("help", letter: "h", "shows this help")]
    let names = options.map { option in
      let letter = option.letter.map { "-\($0), " } ?? ""
      return "\(letter)--\(option.name)\(option.value.map { " \($0)" } ?? "")"
    }
    let width = names.map(\.count).max() ?? 0
    let lines = zip(names, options).map { "  \(padded($0, width))  \($1.help)" }
    let details = command.details.isEmpty ? "" : "\n\(command.details)\n"
    return """
      concord \(command.name) – \(command.summary)

      usage: concord \(command.name) \(command.arguments) [OPTION...]

      \(lines.joined(separator: "\n"))
      \(details)
      """
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
