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
    var files = OutputSet()
    switch output.lowercased() {
    case let name where name.hasSuffix(".md") || name.hasSuffix(".markdown"): files.add(letter.markdown, at: output)
    case let name where name.hasSuffix(".html") || name.hasSuffix(".htm"): files.add(letter.html, at: output)
    default:
      let isFolder = output.hasSuffix("/") || Folder.isFolder(output)
      let stem = isFolder ? Path.join(output, "liaison-\(Self.fileName(organisation))") : output
      files.add(letter.markdown, at: stem + ".md")
      files.add(letter.html, at: stem + ".html")
    }
    for path in files.paths {
      try UsageError.requireNew(
        path, "may have been worked on; name another file, or remove that one", command: ReviewCommand.description.name)
    }
    try files.commit()
    let cases = letter.count.counted("case")
    try console.write(files.paths.map { "\($0): \(cases) for \(organisation)\n" }.joined())
  }

  /// The name of an organisation as part of the name of a file.
  private static func fileName(_ organisation: String) -> String {
    String(organisation.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "-" : $0 })
  }
}
