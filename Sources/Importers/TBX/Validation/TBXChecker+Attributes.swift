import Formats
import Terminology

/// Attributes, and the data categories that they name.
extension TBXChecker {
  /// The category that an element carries in DCA style; a finding where the dialect has none such.
  mutating func carriedCategory(_ number: Int) -> TBXDataCategory? {
    guard let carrier = grammar.carriers[number] else { return nil }
    if style == .dct {
      validation.report(
        .style, "<\(carrier.rawValue)> is an element of DCA style in a file of DCT style",
        expected: reader.attribute("type").flatMap { dialect?.category($0)?.module }
          .map { "the element of the module \($0.rawValue)" } ?? "the own element of a data category",
        remedy: "write it in DCT style, or change the style of the file", at: location)
      return nil
    }
    guard let name = reader.attribute("type"), let dialect else { return nil }
    if let category = dialect.category(carrier, name) { return category }
    if let other = dialect.category(name) {
      validation.report(
        .categoryCarrier, "“\(name)” stands in <\(carrier.rawValue)>",
        expected: "<\(other.carrier.rawValue) type=\"\(name)\">", remedy: "change the element", at: location)
    } else {
      let known = dialect.categories.filter { $0.carrier == carrier }.map(\.name)
      validation.report(
        .unknownCategory, "\(dialect.name) has no <\(carrier.rawValue) type=\"\(name)\">",
        expected: known.isEmpty ? "no <\(carrier.rawValue)> at all" : known.joined(separator: ", "),
        remedy: "use one of these, put it into <note>, or use a dialect that has it", at: location)
    }
    return nil
  }

  /// Checks where a category stands and whether it leads anywhere.
  mutating func check(_ category: TBXDataCategory, at level: TBXLevel?, _ name: String) {
    if let level, !category.levels.contains(level) {
      let allowed = TBXLevel.allCases.filter(category.levels.contains).map(elementNames)
      validation.report(
        .categoryLevel, "“\(category.name)” stands in \(elementNames(level))",
        expected: "it in \(allowed.joined(separator: " or "))", remedy: "move it there", at: location)
    } else if category.standsAlone, let group = frames.last, grammar.levels[group.element] == nil {
      validation.report(
        .categoryLevel, "“\(category.name)” stands in <\(group.name)>", expected: "it beside the group",
        remedy: "move it out", at: location)
    }
    guard edition == .tbx, reader.attribute("target") == nil else { return }
    switch category.target {
    case .none, .optionalElement: return
    case .element, .external:
      // Where the structure asks for the target the attribute is missing; that was said.
      guard category.carrier != .xref || style == .dct else { return }
      validation.report(
        .noTarget, "“\(category.name)” has no target",
        expected: category.target == .element ? "the id of an element" : "an address", remedy: "add the target",
        at: location, as: style == .dct ? .major : nil)
    }
  }

  private func elementNames(_ level: TBXLevel) -> String {
    let names = grammar.structure.levels.filter { $0.value == level }.map { "<\($0.key)>" }
    return names.sorted().joined(separator: " or ")
  }

  /// Checks the attributes of an element of the structure.
  mutating func checkAttributes(of number: Int) {
    let known = grammar.attributes[number]
    let attributes = reader.attributes
    for (name, value) in attributes {
      let spelling = name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
      guard let attribute = known[spelling] else {
        reportUnknownAttribute(spelling, expected: grammar.element(number).attributes.map(\.name))
        continue
      }
      check(value, of: attribute)
    }
    for attribute in grammar.element(number).attributes where attribute.isRequired {
      guard !attributes.contains(where: { attribute.name == ($0.name.prefix == "xml" ? "xml:" : "") + $0.name.local })
      else { continue }
      validation.report(
        .missingAttribute, "<\(grammar.element(number).name)> has no \(attribute.name)",
        expected: "the attribute \(attribute.name)", remedy: "add it", at: location)
    }
    let name = grammar.element(number).name
    if edition == .tbx, name == "sc" || name == "ec", let last = frames.indices.last {
      frames[last].codes.append(
        .init(
          isStart: name == "sc", isIsolated: reader.attribute("isolated").map { $0 == "yes" },
          hasIdentifier: reader.attribute("id") != nil, hasStart: reader.attribute("startRef") != nil,
          location: location))
    }
  }

  /// Checks the attributes of a category's own element: the modules give it a target or nothing.
  mutating func checkOwnAttributes(of category: TBXDataCategory?) {
    guard let category else { return }
    for (name, value) in reader.attributes {
      let spelling = name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
      guard spelling == "target", category.target != .none else {
        reportUnknownAttribute(spelling, expected: category.target == .none ? [] : ["target"])
        continue
      }
      check(value, of: category.target == .external ? .address : .element)
    }
  }

  private mutating func reportUnknownAttribute(_ name: String, expected: [String]) {
    validation.report(
      .unknownAttribute, "<\(reader.name.local)> has an attribute \(name)",
      expected: expected.isEmpty ? "no attributes" : expected.joined(separator: ", "),
      remedy: "correct its name, or remove it", at: location)
  }

  private mutating func check(_ text: String, of attribute: TBXElement.Attribute) {
    let value = TBXLexical.trimmed(text)
    switch attribute.value {
    case .text: return
    case .identifier: define(value)
    case .reference: identifiers.refer(to: value, at: location)
    case .address:
      guard !TBXLexical.isAddress(value) else { return }
      validation.report(
        .badAddress, "“\(value)” is no address on the web", expected: "http://… or https://…",
        remedy: "correct the \(attribute.name)", at: location)
    case .language:
      if !TBXLexical.isLanguage(value) {
        validation.report(
          .languageCode, "“\(value)” is no language code", expected: "a code such as en or zh-Hant (BCP 47)",
          remedy: "correct the \(attribute.name)", at: location)
      } else if !TBXLexical.isUsualLanguage(value) {
        validation.report(
          .unusualLanguage, "“\(value)” begins unlike a language code",
          expected: "two or three letters (BCP 47)", remedy: "correct the \(attribute.name)", at: location)
      }
    case .oneOf(let values):
      guard !values.contains(value) else { return }
      validation.report(
        .attributeValue, "“\(value)” is no value of \(attribute.name)", expected: values.joined(separator: ", "),
        remedy: "write one of these", at: location)
    }
  }

  private mutating func define(_ identifier: String) {
    guard TBXLexical.isName(identifier, withColons: edition != .tbx) else {
      validation.report(
        .badIdentifier, "“\(identifier)” is no id", expected: "letters, digits, “-”, “_” and “.”, a letter first",
        remedy: "put a letter in front, also where it is referred to", at: location)
      _ = identifiers.define(identifier, line: location.line ?? 0)
      return
    }
    guard let line = identifiers.define(identifier, line: location.line ?? 0) else { return }
    validation.report(
      .repeatedIdentifier, "the id “\(identifier)” stands on line \(line) already", expected: "an id of its own",
      remedy: "change one of them", at: location)
  }

  /// One language section for each language is what readers count on; the schemas do not ask for it.
  mutating func checkRepeatedLanguage() {
    guard let language = reader.attribute("lang"), !languages.insert(language.lowercased()).inserted else { return }
    validation.report(
      .repeatedLanguage, "the entry has a second section in “\(language)”", expected: "one section for a language",
      remedy: "put its terms into the first", at: location)
  }
}

extension TBXElement.Attribute {
  fileprivate static let element = TBXElement.Attribute("target", .reference)
  fileprivate static let address = TBXElement.Attribute("target", .address)
}
