/// One command of the program: it parses its arguments, calls the modules and prints; it knows nothing of the field.
protocol Command {
  /// What it is called, takes and does.
  static var description: CommandDescription { get }
  /// The command with its arguments.
  ///
  /// - Throws: ``UsageError`` when a value is not of its form.
  init(_ arguments: ParsedArguments) throws
  /// Does the work.
  ///
  /// - Returns: the exit code.
  /// - Throws: what stops the work; nothing is written then.
  func run(_ console: Console) throws -> ExitCode
}

/// What the program tells the one that called it (a contract; scripts rely on it).
enum ExitCode: Int32 {
  /// Done.
  case done = 0
  /// Done, with findings at or above `--fail-on`.
  case findings = 1
  /// Wrong usage or unusable input; nothing was written.
  case unusable = 2
}
