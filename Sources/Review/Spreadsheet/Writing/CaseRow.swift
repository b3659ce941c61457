import Exporters
import Files
import Harmonisation
import Terminology

/// The row of a case in a spreadsheet, to be filled in.
struct CaseRow {
  private let file: CaseFile
  private let citations: EntryCitations

  init(_ file: CaseFile) {
    self.file = file
    citations = file.citations
  }

  /// The text of a cell; empty where there is something to fill in.
  func cell(_ column: SheetColumn) -> String {
    switch column {
    case .caseID: file.summary.id
    case .severity: ReportWords.name(of: file.summary.severity)
    case .kind: ReportWords.title(ofRule: file.summary.rule)
    case .about: shortened(file.summary.message)
    case .state: shortened(state)
    case .proposed: shortened(file.resolution.map(sentence) ?? "Nothing is proposed yet.")
    case .texts(let organisation): shortened(texts(of: organisation))
    case .suggestion:
      shortened("\(ResolutionWords.name(of: file.found.suggestion.outcome)): \(file.found.suggestion.words)")
    case .judgement: file.judgement
    case .seen: String(file.last)
    case .proposal: (try? file.resolution?.digest) ?? ""
    case .choice(let number): choice(number)
    default: ""
    }
  }

  /// A resolution in words, its entries as they are numbered in the row.
  private func sentence(_ resolution: Resolution) -> String {
    ResolutionWords.sentence(resolution) { key in
      let number = file.entries.firstIndex { $0.key == key }.map { "[\($0 + 1)] " } ?? ""
      return number + citations.citation(of: key)
    }
  }

  private var state: String {
    let summary = file.summary
    let level = summary.level.map { ", at \($0)" } ?? ""
    let owed = summary.owed.isEmpty ? "" : ", owed by \(summary.owed.joined(separator: ", "))"
    let changes = file.changes.map { change in
      "Changed since it was judged, \(citations.citation(of: change.entry)): it was “\(change.old)”."
    }
    let positions = file.positions.map { position in
      let said = position.stance.resolution.map { ": \(sentence($0))" } ?? ""
      return "\(position.organisation) \(ResolutionWords.verb(of: position.stance.kind))\(said)"
        + (position.isCurrent ? "" : " – before a text changed") + " (\(position.author), \(position.date.prefix(10)))"
        + (position.reason.isEmpty ? "" : ": \(position.reason)")
    }
    let comments = file.history.filter { $0.record.action == .comment && !$0.isUndone }.map { said in
      "Comment of \(said.record.organisation) (\(said.record.author), \(said.record.date.prefix(10))): "
        + said.record.words
    }
    return (["\(summary.state.rawValue.capitalizedASCII)\(level)\(owed)"] + changes + positions + comments)
      .joined(separator: "\n")
  }

  /// What the entries of an organisation say, each under its number in the case.
  private func texts(of organisation: String) -> String {
    file.entries.enumerated().filter { $0.element.key.organisation == organisation }.map { place, item in
      let label = item.entry.map { " – \($0.label)" } ?? " – in no source any more"
      let lines = file.found.evidence.filter { $0.owners.contains(item.key) }.map { evidence in
        let language = evidence.language.map { " (\($0))" } ?? ""
        return "\(evidence.label)\(language): \(evidence.text.isEmpty ? "none" : evidence.text)"
      }
      return (["[\(place + 1)] \(citations.citation(of: item.key))\(label)"] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// An entry of the case as the pick list offers it: its organisation, where that has no other one here.
  private func choice(_ number: Int) -> String {
    guard file.entries.indices.contains(number - 1) else { return "" }
    let key = file.entries[number - 1].key
    let isOnly = file.entries.count { $0.key.organisation == key.organisation } == 1
    return shortened(isOnly ? key.organisation : key.description)
  }

  /// A text as long as a cell may be; a longer one ends in a note on where it stands whole.
  private func shortened(_ text: String) -> String {
    func fits(_ text: String, _ limit: Int) -> Bool {
      let written = WorkbookWriter.escaped(text)
      return written.utf8.count <= limit || written.utf16.count <= limit
    }
    guard !fits(text, WorkbookWriter.cellLimit) else { return text }
    let note = " […] (shortened; concord review --show \(file.summary.id) has the whole text)"
    let limit = WorkbookWriter.cellLimit - note.utf16.count
    var length = min(limit, text.utf16.count)
    while true {
      let end = text.utf16.index(text.startIndex, offsetBy: length)
      let beginning = String(text.unicodeScalars[..<end])
      if fits(beginning, limit) { return beginning + note }
      length = length * 3 / 4
    }
  }
}

extension String {
  /// The text with its first letter, where that is of ASCII, as a capital.
  var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
