import Formats
import Terminology

// What of a statement a dialect has a place for.

extension TBXGlossaryWriter {
  /// Writes a statement, in a strict file as far as the dialect has a place for it.
  mutating func write(_ statement: TBXStatement, at level: TBXLevel) {
    if !isStrict {
      put(statement)
    } else if let statement = permitted(statement, at: level) {
      put(statement)
    }
  }

  /// Whether a category may say this at a level.
  func isPermitted(_ category: String, _ value: String, at level: TBXLevel) -> Bool {
    guard let known = form.category(category), known.levels.contains(level) else { return false }
    return known.pickList?.contains(value) ?? true
  }

  /// A statement without what the dialect has no place for, which is counted; nil where nothing can stay.
  private mutating func permitted(_ statement: TBXStatement, at level: TBXLevel) -> TBXStatement? {
    if statement.category == TBXMark.text {
      lose("text between elements")
      return nil
    }
    if statement.isList { return permittedList(statement, at: level) }
    if statement.category == "note" { return permittedNote(statement, at: level) }
    guard let category = form.category(statement.category) else { return replaced(statement, at: level) }
    guard category.levels.contains(level) else {
      lose("the data category “\(category.name)” at the level of the \(level.rawValue)")
      return nil
    }
    if let values = category.pickList, !values.contains(statement.text) {
      lose("the value “\(statement.text)” of “\(category.name)”")
      return nil
    }
    if form.edition == .min2013, !single.insert(category.name).inserted {
      lose("further values of “\(category.name)”, which may stand once")
      return nil
    }
    var result = TBXStatement(category.name, statement.text)
    guard let target = target(of: statement, category) else { return nil }
    result.target = target.isEmpty ? nil : target
    result.attributes = attributes(of: statement, areAllowed: !form.isDCT)
    if !form.isDCT {
      result.language = statement.language
    } else if let own = statement.language, own != language?.value {
      lose("languages of single statements")
    }
    result.content = permitted(statement.content, form.inlineElements(category.content))
    result.companions = companions(of: statement, category.carrier, at: level)
    if result.companions.isEmpty && category.carrier == .termNote { result.group = nil }
    return result
  }

  /// What goes where a dialect has no category of a name: another of its categories that says the same.
  private mutating func replaced(_ statement: TBXStatement, at level: TBXLevel) -> TBXStatement? {
    let other: String? =
      switch statement.category {
      case "usageNote", "example", "explanation": "note"
      case "sourceIdentifier", "xSource": "source"
      case "customerSubset": form.category("customer")?.name
      case "customer": form.category("customerSubset")?.name
      default: nil
      }
    guard let other, other == "note" || form.category(other) != nil else {
      lose("the data category “\(statement.category)”", max(1, statement.leafCount))
      return nil
    }
    var result = statement
    result.category = other
    result.element = nil
    if other != "customer" && other != "customerSubset" {
      lose("the name of the data category “\(statement.category)”, which became “\(other)”")
    }
    return permitted(result, at: level)
  }

  private mutating func permittedNote(_ statement: TBXStatement, at level: TBXLevel) -> TBXStatement? {
    if form.edition == .min2013 && level != .term {
      lose("notes at the level of the \(level.rawValue)")
      return nil
    }
    var result = TBXStatement("note", statement.text)
    result.language = form.edition == .min2013 ? nil : statement.language
    result.attributes = attributes(of: statement, areAllowed: form.edition != .min2013)
    result.content = permitted(statement.content, form.inlineElements(.noteText))
    if let key = statement.noteKey, !key.isEmpty {
      if form.edition == .min2013 { result.noteKey = key } else { lose("keys of notes") }
    }
    lose("statements in the group of a note", statement.companions.map(\.leafCount).reduce(0, +))
    return result
  }

  private mutating func permittedList(_ statement: TBXStatement, at level: TBXLevel) -> TBXStatement? {
    let allowed = form.companions(of: .transac)
    guard statement.category == "transacGrp", let head = statement.items.first,
      let category = form.category(head.category), category.carrier == .transac, let first = permitted(head, at: level)
    else {
      lose("the group “\(statement.category)”", max(1, statement.leafCount))
      return nil
    }
    var result = TBXStatement("transacGrp", "", element: "")
    result.items = [first] + statement.items.dropFirst().compactMap { permittedCompanion($0, allowed, at: level) }
    return result
  }

  private mutating func companions(
    of statement: TBXStatement, _ carrier: TBXCarrier, at level: TBXLevel
  ) -> [TBXStatement] {
    guard !statement.companions.isEmpty else { return [] }
    let allowed = form.companions(of: carrier)
    return statement.companions.compactMap { permittedCompanion($0, allowed, at: level) }
  }

  private mutating func permittedCompanion(
    _ statement: TBXStatement, _ allowed: [String], at level: TBXLevel
  ) -> TBXStatement? {
    if statement.category == "date" && statement.element == "" {
      guard allowed.contains("date"), statement.text.isDate else {
        lose("dates that are not written as ISO 8601 has them")
        return nil
      }
      return TBXStatement("date", statement.text)
    }
    let carrier =
      statement.category == "note" || statement.category == "transacGrp"
      ? statement.category : form.category(statement.category)?.carrier.rawValue
    guard let carrier, allowed.contains(carrier) else {
      lose("“\(statement.category)” in a group", max(1, statement.leafCount))
      return nil
    }
    return permitted(statement, at: level)
  }

  /// What a reference leads to; empty where it needs nothing, nil where it cannot be written without.
  private mutating func target(of statement: TBXStatement, _ category: TBXDataCategory) -> String? {
    guard let stated = statement.target, !stated.isEmpty else {
      guard category.target == .element || category.target == .external else { return "" }
      lose("references (“\(category.name)”) that lead nowhere")
      return nil
    }
    switch category.target {
    case .none:
      lose("the target of “\(category.name)”")
      return ""
    case .external:
      if stated.hasPrefix("http://") || stated.hasPrefix("https://") || form.edition != .tbx { return stated }
      lose("references to what has no web address")
      return nil
    case .element, .optionalElement:
      if let target = ids.target(stated, of: entry, in: order) { return target }
      lose("references to what is not in the file")
      return category.target == .optionalElement && !statement.text.isEmpty ? "" : nil
    }
  }

  private mutating func attributes(of statement: TBXStatement, areAllowed: Bool) -> [Property] {
    guard !statement.attributes.isEmpty else { return [] }
    return statement.attributes.filter { attribute in
      switch attribute.name {
      case "@metaType", "@metatype", TBXMark.language, "@lang", "@value", "@xtarget": return false
      case "@datatype" where areAllowed: return true
      default:
        lose("attributes of statements")
        return false
      }
    }
  }

  /// The pieces of a content that a dialect allows; elements that it does not know leave their text behind.
  mutating func permitted(_ pieces: [Property], _ elements: Set<String>) -> [Property] {
    guard !pieces.isEmpty else { return [] }
    var result: [Property] = []
    for piece in pieces where !piece.name.hasPrefix("@") {
      if piece.name == TBXMark.text {
        result.append(piece)
      } else if elements.contains(piece.name), let allowed = permittedElement(piece) {
        result.append(allowed)
      } else {
        lose("inline elements (<\(piece.name)>)")
        let inner = piece.value.isEmpty ? piece.properties : [Property(TBXMark.text, piece.value)] + piece.properties
        result += permitted(inner, [])
      }
    }
    return result
  }

  /// An inline element with the attributes that every edition has.
  private mutating func permittedElement(_ piece: Property) -> Property? {
    let types: Set<String> = [
      "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
    ]
    var result = Property(piece.name, piece.value)
    for attribute in piece.properties where attribute.name.hasPrefix("@") {
      switch (piece.name, attribute.name) {
      case ("hi", "@type") where types.contains(attribute.value): result.properties.append(attribute)
      case ("hi", TBXMark.target):
        if let target = ids.target(attribute.value, of: entry, in: order) {
          result.properties.append(Property(TBXMark.target, target))
        } else {
          lose("references to what is not in the file")
        }
      case ("foreign", TBXMark.language): result.properties.append(attribute)
      default: lose("attributes of inline elements")
      }
    }
    let inner = piece.properties.filter { !$0.name.hasPrefix("@") }
    result.properties += permitted(inner, piece.name == "hi" ? [] : form.inlineElements(.noteText))
    return result
  }
}

extension TBXStatement {
  /// The number of values in the statement and what stands with it.
  fileprivate var leafCount: Int {
    (text.isEmpty ? 0 : 1) + (items + companions).map(\.leafCount).reduce(0, +)
  }
}

extension String {
  /// Whether the text is a date, or date and time, of XML Schema: `2025-01-02`, `2025-01-02T03:04:05`.
  fileprivate var isDate: Bool {
    let parts = split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let day = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard day.map(\.utf8.count) == [4, 2, 2], day.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(day[1]), (1...12).contains(month), let number = Int(day[2]), (1...31).contains(number)
    else { return false }
    guard parts.count == 2 else { return true }
    let time = parts[1].prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    return time.map(\.utf8.count) == [2, 2, 2] && time.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts[1].dropFirst(8).allSatisfy { $0.isNumber || "Z+-:.".contains($0) }
  }
}
