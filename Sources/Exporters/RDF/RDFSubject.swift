import Formats

/// What is to be written about one subject.
struct RDFSubject {
  /// A statement: the predicate's IRI and the object.
  typealias Statement = (predicate: String, object: RDFObject)

  /// The IRI, or the label of a blank node behind `_:`.
  var identifier: String
  /// The statements, those of one predicate not necessarily side by side.
  var statements: [Statement] = []

  /// Adds a statement whose predicate is given by a name with a known prefix.
  mutating func add(_ name: String, _ object: RDFObject) {
    guard let predicate = RDFNamespace.iri(named: name) else { return }
    statements.append((predicate, object))
  }

  /// The statements by predicate, predicates in the order in which they first come.
  var grouped: [(predicate: String, objects: [RDFObject])] { RDFSubject.grouped(statements) }

  /// Statements by predicate, predicates in the order in which they first come.
  static func grouped(_ statements: [Statement]) -> [(predicate: String, objects: [RDFObject])] {
    var places: [String: Int] = [:]
    var groups: [(predicate: String, objects: [RDFObject])] = []
    for (predicate, object) in statements {
      if let place = places[predicate] {
        groups[place].objects.append(object)
      } else {
        places[predicate] = groups.count
        groups.append((predicate, [object]))
      }
    }
    return groups
  }
}

/// The object of a statement that is to be written.
indirect enum RDFObject {
  /// Something with an IRI, or a blank node with a label (`_:b1`).
  case resource(String)
  /// A literal.
  case literal(String, language: String? = nil, datatype: String? = nil)
  /// A blank node that is mentioned here only, with what is said about it.
  case node([RDFSubject.Statement])
  /// A collection.
  case list([RDFObject])
}
