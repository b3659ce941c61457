import Matching
import Terminology

/// Finds cross-references to entries that their source does not hold.
struct BrokenReferenceRule: ConflictRule {
  static let description = RuleDescription(
    code: "broken-reference", title: "Broken cross-reference",
    summary: "An entry refers to another one that its source does not hold.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    return context.entries.flatMap { entry in
      entry.currentMembers.filter(\.entry.isCurrent).compactMap { member -> ConflictCase? in
        var seen: Set<String> = []
        let broken = member.references.filter {
          context.references.resolve($0.target, from: member) == .broken && seen.insert($0.target).inserted
        }
        guard !broken.isEmpty else { return nil }
        return context.makeCase(
          BrokenReferenceRule.self, .minor, Message.broken(member, broken.map(\.target)),
          members: [member.key], languages: Array(Set(broken.compactMap(\.language))).sorted(),
          evidence: broken.map {
            CaseEvidence(owners: [member.key], language: $0.language, label: "refers to \($0.target)", text: $0.words)
          },
          suggestion: Suggestion(.deferred, Message.mend(member.key)))
      }
    }
  }

  private enum Message {
    static func broken(_ member: Member, _ targets: [String]) -> String {
      let (entry, key) = (member.entry, member.key)
      return "“\(entry.label)” (\(key.organisation) \(entry.number ?? entry.id)) refers to "
        + "\(targets.joined(separator: ", ")), which \(key.publication) does not hold."
    }

    static func mend(_ key: EntryKey) -> String {
      "Ask \(key.organisation) to correct the reference, or add the missing entry to its export."
    }
  }
}
