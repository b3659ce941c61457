import Formats
import Terminology

/// Makes the parts of Glossarist documents: terms, texts, sources, and what was kept as properties.
struct GlossaristPartWriter {
  /// What the layout has no place for.
  var losses = LossReport()
  /// The entry at hand, for reports.
  var place = ""

  /// Counts something as lost.
  mutating func lose(_ what: String, count: Int = 1) {
    losses.add(what, at: place, count: count)
  }

  // MARK: Texts

  /// A definition, note or example; nil for one without words.
  mutating func text(_ text: SourcedText, _ name: String) -> YAMLValue? {
    guard !text.text.isEmpty else {
      lose("texts without words")
      return nil
    }
    let isCut =
      name == "definition"
      ? text.text.unicodeScalars.first == "<" : NoteLabel(at: text.text.unicodeScalars.prefix(80)) != nil
    var fields = YAMLFields()
    fields.add("content", content(text.text, text.markup, isVerbatim: isCut))
    fields.add("sources", text.sources.map { source($0) })
    add(text.properties, to: &fields, reserved: ["content", "sources"])
    return .mapping(fields)
  }

  /// What was said where a text would stand, without a text.
  mutating func textWithoutContent(_ property: Property) -> YAMLValue? {
    let names = property.properties.map(\.name)
    guard property.value.isEmpty, !names.isEmpty, !names.contains("content"), !names.allSatisfy({ $0 == "item" }) else {
      lose("properties", count: [property].statementCount)
      return nil
    }
    return value(of: property)
  }

  private mutating func content(_ text: String, _ markup: [TextMarkup], isVerbatim: Bool) -> String {
    let writer = GlossaristTextWriter(text, markup, isVerbatim: isVerbatim)
    lose("markup", count: writer.lostMarkup)
    return writer.content
  }

  // MARK: Terms

  /// A designation.
  mutating func term(_ designation: Designation) -> YAMLValue {
    var properties = designation.properties
    var fields = YAMLFields()
    add(type: designation.type, &properties, to: &fields)
    if designation.text.isEmpty {
      fields.add("designation", .null)
      if designation.isAbsent == true { fields.add("absent", .flag(true)) }
      fields.add("usage_info", designation.domain)
    } else {
      addText(of: designation, &properties, to: &fields)
    }
    add(status: designation.status, &properties, to: &fields)
    addGrammar(of: designation, &properties, to: &fields)
    fields.add("geographical_area", designation.geographicalUsage)
    fields.add("sources", designation.sources.map { source($0) })
    // A flag that is not set is kept as it is.
    let flags = ["absent", "acronym", "initialism", "truncation", "abbrev"].filter { properties[named: $0] == "true" }
    add(properties, to: &fields, reserved: GlossaristPartWriter.termKeys.union(flags))
    return .mapping(fields)
  }

  private static let termKeys: Set<String> = [
    "normative_status", "usage_info", "type", "term_type", "gender", "plurality", "number", "part_of_speech",
  ]

  private mutating func addText(
    of designation: Designation, _ properties: inout [Property], to fields: inout YAMLFields
  ) {
    let isCut = GlossaristPartWriter.isTakenApart(designation.text)
    let text = content(designation.text, designation.markup, isVerbatim: isCut)
    let other = properties.firstIndex { $0.name == "usage_info" && !$0.value.isEmpty && $0.properties.isEmpty }
    // Where the source says more about the use, the domain stood in the designation.
    if let other, let domain = designation.domain, !GlossaristNotation.isVerbatim(text),
      !domain.unicodeScalars.contains(where: { "<>&".unicodeScalars.contains($0) })
    {
      fields.add("designation", "\(text) <\(domain)>")
      fields.add("usage_info", properties.remove(at: other).value)
    } else {
      fields.add("designation", text)
      fields.add("usage_info", designation.domain)
    }
  }

  /// Whether readers find a domain, synonyms or a mark for a missing designation in a text, or cut its ends off.
  private static func isTakenApart(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    if first.isSpaceInSources || last.isSpaceInSources { return true }
    if scalars.contains(">"), scalars.contains(where: { "<;\u{37E}".unicodeScalars.contains($0) }) { return true }
    if scalars.contains("("), scalars.contains(")"), scalars.contains(":"), text.lowercased().contains("syn") {
      return true
    }
    return scalars.allSatisfy { $0.isSpaceInSources || ".…·‥・".unicodeScalars.contains($0) }
  }

  private mutating func add(
    status: AdministrativeStatus?, _ properties: inout [Property], to fields: inout YAMLFields
  ) {
    let word = properties.firstIndex { property in
      let meaning = StatusWord<AdministrativeStatus>(property.value)
      return property.name == "normative_status" && property.properties.isEmpty && meaning?.status == status
        && meaning?.isExact != true && !property.value.isEmpty
    }
    fields.add("normative_status", word.map { properties.remove(at: $0).value } ?? status?.rawValue)
  }

  private mutating func add(type: DesignationType?, _ properties: inout [Property], to fields: inout YAMLFields) {
    let other = properties.firstIndex { property in
      property.name == "type" && property.properties.isEmpty && !["", "expression"].contains(property.value)
    }
    guard let type else {
      fields.add("type", "expression")
      return
    }
    let word = GlossaristPartWriter.word(for: type)
    if word == nil { lose("types of designations that have no word") }
    if let other, let word, word != properties[other].value {
      fields.add("type", properties.remove(at: other).value)
      fields.add("term_type", word)
    } else if [.abbreviation, .symbol].contains(type) {
      fields.add("type", type.rawValue)
    } else if ["acronym", "initialism", "truncation"].contains(type.rawValue) {
      fields.add("type", "abbreviation")
      fields.add(type.rawValue, .flag(true))
    } else {
      fields.add("type", "expression")
      fields.add("term_type", word)
    }
  }

  /// The word that is read as a type: that of ISO 30042 with underscores, where it leads back to it.
  private static func word(for type: DesignationType) -> String? {
    [GlossaristNotation.snakeCase(type.rawValue), type.rawValue].first { DesignationType(word: $0) == type }
  }

  private mutating func addGrammar(
    of designation: Designation, _ properties: inout [Property], to fields: inout YAMLFields
  ) {
    var main = YAMLFields()
    if let speech = designation.partOfSpeech {
      addPartOfSpeech(speech.rawValue, to: &main)
      if (PartOfSpeech(word: speech.rawValue) ?? speech) != speech { lose("parts of speech that have no word") }
    }
    if let gender = designation.gender { main.add("gender", [.text(GlossaristPartWriter.word(for: gender))]) }
    main.add("number", designation.number?.rawValue)
    var items = main.pairs.isEmpty ? [] : [main]
    var rest: [Property] = []
    for property in properties {
      if isSecond(property, of: designation) {
        var item = YAMLFields()
        if property.name == "part_of_speech" {
          addPartOfSpeech(property.value, to: &item)
        } else {
          item.add(property.name, [.text(property.value)])
        }
        items.append(item)
      } else if property.properties.isEmpty, property.value == "false",
        GlossaristNotation.partsOfSpeech.contains(where: { $0.0 == property.name })
      {
        if items.last?.has(property.name) != false { items.append(YAMLFields()) }
        items[items.count - 1].add(property.name, .flag(false))
      } else {
        rest.append(property)
      }
    }
    properties = rest
    fields.add("grammar_info", items.map { .mapping($0) })
  }

  private func addPartOfSpeech(_ word: String, to fields: inout YAMLFields) {
    if let flag = GlossaristNotation.partsOfSpeech.first(where: { $0.1 == word })?.0 {
      fields.add(flag, .flag(true))
    } else {
      fields.add("part_of_speech", word)
    }
  }

  /// Whether a property is a gender, number or part of speech that readers keep as one because another came first.
  private func isSecond(_ property: Property, of designation: Designation) -> Bool {
    guard property.properties.isEmpty, !property.value.isEmpty else { return false }
    switch property.name {
    case "gender":
      let gender = GrammaticalGender(word: property.value)
      return gender == nil || designation.gender != nil && gender != designation.gender
    case "number", "plurality":
      let number = GrammaticalNumber(word: property.value)
      return number == nil || designation.number != nil && number != designation.number
    case "part_of_speech":
      let speech = PartOfSpeech(word: property.value) ?? PartOfSpeech(rawValue: property.value)
      return designation.partOfSpeech != nil && speech != designation.partOfSpeech
    default: return false
    }
  }

  private static func word(for gender: GrammaticalGender) -> String {
    switch gender {
    case .masculine: "m"
    case .feminine: "f"
    case .neuter: "n"
    case .other: "c"
    }
  }

  // MARK: Sources

  /// A citation.
  mutating func source(_ citation: SourceCitation) -> YAMLValue {
    if citation.reference.isEmpty && citation.original != nil { lose("citations that name no document") }
    var properties = citation.properties
    var reference = YAMLFields()
    reference.add("source", citation.reference)
    var origin = YAMLFields()
    if !reference.pairs.isEmpty { origin.add("ref", .mapping(reference)) }
    if let clause = citation.clause, !clause.isEmpty {
      var locality = YAMLFields()
      locality.add("type", "clause")
      locality.add("reference_from", clause)
      origin.add("locality", .mapping(locality))
    }
    origin.add("link", citation.link)
    origin.add("original", citation.original)
    var fields = YAMLFields()
    addRelation(of: citation, &properties, to: &fields)
    let names: Set = ["locality", "custom_locality", "source", "id", "version"]
    let inside = (properties.lastIndex { names.contains($0.name) }).map { $0 + 1 } ?? 0
    add(Array(properties.prefix(inside)), to: &origin, reserved: ["ref", "clause", "link", "original"])
    fields.add("origin", .mapping(origin))
    fields.add("modification", citation.modification)
    add(
      Array(properties.dropFirst(inside)), to: &fields,
      reserved: ["ref", "clause", "link", "original", "modification", "relationship", "status", "type"])
    return .mapping(fields)
  }

  /// How the texts relate: `status`, or `type` for an older form; words that the model does not know stay there.
  private mutating func addRelation(
    of citation: SourceCitation, _ properties: inout [Property], to fields: inout YAMLFields
  ) {
    let type = properties.firstIndex { $0.name == "type" && $0.properties.isEmpty && !$0.value.isEmpty }
    if let type, citation.relation != nil || properties[type].value != "lineage" {
      fields.add("type", properties.remove(at: type).value)
    } else if citation.relation == .lineage {
      fields.add("type", "lineage")
    }
    let status = properties.firstIndex { property in
      property.name == "status" && property.properties.isEmpty && !property.value.isEmpty
        && GlossaristNotation.sourceRelation(property.value) == nil
    }
    if let status { fields.add("status", properties.remove(at: status).value) }
    guard let relation = citation.relation, relation != .lineage || fields.pairs.first?.key != "type" || type != nil
    else {
      return
    }
    if status == nil {
      fields.add("status", relation.rawValue)
    } else {
      var relationship = YAMLFields()
      relationship.add("type", relation.rawValue)
      fields.add("relationship", .mapping(relationship))
    }
  }

  // MARK: Properties

  /// Adds properties under their names; what has no place is counted.
  mutating func add(_ properties: [Property], to fields: inout YAMLFields, reserved: Set<String>) {
    for property in properties {
      if property.isEmpty || reserved.contains(GlossaristNotation.snakeCase(property.name)) || fields.has(property.name)
      {
        lose("properties", count: [property].statementCount)
      } else {
        fields.add(property.name, value(of: property))
        countName(property)
      }
    }
  }

  /// The value of a property with all that is in it.
  mutating func value(of property: Property, depth: Int = 0) -> YAMLValue {
    let parts = property.properties
    guard property.value.isEmpty, depth < GlossaristPartWriter.depthLimit else {
      lose("properties", count: parts.statementCount)
      return ["true": .flag(true), "false": .flag(false)][property.value] ?? .text(property.value)
    }
    guard !parts.isEmpty else { return .null }
    if parts.allSatisfy({ $0.name == "item" }) { return .list(parts.map { value(of: $0, depth: depth + 1) }) }
    var fields = YAMLFields()
    for part in parts where !fields.has(part.name) {
      countName(part)
      let same = parts.filter { $0.name == part.name }
      let values = same.map { value(of: $0, depth: depth + 1) }
      if same.count > 1 { lose("the places of properties with one name, which become a list", count: same.count) }
      fields.add(part.name, same.count > 1 ? .list(values) : values[0])
    }
    return .mapping(fields)
  }

  private mutating func countName(_ property: Property) {
    if GlossaristNotation.snakeCase(property.name) != property.name {
      lose("capitals in the names of properties")
    }
  }

  /// How deep groups of properties are written; readers go no deeper than 64 levels in all.
  private static let depthLimit = 48
}

extension Property {
  /// Whether there is nothing in it.
  fileprivate var isEmpty: Bool { value.isEmpty && properties.allSatisfy(\.isEmpty) }
}
