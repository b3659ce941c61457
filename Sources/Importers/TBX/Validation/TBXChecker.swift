import Formats
import Terminology

/// One walk through a TBX file along its structure.
struct TBXChecker {
  /// What a name in the file means.
  enum Meaning {
    /// An element of the structure.
    case element(Int)
    /// The own element of a data category, with the element that would carry it.
    case category(TBXDataCategory, Int)
    /// An element of another namespace, in a dialect that is not known.
    case foreign
    /// Nothing.
    case unknown
  }

  let reader: XMLReader
  let dialect: TBXDialect?
  let grammar: TBXGrammar
  let style: TBXStyle?
  let edition: TBXDialect.Edition
  /// What was found.
  var validation: TBXValidation
  var frames: [TBXFrame] = []
  var identifiers = TBXIdentifiers()
  var entry: String?
  var languages: Set<String> = []
  /// The namespace that the file gives to the structure.
  var namespace = ""
  private var meanings: [Meaning?] = []

  /// A walk that begins at the root element, whose start tag the reader has just read.
  init(
    _ reader: XMLReader, _ dialect: TBXDialect?, _ structure: TBXStructure, _ style: TBXStyle?,
    _ edition: TBXDialect.Edition, _ validation: TBXValidation
  ) {
    self.reader = reader
    self.dialect = dialect
    self.style = style
    self.edition = edition
    self.validation = validation
    grammar = TBXGrammar(structure)
  }

  /// Where the reader is, with the entry.
  var location: SourceLocation {
    var location = reader.location
    location.entry = entry
    return location
  }

  /// Goes through the file.
  ///
  /// - Throws: ``ImportError`` where it is not well-formed.
  mutating func check() throws {
    namespace = reader.name.namespace
    if namespace != grammar.structure.namespace {
      validation.report(
        .namespace, "the namespace of <\(reader.name.local)> is “\(namespace)”",
        expected: grammar.structure.namespace.isEmpty ? "none" : grammar.structure.namespace,
        remedy: "write the namespace at the root element", at: location)
    }
    try open()
    while true {
      switch try reader.next() {
      case .start: try open()
      case .end: close()
      case .text: takeText()
      case .finished:
        finish()
        return
      }
    }
  }

  // MARK: Elements

  private mutating func open() throws {
    switch meaning() {
    case .element(let number): open(number, nil)
    case .category(let category, let carrier): open(carrier, category)
    case .foreign:
      if let parent = frames.indices.last { frames[parent].hasForeignElements = true }
      try skip()
    case .unknown:
      reportUnknown()
      try skip()
    }
  }

  /// Opens an element of the structure, or the own element of a category in the place of its carrier.
  private mutating func open(_ number: Int, _ own: TBXDataCategory?) {
    let name = reader.name.prefix.isEmpty ? reader.name.local : "\(reader.name.prefix):\(reader.name.local)"
    let element = grammar.element(number)
    let parentLevel = frames.last?.level
    let level = own == nil ? grammar.levels[number] ?? parentLevel : parentLevel
    if grammar.levels[number] == .concept, own == nil {
      entry = reader.attribute("id")
      validation.entries += 1
      languages = []
    }
    let isPlaced = place(number, name, isOwn: own != nil)
    let category = own ?? carriedCategory(number)
    if own == nil { checkAttributes(of: number) } else { checkOwnAttributes(of: category) }
    if let category, isPlaced { check(category, at: parentLevel, name) }
    if grammar.levels[number] == .language, own == nil { checkRepeatedLanguage() }
    var textRule = element.text
    if let category, case .pickList(let values) = category.content { textRule = .oneOf(values) }
    var frame = TBXFrame(
      name: name, element: number, category: category, isOwn: own != nil, level: level, location: location,
      textRule: textRule, counts: Array(repeating: 0, count: own == nil ? element.content.count : 0))
    frame.collector = frame.collectsText ? frames.count : frames.last?.collector
    frames.append(frame)
  }

  /// Finds the place of an element in the one around it.
  ///
  /// - Returns: whether it may stand there at all.
  private mutating func place(_ number: Int, _ name: String, isOwn: Bool) -> Bool {
    guard let parent = frames.indices.last else { return true }
    noteMarkup(number, name)
    let frame = frames[parent]
    let places = frame.isOwn ? [] : grammar.places[frame.element]
    guard let place = places.lastIndex(where: { $0.contains(number) }) else {
      reportMisplaced(name, in: frame)
      return false
    }
    let element = grammar.element(frame.element)
    frames[parent].counts[place] += 1
    if element.content[place].maximum == 1 {
      if frame.once.contains(number) {
        validation.report(
          .repeatedElement, "a second <\(name)> stands in <\(frame.name)>", expected: "one",
          remedy: "keep one of them", at: location)
        return true
      }
      frames[parent].once.append(number)
    }
    guard element.isOrdered else { return true }
    // The public schemas of DCT style take any category where one may stand: they cannot tell a description from a
    // note. But what a group has to begin with comes first.
    let isLeader = element.content[place].minimum > 0 && place < frame.place
    let due = (frame.place..<places.count).first {
      isOwn && !isLeader ? grammar.takesCategories($0, of: frame.element) : $0 == place
    }
    if let due {
      if due > frame.place { frames[parent].behind = name }
      frames[parent].place = due
    } else if !frame.isOutOfOrder {
      frames[parent].isOutOfOrder = true
      validation.report(
        .elementOrder, "<\(name)> stands too late in <\(frame.name)>", expected: "it before <\(frame.behind)>",
        remedy: "move it up", at: location)
    }
    return true
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    if frame.collectsText { check(text: TBXLexical.trimmed(frame.text), of: frame) }
    if !frame.codes.isEmpty { checkInlineCodes(frame.codes) }
    if grammar.levels[frame.element] == .concept, !frame.isOwn { entry = nil }
    guard !frame.isOwn else { return }
    for (place, count) in frame.counts.enumerated() {
      let due = grammar.element(frame.element).content[place]
      guard count < due.minimum, !(frame.hasForeignElements && grammar.takesCategories(place, of: frame.element)) else {
        continue
      }
      validation.report(
        .missingElement, "<\(frame.name)> has no \(names(due.names))",
        expected: due.maximum == 1 ? "one" : "at least one", remedy: "add it", at: frame.location)
    }
  }

  private mutating func takeText() {
    guard let last = frames.indices.last else { return }
    if let collector = frames[last].collector { frames[collector].text += reader.text }
    guard frames[last].textRule == .none, !frames[last].hasStrayText, !reader.isWhitespace else { return }
    frames[last].hasStrayText = true
    let frame = frames[last]
    validation.report(
      .strayText, "text stands in <\(frame.name)>", expected: expectation(in: frame),
      remedy: "put it into one of these, or remove it", at: location)
  }

  /// Passes over an element that nothing is known about; its ids are ids all the same.
  private mutating func skip() throws {
    let depth = reader.depth
    while true {
      switch try reader.next() {
      case .start:
        if let identifier = reader.attribute("id") {
          _ = identifiers.define(identifier, line: reader.location.line ?? 0)
        }
      case .end: if reader.depth < depth { return }
      case .text: continue
      case .finished: return
      }
    }
  }

  private mutating func finish() {
    for (identifier, location) in identifiers.dangling {
      validation.report(
        .danglingTarget, "nothing in the file has the id “\(identifier)”", expected: "the id of an element",
        remedy: "correct the reference, or add what it leads to", at: location)
    }
    validation.sort()
  }

  // MARK: Names

  private mutating func meaning() -> Meaning {
    let number = reader.nameNumber
    while meanings.count <= number { meanings.append(nil) }
    if let known = meanings[number] { return known }
    let found = lookUp(reader.name)
    meanings[number] = found
    return found
  }

  private func lookUp(_ name: XMLName) -> Meaning {
    if name.namespace == namespace, name.prefix.isEmpty || !name.namespace.isEmpty {
      return grammar.number(name.local).map { .element($0) } ?? .unknown
    }
    if edition == .tbx, style != .dca, let category = dialect?.category(namespace: name.namespace, name.local),
      let carrier = grammar.number(category.carrier.rawValue)
    {
      return .category(category, carrier)
    }
    return dialect == nil && style != .dca && !name.namespace.isEmpty ? .foreign : .unknown
  }

  /// Names of elements as a reader of a message wants them.
  func names(_ names: [String]) -> String {
    names.map { "<\($0)>" }.joined(separator: " or ")
  }

  /// What may stand in an element.
  func expectation(in frame: TBXFrame) -> String {
    if frame.isOwn { return "text alone" }
    var names = grammar.element(frame.element).content.flatMap(\.names)
    let carriers = names.filter { TBXCarrier(rawValue: $0) != nil }
    if style == .dct, !carriers.isEmpty {
      names.removeAll(where: carriers.contains)
      return (names.map { "<\($0)>" } + ["data categories"]).joined(separator: ", ")
    }
    guard !names.isEmpty else { return grammar.element(frame.element).text == .none ? "nothing" : "text alone" }
    return names.map { "<\($0)>" }.joined(separator: ", ")
  }
}
