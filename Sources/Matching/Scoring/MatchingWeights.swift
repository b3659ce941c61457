/// How much each kind of evidence weighs, in bits (see ``Evidence``).
///
/// The weights that the product ships with stand in `weights.tsv`, one a row, with what each of them weighs. They hold for
/// all collections; none is fitted to a particular one.
public struct MatchingWeights: Sendable {
  /// The weights that have one value each; the file says what they weigh.
  enum Name: Int, CaseIterable {
    case prior, abbreviationsAlike, typingLetter, abbreviationAndWord, weakDesignation, furtherWord
    case furtherLanguage, furtherLanguagesLimit, otherDesignations, otherFirstDesignations, notLeading
    case clearlyBetter, sameDomain, otherDomain, oneDomain, otherPartOfSpeech, deprecated, sameCollection
    case sameCollectionOtherDesignations, sameCollectionDefinition, bareWordOrder, sharedSource
    case severalMeanings, rival, otherNumbers, oneNegation, genus, neighbour, neighboursLimit, freeExchange,
      initialLetter, numeral, numberExchanged,
      synonymsInEntry
    case wholeSynonyms, isolatedPair, contrast, synonymNotLeading, secondDifference, substitutionLimit
    case leastSubstitution, omissionSameEntry, omissionIsolated, omissionContrast, omissionGain
    case omissionLimit, leastOmission, assumedNearMisses, assumedSmallNearMisses
    case overlapHalf, overlapWhole
  }

  private var values: [Double]
  /// The weights of designations that meet on a rung.
  private var rungs: [Rung: Double]
  /// The weight of definitions by their likeness, between which it is interpolated.
  private(set) var definition: [(likeness: Double, bits: Double)]

  /// What tells these weights from others: a digest of their names and values, of 16 hexadecimal digits.
  public let digest: String

  /// The weights that the product ships with.
  public static let standard: MatchingWeights = {
    do {
      return try MatchingWeights(String(decoding: PackageResources.weights_tsv, as: UTF8.self))
    } catch {
      preconditionFailure("weights.tsv: \(error)")
    }
  }()

  /// Reads a table of weights: a name, a tab, the bits, a tab and what it weighs a row; rows that open with `#` and the
  /// heading are passed over.
  ///
  /// - Parameter table: the text of the table.
  /// - Throws: ``WeightsError`` for a row that is none, and for weights that are missing, unknown or given twice.
  public init(_ table: String) throws(WeightsError) {
    var found: [String: Double] = [:]
    for (number, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("weight\t") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let bits = Double(cells[1]), bits.isFinite else {
        throw WeightsError(line: number + 1, problem: "expected a name, bits and what they weigh, with tabs between")
      }
      guard found.updateValue(bits, forKey: String(cells[0])) == nil else {
        throw WeightsError(line: number + 1, problem: "\(cells[0]) has a weight already")
      }
    }
    let rows = found.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
    let hash = String(TextHash(rows.joined()).value, radix: 16)
    digest = String(repeating: "0", count: 16 - hash.count) + hash
    func take(_ name: String) throws(WeightsError) -> Double {
      guard let bits = found.removeValue(forKey: name) else {
        throw WeightsError(line: nil, problem: "no weight for \(name)")
      }
      return bits
    }
    values = []
    for name in Name.allCases { values.append(try take("\(name)")) }
    rungs = [:]
    for rung in Rung.allCases where rung < .synonym { rungs[rung] = try take("rung.\(rung)") }
    definition = []
    for name in found.keys.sorted() where name.hasPrefix("definition.") {
      guard let likeness = Double(name.dropFirst(11)), (0...1).contains(likeness) else { continue }
      definition.append((likeness, try take(name)))
    }
    definition.sort { $0.likeness < $1.likeness }
    if let unknown = found.keys.min() { throw WeightsError(line: nil, problem: "nothing weighs \(unknown)") }
    guard definition.first?.likeness == 0, definition.last?.likeness == 1 else {
      throw WeightsError(line: nil, problem: "definition.0 and definition.1 are needed")
    }
  }

  /// A weight.
  subscript(name: Name) -> Double { values[name.rawValue] }

  /// The weight of designations that meet on a rung; 0 for synonyms and words in common, which have
  /// weights of their own.
  subscript(rung: Rung) -> Double { rungs[rung] ?? 0 }

  /// The weight of definitions that are so alike.
  func definitionBits(_ likeness: Double) -> Double {
    guard let upper = definition.firstIndex(where: { $0.likeness >= likeness }), upper > 0 else {
      return likeness <= 0 ? definition[0].bits : definition[definition.count - 1].bits
    }
    let (low, high) = (definition[upper - 1], definition[upper])
    let share = (likeness - low.likeness) / (high.likeness - low.likeness)
    return low.bits + share * (high.bits - low.bits)
  }
}
