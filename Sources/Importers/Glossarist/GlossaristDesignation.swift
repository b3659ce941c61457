import Formats
import Terminology

/// Maps the terms of Glossarist to designations.
enum GlossaristDesignation {
  /// The designation of a term; translators write synonyms into it, which become designations of their own.
  static func designations(_ node: YAMLNode, at location: SourceLocation) -> [Designation] {
    var rest = node.mapping ?? YAMLMapping()
    let written = rest.takeText("designation") ?? node.text ?? ""
    let place = SourceLocation(file: location.file, line: node.line, column: node.column, entry: location.entry)
    var designations = parts(of: written, at: place)
    var designation = designations[0]
    if let domain = rest.takeText("usage_info") {
      if designation.domain == nil { designation.domain = domain } else { keep("usage_info", domain, &designation) }
    }
    setStatus(rest.takeText("normative_status"), &designation)
    setType(&rest, &designation)
    setGrammar(&rest, &designation)
    designation.geographicalUsage = rest.takeText("geographical_area")
    designation.sources = (rest.take("sources")?.items ?? []).map(GlossaristSource.citation)
    if rest["absent"]?.text == "true" {
      _ = rest.take("absent")
      designation.isAbsent = true
    }
    designation.properties += rest.properties
    designations[0] = designation
    return designations
  }

  /// The designations in a text; one that is verbatim is not taken apart.
  private static func parts(of written: String, at place: SourceLocation) -> [Designation] {
    let content = GlossaristText.read(written)
    guard GlossaristNotation.isVerbatim(written) else { return Designation.parsing(content, location: place) }
    var designation = Designation(content.text, location: place)
    designation.markup = content.markup
    return [designation]
  }

  private static func setStatus(_ word: String?, _ designation: inout Designation) {
    guard let word else { return }
    let status = StatusWord<AdministrativeStatus>(word)
    designation.status = status?.status
    if status?.isExact != true { keep("normative_status", word, &designation) }
  }

  private static func setType(_ rest: inout YAMLMapping, _ designation: inout Designation) {
    // What every term is said to be says nothing.
    if rest["type"]?.text == "expression" { _ = rest.take("type") }
    for flag in ["acronym", "initialism", "truncation", "abbrev"] where rest["\(flag)"]?.text == "true" {
      _ = rest.take(flag)
      if rest["type"]?.text == "abbreviation" { _ = rest.take("type") }
      designation.type = DesignationType(word: flag)
    }
    let kind = rest.takeText("type")
    let refined = rest.takeText("term_type")
    if designation.type == nil, let word = refined ?? kind { designation.type = DesignationType(word: word) }
    if let kind, refined != nil, kind != refined { keep("type", kind, &designation) }
  }

  private static func setGrammar(_ rest: inout YAMLMapping, _ designation: inout Designation) {
    apply(&rest, &designation)
    guard let grammar = rest.take("grammar_info") else { return }
    for item in grammar.items {
      var info = item.mapping ?? YAMLMapping()
      for (flag, speech) in GlossaristNotation.partsOfSpeech where info[flag]?.text == "true" {
        _ = info.take(flag)
        if !designation.partOfSpeech.takeFirst(PartOfSpeech(rawValue: speech)) {
          keep("part_of_speech", speech, &designation)
        }
      }
      apply(&info, &designation)
      designation.properties += info.properties
    }
  }

  private static func apply(_ mapping: inout YAMLMapping, _ designation: inout Designation) {
    for word in mapping.take("gender")?.items.compactMap(\.text) ?? []
    where !designation.gender.takeFirst(GrammaticalGender(word: word)) {
      keep("gender", word, &designation)
    }
    for key in ["plurality", "number"] {
      for word in mapping.take(key)?.items.compactMap(\.text) ?? []
      where !designation.number.takeFirst(GrammaticalNumber(word: word)) {
        keep(key, word, &designation)
      }
    }
    if let speech = mapping.takeText("part_of_speech"),
      !designation.partOfSpeech.takeFirst(PartOfSpeech(word: speech) ?? PartOfSpeech(rawValue: speech))
    {
      keep("part_of_speech", speech, &designation)
    }
  }

  private static func keep(_ name: String, _ value: String, _ designation: inout Designation) {
    designation.properties.append(Property(name, value))
  }
}

/// Maps the sources of Glossarist to citations.
enum GlossaristSource {
  static func citation(_ node: YAMLNode) -> SourceCitation {
    guard var rest = node.mapping else { return CitationParser.parse(node.text ?? "") }
    let stated = rest.takeText("origin")
    var origin = rest.take("origin")?.mapping ?? YAMLMapping()
    let reference = origin.take("ref") ?? rest.take("ref")
    var citation = SourceCitation(reference == nil ? stated ?? "" : words(reference))
    citation.clause = origin.takeText("clause") ?? rest.takeText("clause") ?? clause(&origin)
    citation.link = origin.takeText("link") ?? rest.takeText("link")
    citation.modification = rest.takeText("modification")
    citation.original = origin.takeText("original") ?? rest.takeText("original")
    if var relationship = rest.take("relationship")?.mapping {
      citation.relation = GlossaristNotation.sourceRelation(relationship.takeText("type"))
      citation.modification = citation.modification ?? relationship.takeText("modification")
      citation.properties += relationship.properties
    }
    let status = rest.takeText("status")
    citation.relation = citation.relation ?? GlossaristNotation.sourceRelation(status)
    if let status, GlossaristNotation.sourceRelation(status) == nil {
      citation.properties.append(Property("status", status))
    }
    if let type = rest.takeText("type") {
      if type == "lineage" && citation.relation == nil {
        citation.relation = .lineage
      } else {
        citation.properties.append(Property("type", type))
      }
    }
    if citation.reference.isEmpty, let original = citation.original { citation.reference = original }
    citation.properties += origin.properties + rest.properties
    return citation
  }

  /// `ISO 9000:2015`, whether it is one text or `{source: ISO, id: 9000, version: 2015}`.
  private static func words(_ node: YAMLNode?) -> String {
    guard let reference = node?.mapping else { return node?.text ?? "" }
    let name = [reference["source"]?.text, reference["id"]?.text].compactMap { $0 }.joined(separator: " ")
    return reference["version"]?.text.map { "\(name):\($0)" } ?? name
  }

  private static func clause(_ origin: inout YAMLMapping) -> String? {
    guard let locality = origin["locality"]?.mapping, let from = locality["reference_from"]?.text else { return nil }
    _ = origin.take("locality")
    let range = locality["reference_to"]?.text.map { "\(from)–\($0)" } ?? from
    let type = locality["type"]?.text
    return type == nil || type == "clause" ? range : "\(type ?? "") \(range)"
  }
}
