/// The arguments of a command, taken apart by its description.
struct ParsedArguments {
  /// The arguments that are no options, in their order.
  private(set) var positional: [String] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  /// Takes arguments apart.
  ///
  /// - Throws: ``UsageError`` for an unknown option, a missing value, or too few or too many arguments.
  init(_ arguments: [String], for command: CommandDescription) throws(UsageError) {
    var rest = arguments[...]
    var takesOptions = true
    while let argument = rest.popFirst() {
      if takesOptions && argument == "--" {
        takesOptions = false
      } else if takesOptions && argument.hasPrefix("-") && argument.count > 1 {
        try takeOption(argument, &rest, command)
      } else {
        positional.append(argument)
      }
    }
    guard command.count.contains(positional.count) || isHelp else {
      let expected = command.arguments.isEmpty ? "no arguments" : command.arguments
      throw UsageError(
        positional.count < command.count.lowerBound
          ? "\(command.name) needs \(expected)"
          : "\(command.name) takes \(expected), not \(positional.count) arguments",
        command: command.name)
    }
  }

  /// Whether help is asked for instead.
  var isHelp: Bool { switches.contains("help") }

  /// The value of an option.
  func value(_ name: String) -> String? { values[name]?.first }

  /// The values of an option that takes several.
  func values(_ name: String) -> [String]? { values[name] }

  /// The names of the options that are given, in their order.
  var options: [String] { (Array(values.keys) + switches).sorted() }

  /// Whether a switch is set.
  func isSet(_ name: String) -> Bool { switches.contains(name) }

  private mutating func takeOption(
    _ argument: String, _ rest: inout ArraySlice<String>, _ command: CommandDescription
  ) throws(UsageError) {
    let body = argument.drop { $0 == "-" }
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    if argument == "-h" || argument == "--help" {
      switches.insert("help")
      return
    }
    let option = command.options.first { option in
      argument.hasPrefix("--") ? option.name == name : option.letter.map { String($0) == name } ?? false
    }
    guard let option else {
      throw UsageError(
        "\(command.name) has no option \(argument.split(separator: "=").first ?? "")", command: command.name,
        suggestion: UsageError.nearest(to: name, among: command.options.map(\.name)).map { "--\($0)" })
    }
    guard let valueName = option.value else {
      guard parts.count == 1 else { throw UsageError("--\(option.name) takes no value", command: command.name) }
      switches.insert(option.name)
      return
    }
    var taken = parts.dropFirst().map(String.init)
    while taken.count < valueName.split(separator: " ").count {
      guard let value = rest.popFirst() else {
        throw UsageError("--\(option.name) needs \(valueName)", command: command.name)
      }
      taken.append(value)
    }
    values[option.name] = option.repeats ? (values[option.name] ?? []) + taken : taken
  }
}
