import Matching
import Terminology

/// Finds designations that one organisation prefers and another deprecates.
struct PreferredDeprecatedRule: ConflictRule {
  static let description = RuleDescription(
    code: "preferred-deprecated", title: "Preferred here, deprecated there",
    summary: "One organisation prefers a designation that another one deprecates for the same concept.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).flatMap { entry in
      uses(entry, ladders).sorted { $0.key < $1.key }.compactMap { key, uses in
        let preferring = uses.filter { $0.status == .preferred }
        let deprecating = uses.filter { $0.status == .deprecated || $0.status == .superseded }
        guard let text = SentenceCase.common(of: uses.map(\.text)), !preferring.isEmpty, !deprecating.isEmpty,
          Set(preferring.map(\.owner.organisation)) != Set(deprecating.map(\.owner.organisation))
        else { return nil }
        return context.makeCase(
          PreferredDeprecatedRule.self, .major,
          Message.clash(text, preferring.map(\.owner.organisation), deprecating.map(\.owner.organisation)),
          members: (preferring + deprecating).map(\.owner), languages: [key.language],
          evidence: (preferring + deprecating).map { use in
            CaseEvidence(
              owners: [use.owner], language: key.language, label: use.status == .preferred ? "preferred" : "deprecated",
              text: use.text)
          },
          suggestion: Suggestion(.deprecate, Message.settle(text)), discriminator: key.key)
      }
    }
  }

  private struct Use {
    var text: String
    var owner: EntryKey
    var status: AdministrativeStatus
  }

  private func uses(_ entry: DirectoryEntry, _ ladders: Ladders) -> [DesignationKey: [Use]] {
    var uses: [DesignationKey: [Use]] = [:]
    for member in entry.currentMembers {
      for section in member.entry.languageSections {
        for designation in section.designations where !designation.text.isEmpty {
          guard let status = designation.status else { continue }
          let key = DesignationKey(designation.text, section.language, ladders)
          uses[key, default: []].append(Use(text: designation.text, owner: member.key, status: status))
        }
      }
    }
    return uses
  }

  private enum Message {
    static func clash(_ text: String, _ preferring: [String], _ deprecating: [String]) -> String {
      "“\(text)” is preferred by \(list(preferring)) and deprecated by \(list(deprecating)) for one concept."
    }

    static func settle(_ text: String) -> String {
      "Agree whether “\(text)” may be used; if it may, at least as admitted, the other organisation lifts its deprecation."
    }

    private static func list(_ organisations: [String]) -> String {
      Array(Set(organisations)).sorted().joined(separator: ", ")
    }
  }
}
