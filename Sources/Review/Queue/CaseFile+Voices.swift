import Harmonisation

extension CaseFile {
  /// The organisations of the case for which a position of an organisation counts: itself, where it has to consent, and
  /// those that delegated their voices to it and have not spoken themselves.
  func represented(by organisation: String) -> [String] {
    let spoken = Set(positions.filter(\.isCurrent).map(\.organisation))
    return voters.filter { voter in
      voices.speakers(for: voter).first { $0 == organisation || spoken.contains($0) } == organisation
    }
  }
}
