import Files
import Formats
import Terminology

/// Makes a glossary of a graph: the concepts become entries, all else is kept in the header.
struct ConceptSchemeReader {
  private let source: Source
  private let format: String
  private var descriptions: RDFDescriptions

  /// A reader of a graph that came from a source.
  init(_ graph: RDFGraph, _ source: Source, format: String) {
    descriptions = RDFDescriptions(graph)
    self.source = source
    self.format = format
  }

  /// Hands over the glossary.
  ///
  /// - Throws: ``ImportError`` when the graph holds no concept.
  mutating func read(into sink: inout some ImportSink) throws {
    let (concepts, untyped) = concepts()
    guard !concepts.isEmpty else {
      throw ImportError(
        "the file is RDF, but holds no skos:Concept", at: SourceLocation(file: source.name, line: 1, column: 1),
        expected: "a concept scheme in SKOS",
        remedy: "check that this is the right file")
    }
    let schemes = instances(of: ["ConceptScheme"])
    var header = header(of: schemes, reportingTo: &sink)
    sink.take(header)
    for concept in untyped {
      sink.take(
        Finding(
          code: "skos.untyped-concept", severity: .note,
          message: "\(descriptions.identifier(of: concept)) is not said to be a concept, but is used as one",
          location: location(of: concept)))
    }
    descriptions.reserve(concepts)
    var reader = ConceptReader(descriptions)
    for concept in concepts {
      sink.take(reader.read(concept, at: location(of: concept)))
      for finding in reader.takeFindings() { sink.take(finding) }
    }
    descriptions = reader.descriptions
    header.properties = rest()
    sink.take(header)
  }

  private func location(of subject: RDFGraph.Term) -> SourceLocation {
    var location = source.location
    location.line = descriptions.line(of: subject)
    return location.of(entry: descriptions.identifier(of: subject))
  }

  private func skos(_ local: String) -> RDFGraph.Term? { descriptions.graph.find(iri: RDFNamespace.skos + local) }

  private func instances(of classes: [String]) -> [RDFGraph.Term] {
    let classes = Set(classes.compactMap(skos))
    let type = descriptions.graph.find(iri: "\(RDFNamespace.rdf)type")
    guard !classes.isEmpty else { return [] }
    return descriptions.subjects.filter { subject in
      descriptions.objects(of: subject, type).contains(where: classes.contains)
    }
  }

  /// The concepts, and those among them that only their use shows to be some: what is broader, narrower or related, or
  /// the top of a scheme, is a concept (SKOS Reference, S5, S6, S19 and S20).
  private func concepts() -> (all: [RDFGraph.Term], untyped: [RDFGraph.Term]) {
    let graph = descriptions.graph
    let typed = Set(instances(of: ["Concept"]))
    let relations = ["broader", "narrower", "related", "broaderTransitive", "narrowerTransitive", "semanticRelation"]
    let between = Set(relations.compactMap(skos))
    let top = skos("topConceptOf")
    let hasTop = skos("hasTopConcept")
    var used: Set<RDFGraph.Term> = []
    for statement in graph.statements {
      if between.contains(statement.predicate) || statement.predicate == top { used.insert(statement.subject) }
      if between.contains(statement.predicate) || statement.predicate == hasTop { used.insert(statement.object) }
    }
    let others = Set(instances(of: ["ConceptScheme", "Collection", "OrderedCollection"]))
    let isUntyped = { (subject: RDFGraph.Term) in
      !typed.contains(subject) && used.contains(subject) && !others.contains(subject)
    }
    let all = descriptions.subjects.filter { typed.contains($0) || isUntyped($0) }
    return (all, all.filter(isUntyped))
  }

  /// What the first scheme says about itself; the same statements are kept as properties, in full.
  private func header(of schemes: [RDFGraph.Term], reportingTo sink: inout some ImportSink) -> GlossaryHeader {
    func texts(_ names: [String]) -> [String] {
      guard let scheme = schemes.first else { return [] }
      let values = names.flatMap { name in
        RDFNamespace.iri(named: name).map {
          descriptions.objects(of: scheme, descriptions.graph.find(iri: $0)).filter { !descriptions.graph.isBlank($0) }
        } ?? []
      }
      // English first, then the order of the source, as everywhere.
      let ranked = values.enumerated().sorted { left, right in
        (rank(left.element), left.offset) < (rank(right.element), right.offset)
      }
      return ranked.map { descriptions.graph.text($0.element) }
    }
    let title = texts(["dcterms:title", "dc:title", "skos:prefLabel", "rdfs:label"]).first
    var header = Ownership.header(
      of: source, organisation: texts(["dcterms:publisher", "dc:publisher"]).first { !RDFNamespace.isPlainIRI($0) },
      publication: title, titles: [title].compactMap { $0 }, reportingTo: &sink)
    header.title = title
    header.format = format
    header.edition = texts(["owl:versionInfo"]).first
    header.date = texts(["dcterms:issued", "dcterms:modified", "dcterms:created", "dc:date"]).first
    header.languages = texts(["dcterms:language", "dc:language"]).compactMap { text in
      RDFNamespace.isPlainIRI(text) ? nil : LanguageTag(text)
    }.uniqued()
    let holder = texts(["dcterms:rightsHolder"]).first
    let statement = texts(["dcterms:rights", "dc:rights", "dcterms:license"]).first
    if holder != nil || statement != nil { header.rights = Rights(holder: holder, statement: statement) }
    return header
  }

  private func rank(_ term: RDFGraph.Term) -> Int {
    guard case .literal(let language?, _) = descriptions.graph.content(term) else { return 3 }
    return LanguageTag(language)?.readerRank ?? 2
  }

  /// What is said about anything but the concepts, a property for each subject.
  private mutating func rest() -> [Property] {
    var properties: [Property] = []
    // Named subjects first: what they say about blank nodes goes with them.
    let subjects = descriptions.subjects
    for subject in subjects.filter({ !descriptions.graph.isBlank($0) }) + subjects.filter(descriptions.graph.isBlank) {
      let statements = descriptions.take(subject)
      guard !statements.isEmpty else { continue }
      properties.append(
        Property(
          "rdf:Description", descriptions.identifier(of: subject),
          properties: statements.map { descriptions.property($0.name, $0.object) }))
    }
    return properties
  }
}
