import Formats
import Terminology

/// The rows of one entry, and what of it they do not carry.
///
/// A row has one designation at most; where an entry has more notes, sources or the like than designations, rows without
/// a label follow. What a cell cannot carry so that the importer of tables reads it back is counted.
struct EntryRows {
  private(set) var records: [TableRecord] = []
  private(set) var losses: LossReport
  private let place: String

  /// The rows of an entry, which is called by an id in a publication.
  init(_ entry: ConceptEntry, id: String, publication: String?, losses: LossReport) {
    self.losses = losses
    place = id
    self.losses.add(Self.lostParts, of: entry, at: id)
    var seen: Set<LanguageTag> = []
    for section in entry.languageSections {
      let rows = self.rows(of: section)
      if rows.isEmpty { self.losses.add("languages of which nothing is said", at: id) }
      if !seen.insert(section.language).inserted { self.losses.add("second sections of a language", at: id) }
      records += rows
    }
    addEntry(entry)
    if records.isEmpty { records = [TableRecord()] }
    records[0][.number] = entry.number ?? ""
    records[0][.status] = entry.status?.rawValue ?? ""
    for row in records.indices {
      records[row][.identifier] = id
      records[row][.publication] = publication ?? ""
    }
  }

  /// The parts of an entry for which there is no column.
  private static let lostParts: [EntryPart] = [
    .entryNotes, .entryDefinitions, .absence, .foreignTexts, .sourcesOfRemarks, .markup, .properties, .sectionStatus,
    .rights,
  ]

  private mutating func rows(of section: LanguageSection) -> [TableRecord] {
    if LanguageTag(section.language.value) != section.language {
      losses.add("languages without a BCP 47 tag", at: place)
    }
    var rows: [TableRecord] = []
    var end = 0
    var written: [Designation] = []
    for designation in section.designations where designation.isAbsent != true {
      guard !designation.text.isEmpty, !written.contains(where: { $0.isSameWord(as: designation) }) else {
        losses.add("designations without a text, or a second time with the same one", at: place)
        continue
      }
      written.append(designation)
      end = add(designation, to: &rows, at: end)
    }
    end = 0
    var texts: Set<[UInt8]> = []
    for definition in section.definitions {
      guard !definition.text.isEmpty, texts.insert(Array(definition.text.utf8)).inserted else {
        losses.add("definitions without a text, or a second time with the same one", at: place)
        continue
      }
      rows.spread([definition.text], in: .definition, from: end)
      rows.spread(cells(of: definition.sources), in: .definitionSource, from: end)
      end += max(1, definition.sources.count)
    }
    rows.spread(cells(of: section.notes, label: "NOTE: "), in: .note)
    rows.spread(cells(of: section.examples, label: "EXAMPLE: "), in: .example)
    rows.spread(cells(of: section.sources), in: .languageSource)
    for row in rows.indices { rows[row][.language] = section.language.value }
    return rows
  }

  /// Adds a designation from a row on; returns the row behind it.
  private mutating func add(_ designation: Designation, to rows: inout [TableRecord], at start: Int) -> Int {
    rows.spread([designation.text], in: .label, from: start)
    rows[start][.kind] = kind(designation.status)
    if let type = designation.type {
      rows[start][.type] = type.rawValue
      if DesignationType(word: type.rawValue) != type {
        losses.add("types of designations in words of their own", at: place)
      }
    }
    if let speech = designation.partOfSpeech {
      rows[start][.partOfSpeech] = speech.rawValue
      if speech.rawValue.isEmpty || PartOfSpeech(word: speech.rawValue) ?? speech != speech {
        losses.add("parts of speech in words of their own", at: place)
      }
    }
    rows[start][.gender] = designation.gender?.rawValue ?? ""
    rows[start][.grammaticalNumber] = designation.number?.rawValue ?? ""
    rows[start][.region] = designation.geographicalUsage ?? ""
    rows[start][.domain] = designation.domain ?? ""
    rows.spread(cells(of: designation.sources), in: .designationSource, from: start)
    rows.spread(cells(of: designation.notes, label: "NOTE: "), in: .designationNote, from: start)
    rows.spread(cells(of: designation.contexts, label: nil), in: .designationContext, from: start)
    return start + max(1, designation.sources.count, designation.notes.count, designation.contexts.count)
  }

  private func kind(_ status: AdministrativeStatus?) -> String {
    switch status {
    case .preferred: "pref"
    case .admitted: "alt"
    case .deprecated: "deprecated"
    case .superseded: "superseded"
    case nil: ""
    }
  }

  private mutating func addEntry(_ entry: ConceptEntry) {
    let kinds: [(ConceptRelation.Kind, TableColumn)] = [
      (.broader, .broader), (.narrower, .narrower), (.related, .related), (.see, .see), (.supersedes, .supersedes),
      (.supersededBy, .supersededBy),
    ]
    for (kind, column) in kinds {
      records.spread(names(entry.relations.filter { $0.kind == kind }.map(\.target), "relations"), in: column)
    }
    losses.add(
      "kinds, labels and publications of relations", at: place,
      count: entry.relations.count { relation in
        !kinds.contains { $0.0 == relation.kind } || relation.label != nil || relation.publication != nil
      })
    // They are read back row by row.
    var counts: [ConceptRelation.Kind: Int] = [:]
    let order = entry.relations.map { relation in
      counts[relation.kind, default: 0] += 1
      return counts[relation.kind, default: 0] * kinds.count + (kinds.firstIndex { $0.0 == relation.kind } ?? 0)
    }
    if order != order.sorted() { losses.add("the order of relations", at: place) }
    records.spread(names(entry.subjectFields.map(\.name), "subject fields"), in: .subjectField)
    losses.add(
      "identifiers and languages of subject fields", at: place,
      count: entry.subjectFields.count { $0.identifier != nil || $0.language != nil })
    let sources = entry.sources.uniqued()
    losses.add("sources that an entry names twice", at: place, count: entry.sources.count - sources.count)
    records.spread(cells(of: sources), in: .source)
  }

  /// Names of which a cell may hold several; those that a reader would take for several are counted.
  private mutating func names(_ names: [String], _ what: String) -> [String] {
    let several = names.count { name in
      name.isEmpty || name != name.trimmingWhitespace()
        || name.unicodeScalars.contains { ";；|\n\r<&".unicodeScalars.contains($0) }
    }
    losses.add("\(what) with signs that stand between several", at: place, count: several)
    let kept = names.filter { !$0.isEmpty }
    let unique = what == "relations" ? kept : kept.uniqued()
    losses.add("\(what) that an entry names twice", at: place, count: kept.count - unique.count)
    return unique
  }

  /// Texts of which readers take a label away (`NOTE 1`); one is put before those that seem to have one.
  private mutating func cells(of texts: [SourcedText], label: String?) -> [String] {
    texts.compactMap { text in
      let plain = text.text.trimmingWhitespace()
      if !plain.utf8.elementsEqual(text.text.utf8) || plain.utf8.contains(0x0D) || plain.isEmpty {
        losses.add("white space at the ends of notes, examples and contexts, and their carriage returns", at: place)
      }
      guard !plain.isEmpty else { return nil }
      guard let label, NoteLabel(at: plain.unicodeScalars.prefix(80)) != nil else { return plain }
      return label + plain
    }
  }

  /// Citations as their readers expect them; what they do not say is counted.
  private mutating func cells(of citations: [SourceCitation]) -> [String] {
    citations.map { citation in
      let text = citation.description
      var read = CitationParser.parse(text)
      read.properties = citation.properties
      if read != citation || text.isEmpty { losses.add("details of sources", at: place) }
      return text
    }
  }
}

extension Designation {
  /// Whether a reader of tables takes two designations for one.
  fileprivate func isSameWord(as other: Designation) -> Bool {
    text.utf8.elementsEqual(other.text.utf8) && (domain ?? "").utf8.elementsEqual((other.domain ?? "").utf8)
  }
}
