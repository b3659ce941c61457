import Exporters
import Harmonisation
import Terminology

/// The words of a liaison letter.
struct LetterText {
  private let organisation: String
  private let files: [CaseFile]
  private let state: LedgerState
  private let others: [String]

  init(_ organisation: String, _ files: [CaseFile], _ state: LedgerState, others: [String]) {
    self.organisation = organisation
    self.files = files
    self.state = state
    self.others = others
  }

  /// What the letter is about.
  var subject: String { "Common terminology: \(files.count.counted("case")) open for \(organisation)" }

  /// The letter.
  var blocks: [LetterBlock] {
    let editorial = files.filter { $0.summary.rule == ConflictRules.editorialRule }
    let weighty = files.filter { $0.summary.rule != ConflictRules.editorialRule }
    var blocks = opening(editorial.count)
    var number = 0
    for severity in Severity.allCases.reversed() {
      let group = weighty.filter { $0.summary.severity == severity }
      guard !group.isEmpty else { continue }
      let title = "\(ReportWords.name(of: severity)) – \(ReportWords.meaning(of: severity))"
      blocks.append(.heading(2, [.words(title)], anchor: nil))
      for file in group {
        number += 1
        blocks += LetterCase(file, for: organisation).blocks(number: number)
      }
    }
    if !editorial.isEmpty { blocks += summary(of: editorial) }
    return blocks + closing
  }

  private func opening(_ editorial: Int) -> [LetterBlock] {
    let senders = others.isEmpty ? "the terminology team" : "the terminology team, with \(others.listed)"
    var blocks: [LetterBlock] = [
      .heading(1, ["Liaison statement (draft)"], anchor: nil),
      .list([
        [.strong("From:"), .words(" \(senders)")],
        [.strong("To:"), .words(" \(organisation)")],
        [.strong("Subject:"), .words(" \(subject)")],
        [.strong("Date:"), .words(" [date of sending]")],
        [.strong("Reply requested by:"), .words(" [date]")],
        [.strong("State of the work:"), .words(" \(state.words)")],
      ]),
      .paragraph([.words("Dear colleagues,")]),
    ]
    guard !files.isEmpty else {
      return blocks + [
        .paragraph([
          .words(
            "no case of the common terminology work is open for \(organisation) at present. We thank you for your "
              + "contributions, and will write again when texts change or new entries join.")
        ])
      ]
    }
    blocks.append(
      .paragraph([
        .words(
          "our organisations work on a common directory of terms as equals. In comparing our entries we have found "
            + "\(files.count.counted("place")) in which yours and those of others differ, or leave something open, and "
            + "which we would like to settle with you. No text is right by reason of whose it is; each keeps its owner, "
            + "its publication and its clause, and a decision that two concepts are distinct is as welcome as one that "
            + "they are the same.")
      ]))
    let owed = files.count { $0.summary.owed.contains(organisation) }
    let reopened = files.count { !$0.changes.isEmpty }
    var words =
      owed == 0
      ? "Your position on each of them is known to us; it is repeated below beside those of the others."
      : "On \(owed == files.count ? "each of them" : "\(owed) of them") we kindly ask for your position."
    if reopened > 0 {
      words +=
        " In \(reopened.counted("case")) a text has changed since it was judged; these are marked as re-opened."
    }
    if editorial > 0 { words += " Differences that are editorial only stand together in a table at the end." }
    return blocks + [.paragraph([.words(words)])]
  }

  /// The cases that differ editorially only, in one table.
  private func summary(of files: [CaseFile]) -> [LetterBlock] {
    let rows = files.map { file -> [[LetterSpan]] in
      let text = LetterCase(file, for: organisation)
      return [[.words(file.summary.id)], [.words(file.summary.message)], text.positionsInBrief, [text.proposalInBrief]]
    }
    return [
      .heading(2, ["Differences that are editorial only"], anchor: nil),
      .paragraph([
        .words(
          "Here the definitions say the same in other words. Unless you see more in one of them, a single reply for all "
            + "is enough.")
      ]),
      .table(["Case", "What it is about", "Positions so far", "What is proposed, or suggested"], rows: rows),
    ]
  }

  private var closing: [LetterBlock] {
    guard !files.isEmpty else { return [.paragraph(["With kind regards,"]), .paragraph(["[name], for the senders"])] }
    return [
      .heading(2, ["How to reply"], anchor: nil),
      .paragraph([
        .words(
          "For each case, please name its id and say one of: we consent to what is proposed; we propose another outcome, "
            + "and which; we do not consent, and why; we leave it to the others. A reason helps the others to understand. "
            + "You need not answer all of them at once.")
      ]),
      .paragraph([
        .words(
          "Nothing in your texts is changed by this letter. What all organisations concerned consent to takes effect in "
            + "the common directory; it is for each of us to carry it into our own publications. A decision is opened again "
            + "only when a text that it judged has changed.")
      ]),
      .paragraph(["We thank you for your work and look forward to your reply."]),
      .paragraph(["With kind regards,"]),
      .paragraph(["[name], for the senders"]),
    ]
  }
}
