import Harmonisation
import Terminology
import TestSupport
import Testing

@Suite("What positions come to")
struct ConsensusTests {
  private static let one = Resolution(.adoptAsIs, definition: key("ISO", "1"))
  private static let other = Resolution(.distinctConcepts)

  private func position(
    _ organisation: String, _ stance: Stance, _ minute: Int = 0, isCurrent: Bool = true
  ) -> Position {
    Position(
      organisation: organisation, stance: stance, author: "Ada", date: "2026-01-01T10:\(10 + minute)",
      isCurrent: isCurrent)
  }

  private func consensus(_ positions: Position..., delegates: [String: String] = [:]) -> Consensus {
    Consensus(["IEC", "ISO", "ITU-T", "ISO"], positions: positions, delegates: delegates)
  }

  @Test("is nothing before anybody has spoken, and everybody owes an answer")
  func open() {
    let found = consensus()
    #expect(found.state == .open)
    #expect(found.owed == ["IEC", "ISO", "ITU-T"])
    #expect(found.resolution == nil)
  }

  @Test("is a proposal until all have consented")
  func proposed() {
    let found = consensus(position("IEC", .supports(Self.one)), position("ITU-T", .supports(Self.one)))
    #expect(found.state == .proposed)
    #expect(found.owed == ["ISO"])
    #expect(found.resolution == Self.one)
  }

  @Test("is an agreement when all consent or leave it to the others")
  func agreed() {
    let all = ["IEC", "ISO", "ITU-T"].map { position($0, .supports(Self.one), $0.count) }
    let found = Consensus(["IEC", "ISO", "ITU-T"], positions: all)
    #expect(found.state == .agreed)
    #expect(found.owed.isEmpty)
    #expect(found.date == "2026-01-01T10:15", "when the last one consented")
    let waived = consensus(
      position("IEC", .supports(Self.one)), position("ISO", .waives), position("ITU-T", .supports(Self.one)))
    #expect(waived.state == .agreed)
    let nobody = consensus(position("IEC", .waives), position("ISO", .waives), position("ITU-T", .waives))
    #expect(nobody.state == .open)
    #expect(nobody.owed == ["IEC", "ISO", "ITU-T"], "somebody has to propose something")
  }

  @Test("to settle something later is no agreement in substance")
  func deferred() {
    let later = Resolution(.deferred)
    let found = Consensus(["IEC"], positions: [position("IEC", .supports(later))])
    #expect(found.state == .deferred)
    #expect(found.state.isSettled)
  }

  @Test("is contested when two want different things, or one objects")
  func contested() {
    let two = consensus(
      position("IEC", .supports(Self.other), 2), position("ISO", .supports(Self.one), 1),
      position("ITU-T", .supports(Self.one), 3))
    #expect(two.state == .contested)
    #expect(two.resolution == Self.one, "what has most support stands first")
    let tie = consensus(position("IEC", .supports(Self.other), 2), position("ISO", .supports(Self.one), 1))
    #expect(tie.resolution == Self.one, "of two with the same support, the one that was proposed first")
    #expect(consensus(position("IEC", .supports(Self.one)), position("ISO", .objects)).state == .contested)
    #expect(consensus(position("ISO", .objects)).state == .contested)
  }

  @Test("of two resolutions proposed at one moment, names that of the first organisation, every time")
  func proposedTogether() {
    for number in 0..<20 {
      let (one, other) = (Resolution(.draftTogether, text: "a \(number)"), Resolution(.adoptAsIs, text: "b \(number)"))
      let found = consensus(position("ITU-T", .supports(other)), position("IEC", .supports(one)))
      #expect(found.resolution == one)
    }
  }

  @Test("hears those without an entry, and does not count them")
  func outsiders() {
    let found = consensus(position("ETSI", .supports(Self.one)))
    #expect(found.state == .open)
    #expect(found.resolution == nil)
    let single = Consensus(
      ["IEC"], positions: [position("IEC", .supports(Self.one)), position("ETSI", .supports(Self.other))])
    #expect(single.state == .agreed)
  }

  @Test("lets a delegate speak for an organisation that is silent, and through others, and never in a circle")
  func delegates() {
    let found = consensus(
      position("IEC", .supports(Self.one)), delegates: ["ISO": "ITU-T", "ITU-T": "IEC"])
    #expect(found.state == .agreed)
    let own = consensus(
      position("IEC", .supports(Self.one)), position("ISO", .objects), delegates: ["ISO": "IEC", "ITU-T": "IEC"])
    #expect(own.state == .contested, "what an organisation says itself goes before what its delegate says")
    let circle = consensus(delegates: ["ISO": "IEC", "IEC": "ISO"])
    #expect(circle.owed == ["IEC", "ISO", "ITU-T"])
  }

  @Test("does not count positions on texts that have changed")
  func stale() {
    let found = consensus(
      position("IEC", .supports(Self.one), isCurrent: false), position("ISO", .supports(Self.one), isCurrent: false))
    #expect(found.state == .reopened)
    #expect(found.owed == ["IEC", "ISO", "ITU-T"])
    let again = consensus(
      position("IEC", .supports(Self.one), isCurrent: false), position("ISO", .supports(Self.other)))
    #expect(again.state == .proposed)
  }
}
