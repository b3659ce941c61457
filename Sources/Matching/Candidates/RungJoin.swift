import Concurrency
import Glibc
import Terminology

/// Finds the designations that meet on any rung, by joins on equal keys; none is compared with all others.
struct RungJoin: Sendable {
  /// How many entries may bear one key before the key is passed over: a key that so many bear tells nothing.
  static let groupLimit = 200

  private let index: EntryIndex
  private let weigher: MeetingWeigher
  private let sides: Sides
  private let threads: Int

  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.sides = sides
    self.threads = threads
    weigher = MeetingWeigher(index, weights: weights)
  }

  /// All meetings, in an order that depends on the entries only.
  func meetings() -> [Meeting] {
    // Identical ones meet on the next rung, too, where it shows how many bear the designation in any case.
    let onKeys = Rung.allCases.filter { $0 > .identical && $0 <= .wordOrder }.flatMap { meetings(on: $0) }
    return onKeys + abbreviations() + typingErrors()
  }

  private func meetings(on rung: Rung) -> [Meeting] {
    KeyGroups(index.designations.count, threads: threads) { numbers in
      numbers.compactMap { number in
        let designation = index.designations[number]
        let key = designation.keys[rung]
        return key == 0 ? nil : .init(key: designation.joinKey(key), number: Int32(number))
      }
    }.flatMap { meet($0, $0, rung, &$1) }
  }

  /// Brings abbreviations together with the designations whose initials they are.
  private func abbreviations() -> [Meeting] {
    var items: [KeyGroups.Item] = []
    var keys: Set<UInt64> = []
    for (number, designation) in index.designations.enumerated() where designation.features.contains(.isAbbreviation) {
      let key = designation.joinKey(designation.keys[.punctuation])
      keys.insert(key)
      items.append(.init(key: key, number: Int32(number)))
    }
    guard !items.isEmpty else { return [] }
    for (number, designation) in index.designations.enumerated() {
      for initials in [designation.keys.initials.all, designation.keys.initials.content] where initials != 0 {
        let key = designation.joinKey(initials)
        // Full forms are told from abbreviations by the complement of their number.
        if keys.contains(key) { items.append(.init(key: key, number: ~Int32(number))) }
      }
    }
    return meetings(KeyGroups(items, threads: threads), on: .abbreviation)
  }

  /// Brings designations together whose words are the same but for one with a typing error.
  private func typingErrors() -> [Meeting] {
    let errors = index.vocabularies.map { TypingErrors($0, threads: threads) }
    var borne = KeyFilter(capacity: index.designations.count)
    for designation in index.designations { borne.insert(designation.joinKey(designation.keys.bag)) }
    let variants = Parallel.map(index.designations.count, by: 16_384, threads: threads) { [borne] range in
      range.flatMap { self.variants(of: Int32($0), errors, borne) }
    }.flatMap(\.self)
    guard !variants.isEmpty else { return [] }
    var meant = KeyFilter(capacity: variants.count)
    for variant in variants { meant.insert(variant.key) }
    let count = index.designations.count
    let groups = KeyGroups(count + variants.count, threads: threads) { [meant] numbers in
      numbers.compactMap { number in
        guard number < count else { return variants[number - count] }
        let designation = index.designations[number]
        let key = designation.joinKey(designation.keys.bag)
        return meant.contains(key) ? .init(key: key, number: Int32(number)) : nil
      }
    }
    return meetings(groups, on: .typing)
  }

  /// The keys that a designation would have with another word meant instead of one, as far as others bear them; told
  /// from keys of designations by the complement of the number.
  private func variants(of number: Int32, _ errors: [TypingErrors], _ borne: KeyFilter) -> [KeyGroups.Item] {
    let designation = index.designations[Int(number)]
    let language = Int(designation.language)
    var variants: [KeyGroups.Item] = []
    for word in index.words(of: designation) {
      // The error is taken for one in the word with the lower number, for each pair to be found once.
      for meant in errors[language].corrections(of: word) {
        let bag =
          designation.keys.bag &- index.vocabularies[language].stemHashes[Int(word)]
          &+ index.vocabularies[language].stemHashes[Int(meant)]
        let key = designation.joinKey(bag)
        if borne.contains(key) { variants.append(.init(key: key, number: ~number)) }
      }
    }
    return variants
  }

  /// The meetings of designations with those that are told from them by the complement of their number.
  private func meetings(_ groups: KeyGroups, on rung: Rung) -> [Meeting] {
    groups.flatMap { group, meetings in
      meet(group.filter { $0 >= 0 }, group.compactMap { $0 < 0 ? ~$0 : nil }, rung, &meetings)
    }
  }

  private func meet(_ some: [Int32], _ others: [Int32], _ rung: Rung, _ meetings: inout [Meeting]) {
    let bearers = bearers(some, others)
    guard bearers.count > 1, bearers.count <= RungJoin.groupLimit else { return }
    var counts: [Int32: Int32] = [:]
    for bearer in bearers { counts[index.entries[Int(bearer)].glossary, default: 0] += 1 }
    guard sides.areSeveral(counts.keys) else { return }
    for a in some {
      for b in others {
        let (left, right) = index.designations[Int(a)].entry < index.designations[Int(b)].entry ? (a, b) : (b, a)
        let one = index.designations[Int(left)]
        let other = index.designations[Int(right)]
        guard one.entry < other.entry else { continue }
        let glossary = index.entries[Int(one.entry)].glossary
        let otherGlossary = index.entries[Int(other.entry)].glossary
        guard sides.areCompared(glossary, otherGlossary) else { continue }
        // On the rungs above the lowest one they meet as a matter of course.
        let lowest = one.keys.lowestRung(with: other.keys)
        guard lowest == nil || lowest == rung || rung == .unicode && lowest == .identical else { continue }
        let leftCount = counts[glossary] ?? 1
        let ambiguity = glossary == otherGlossary ? max(1, leftCount - 1) : leftCount * (counts[otherGlossary] ?? 1)
        var meeting = Meeting(left: left, right: right, rung: lowest ?? rung, ambiguity: ambiguity)
        meeting.bits = weigher.bits(of: meeting) - log2(Double(ambiguity))
        meetings.append(meeting)
      }
    }
  }

  /// The entries that bear any of some designations, each once.
  private func bearers(_ some: [Int32], _ others: [Int32]) -> [Int32] {
    var bearers: [Int32] = []
    bearers.reserveCapacity(some.count + others.count)
    for number in some { bearers.append(index.designations[Int(number)].entry) }
    for number in others { bearers.append(index.designations[Int(number)].entry) }
    bearers.sort()
    bearers.removeRepeats()
    return bearers
  }
}
