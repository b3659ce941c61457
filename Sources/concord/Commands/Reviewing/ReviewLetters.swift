import Files
import Review
import Terminology

/// Writes draft letters to organisations.
struct ReviewLetters {
  private let parsed: ParsedArguments

  init(_ parsed: ParsedArguments) { self.parsed = parsed }

  /// Writes a letter, in the form that the end of the file's name asks for.
  func write(_ ledger: Ledger, _ console: Console) throws {
    let organisation = parsed.value("liaison") ?? ""
    let letter = try LiaisonLetter(ledger, to: organisation, filter: ReviewListing(parsed).filter(for: ledger))
    guard let output = parsed.value("output") else { return try console.write(letter.markdown) }
    let drafts = drafts(of: letter, to: organisation, at: output)
    for draft in drafts {
      try UsageError.requireNew(
        draft.path, "may have been worked on; name another file, or remove that one",
        command: ReviewCommand.description.name)
    }
    let files = OutputSet()
    for draft in drafts { try files.add(draft.text, at: draft.path) }
    try files.commit()
    let cases = letter.count.counted("case")
    try console.write(drafts.map { "\($0.path): \(cases) for \(organisation)\n" }.joined())
  }

  /// The forms of a letter that a path asks for, each with its own path.
  private func drafts(
    of letter: LiaisonLetter, to organisation: String, at output: String
  ) -> [(path: String, text: String)] {
    switch output.lowercased() {
    case let name where name.hasSuffix(".md") || name.hasSuffix(".markdown"): return [(output, letter.markdown)]
    case let name where name.hasSuffix(".html") || name.hasSuffix(".htm"): return [(output, letter.html)]
    default:
      let isFolder = output.hasSuffix("/") || Folder.isFolder(output)
      let stem = isFolder ? Path.join(output, "liaison-\(Self.fileName(organisation))") : output
      return [(stem + ".md", letter.markdown), (stem + ".html", letter.html)]
    }
  }

  /// The name of an organisation as part of the name of a file.
  private static func fileName(_ organisation: String) -> String {
    String(organisation.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "-" : $0 })
  }
}
