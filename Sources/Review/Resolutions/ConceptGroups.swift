import Harmonisation
import Terminology

/// What an outcome says about which entries of a case are one concept.
struct ConceptGroups {
  private let file: CaseFile
  private let generic: EntryKey?

  /// Groups of the entries of a case; the generic one, where one was named, keeps its concept to itself.
  init(_ file: CaseFile, generic: EntryKey?) {
    self.file = file
    self.generic = generic
  }

  /// The groups; none where the case does not ask whether its entries are one concept, or the outcome leaves it open.
  ///
  /// - Parameters:
  ///   - outcome: the outcome.
  ///   - apart: the entries that are each a concept of their own.
  /// - Returns: the groups.
  func groups(_ outcome: Outcome, apart: Set<EntryKey>) -> [[EntryKey]] {
    let members = file.entries.map(\.key)
    let alone = members.filter(apart.contains).map { [$0] }
    let rest = members.filter { !apart.contains($0) }
    if outcome == .deferred { return [] }
    guard ConflictRules.asksWhetherOneConcept(file.found.rule) else { return apart.isEmpty ? [] : [rest] + alone }
    switch outcome.isOneConcept {
    case true?: return [rest] + alone
    case nil: return apart.isEmpty ? [] : [rest] + alone
    case false?:
      guard apart.isEmpty else { return [rest] + alone }
      if outcome == .narrowerConcept, let generic {
        return [[generic], members.filter { $0 != generic }].filter { !$0.isEmpty }
      }
      let concepts = Dictionary(grouping: file.entries) { $0.concept ?? $0.key.description }
      return concepts.count > 1 ? concepts.values.map { $0.map(\.key) } : members.map { [$0] }
    }
  }
}
