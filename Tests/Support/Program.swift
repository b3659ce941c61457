import Files
import Foundation

/// The program as it was built, run as a person runs it.
public enum Program {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The exit code.
    public var code: Int32
    /// What was written to standard output.
    public var output: String
    /// What was written to standard error.
    public var errors: String
  }

  /// Where `concord` was built: beside the tests.
  public static let path = Path.join(Path.folder(CommandLine.arguments[0]), "concord")

  /// Runs `concord` with these arguments.
  ///
  /// - Parameters:
  ///   - arguments: what follows the name of the program.
  ///   - folder: the folder to run in; by default the one that the tests run in.
  ///   - environment: variables to set beside those of the tests.
  /// - Returns: the exit code and what was written.
  /// - Throws: what keeps the program from starting.
  public static func concord(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(path, arguments, in: folder, environment: environment)
  }

  /// Runs any program.
  public static func run(
    _ path: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try withTemporaryFolder { temporary in
      // Files, not pipes: nobody has to read one stream while the other fills.
      let names = ["output", "errors"].map { Path.join(temporary, $0) }
      for name in names { try LocalFileSystem().write([], to: name) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: names[0]))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: names[1]))
      try process.run()
      process.waitUntilExit()
      let texts = try names.map { name in
        var stream = try FileStream(path: name)
        return String(decoding: try stream.readAll(), as: UTF8.self)
      }
      return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }

  /// Where a program of the machine is; nil where it is not installed.
  public static func installed(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { Path.join(String($0), name) }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
