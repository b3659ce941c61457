import Exporters
import Files
import Harmonisation
import Terminology

/// Consent, all at once, to the cases whose definitions differ editorially only: to the definition that is proposed
/// already, else to the one that has most in common with the others; of two, to the shorter one.
///
/// Cases in which anything else is proposed, or about which organisations do not agree, are left to be looked at.
public struct EditorialAcceptance: Sendable {
  /// What would be done in one case.
  public struct Item: Encodable, Hashable, Sendable {
    /// The case.
    public var id: String
    /// What it is about.
    public var message: String
    /// What the organisation would consent to, in words.
    public var words: String
    /// What the organisation would consent to.
    public var resolution: Resolution
    /// The digest of the texts of the case.
    fileprivate var judgement: String
  }

  /// What would be done, the weightiest case first.
  public let items: [Item]
  private let organisation: String

  /// What an organisation would consent to, of the cases that it still owes a position on.
  ///
  /// - Throws: ``LedgerError``
  public init(_ ledger: Ledger, organisation: String) throws {
    self.organisation = organisation
    try ledger.reading { try ledger.require(organisation, in: $0) }
    var filter = CaseFilter()
    filter.rule = ConflictRules.editorialRule
    filter.owed = organisation
    items = try ledger.cases(filter).compactMap { summary in
      guard summary.state != .contested else { return nil }
      let file = try ledger.file(summary.id)
      guard let owner = EditorialAcceptance.definition(of: file.found)?.owners.first else { return nil }
      var form = ResolutionForm(.adoptAsIs)
      form.definition = owner.description
      let plain = try form.resolution(of: file)
      let resolution = file.resolution ?? plain
      var adopting = plain
      adopting.definition = resolution.definition
      // What was proposed before an entry came in may stand as it is.
      guard resolution == adopting || adopting.extends(resolution) else { return nil }
      let citations = file.citations
      return Item(
        id: summary.id, message: summary.message,
        words: ResolutionWords.sentence(resolution) { citations.citation(of: $0) },
        resolution: resolution, judgement: file.judgement)
    }
  }

  /// The definition to consent to.
  ///
  /// What has most in common with the others comes first; of two, none has, and which organisation is the first in the
  /// alphabet is no reason.
  private static func definition(of found: ConflictCase) -> CaseEvidence? {
    let shown = found.evidence
    guard shown.count == 2 else { return shown.first }
    return shown.min { left, right in
      (left.text.count, SHA256.digest(of: left.text)) < (right.text.count, SHA256.digest(of: right.text))
    }
  }

  /// Does it, all or nothing.
  ///
  /// - Throws: ``Refusal``, ``LedgerError``
  public func carryOut(_ ledger: Ledger, author: String) throws {
    guard !items.isEmpty else { return }
    try ledger.take(
      items.map { item in
        Contribution(
          caseID: item.id, organisation: organisation, author: author,
          content: .position(.supports(item.resolution), reason: "The difference is editorial only."),
          judgement: item.judgement)
      })
  }
}
