import Harmonisation
import Matching
import Terminology

/// All that is known of one case, for those who review it.
public struct CaseFile: Sendable {
  /// The case in the queue.
  public var summary: QueuedCase
  /// Whether the last merge found it.
  public var isFound: Bool
  /// The case as it was last found.
  public var found: ConflictCase
  /// Why its entries were compared.
  public var correspondences: [Correspondence]
  /// The source entries as they were last read, in the order of the members.
  public var entries: [(key: EntryKey, entry: ConceptEntry?, concept: String?)]
  /// The positions that stand.
  public var positions: [Position]
  /// What is agreed, or proposed.
  public var resolution: Resolution?
  /// What has changed since positions were taken.
  public var changes: [TextChange]
  /// The history, the oldest record first.
  public var history: [Entry]
  /// The digest of the texts that the case is about.
  public var judgement: String
  /// The number of the last record of the history.
  public var last: Int
  /// Who speaks for whom.
  var voices: Voices

  /// The organisations that have to consent to a resolution, in their order.
  public var voters: [String] { Consensus.voters(entries.map(\.key.organisation), positions: positions) }

  /// What organisations support on texts of today, each resolution once; without those that say the same as another one
  /// of fewer entries.
  public var proposals: [Resolution] {
    let supported = positions.filter(\.isCurrent).compactMap(\.stance.resolution).uniqued()
    return supported.filter { known in !supported.contains { $0.extends(known) } }
  }

  /// A record of the history, with what it quotes.
  public struct Entry: Sendable {
    /// Its number in this ledger.
    public var number: Int
    /// The record.
    public var record: LedgerRecord
    /// The resolution that it supports.
    public var resolution: Resolution?
    /// Whether it was taken back.
    public var isUndone: Bool
  }
}
