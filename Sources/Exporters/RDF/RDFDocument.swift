import Formats
import Terminology

/// Collects what is to be written in RDF, of values and of properties that came from RDF.
struct RDFDocument {
  /// The subjects, in their order.
  private(set) var subjects: [RDFSubject] = []

  /// Adds a subject, and the subjects that properties of it have described since the last one.
  mutating func add(_ subject: RDFSubject) {
    if !subject.statements.isEmpty { subjects.append(subject) }
    subjects += pending
    pending = []
  }

  /// What a property that came from RDF says of its subject; nil for a property that came from elsewhere.
  mutating func statement(_ property: Property) -> RDFSubject.Statement? {
    guard let predicate = RDFNamespace.iri(named: property.name) else { return nil }
    return (predicate, object(RDFValue(property)))
  }

  /// The object that a value is; what is said about a named one becomes a subject of its own.
  mutating func object(_ value: RDFValue) -> RDFObject {
    switch value {
    case .literal(let text, let language, let datatype): return .literal(text, language: language, datatype: datatype)
    case .list(let items): return .list(items.map { object($0) })
    case .resource(let identifier, let properties):
      let statements = properties.compactMap { statement($0) }
      guard let identifier else { return .node(statements) }
      if !statements.isEmpty { pending.append(RDFSubject(identifier: identifier, statements: statements)) }
      return .resource(identifier)
    }
  }

  private var pending: [RDFSubject] = []

  /// How many properties among these, at any depth, are no statements.
  static func foreignCount(_ properties: [Property]) -> Int {
    properties.filter { !$0.name.hasPrefix("@") }.reduce(0) { count, property in
      guard RDFNamespace.iri(named: property.name) != nil else { return count + [property].statementCount }
      return count + foreignCount(property.properties)
    }
  }
}
