import Glibc
import TestSupport

@testable import concord

/// Runs a piece of work with a console whose standard error is a file, and tells what was written to it.
func withStandardError<Result>(
  isTerminal: Bool? = nil, _ work: (Console) throws -> Result
) throws -> (result: Result, text: String) {
  try withTemporaryFolder { folder in
    let descriptor = unsafe open("\(folder)/errors", O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let result = try work(Console(errors: descriptor, isTerminal: isTerminal))
    return (result, try contents(of: folder)["errors"] ?? "not written")
  }
}
