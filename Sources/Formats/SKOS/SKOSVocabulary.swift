import Terminology

/// What the properties of SKOS and their neighbours are in a glossary (SKOS Reference, W3C 2009).
///
/// Names are written as ``RDFNamespace/name(of:)`` writes them.
package enum SKOSVocabulary {
  /// The properties whose objects are other concepts, with the relations that they are.
  package static let relations: [(name: String, kind: ConceptRelation.Kind)] =
    [
      "broader", "narrower", "related", "broaderTransitive", "narrowerTransitive", "semanticRelation", "exactMatch",
      "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation",
    ].map { ("skos:\($0)", ConceptRelation.Kind(rawValue: $0)) } + [
      ("dcterms:replaces", .supersedes), ("dcterms:isReplacedBy", .supersededBy), ("rdfs:seeAlso", .see),
    ]

  /// The notes of SKOS (section 7) other than definitions and examples.
  package static let notes = [
    "skos:note", "skos:scopeNote", "skos:historyNote", "skos:editorialNote", "skos:changeNote",
  ]

  /// The labels of SKOS-XL for those of SKOS (appendix B).
  package static let extendedLabels = [
    "skosxl:prefLabel": "skos:prefLabel", "skosxl:altLabel": "skos:altLabel", "skosxl:hiddenLabel": "skos:hiddenLabel",
  ]

  /// The relation that a property is.
  package static func kind(named name: String) -> ConceptRelation.Kind? {
    relations.first { $0.name == name }?.kind
  }

  /// The property that a relation is.
  package static func name(of kind: ConceptRelation.Kind) -> String? {
    relations.first { $0.kind == kind }?.name
  }
}
