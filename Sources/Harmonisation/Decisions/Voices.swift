/// Who speaks for whom.
package struct Voices: Sendable {
  private let delegates: [String: String]

  /// The voices, by the organisations to which others delegated theirs.
  package init(_ delegates: [String: String]) { self.delegates = delegates }

  /// Those who can speak for an organisation, in the order in which they are asked.
  ///
  /// - Parameter organisation: the organisation.
  /// - Returns: itself, its delegate, and so on.
  package func speakers(for organisation: String) -> [String] {
    var speakers = [organisation]
    var last = organisation
    while let next = delegates[last], !speakers.contains(next) {
      speakers.append(next)
      last = next
    }
    return speakers
  }

  /// The organisations for which one can speak.
  ///
  /// - Parameter speaker: the one.
  /// - Returns: itself, and those that delegated their voices to it.
  package func organisations(of speaker: String) -> [String] {
    [speaker] + delegates.keys.sorted().filter { $0 != speaker && speakers(for: $0).contains(speaker) }
  }
}
