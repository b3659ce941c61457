import Harmonisation
import Terminology

extension CaseFile {
  /// What a person can take back: the last that the organisation said about the case, where this person said it.
  ///
  /// - Parameters:
  ///   - author: the person.
  ///   - organisation: for which organisation.
  /// - Returns: the record, with what it quotes.
  /// - Throws: ``Refusal`` when nothing is there, or somebody else said it last.
  public func takenBack(by author: String, for organisation: String) throws(Refusal) -> Entry {
    let last = history.last { said in
      said.record.organisation == organisation && said.record.canBeTakenBack && !said.isUndone
    }
    guard let last else {
      throw Refusal(description: "there is nothing of \(organisation) here to take back")
    }
    try last.record.requireSaid(by: author)
    return last
  }
}

extension CaseFile.Entry {
  /// What was done, in one line; the reason or the comment is apart from it.
  ///
  /// - Parameter citation: how entries are cited; by their keys, unless it is given.
  /// - Returns: the line.
  public func words(citation: (EntryKey) -> String = { $0.description }) -> String {
    PageWords.deed(record) + (resolution.map { ": \(ResolutionWords.sentence($0, citation: citation))" } ?? "")
  }
}

extension LedgerRecord {
  /// Whether it is such as a person can take back.
  var canBeTakenBack: Bool { [.position, .comment, .move].contains(action) }

  /// Refuses to let anybody but its author take it back.
  func requireSaid(by author: String) throws(Refusal) {
    guard author != self.author else { return }
    throw Refusal(
      description: "\(self.author) said that for \(organisation), and takes it back; to say something else for "
        + "\(organisation), take another position")
  }
}
