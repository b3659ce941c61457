import Glibc
import TestSupport

@testable import concord

/// Runs a piece of work with a console whose standard error is a file, and tells what was written to it.
func withStandardError<Result>(
  isTerminal: Bool? = nil, _ work: (Console) throws -> Result
) throws -> (result: Result, text: String) {
  let all = try withConsole(isTerminal: isTerminal, work)
  return (all.result, all.errors)
}

/// Runs a piece of work with a console that writes to files, and tells what was written to them.
func withConsole<Result>(
  isTerminal: Bool? = nil, _ work: (Console) throws -> Result
) throws -> (result: Result, output: String, errors: String) {
  try withTemporaryFolder { folder in
    let descriptors = ["output", "errors"].map { name in
      unsafe open("\(folder)/\(name)", O_WRONLY | O_CREAT, 0o600)
    }
    defer { for descriptor in descriptors { close(descriptor) } }
    let result = try work(Console(output: descriptors[0], errors: descriptors[1], isTerminal: isTerminal))
    let files = try contents(of: folder)
    return (result, files["output"] ?? "not written", files["errors"] ?? "not written")
  }
}
