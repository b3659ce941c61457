import Formats
import Terminology

/// What is to be said of elements: those that are not known, stand in the wrong place or hold the wrong text.
extension TBXChecker {
  /// Says what is wrong with an element whose name means nothing here.
  mutating func reportUnknown() {
    let name = reader.name
    let spelling = name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
    let module = TBXModule.allCases.first { $0.namespace == name.namespace }
    let around = frames.last.map { expectation(in: $0) } ?? "<\(grammar.structure.root)>"
    if module != nil, style == .dca {
      validation.report(
        .style, "<\(spelling)> is an element of DCT style in a file of DCA style",
        expected: dialect?.category(name.local).map { "<\($0.carrier.rawValue) type=\"\($0.name)\">" } ?? around,
        remedy: "write it in DCA style, or change the style of the file", at: location)
    } else if let module {
      let own = dialect?.category(name.local).flatMap(\.module)
      validation.report(
        .unknownCategory, "the module \(module.rawValue) of \(dialectName) has no “\(name.local)”",
        expected: own.map { "it in the namespace \($0.namespace)" } ?? categories(of: module),
        remedy: "correct the name or its namespace, or use a dialect that has it", at: location)
    } else if name.namespace != namespace || (name.namespace.isEmpty && !name.prefix.isEmpty) {
      validation.report(
        .namespace, "<\(spelling)> is in the namespace “\(name.namespace)”, which is none of \(dialectName)",
        expected: around, remedy: "declare the namespace of the prefix, or remove the element", at: location)
    } else {
      validation.report(
        .unknownElement, "<\(spelling)> is no element of \(dialectName)", expected: around,
        remedy: "correct its name, or remove it", at: location)
    }
  }

  /// Says that an element may not stand where it stands.
  mutating func reportMisplaced(_ name: String, in frame: TBXFrame) {
    validation.report(
      .misplacedElement, "<\(name)> may not stand in <\(frame.name)>", expected: expectation(in: frame),
      remedy: "move it to where it belongs, or remove it", at: location)
  }

  /// Inline elements in a category that is plain text: the schemas let them pass, those who read the file may not.
  mutating func noteMarkup(_ number: Int, _ name: String) {
    guard let frame = frames.last, !frame.isOwn, let category = frame.category,
      grammar.places[frame.element].contains(where: { $0.contains(number) }), category.carrier != .termCompList
    else { return }
    switch category.content {
    case .noteText: return
    case .basicText where name == "hi": return
    default:
      validation.report(
        .markup, "<\(name)> stands in “\(category.name)”", expected: "text without markup",
        remedy: "write the words alone", at: location)
    }
  }

  /// Checks the text of an element at its end.
  mutating func check(text: String, of frame: TBXFrame) {
    switch frame.textRule {
    case .none, .free: return
    case .needed:
      guard text.isEmpty else { return }
      validation.report(
        .emptyTerm, "<\(frame.name)> is empty", expected: "a term",
        remedy: "write the term, or remove the section that it stands in", at: frame.location)
    case .date:
      guard !TBXLexical.isDate(text) else { return }
      validation.report(
        .badDate, "“\(text.shortened)” is no date", expected: "a date such as 2026-03-14",
        remedy: "write the date as ISO 8601 has it", at: frame.location)
    case .oneOf(let values):
      guard !values.contains(text) else { return }
      validation.report(
        .badValue, "“\(text.shortened)” is no value of “\(frame.category?.name ?? frame.name)”",
        expected: values.joined(separator: ", "), remedy: "write one of these", at: frame.location)
    }
  }

  /// Checks that the two ends of foreign code in one text know of each other (the rules of XLIFF that TBX adopts).
  mutating func checkInlineCodes(_ codes: [TBXFrame.InlineCode]) {
    for (order, code) in codes.enumerated() {
      let hasOther =
        code.isStart ? codes[(order + 1)...].contains { !$0.isStart } : codes[..<order].contains { $0.isStart }
      let name = code.isStart ? "sc" : "ec"
      if let isIsolated = code.isIsolated, isIsolated == hasOther {
        validation.report(
          .inlineCode, "<\(name)> \(hasOther ? "has" : "lacks") its other end in the same text",
          expected: "isolated=\"\(hasOther ? "no" : "yes")\"", remedy: "correct the attribute", at: code.location)
      }
      if !code.isStart, hasOther ? !code.hasStart : !code.hasIdentifier {
        validation.report(
          .inlineCode, "<ec> does not say which <sc> it ends",
          expected: hasOther ? "the attribute startRef" : "the attribute id", remedy: "add it", at: code.location)
      }
    }
  }

  /// What the dialect is called in messages.
  var dialectName: String { dialect?.name ?? "TBX" }

  /// The categories of a module, as far as the dialect has it.
  private func categories(of module: TBXModule) -> String {
    let names = dialect?.categories.filter { $0.module == module }.map(\.name) ?? []
    return names.isEmpty ? "a dialect with that module" : names.joined(separator: ", ")
  }
}

extension String {
  /// The beginning of a text, for a message.
  fileprivate var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
