import Terminology

/// Names of SSSOM, version 1.0 (https://w3id.org/sssom): slots of a mapping, and prefixes that need no declaration.
package enum SSSOMVocabulary {
  /// The slots of a mapping, in the order of the specification.
  package static let mappingSlots = [
    "record_id", "subject_id", "subject_label", "subject_category", "predicate_id", "predicate_label",
    "predicate_modifier", "object_id", "object_label", "object_category", "mapping_justification", "author_id",
    "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "license", "subject_type",
    "subject_source", "subject_source_version", "object_type", "object_source", "object_source_version",
    "predicate_type", "mapping_provider", "mapping_source", "mapping_cardinality", "cardinality_scope", "mapping_tool",
    "mapping_tool_id", "mapping_tool_version", "mapping_date", "publication_date", "review_date", "confidence",
    "reviewer_agreement", "curation_rule", "curation_rule_text", "subject_match_field", "object_match_field",
    "match_string", "subject_preprocessing", "object_preprocessing", "similarity_score", "similarity_measure",
    "see_also", "issue_tracker_item", "other", "comment",
  ]

  /// The prefixes that have a meaning in every mapping set.
  package static let prefixes: [(prefix: String, expansion: String)] = [
    ("semapv", "https://w3id.org/semapv/vocab/"), ("skos", RDFNamespace.skos), ("rdfs", RDFNamespace.rdfs),
    ("rdf", RDFNamespace.rdf), ("owl", RDFNamespace.owl), ("xsd", RDFNamespace.xsd),
    ("sssom", "https://w3id.org/sssom/"), ("dcterms", RDFNamespace.dcterms),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("prov", "http://www.w3.org/ns/prov#"),
    ("oboInOwl", "http://www.geneontology.org/formats/oboInOwl#"), ("linkml", "https://w3id.org/linkml/"),
  ]

  /// What a mapping says that is negated (`predicate_modifier` = `Not`): another kind of relation altogether.
  package static func negated(_ predicate: String) -> ConceptRelation.Kind {
    ConceptRelation.Kind(rawValue: negation + predicate)
  }

  /// The predicate of a negated relation; nil for any other.
  package static func negatedPredicate(of kind: ConceptRelation.Kind) -> String? {
    kind.rawValue.hasPrefix(negation) ? String(kind.rawValue.dropFirst(negation.count)) : nil
  }

  private static let negation = "not "
}
