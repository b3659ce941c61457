import Formats
import Terminology

/// What a graph says about its subjects, each statement handed out once.
///
/// What is said about a blank node goes where the node is first mentioned; what is said about anything else has a place
/// of its own. So nothing is lost, nothing is doubled, and the effort does not grow faster than the graph.
struct RDFDescriptions {
  /// A statement about a subject at hand.
  struct Statement {
    /// The property, as ``RDFNamespace/name(of:)`` writes it.
    var name: String
    var object: RDFGraph.Term
  }

  /// How deep blank nodes may stand in each other; those below are described apart.
  private static let depthLimit = 24

  let graph: RDFGraph
  /// The subjects, in the order in which they first come.
  let subjects: [RDFGraph.Term]
  private let order: [Int32]
  private let ranges: [RDFGraph.Term: Range<Int>]
  private var names: [RDFGraph.Term: String] = [:]
  private var mentions: [UInt8]
  private var isDescribed: [Bool]

  /// The descriptions that a graph holds.
  init(_ graph: RDFGraph) {
    self.graph = graph
    var counts = [Int](repeating: 0, count: graph.termCount)
    var subjects: [RDFGraph.Term] = []
    mentions = [UInt8](repeating: 0, count: graph.termCount)
    for statement in graph.statements {
      if counts[Int(statement.subject)] == 0 { subjects.append(statement.subject) }
      counts[Int(statement.subject)] += 1
      // More than one mention is all that matters.
      mentions[Int(statement.object)] = min(mentions[Int(statement.object)] + 1, 2)
    }
    var starts: [RDFGraph.Term: Range<Int>] = [:]
    var next = [Int](repeating: 0, count: graph.termCount)
    var start = 0
    for subject in subjects {
      starts[subject] = start..<(start + counts[Int(subject)])
      next[Int(subject)] = start
      start += counts[Int(subject)]
    }
    var order = [Int32](repeating: 0, count: graph.statements.count)
    for (place, statement) in graph.statements.enumerated() {
      order[next[Int(statement.subject)]] = Int32(place)
      next[Int(statement.subject)] += 1
    }
    self.subjects = subjects
    self.order = order
    ranges = starts
    isDescribed = [Bool](repeating: false, count: graph.termCount)
  }

  /// The line in which a subject is first spoken of.
  func line(of subject: RDFGraph.Term) -> Int? {
    ranges[subject].map { Int(graph.statements[Int(order[$0.lowerBound])].line) }
  }

  /// The objects of a property of a subject.
  func objects(of subject: RDFGraph.Term, _ predicate: RDFGraph.Term?) -> [RDFGraph.Term] {
    guard let predicate, let range = ranges[subject] else { return [] }
    return order[range].map { graph.statements[Int($0)] }.filter { $0.predicate == predicate }.map(\.object)
  }

  /// Whether more than one statement has a term as its object.
  func isMentionedOften(_ term: RDFGraph.Term) -> Bool { mentions[Int(term)] > 1 }

  /// Whether what is said about a subject has been handed out.
  func isTaken(_ subject: RDFGraph.Term) -> Bool { isDescribed[Int(subject)] }

  /// What is said about a subject; nothing where it has been handed out before.
  mutating func take(_ subject: RDFGraph.Term) -> [Statement] {
    guard !isDescribed[Int(subject)], let range = ranges[subject] else { return [] }
    isDescribed[Int(subject)] = true
    return order[range].map { place in
      let statement = graph.statements[Int(place)]
      return Statement(name: name(of: statement.predicate), object: statement.object)
    }
  }

  /// Marks subjects whose statements are handed out later, so that no mention of them takes these.
  mutating func reserve(_ terms: some Sequence<RDFGraph.Term>) {
    for term in terms { isDescribed[Int(term)] = true }
  }

  /// Gives a reserved subject free, just before it is taken.
  mutating func release(_ term: RDFGraph.Term) { isDescribed[Int(term)] = false }

  /// The name of an IRI, as ``RDFNamespace/name(of:)`` writes it.
  mutating func name(of iri: RDFGraph.Term) -> String {
    if let name = names[iri] { return name }
    let name = RDFNamespace.name(of: graph.text(iri))
    names[iri] = name
    return name
  }

  /// The IRI of a term, or the label of a blank node behind `_:`.
  func identifier(of term: RDFGraph.Term) -> String {
    graph.isBlank(term) ? "_:\(graph.text(term))" : graph.text(term)
  }

  /// A term as a property of this name, with what is said about it where it is a blank node.
  mutating func property(_ name: String, _ object: RDFGraph.Term, depth: Int = 0) -> Property {
    switch graph.content(object) {
    case .literal(let language, let datatype):
      return RDFValue.literal(graph.text(object), language: language, datatype: datatype).property(name)
    case .iri: return RDFValue.resource(graph.text(object), []).property(name)
    case .blank: break
    }
    if let items = takeList(object) {
      return Property(
        name, properties: [Property("@list", properties: items.map { property("item", $0, depth: depth + 1) })])
    }
    guard depth < RDFDescriptions.depthLimit else {
      return RDFValue.resource(identifier(of: object), []).property(name)
    }
    let statements = take(object)
    let properties = statements.map { property($0.name, $0.object, depth: depth + 1) }
    let needsLabel = mentions[Int(object)] > 1 || statements.isEmpty
    return RDFValue.resource(needsLabel ? identifier(of: object) : nil, properties).property(name)
  }

  /// The items of a well-formed collection that nothing else mentions (RDF Schema 1.1, 5.2); nil for anything else.
  private mutating func takeList(_ head: RDFGraph.Term) -> [RDFGraph.Term]? {
    guard let first = graph.find(iri: "\(RDFNamespace.rdf)first"),
      let rest = graph.find(iri: "\(RDFNamespace.rdf)rest"),
      let end = graph.find(iri: "\(RDFNamespace.rdf)nil")
    else { return nil }
    var items: [RDFGraph.Term] = []
    var cells: [RDFGraph.Term] = []
    var cell = head
    while cell != end {
      guard graph.isBlank(cell), mentions[Int(cell)] == 1, !isDescribed[Int(cell)], let range = ranges[cell],
        range.count == 2
      else { return nil }
      let statements = order[range].map { graph.statements[Int($0)] }
      guard let item = statements.first(where: { $0.predicate == first })?.object,
        let next = statements.first(where: { $0.predicate == rest })?.object
      else { return nil }
      items.append(item)
      cells.append(cell)
      cell = next
      // Cells that mention each other in a ring are all mentioned once; a ring has no end.
      if cells.count > graph.statements.count { return nil }
    }
    guard !items.isEmpty else { return nil }
    reserve(cells)
    return items
  }
}
