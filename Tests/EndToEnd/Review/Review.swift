import FoundationEssentials
import TestSupport
import Testing

/// The review of a folder, by the program.
struct Review {
  /// A case in the list.
  struct Case: Decodable {
    var id: String
    var rule: String
    var state: String
    var organisations: [String]
    var owed: [String]
    var message: String
  }

  /// A case with what was said.
  struct File: Decodable {
    struct Said: Decodable {
      var action: String
      var organisation: String
      var words: String?
    }

    struct Change: Decodable {
      var old: String
      var new: String?
    }

    var summary: Case
    var history: [Said]
    var changes: [Change]
  }

  private struct Listing: Decodable { var cases: [Case] }

  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// What the program writes to standard output; a failed run is recorded.
  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let outcome = try Program.concord(arguments, in: folder)
    #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// The cases that a list gives.
  func cases(_ filters: String...) throws -> [Case] {
    let outcome = try Program.concord(["review", "--list", "--json"] + filters, in: folder)
    return try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8)).cases
  }

  /// A case.
  func file(_ id: String) throws -> File {
    try JSONDecoder().decode(File.self, from: Data(run("review", "--show", id, "--json").utf8))
  }
}
