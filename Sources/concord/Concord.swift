import Files
import Glibc
import Importers

/// The program: finds the command, runs it, and turns every error into one message and an exit code.
@main
struct Concord {
  private static var commands: [any Command.Type] {
    [Merge.self, ReviewCommand.self, LedgerCommand.self, Match.self, Inspect.self, Convert.self, Validate.self]
  }

  static func main() {
    Memory.growInLargeSteps()
    let signals = Interruption.watch()
    let console = Console()
    let code = withExtendedLifetime(signals) { run(Array(CommandLine.arguments.dropFirst()), console) }
    exit(code.rawValue)
  }

  private static func run(_ arguments: [String], _ console: Console) -> ExitCode {
    do {
      guard let name = arguments.first, name != "--help", name != "-h", name != "help" else {
        try console.write(Help.program(commands.map { $0.description }))
        return arguments.isEmpty ? .unusable : .done
      }
      if name == "--version" {
        try console.write("concord \(Version.current)\n")
        return .done
      }
      guard let type = commands.first(where: { $0.description.name == name }) else {
        let names = commands.map { $0.description.name }
        throw UsageError("there is no command “\(name)”", suggestion: UsageError.nearest(to: name, among: names))
      }
      let parsed = try ParsedArguments(Array(arguments.dropFirst()), for: type.description)
      if parsed.isHelp {
        try console.write(Help.command(type.description))
        return .done
      }
      return try type.init(parsed).run(console)
    } catch {
      console.say("concord: \(error)")
      return .unusable
    }
  }
}
