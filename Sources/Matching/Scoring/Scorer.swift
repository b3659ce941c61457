import Concurrency
import Glibc
import Terminology

/// Weighs what speaks for and against two entries being one concept.
struct Scorer: Sendable {
  private let index: EntryIndex
  private let weights: MatchingWeights
  let citations: CitationTable
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
    if let (one, other) = likeness.comparable(candidate.left, candidate.right) {
      evidence.append(definitions(one, other))
      evidence += contradictions(one, other)
    }
    if let genus = genus(candidate.left, candidate.right) { evidence.append(genus) }
    if let first = meetings.first { evidence += attributes(first) }
    if let shared = citations.sharedPlace(candidate.left, candidate.right) {
      evidence.append(.init(.source, bits: weights[.sharedSource], left: .place(shared)))
    }
    return evidence
  }

  /// Whether two entries that nothing brought together plainly define different concepts.
  func areUnlike(_ left: Int32, _ right: Int32) -> Bool {
    guard let (one, other) = likeness.comparable(left, right) else { return false }
    return definitions(one, other).hundredths < 0
  }

  /// Whether the partners of two entries are weighed by their definitions already.
  func hasRivals(_ candidate: Candidate) -> Bool {
    rivals.counts[candidate.pair] != nil
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
    if let count = rivals.counts[candidate.pair] {
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
    return .init(
      .sameCollection, bits: areLeading ? weights[.sameCollection] : weights[.sameCollectionOtherDesignations])
  }

  /// Languages in which both have designations that do not meet.
  private func disagreements(_ candidate: Candidate, _ meetings: ArraySlice<Meeting>) -> [WeighedEvidence] {
    // In a collection of one language, there is none in which they might disagree.
    guard index.languages.count > 1 || meetings.isEmpty else { return [] }
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
        bits: language == reference ? weights[.otherFirstDesignations] : weights[.otherDesignations], language: language
      )
    }
  }

  /// How alike two definitions are.
  private func definitions(_ one: Int32, _ other: Int32) -> WeighedEvidence {
    let found = likeness.of(one, other)
    var bits = weights.definitionBits(found.likeness)
    // One word in common may be chance, however rare it is.
    if found.shared <= 1 { bits = min(bits, 0) }
    let (left, right) = (index.definitions[Int(one)].entry, index.definitions[Int(other)].entry)
    let isWithin = index.entries[Int(left)].glossary == index.entries[Int(right)].glossary
    if isWithin && found.likeness < 1 && bits > 0 { bits *= weights[.sameCollectionDefinition] }
    return .init(
      .definition, bits: bits, language: index.definitions[Int(one)].language, left: .definition(one),
      right: .definition(other), similarity: (found.likeness * 1_000).rounded() / 1_000)
  }

  /// Numbers that differ where both definitions have some, and a negation that one of them has only.
  private func contradictions(_ one: Int32, _ other: Int32) -> [WeighedEvidence] {
    let language = index.definitions[Int(one)].language
    let (left, right) = (index.tokens(of: one), index.tokens(of: other))
    var evidence: [WeighedEvidence] = []
    let numbers = (Set(left.filter(\.isNumber).map(\.text)), Set(right.filter(\.isNumber).map(\.text)))
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) {
      evidence.append(.init(.numbers, bits: weights[.otherNumbers], language: language))
    }
    if left.contains(where: \.isNegation) != right.contains(where: \.isNegation) {
      evidence.append(.init(.negation, bits: weights[.oneNegation], language: language))
    }
    return evidence
  }

  /// An entry whose definition opens with a designation of the other, its genus (ISO 704, 6.2): a narrower concept.
  private func genus(_ left: Int32, _ right: Int32) -> WeighedEvidence? {
    if let broader = index.genus(of: left, among: right) {
      return .init(.genus, bits: weights[.genus], left: .nothing, right: .designation(broader))
    }
    guard let broader = index.genus(of: right, among: left) else { return nil }
    return .init(.genus, bits: weights[.genus], left: .designation(broader), right: .nothing)
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
