import Glibc
import Terminology

/// Weighs what speaks for and against two entries being one concept.
struct Scorer: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights
  private let citations: CitationTable

  init(_ index: EntryIndex, weights: MatchingWeights) {
    self.index = index
    self.weights = weights
    citations = CitationTable(index)
  }

  /// What speaks for and against a candidate pair.
  func evidence(_ candidate: Candidate, in candidates: Candidates) -> [WeighedEvidence] {
    let (left, right) = (index.entries[Int(candidate.left)], index.entries[Int(candidate.right)])
    let meetings = candidates.meetings[candidate.meetings]
    var evidence = [WeighedEvidence(.prior, bits: weights.prior)]
    if left.glossary == right.glossary { evidence.append(sameCollection(meetings.first)) }
    evidence += designations(candidate, meetings)
    if candidate.hasBetterPartners { evidence.append(.init(.betterPartners, bits: weights.betterPartners)) }
    if let definition = definitions(left, right) { evidence.append(definition) }
    if let first = meetings.first { evidence += attributes(first) }
    if let shared = citations.sharedPlace(candidate.left, candidate.right) {
      evidence.append(.init(.source, bits: weights.sharedSource, left: .place(shared)))
    }
    return evidence
  }

  /// Whether two entries that nothing brought together plainly define different concepts.
  func areUnlike(_ left: Int32, _ right: Int32) -> Bool {
    guard let definition = definitions(index.entries[Int(left)], index.entries[Int(right)]) else { return false }
    return definition.hundredths < 0
  }

  private func designations(_ candidate: Candidate, _ meetings: ArraySlice<Meeting>) -> [WeighedEvidence] {
    var evidence: [WeighedEvidence] = []
    var further = 0.0
    for meeting in meetings {
      var bits = meeting.bits + log2(Double(meeting.ambiguity))
      if !evidence.isEmpty {
        bits = min(max(bits, 0) * weights.furtherLanguage, weights.furtherLanguagesLimit - further)
        further += bits
      }
      evidence.append(
        .init(
          .designation, bits: bits, language: index.designations[Int(meeting.left)].language, rung: meeting.rung,
          left: .designation(meeting.left), right: .designation(meeting.right)))
    }
    if let first = meetings.first, first.ambiguity > 1 {
      evidence.append(.init(.ambiguity, bits: -log2(Double(first.ambiguity)), left: .number(first.ambiguity)))
    }
    return evidence + disagreements(candidate, meetings)
  }

  /// Two entries of one source: unlikely to be one concept, and more so when their first designations differ.
  private func sameCollection(_ meeting: Meeting?) -> WeighedEvidence {
    let areLeading =
      meeting.map { meeting in
        meeting.rung <= .spelling && index.designations[Int(meeting.left)].features.contains(.isLeading)
          && index.designations[Int(meeting.right)].features.contains(.isLeading)
      } ?? false
    return .init(.sameCollection, bits: areLeading ? weights.sameCollection : weights.sameCollectionOtherDesignations)
  }

  /// Languages in which both have designations that do not meet.
  private func disagreements(_ candidate: Candidate, _ meetings: ArraySlice<Meeting>) -> [WeighedEvidence] {
    // In a collection of one language, there is none in which they might disagree.
    guard index.languages.count > 1 else { return [] }
    func languages(_ entry: Int32) -> Set<UInt16> {
      Set(index.designations(of: entry).map(\.language))
    }
    let met = Set(meetings.map { index.designations[Int($0.left)].language })
    let common = languages(candidate.left).intersection(languages(candidate.right)).subtracting(met).sorted()
    let rank = { (language: UInt16) in index.languages[Int(language)].readerRank }
    let reference = common.filter { rank($0) < 2 }.min { rank($0) < rank($1) }
    let ordered = (reference.map { [$0] } ?? []) + common.filter { $0 != reference }
    return ordered.prefix(3).map { language in
      .init(
        .otherDesignations,
        bits: language == reference ? weights.otherFirstDesignations : weights.otherDesignations, language: language)
    }
  }

  /// The definitions in the first language in which both have one that is long enough to compare.
  private func definitions(_ left: EntryIndex.Entry, _ right: EntryIndex.Entry) -> WeighedEvidence? {
    guard let (one, other) = comparable(left, right) else { return nil }
    let (first, second) = (index.definitions[one], index.definitions[other])
    let comparison = DefinitionComparer(index).compare(first, second)
    var bits = weights.definitionBits(comparison.similarity)
    // One word in common may be chance, however rare it is.
    if comparison.shared == 1 { bits = min(bits, 0) }
    if left.glossary == right.glossary && comparison.similarity < 1 && bits > 0 {
      bits *= weights.sameCollectionDefinition
    }
    return .init(
      .definition, bits: bits, language: first.language, left: .definition(Int32(one)),
      right: .definition(Int32(other)), similarity: (comparison.similarity * 1_000).rounded() / 1_000)
  }

  private func comparable(_ left: EntryIndex.Entry, _ right: EntryIndex.Entry) -> (Int, Int)? {
    var best: (one: Int, other: Int, rank: Int)?
    for one in left.definitions {
      for other in right.definitions {
        let (first, second) = (index.definitions[Int(one)], index.definitions[Int(other)])
        guard first.language == second.language, min(first.stemCount, second.stemCount) >= 2 else { continue }
        let rank = index.languages[Int(first.language)].readerRank << 16 + Int(first.language)
        if best.map({ rank < $0.rank }) ?? true { best = (Int(one), Int(other), rank) }
      }
    }
    return best.map { ($0.one, $0.other) }
  }

  /// Domains and parts of speech of the designations that met.
  private func attributes(_ meeting: Meeting) -> [WeighedEvidence] {
    let left = index.designations[Int(meeting.left)]
    let right = index.designations[Int(meeting.right)]
    var evidence: [WeighedEvidence] = []
    if !left.features.union(right.features).isDisjoint(with: .hasDomain) {
      let (one, other) = (index.designation(Int(meeting.left)).domain, index.designation(Int(meeting.right)).domain)
      let bits =
        one == nil || other == nil
        ? weights.oneDomain : one?.lowercased() == other?.lowercased() ? weights.sameDomain : weights.otherDomain
      evidence.append(
        .init(
          .domain, bits: bits, language: left.language, left: .domain(of: meeting.left),
          right: .domain(of: meeting.right)))
    }
    if left.features.intersection(right.features).contains(.hasPartOfSpeech),
      index.designation(Int(meeting.left)).partOfSpeech != index.designation(Int(meeting.right)).partOfSpeech
    {
      evidence.append(
        .init(
          .partOfSpeech, bits: weights.otherPartOfSpeech, language: left.language,
          left: .partOfSpeech(of: meeting.left), right: .partOfSpeech(of: meeting.right)))
    }
    return evidence
  }
}

extension [WeighedEvidence] {
  /// The probability to which the evidence adds up, to four places.
  var confidence: Double {
    let bits = Double(reduce(0) { $0 + $1.hundredths }) / 100
    return (10_000 / (1 + exp2(-bits))).rounded() / 10_000
  }
}
