import Formats
import Terminology

/// Makes entries of mappings.
struct MappingSetReader {
  private(set) var findings: [Finding] = []
  private let prefixes: [String: String]
  private var undeclared: Set<String> = []

  /// A reader of mappings whose prefixes are declared so.
  init(prefixes: [Property]) {
    let builtIn = SSSOMVocabulary.prefixes.map { ($0.prefix, $0.expansion) }
    self.prefixes = Dictionary(prefixes.map { ($0.name, $0.value) } + builtIn) { first, _ in first }
  }

  /// The entries of a table, and the rows that make none, as properties.
  mutating func read(_ table: MappingTable) -> (entries: [ConceptEntry], rest: [Property]) {
    var entries: [ConceptEntry] = []
    var places: [String: Int] = [:]
    func place(of identifier: String, _ row: MappingTable.Row) -> Int {
      if let place = places[identifier] { return place }
      places[identifier] = entries.count
      entries.append(ConceptEntry(id: identifier, location: row.location.of(entry: identifier)))
      return entries.count - 1
    }
    var rest: [Property] = []
    var relations: [(subject: Int, object: Int, row: MappingTable.Row)] = []
    for row in table.rows {
      let ends = ["subject", "object"].map { end in row["\(end)_id"].map { expand($0, at: row) } ?? row["\(end)_label"]
      }
      guard let subject = ends[0], let object = ends[1], row["predicate_id"] != nil else {
        findings.append(
          Finding(
            code: "sssom.incomplete-mapping", severity: .minor,
            message: "the row lacks a subject, a predicate or an object; it is kept as a property",
            location: row.location))
        rest.append(Property("mapping", properties: row.cells.map { Property($0.column, $0.value) }))
        continue
      }
      let mapping = (subject: place(of: subject, row), object: place(of: object, row), row: row)
      relations.append(mapping)
      for (place, column) in [(mapping.subject, "subject_label"), (mapping.object, "object_label")] {
        guard entries[place].languageSections.isEmpty, let label = row[column] else { continue }
        entries[place].languageSections = [LanguageSection(.undetermined, designations: [Designation(label)])]
      }
    }
    for (subject, object, row) in relations {
      entries[subject].relations.append(relation(row, from: entries[subject], to: entries[object]))
    }
    return (entries, rest)
  }

  private mutating func relation(
    _ row: MappingTable.Row, from subject: ConceptEntry, to object: ConceptEntry
  ) -> ConceptRelation {
    let predicate = row["predicate_id"] ?? ""
    let isNegated = row["predicate_modifier"] != nil
    let kind = SKOSVocabulary.kind(named: RDFNamespace.name(of: expand(predicate, at: row)))
    var relation = ConceptRelation(
      isNegated ? SSSOMVocabulary.negated(predicate) : kind ?? ConceptRelation.Kind(rawValue: predicate),
      to: object.id, label: row["object_label"])
    // What the entries say of a row, the relation need not: an id, unless there is none; a label that is the same.
    for (end, entry) in [("subject", subject), ("object", object)] {
      if row["\(end)_id"] == nil { relation.properties.append(Property("\(end)_id")) }
      let label = entry.languageSections.first?.designations.first?.text
      if row["\(end)_label"] != label {
        relation.properties.append(Property("\(end)_label", row["\(end)_label"] ?? ""))
      }
    }
    let said = ["subject_id", "subject_label", "predicate_id", "object_id", "object_label"]
    relation.properties += row.cells.filter { !said.contains($0.column) }.map { Property($0.column, $0.value) }
    return relation
  }

  /// The IRI of a CURIE; anything else as it is.
  private mutating func expand(_ name: String, at row: MappingTable.Row) -> String {
    guard !RDFNamespace.isPlainIRI(name), let colon = name.firstIndex(of: ":") else { return name }
    let prefix = String(name[..<colon])
    if let expansion = prefixes[prefix] { return expansion + name[name.index(after: colon)...] }
    if undeclared.insert(prefix).inserted {
      findings.append(
        Finding(
          code: "sssom.undeclared-prefix", severity: .minor,
          message: "the prefix “\(prefix)” is not declared in the head; its names are kept as they are",
          location: row.location))
    }
    return name
  }
}
