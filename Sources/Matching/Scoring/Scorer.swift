import Glibc
import Terminology

/// Weighs what speaks for and against two entries being one concept.
struct Scorer {
  private let index: EntryIndex
  private let weights: MatchingWeights
  private let weigher: MeetingWeigher

  init(_ index: EntryIndex, weights: MatchingWeights) {
    self.index = index
    self.weights = weights
    weigher = MeetingWeigher(index, weights: weights)
  }

  /// The correspondence of a candidate pair.
  func correspondence(_ candidate: Candidate) -> Correspondence {
    let left = index.entries[candidate.left]
    let right = index.entries[candidate.right]
    var evidence = [Evidence(.prior, bits: weights.prior)]
    if left.glossary == right.glossary { evidence.append(sameCollection(candidate)) }
    evidence += designations(candidate)
    if candidate.hasBetterPartners { evidence.append(Evidence(.betterPartners, bits: weights.betterPartners)) }
    if let definition = definitions(left, right) { evidence.append(definition) }
    if let first = candidate.meetings.first { evidence += attributes(first) }
    if let shared = Scorer.sharedPlace(left, right) {
      evidence.append(Evidence(.source, bits: weights.sharedSource, left: shared.description))
    }
    let confidence = (evidence.confidence * 10_000).rounded() / 10_000
    return Correspondence(
      left: left.key, right: right.key, relation: confidence >= 0.85 ? .exact : .close, confidence: confidence,
      evidence: evidence)
  }

  /// A place that both cite, or that one cites and the other is.
  private static func sharedPlace(_ left: EntryIndex.Entry, _ right: EntryIndex.Entry) -> CitedPlace? {
    let shared =
      left.citations.intersection(right.citations.union(right.places)).union(right.citations.intersection(left.places))
    return shared.min()
  }

  /// Whether two entries that nothing brought together plainly define different concepts.
  func areUnlike(_ left: Int, _ right: Int) -> Bool {
    guard let definition = definitions(index.entries[left], index.entries[right]) else { return false }
    return definition.bits < 0
  }

  private func designations(_ candidate: Candidate) -> [Evidence] {
    var evidence: [Evidence] = []
    var further = 0.0
    for (order, meeting) in candidate.meetings.enumerated() {
      var bits = weigher.bits(of: meeting)
      if order > 0 {
        bits = min(max(bits, 0) * weights.furtherLanguage, weights.furtherLanguagesLimit - further)
        further += bits
      }
      let left = index.designations[meeting.left]
      evidence.append(
        Evidence(
          .designation, bits: bits, language: left.language, rung: meeting.rung, left: left.text,
          right: index.designations[meeting.right].text))
    }
    if let first = candidate.meetings.first, first.ambiguity > 1 {
      evidence.append(Evidence(.ambiguity, bits: -log2(Double(first.ambiguity)), left: "\(first.ambiguity)"))
    }
    return evidence + disagreements(candidate)
  }

  /// Two entries of one source: unlikely to be one concept, and more so when their first designations differ.
  private func sameCollection(_ candidate: Candidate) -> Evidence {
    let areLeading =
      candidate.meetings.first.map { meeting in
        meeting.rung <= .spelling && index.designations[meeting.left].isLeading
          && index.designations[meeting.right].isLeading
      } ?? false
    return Evidence(
      .sameCollection, bits: areLeading ? weights.sameCollection : weights.sameCollectionOtherDesignations)
  }

  /// Languages in which both have designations that do not meet.
  private func disagreements(_ candidate: Candidate) -> [Evidence] {
    func languages(_ entry: Int) -> Set<LanguageTag> {
      Set(index.designations[index.entries[entry].designations].map(\.language))
    }
    let met = Set(candidate.meetings.map { index.designations[$0.left].language })
    let common = languages(candidate.left).intersection(languages(candidate.right)).subtracting(met).sorted()
    let reference = common.filter { $0.readerRank < 2 }.min { $0.readerRank < $1.readerRank }
    let ordered = (reference.map { [$0] } ?? []) + common.filter { $0 != reference }
    return ordered.prefix(3).map { language in
      Evidence(
        .otherDesignations,
        bits: language == reference ? weights.otherFirstDesignations : weights.otherDesignations, language: language)
    }
  }

  /// The definitions in the first language in which both have one that is long enough to compare.
  private func definitions(_ left: EntryIndex.Entry, _ right: EntryIndex.Entry) -> Evidence? {
    let common = left.definitions.keys.filter { language in
      guard let one = left.definitions[language], let other = right.definitions[language] else { return false }
      return min(one.counts.count, other.counts.count) >= 2
    }
    let language = common.min { ($0.readerRank, $0) < ($1.readerRank, $1) }
    guard let language, let one = left.definitions[language], let other = right.definitions[language] else {
      return nil
    }
    let comparison = one.compared(with: other) { weight(of: $0, language) }
    var bits = weights.definitionBits(comparison.similarity)
    // One word in common may be chance, however rare it is.
    if comparison.shared == 1 { bits = min(bits, 0) }
    if left.glossary == right.glossary && comparison.similarity < 1 && bits > 0 {
      bits *= weights.sameCollectionDefinition
    }
    return Evidence(
      .definition, bits: bits, language: language, left: one.text, right: other.text,
      similarity: (comparison.similarity * 1_000).rounded() / 1_000)
  }

  /// The weight of a stem in definitions: its inverse document frequency.
  private func weight(of stem: String, _ language: LanguageTag) -> Double {
    let count = Double(index.definitionCounts[language] ?? 1)
    let frequency = Double(index.stemFrequencies[language]?[stem] ?? 1)
    return log2(1 + count / frequency)
  }

  /// Domains and parts of speech of the designations that met.
  private func attributes(_ meeting: Meeting) -> [Evidence] {
    let left = index.designations[meeting.left]
    let right = index.designations[meeting.right]
    var evidence: [Evidence] = []
    if left.domain != nil || right.domain != nil {
      let bits =
        left.domain == nil || right.domain == nil
        ? weights.oneDomain
        : left.domain?.lowercased() == right.domain?.lowercased() ? weights.sameDomain : weights.otherDomain
      evidence.append(
        Evidence(.domain, bits: bits, language: left.language, left: left.domain, right: right.domain))
    }
    if let one = left.partOfSpeech, let other = right.partOfSpeech, one != other {
      evidence.append(
        Evidence(
          .partOfSpeech, bits: weights.otherPartOfSpeech, language: left.language, left: one.rawValue,
          right: other.rawValue))
    }
    return evidence
  }
}
