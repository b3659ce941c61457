import Glibc
import Terminology

/// The broader, narrower and associated concepts of entries in their own collections, and what they say of pairs.
///
/// Two entries whose neighbours are one concept are likelier to be one themselves; so what is known of a pair is handed
/// on to its neighbours, a few times, until nothing changes (similarity flooding: Melnik, Garcia-Molina and Rahm, ICDE
/// 2002).
struct Neighbourhoods: Sendable {
  /// How a neighbour stands to an entry.
  private enum Position: UInt8 {
    case broader, narrower, related
  }

  private struct Neighbour: Sendable {
    var position: Position
    var entry: Int32
  }

  /// How often what is known is handed on at most.
  private static let rounds = 4

  private var neighbours: [Int32: [Neighbour]] = [:]

  /// Whether no entry names a neighbour.
  var isEmpty: Bool { neighbours.isEmpty }

  /// The neighbours that entries name by id or number.
  init(_ index: EntryIndex) {
    let related = index.entries.indices.filter(index.hasRelations)
    guard !related.isEmpty else { return }
    struct Place: Hashable {
      var glossary: Int32
      var publication: String
      var name: String
    }
    var places: [Place: Int32] = [:]
    for (number, entry) in index.entries.enumerated() {
      let names = [entry.key.identifier, index.entry(number).number].compactMap(\.self)
      for name in names {
        let place = Place(glossary: entry.glossary, publication: entry.key.publication, name: name)
        if places[place] == nil { places[place] = Int32(number) }
      }
    }
    for number in related {
      let entry = index.entries[number]
      for relation in index.entry(number).relations {
        let place = Place(
          glossary: entry.glossary, publication: relation.publication ?? entry.key.publication, name: relation.target)
        guard let other = places[place], other != Int32(number) else { continue }
        switch relation.kind {
        case .broader: connect(Int32(number), other, .broader, .narrower)
        case .narrower: connect(Int32(number), other, .narrower, .broader)
        case .related: connect(Int32(number), other, .related, .related)
        default: continue
        }
      }
    }
  }

  private mutating func connect(_ one: Int32, _ other: Int32, _ there: Position, _ back: Position) {
    for (entry, neighbour) in [
      (one, Neighbour(position: there, entry: other)), (other, Neighbour(position: back, entry: one)),
    ] {
      let isKnown = neighbours[entry]?.contains {
        $0.entry == neighbour.entry && $0.position == neighbour.position
      }
      if isKnown != true { neighbours[entry, default: []].append(neighbour) }
    }
  }

  /// What the neighbours say of pairs, in hundredths of a bit; only pairs of which they say something are there.
  ///
  /// - Parameters:
  ///   - pairs: the pairs with what is known without their neighbours.
  ///   - weights: the weights.
  /// - Returns: the hundredths, by pairs.
  func hundredths(_ pairs: [WeighedPair], _ weights: MatchingWeights) -> [EntryPair: Int] {
    guard !isEmpty else { return [:] }
    let known = pairs.filter { neighbours[$0.entries.left] != nil && neighbours[$0.entries.right] != nil }
    var base: [EntryPair: Int] = [:]
    for pair in known { base[pair.entries] = pair.hundredths }
    var found: [EntryPair: Int] = [:]
    for _ in 0..<Neighbourhoods.rounds {
      let confidences = base.reduce(into: [EntryPair: Double]()) { confidences, item in
        let bits = Double(item.value + (found[item.key] ?? 0)) / 100
        confidences[item.key] = 1 / (1 + exp2(-bits))
      }
      var next: [EntryPair: Int] = [:]
      for pair in known {
        let bits = weights[.neighbour] * support(pair.entries, confidences)
        let hundredths = Int((min(bits, weights[.neighboursLimit]) * 100).rounded())
        if hundredths > 0 { next[pair.entries] = hundredths }
      }
      guard next != found else { break }
      found = next
    }
    return found
  }

  /// How the concepts of a pair stand to each other where one entry of it is a neighbour of what the other is for sure:
  /// in order of the neighbours; nil where none is.
  ///
  /// - Parameters:
  ///   - pair: the pair.
  ///   - sure: the pairs that are one concept.
  /// - Returns: the relation of the first to the second.
  func relation(_ pair: EntryPair, sure: Set<EntryPair>) -> Correspondence.Relation? {
    for (one, other, isTurned) in [(pair.left, pair.right, false), (pair.right, pair.left, true)] {
      let neighbour = neighbours[one]?.first { sure.contains(EntryPair(unordered: $0.entry, other)) }
      switch neighbour?.position {
      case .broader: return isTurned ? .narrow : .broad
      case .narrower: return isTurned ? .broad : .narrow
      case .related: return .related
      case nil: continue
      }
    }
    return nil
  }

  /// How many neighbours in the same position are one concept, as far as that is more likely than not.
  private func support(_ pair: EntryPair, _ confidences: [EntryPair: Double]) -> Double {
    var sum = 0.0
    for one in neighbours[pair.left] ?? [] {
      var best = 0.0
      for other in neighbours[pair.right] ?? [] where other.position == one.position {
        best = max(best, confidences[EntryPair(unordered: one.entry, other.entry)] ?? 0)
      }
      if best >= 0.5 { sum += best }
    }
    return sum
  }
}
