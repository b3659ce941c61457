/// What a command is called, takes and does: the one table from which parsing and help come.
struct CommandDescription: Sendable {
  /// An option of a command.
  struct Option: Sendable {
    /// Its long name without dashes.
    var name: String
    /// Its letter, where it has one.
    var letter: Character?
    /// What its value is called in the help, or its values, with a space between; nil for a switch.
    var value: String?
    /// Whether it may be given several times, with a value each time.
    var repeats: Bool
    /// What it does.
    var help: String

    init(_ name: String, letter: Character? = nil, value: String? = nil, repeats: Bool = false, _ help: String) {
      self.name = name
      self.letter = letter
      self.value = value
      self.repeats = repeats
      self.help = help
    }
  }

  /// The name of the command.
  var name: String
  /// What it does, in one line.
  var summary: String
  /// What its arguments are called, for instance `SOURCE...`.
  var arguments: String
  /// How many arguments it takes.
  var count: ClosedRange<Int>
  /// Its options.
  var options: [Option]
  /// What else there is to know.
  var details: String = ""
}

extension CommandDescription.Option {
  /// The configuration, with every command that reads sources.
  static let configuration = Self(
    "config", value: "FILE", "how sources are read (default concord.json here or in a folder named as source)")
  /// The format, with every command that reads sources.
  static let format = Self("format", value: "FORMAT", "reads the sources as this format, whatever they look like")
  /// The ledger, with every command that keeps or reads one.
  static let ledger = Self(
    "ledger", value: "FILE", "the ledger of the review (default concord.sqlite beside concord.json, else here)")
  /// The severity, with every command that notices things and does no more than that.
  static let failOn = Self(
    "fail-on", value: "SEVERITY", "exit code 1 when a finding is this severe (note, minor, major, critical)")
}
