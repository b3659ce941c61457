import Exporters
import Harmonisation
import Terminology

/// A draft letter to one organisation on the cases that are open for it: the texts, the positions of the others, what is
/// proposed and what would change.
///
/// It takes nobody's side. The same state of the ledger gives the same letter.
public struct LiaisonLetter: Sendable {
  /// How many cases it is about.
  public let count: Int
  private let blocks: [LetterBlock]
  private let subject: String

  /// A letter on cases of a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - organisation: to whom it goes.
  ///   - filter: which of the organisation's cases; those that are not settled unless a state is asked for.
  /// - Throws: ``Refusal`` when the organisation has no entries; ``LedgerError``.
  public init(_ ledger: Ledger, to organisation: String, filter: CaseFilter = CaseFilter()) throws {
    var filter = filter
    filter.organisation = organisation
    if filter.state == nil { filter.isSettled = false }
    let (files, state, organisations) = try ledger.reading { [filter] database in
      try ledger.require(organisation, in: database)
      let projection = try CaseProjection(database)
      let files = try ledger.cases(filter, in: database).map { try ledger.file($0.id, in: database, projection) }
      return (files, try ledger.state(in: database), try ledger.organisations(database))
    }
    count = files.count
    let text = LetterText(organisation, files, state, others: organisations.filter { $0 != organisation })
    subject = text.subject
    blocks = text.blocks
  }

  /// The letter in Markdown (CommonMark with tables); no text of a source is markup in it.
  public var markdown: String {
    var writer = LetterMarkdown()
    for block in blocks { writer.write(block) }
    return writer.text
  }

  /// The letter as a page in HTML that needs nothing else.
  public var html: String {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("title", subject)
    html.raw("\n<style>\n\(LetterStyle.css)</style>\n</head>\n<body>\n<main>\n")
    for block in blocks { LetterHTML.write(block, to: &html) }
    html.raw("</main>\n</body>\n</html>\n")
    return html.text
  }
}
