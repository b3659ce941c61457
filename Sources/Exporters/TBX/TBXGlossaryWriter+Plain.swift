import Formats
import Terminology

// The short way for statements that are no more than a category and a text, which nearly all are. What it writes, the
// way through ``TBXStatement`` writes alike; what may be more, or has no place in the dialect, it leaves to that.

/// The tags of a data category at a level.
struct TBXPlainElement {
  /// The start tag.
  let start: [UInt8]
  /// The end tag.
  let end: [UInt8]
  /// The values that the category may have; nil where any text will do.
  let pickList: [String]?
}

/// The tags of the categories of a file, made once for each.
struct TBXPlainElements {
  private var known: [TBXLevel: [String: TBXPlainElement?]] = [:]

  /// The tags of a category at a level; nil where it has no short way.
  mutating func element(
    _ category: String, at level: TBXLevel, _ make: () -> TBXPlainElement?
  ) -> TBXPlainElement? {
    if let element = known[level]?[category] { return element }
    let element = make()
    known[level, default: [:]][category] = .some(element)
    return element
  }
}

extension TBXGlossaryWriter {
  /// Writes a category with its text; false, and nothing is written, where there is more to it.
  mutating func writePlain(_ category: String, _ text: String, at level: TBXLevel) -> Bool {
    guard !text.isEmpty, let element = plainElement(category, at: level), element.pickList?.contains(text) ?? true
    else {
      return false
    }
    xml.element(element.start, text, element.end)
    return true
  }

  /// Writes a citation; false, and nothing is written, where there is more to it.
  mutating func writePlain(_ citation: SourceCitation, at level: TBXLevel) -> Bool {
    citation.properties.isEmpty && writePlain("source", citation.description, at: level)
  }

  /// Writes a definition with its sources; false, and nothing is written, where there is more to it.
  mutating func writePlain(_ definition: Definition, at level: TBXLevel) -> Bool {
    guard definition.language == nil, definition.properties.isEmpty, !definition.text.isEmpty,
      let element = plainElement("definition", at: level)
    else { return false }
    guard !definition.sources.isEmpty else {
      xml.element(element.start, definition.text, element.end)
      return true
    }
    guard isWithSource, let source = plainElement("source", at: level),
      definition.sources.allSatisfy({ $0.properties.isEmpty && !$0.reference.isEmpty })
    else { return false }
    xml.begin("descripGrp")
    xml.element(element.start, definition.text, element.end)
    for citation in definition.sources { xml.element(source.start, citation.description, source.end) }
    xml.end()
    return true
  }

  /// Whether a source may stand in the group of a definition.
  private var isWithSource: Bool { !isStrict || form.companions(of: .descrip).contains("admin") }

  private mutating func plainElement(_ category: String, at level: TBXLevel) -> TBXPlainElement? {
    // The first TBX-Min counts how often a category is used.
    guard !isStrict || form.edition != .min2013 else { return nil }
    let (form, isStrict) = (form, isStrict)
    return plainElements.element(category, at: level) {
      TBXGlossaryWriter.plainElement(category, at: level, in: form, isStrict: isStrict)
    }
  }

  private static func plainElement(
    _ name: String, at level: TBXLevel, in form: TBXForm, isStrict: Bool
  ) -> TBXPlainElement? {
    let category = form.category(name)
    if isStrict {
      guard let category, category.levels.contains(level), category.target == .none else { return nil }
    }
    guard form.isDCT else {
      let carrier = carrier(of: name, in: form)
      return TBXPlainElement(
        start: Array("<\(carrier) type=\"\(name)\">".utf8), end: Array("</\(carrier)>".utf8),
        pickList: isStrict ? category?.pickList : nil)
    }
    guard let prefix = form.prefix(of: form.namespace(of: name)) else { return nil }
    return TBXPlainElement(
      start: Array("<\(prefix)\(name)>".utf8), end: Array("</\(prefix)\(name)>".utf8),
      pickList: isStrict ? category?.pickList : nil)
  }
}
