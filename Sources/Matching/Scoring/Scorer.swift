import Concurrency
import Glibc
import Terminology

/// Weighs what speaks for and against two entries being one concept.
struct Scorer: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights
  private let citations: CitationTable
  private let likeness: DefinitionLikeness
  private let rivals: Rivals

  init(_ index: EntryIndex, weights: MatchingWeights, sides: Sides = .all, threads: Int = Parallel.cores) {
    self.index = index
    self.weights = weights
    likeness = DefinitionLikeness(index)
    rivals = Rivals(index, sides, threads: threads)
    citations = CitationTable(index)
  }

  /// What speaks for and against a candidate pair.
  func evidence(_ candidate: Candidate, in candidates: Candidates) -> [WeighedEvidence] {
    let (left, right) = (index.entries[Int(candidate.left)], index.entries[Int(candidate.right)])
    let meetings = candidates.meetings[candidate.meetings]
    var evidence = [WeighedEvidence(.prior, bits: weights[.prior])]
    if left.glossary == right.glossary { evidence.append(sameCollection(meetings.first)) }
    evidence += designations(candidate, meetings)
    if let definition = definitions(candidate.left, candidate.right) { evidence.append(definition) }
    if let first = meetings.first { evidence += attributes(first) }
    if let shared = citations.sharedPlace(candidate.left, candidate.right) {
      evidence.append(.init(.source, bits: weights[.sharedSource], left: .place(shared)))
    }
    return evidence
  }

  /// Whether two entries that nothing brought together plainly define different concepts.
  func areUnlike(_ left: Int32, _ right: Int32) -> Bool {
    guard let definition = definitions(left, right) else { return false }
    return definition.hundredths < 0
  }

  /// Whether the partners of two entries are weighed by their definitions already.
  func hasRivals(_ candidate: Candidate) -> Bool {
    rivals.counts[Rivals.pair(candidate.left, candidate.right)] != nil
  }

  private func designations(_ candidate: Candidate, _ meetings: ArraySlice<Meeting>) -> [WeighedEvidence] {
    var evidence: [WeighedEvidence] = []
    var further = 0.0
    for meeting in meetings {
      var bits = meeting.bits + log2(Double(meeting.ambiguity))
      if !evidence.isEmpty {
        bits = min(max(bits, 0) * weights[.furtherLanguage], weights[.furtherLanguagesLimit] - further)
        further += bits
      }
      evidence.append(
        .init(
          .designation, bits: bits, language: index.designations[Int(meeting.left)].language, rung: meeting.rung,
          left: .designation(meeting.left), right: .designation(meeting.right)))
    }
    if let count = rivals.counts[Rivals.pair(candidate.left, candidate.right)] {
      let bits = weights[.severalMeanings] + weights[.rival] * log2(1 + Double(count))
      evidence.append(.init(.rivals, bits: bits, left: .number(Int32(count))))
    } else if let first = meetings.first, first.ambiguity > 1 {
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
    return .init(.sameCollection, bits: areLeading ? weights[.sameCollection] : weights[.sameCollectionOtherDesignations])
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
        bits: language == reference ? weights[.otherFirstDesignations] : weights[.otherDesignations], language: language)
    }
  }

  /// The definitions in the first language in which both have one that is long enough to compare.
  private func definitions(_ left: Int32, _ right: Int32) -> WeighedEvidence? {
    guard let (one, other) = likeness.comparable(left, right) else { return nil }
    let found = likeness.of(one, other)
    var bits = weights.definitionBits(found.likeness)
    // One word in common may be chance, however rare it is.
    if found.shared <= 1 { bits = min(bits, 0) }
    let isWithin = index.entries[Int(left)].glossary == index.entries[Int(right)].glossary
    if isWithin && found.likeness < 1 && bits > 0 { bits *= weights[.sameCollectionDefinition] }
    return .init(
      .definition, bits: bits, language: index.definitions[Int(one)].language, left: .definition(one),
      right: .definition(other), similarity: (found.likeness * 1_000).rounded() / 1_000)
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
        ? weights[.oneDomain] : one?.lowercased() == other?.lowercased() ? weights[.sameDomain] : weights[.otherDomain]
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
          .partOfSpeech, bits: weights[.otherPartOfSpeech], language: left.language,
          left: .partOfSpeech(of: meeting.left), right: .partOfSpeech(of: meeting.right)))
    }
    return evidence
  }
}

extension [WeighedEvidence] {
  /// What the evidence adds up to, in hundredths of a bit.
  var hundredths: Int { reduce(0) { $0 + $1.hundredths } }
}
