import Formats
import Terminology

/// Makes rows of SSSOM of the relations of glossaries, and counts what no row can hold.
struct MappingRows {
  /// The rows: cells by column.
  private(set) var rows: [[String: String]] = []
  private(set) var losses = LossReport()
  private(set) var names: CompactNames
  private var extraColumns: [String] = []
  private let iris: EntryIRIs
  private var labels: [String: String] = [:]
  private var targets: Set<String> = []

  /// Rows of these glossaries, whose entries may refer to each other.
  init(_ glossaries: [Glossary]) {
    names = CompactNames(glossaries)
    iris = EntryIRIs(glossaries)
    for glossary in glossaries {
      for entry in glossary.entries {
        let key = glossary.key(of: entry)
        if entry.languageSections.contains(where: { !$0.designations.isEmpty }) { labels[iris[key]] = entry.label }
        for relation in entry.relations { targets.insert(iris.target(of: relation, from: key) ?? relation.target) }
      }
    }
  }

  /// The columns that any row fills: those of SSSOM in their order, then others.
  var columns: [String] {
    let filled = Set(rows.flatMap(\.keys))
    let required = ["subject_id", "predicate_id", "object_id", "mapping_justification"]
    return SSSOMVocabulary.mappingSlots.filter { filled.contains($0) || required.contains($0) } + extraColumns
  }

  /// Adds the rows of a glossary.
  mutating func add(_ glossary: Glossary) {
    let isMappingSet = MappingHead.isMappingSet(glossary.header)
    if !isMappingSet {
      losses.add(
        "properties of collections", at: glossary.header.publication, count: glossary.header.properties.statementCount)
    }
    for entry in glossary.entries {
      let key = glossary.key(of: entry)
      let before = rows.count
      for relation in entry.relations { add(relation, entry, key) }
      count(entry)
      if rows.count == before && !targets.contains(iris[key]) && !targets.contains(entry.id) {
        losses.add("entries without a mapping", at: entry.id)
      }
    }
    for mapping in glossary.header.properties where isMappingSet && mapping.name == "mapping" {
      append(mapping.properties.map { ($0.name, $0.value) })
    }
  }

  private mutating func add(_ relation: ConceptRelation, _ entry: ConceptEntry, _ key: EntryKey) {
    guard let predicate = predicate(of: relation.kind) else {
      return losses.add("relations of the kind “\(relation.kind.rawValue)”", at: entry.id)
    }
    let isOfMapping = relation.properties.contains { SSSOMVocabulary.mappingSlots.contains($0.name) }
    guard let target = iris.target(of: relation, from: key) ?? (isOfMapping ? relation.target : nil) else {
      return losses.add("relations to what is no entry", at: entry.id)
    }
    var cells: [(String, String)] = [
      ("subject_id", names.name(of: iris[key])), ("predicate_id", predicate), ("object_id", names.name(of: target)),
      ("mapping_justification", "semapv:UnspecifiedMatching"),
    ]
    if let label = labels[iris[key]] { cells.append(("subject_label", label)) }
    if let label = relation.label ?? labels[target] { cells.append(("object_label", label)) }
    let own = relation.properties.filter { !$0.name.hasPrefix("@") && $0.properties.isEmpty }
    losses.add(
      "groups among the properties of relations", at: entry.id,
      count: relation.properties.filter { !$0.properties.isEmpty }.statementCount)
    append(cells + own.map { ($0.name, $0.value) })
  }

  /// Adds a row; of two cells in one column the later one counts, be it empty.
  private mutating func append(_ cells: [(String, String)]) {
    var row: [String: String] = [:]
    for (column, value) in cells {
      row[column] = value.isEmpty ? nil : value
      if !value.isEmpty && !SSSOMVocabulary.mappingSlots.contains(column) && !extraColumns.contains(column) {
        extraColumns.append(column)
      }
    }
    rows.append(row)
  }

  /// The CURIE of a predicate; nil for a relation whose kind is none.
  private mutating func predicate(of kind: ConceptRelation.Kind) -> String? {
    if let name = SSSOMVocabulary.negatedPredicate(of: kind) {
      return predicate(of: ConceptRelation.Kind(rawValue: name))
    }
    let name = SKOSVocabulary.name(of: kind) ?? kind.rawValue
    if let iri = RDFNamespace.iri(named: name) { return names.name(of: iri) }
    return name.contains(":") && !name.contains(" ") ? name : nil
  }

  /// What an entry says beside its name and its relations.
  private mutating func count(_ entry: ConceptEntry) {
    let sections = entry.languageSections
    let designations = sections.flatMap(\.designations).count
    func add(_ what: String, _ count: Int) { losses.add(what, at: entry.id, count: count) }
    add("designations other than the one by which an entry is called", max(designations - 1, 0))
    add("definitions", entry.definitions.count + sections.map(\.definitions.count).reduce(0, +))
    add("notes and examples", entry.notes.count + sections.map { $0.notes.count + $0.examples.count }.reduce(0, +))
    add("sources", entry.sources.count + sections.map(\.sources.count).reduce(0, +))
    add("subject fields", entry.subjectFields.count)
    add(
      "numbers, statuses and rights of entries",
      [entry.number != nil, entry.status != nil, entry.rights != nil].count { $0 })
    add("languages of designations", sections.first.map { $0.language == .undetermined ? 0 : 1 } ?? 0)
    add("properties of concepts", entry.properties.filter { $0.name != "@id" }.statementCount)
    let own = sections.flatMap(\.properties) + sections.flatMap(\.designations).flatMap(\.properties)
    add("properties of language sections and designations", own.statementCount)
  }
}
