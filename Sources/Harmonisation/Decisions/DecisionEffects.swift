import Terminology

/// Puts into the entries of the directory what experts agreed about them.
///
/// No text of a source goes: one that was not adopted stays, marked as set aside.
struct DecisionEffects {
  private let decisions: [StandingDecisions.Decision]
  private let places: EntryPlaces

  /// The effects of decisions; where two speak of the same thing, the later one counts.
  ///
  /// - Parameters:
  ///   - decisions: the decisions.
  ///   - places: where source entries stand in the directory.
  init(_ decisions: [StandingDecisions.Decision], places: EntryPlaces) {
    self.decisions = decisions.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    self.places = places
  }

  /// Applies them.
  func apply(to entries: inout [DirectoryEntry]) {
    guard !decisions.isEmpty else { return }
    for decision in decisions where decision.resolution.outcome != .deferred {
      let concepts = Set(decision.entries.compactMap(places.entry)).sorted()
      for place in concepts {
        entries[place].agreement = entries[place].agreement ?? Agreement()
        entries[place].agreement?.decisions.append(decision.id)
      }
      withdraw(decision.resolution, &entries)
      settleDefinitions(decision.resolution, of: Set(decision.entries), concepts, &entries)
      settleDesignations(decision.resolution, concepts, &entries)
      qualify(decision.resolution, &entries)
    }
    for place in entries.indices where entries[place].agreement?.withdrawn.isEmpty == false {
      let inForce = entries[place].membersInForce
      if inForce.isEmpty {
        // Partners know the concept by its id, so it stays, and says that nobody uses it any more.
        for section in entries[place].sections.indices { entries[place].sections[section].deprecateAll() }
      } else {
        // What a withdrawn entry alone said is not the concept's any more; the entry itself stays among the members.
        let kept = Set(inForce.map(\.key))
        entries[place].sections = entries[place].sections.compactMap { $0.restricted(to: kept) }
      }
    }
  }

  private func withdraw(_ resolution: Resolution, _ entries: inout [DirectoryEntry]) {
    for key in resolution.withdrawn {
      if let place = places.entry(of: key) { entries[place].agreement?.withdrawn.append(key) }
    }
  }

  private func settleDefinitions(
    _ resolution: Resolution, of judged: Set<EntryKey>, _ concepts: [Int], _ entries: inout [DirectoryEntry]
  ) {
    let generic = resolution.definition.flatMap(places.entry)
    if let key = resolution.definition, let place = generic, resolution.outcome != .draftTogether {
      entries[place].adopt(definitionOf: key, among: judged)
    }
    if let generic, resolution.outcome == .narrowerConcept {
      let id = entries[generic].id
      for place in concepts where place != generic { entries[place].agreement?.broader = id }
    }
    guard let text = resolution.text else { return }
    let language = resolution.textLanguage
    let places: [Int] =
      switch resolution.outcome {
      case .narrowerConcept: concepts.filter { $0 != generic }
      case .draftTogether, .adoptAsIs, .adoptWithNote: subject(of: resolution, concepts)
      case .distinctConcepts, .deprecate, .deferred, .notTheSame: concepts
      }
    for place in places {
      if resolution.outcome == .draftTogether {
        entries[place].adopt(draft: text, language, among: judged)
      } else {
        entries[place].inSection(language) { $0.add(note: text) }
      }
    }
  }

  /// The concept that a resolution is about, where it takes its entries for one.
  private func subject(of resolution: Resolution, _ concepts: [Int]) -> [Int] {
    let subject = resolution.subjects.flatMap { $0.lazy.compactMap(places.entry).first } ?? concepts.first
    return subject.map { [$0] } ?? []
  }

  private func settleDesignations(
    _ resolution: Resolution, _ concepts: [Int], _ entries: inout [DirectoryEntry]
  ) {
    let isOne = resolution.outcome.isOneConcept == true
    let concerned = isOne ? subject(of: resolution, concepts) : concepts
    // Where the entries are several concepts, a designation belongs to those that bear it.
    for (language, text) in resolution.preferred.sorted(by: { $0.key < $1.key }) {
      for place in concerned where concerned.count == 1 || entries[place].bears(text, language) {
        entries[place].prefer(text, language)
      }
    }
    for (language, text) in resolution.deprecated.sorted(by: { $0.key < $1.key }) {
      for place in concerned where entries[place].bears(text, language) {
        entries[place].inSection(language) { $0.deprecate(text) }
      }
    }
  }

  private func qualify(_ resolution: Resolution, _ entries: inout [DirectoryEntry]) {
    for (key, domain) in resolution.qualifiers.sorted(by: { $0.key < $1.key }) {
      guard let place = places.entry(of: key) else { continue }
      for section in entries[place].sections.indices {
        entries[place].sections[section].qualify(designationsOf: key, domain)
      }
    }
  }
}

extension DirectoryEntry {
  /// Changes the section of a language, which is made where there is none.
  fileprivate mutating func inSection(_ language: LanguageTag, _ change: (inout DirectorySection) -> Void) {
    let place =
      sections.firstIndex { $0.language == language } ?? sections.firstIndex { $0.language.primary == language.primary }
    if let place {
      change(&sections[place])
    } else {
      var section = DirectorySection(language: language)
      change(&section)
      sections.append(section)
      sections.sort { ($0.language.readerRank, $0.language) < ($1.language.readerRank, $1.language) }
    }
  }

  /// Adopts the definition of an entry, in all its languages, whatever their regions.
  fileprivate mutating func adopt(definitionOf key: EntryKey, among judged: Set<EntryKey>) {
    let defined = sections.filter { section in section.definitions.contains { $0.owners.contains(key) } }
    let languages = Set(defined.map(\.language.primary))
    for place in sections.indices where languages.contains(sections[place].language.primary) {
      sections[place].adopt(among: judged) { $0.owners.contains(key) }
    }
  }

  /// Adopts a definition that was drafted, in place of those of its language.
  fileprivate mutating func adopt(draft text: String, _ language: LanguageTag, among judged: Set<EntryKey>) {
    inSection(language) { section in
      if !section.definitions.contains(where: { $0.text.text == text }) {
        section.definitions.insert(OwnedText(text: SourcedText(text), owners: []), at: 0)
      }
    }
    for place in sections.indices where sections[place].language.primary == language.primary {
      sections[place].adopt(among: judged) { $0.text.text == text }
    }
  }

  /// Prefers a designation in a language and in what its regions say; they need not bear it.
  fileprivate mutating func prefer(_ text: String, _ language: LanguageTag) {
    inSection(language) { $0.prefer(text) }
    guard language.value == language.primary else { return }
    for place in sections.indices where sections[place].language.primary == language.primary {
      sections[place].prefer(text, addsIt: false)
    }
  }

  fileprivate func bears(_ text: String, _ language: LanguageTag) -> Bool {
    sections.contains { section in
      section.language.primary == language.primary && section.designations.contains { $0.isWritten(text) }
    }
  }
}

extension DirectorySection {
  /// Adopts the definitions that meet a condition, and sets those aside that others of these entries have.
  fileprivate mutating func adopt(among judged: Set<EntryKey>, where isAdopted: (OwnedText) -> Bool) {
    for place in definitions.indices {
      if isAdopted(definitions[place]) {
        definitions[place].isAdopted = true
      } else if definitions[place].owners.isEmpty || !judged.isDisjoint(with: definitions[place].owners) {
        definitions[place].isAdopted = false
      }
    }
    definitions = definitions.filter { $0.isAdopted == true } + definitions.filter { $0.isAdopted != true }
  }

  fileprivate mutating func add(note text: String) {
    guard !notes.contains(where: { $0.text.text == text }) else { return }
    notes.append(OwnedText(text: SourcedText(text), owners: [], isAdopted: true))
  }

  fileprivate mutating func prefer(_ text: String, addsIt: Bool = true) {
    for place in designations.indices where designations[place].type?.isSymbolic != true {
      if designations[place].isWritten(text) {
        designations[place].status = .preferred
      } else if !designations[place].isAbbreviation, designations[place].status != .deprecated,
        designations[place].status != .superseded
      {
        designations[place].status = .admitted
      }
    }
    if let place = designations.firstIndex(where: { $0.isWritten(text) }) {
      designations.insert(designations.remove(at: place), at: 0)
      designations[0].text = text
    } else if addsIt {
      designations.insert(OwnedDesignation(text: text, status: .preferred, uses: []), at: 0)
    }
  }

  fileprivate mutating func deprecate(_ text: String) {
    for place in designations.indices where designations[place].isWritten(text) {
      designations[place].status = .deprecated
    }
    designations = designations.filter { $0.status != .deprecated } + designations.filter { $0.status == .deprecated }
  }

  fileprivate mutating func deprecateAll() {
    for place in designations.indices { designations[place].status = .deprecated }
  }

  fileprivate mutating func qualify(designationsOf key: EntryKey, _ domain: String) {
    for place in designations.indices where designations[place].uses.contains(where: { $0.owner == key }) {
      guard designations[place].type?.isSymbolic != true else { continue }
      designations[place].domain = designations[place].domain ?? domain
    }
  }

  /// What these members and decisions say; nil when that is nothing.
  fileprivate func restricted(to members: Set<EntryKey>) -> DirectorySection? {
    var section = self
    section.designations = designations.compactMap { designation in
      var designation = designation
      designation.uses.removeAll { !members.contains($0.owner) }
      return designation.uses.isEmpty && !self.designations.contains { $0.uses.isEmpty && $0.text == designation.text }
        ? nil : designation
    }
    for list in [\DirectorySection.definitions, \.notes, \.examples] {
      section[keyPath: list] = self[keyPath: list].compactMap { text in
        guard !text.owners.isEmpty else { return text }
        var text = text
        text.owners.removeAll { !members.contains($0) }
        return text.owners.isEmpty ? nil : text
      }
    }
    let isEmpty =
      section.designations.isEmpty && section.definitions.isEmpty && section.notes.isEmpty && section.examples.isEmpty
    return isEmpty ? nil : section
  }
}

extension OwnedDesignation {
  fileprivate var isAbbreviation: Bool { type?.isAbbreviated == true }

  /// Whether it is written so, but for a capital at its beginning.
  fileprivate func isWritten(_ text: String) -> Bool {
    SentenceCase.lowered(self.text) == SentenceCase.lowered(text)
  }
}
