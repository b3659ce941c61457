import Harmonisation

/// Who speaks for whom.
struct Voices: Sendable {
  private let delegates: [String: String]

  /// The voices, by the organisations to which others delegated theirs.
  init(_ delegates: [String: String]) { self.delegates = delegates }

  /// Those who can speak for an organisation, in the order in which they are asked: itself, its delegate, and so on.
  func speakers(for organisation: String) -> [String] {
    var speakers = [organisation]
    var last = organisation
    while let next = delegates[last], !speakers.contains(next) {
      speakers.append(next)
      last = next
    }
    return speakers
  }

  /// The organisations for which one can speak: itself, and those that delegated their voices to it.
  func organisations(of speaker: String) -> [String] {
    [speaker] + delegates.keys.sorted().filter { $0 != speaker && speakers(for: $0).contains(speaker) }
  }
}

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
