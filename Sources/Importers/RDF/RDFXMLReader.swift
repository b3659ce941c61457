import Files
import Formats
import Terminology

/// Reads RDF/XML (RDF 1.1 XML Syntax, W3C 2014) over the safe XML reader.
///
/// The names of the methods are those of the productions of the grammar (section 7.2).
final class RDFXMLReader {
  private let xml: XMLReader
  private let file: String
  private let limits = RDFLimits.standard
  private var graph = RDFGraph()
  private var findings: [Finding] = []
  private var bytesRead = 0
  private var blankNodes = 0
  private var hasRelativeIRI = false

  /// What holds for an element and those inside it.
  private struct Scope {
    var base: IRIReference?
    var language: [UInt8]?
  }

  /// The attributes of an element of RDF/XML, told apart.
  private struct Attributes {
    /// Those of the namespace of RDF that are part of the syntax, by their local names.
    var syntax: [String: String] = [:]
    /// Those that are statements.
    var properties: [(predicate: String, value: String)] = []
  }

  /// A reader of a stream; errors call it by the name of the `file`.
  ///
  /// - Throws: ``ImportError`` when the XML parser cannot start.
  init(_ stream: some ByteStream, file: String) throws {
    xml = try XMLReader(stream, file: file)
    self.file = file
  }

  /// The graph that the document is, and what was noticed in it.
  ///
  /// - Throws: ``ImportError`` with line and column where the document is not well-formed, no RDF/XML, or asks for too
  ///   much.
  func read() throws -> (graph: RDFGraph, findings: [Finding]) {
    guard try xml.next() == .start else { throw ImportError("the file is empty", at: SourceLocation(file: file)) }
    guard !xml.name.namespace.isEmpty else {
      throw ImportError(
        "the root element is <\(xml.name.local)>, which has no namespace", at: xml.location,
        expected: "<rdf:RDF>", remedy: "check that this is an RDF file")
    }
    let scope = try inner(Scope())
    if isRDF("RDF") {
      try forEachElement { try _ = nodeElement(scope) }
    } else {
      _ = try nodeElement(Scope())
    }
    try xml.finish()
    return (graph, findings)
  }

  // MARK: Productions

  /// 7.2.11: an element that is a node; returns the node.
  private func nodeElement(_ outer: Scope) throws -> RDFGraph.Term {
    let scope = try inner(outer)
    let attributes = try attributes()
    let subject: RDFGraph.Term
    if let about = attributes.syntax["about"] {
      subject = try iri(about, scope)
    } else if let identifier = attributes.syntax["ID"] {
      subject = try iri("#\(identifier)", scope)
    } else if let identifier = attributes.syntax["nodeID"] {
      subject = graph.blank(identifier.utf8)
    } else {
      subject = blank()
    }
    if !isRDF("Description") { try add(subject, RDFXMLReader.type, iri(elementIRI(), scope)) }
    try add(attributes.properties, to: subject, scope)
    var members = 0
    try forEachElement { try propertyElement(of: subject, &members, scope) }
    return subject
  }

  /// 7.2.14: an element that is a statement about a node.
  private func propertyElement(of subject: RDFGraph.Term, _ members: inout Int, _ outer: Scope) throws {
    let scope = try inner(outer)
    var name = try elementIRI()
    if isRDF("li") {
      members += 1
      name = "\(RDFNamespace.rdf)_\(members)"
    }
    let predicate = try iri(name, scope)
    let attributes = try attributes()
    let line = xml.location.line ?? 0
    let object = try object(attributes, scope)
    graph.add(subject, predicate, object, line: line)
    if let identifier = attributes.syntax["ID"] {
      let statement = try iri("#\(identifier)", scope)
      try add(statement, RDFXMLReader.type, iri("\(RDFNamespace.rdf)Statement", scope))
      try add(statement, "\(RDFNamespace.rdf)subject", subject)
      try add(statement, "\(RDFNamespace.rdf)predicate", predicate)
      try add(statement, "\(RDFNamespace.rdf)object", object)
    }
    try limits.check(graph, bytesRead: bytesRead, at: xml.location)
  }

  private func object(_ attributes: Attributes, _ scope: Scope) throws -> RDFGraph.Term {
    switch attributes.syntax["parseType"] {
    case "Resource"?:
      let node = blank()
      var members = 0
      try forEachElement { try propertyElement(of: node, &members, scope) }
      return node
    case "Collection"?:
      var items: [RDFGraph.Term] = []
      try forEachElement { items.append(try nodeElement(scope)) }
      return try list(items)
    case .some:
      // 7.2.17, 7.2.20: whatever the word is, what it does not name is a literal of XML.
      let text = try XMLLiteral.read(xml)
      count(text)
      return graph.literal(text.utf8, language: nil, datatype: Array("\(RDFNamespace.rdf)XMLLiteral".utf8))
    case nil: break
    }
    if let resource = attributes.syntax["resource"] {
      return try emptyElement(iri(resource, scope), attributes, scope)
    }
    if let identifier = attributes.syntax["nodeID"] {
      return try emptyElement(graph.blank(identifier.utf8), attributes, scope)
    }
    if !attributes.properties.isEmpty { return try emptyElement(blank(), attributes, scope) }
    return try content(attributes, scope)
  }

  /// 7.2.21: an element that names its object in its attributes.
  private func emptyElement(
    _ object: RDFGraph.Term, _ attributes: Attributes, _ scope: Scope
  ) throws -> RDFGraph.Term {
    try add(attributes.properties, to: object, scope)
    try forEachElement { throw unexpected("a property with an object of its own holds <\(xml.name.local)>") }
    return object
  }

  /// 7.2.15, 7.2.16: an element that holds a node or a text.
  private func content(_ attributes: Attributes, _ scope: Scope) throws -> RDFGraph.Term {
    var text: [UInt8] = []
    var node: RDFGraph.Term?
    let level = xml.depth
    reading: while true {
      switch try xml.next() {
      case .text: text += xml.text.utf8
      case .start:
        guard node == nil else { throw unexpected("a property holds two nodes") }
        node = try nodeElement(scope)
      case .end where xml.depth < level: break reading
      case .end: continue
      case .finished: break reading
      }
    }
    bytesRead += text.count
    if let node {
      if text.contains(where: { !RDFXMLReader.isSpace($0) }) {
        findings.append(
          Finding(
            code: "rdf.stray-text", severity: .minor, message: "text beside a node is not read", location: xml.location)
        )
      }
      return node
    }
    let datatype = try attributes.syntax["datatype"].map { try resolve($0, scope) }
    return graph.literal(text, language: datatype == nil ? scope.language : nil, datatype: datatype)
  }

  private func list(_ items: [RDFGraph.Term]) throws -> RDFGraph.Term {
    var rest = graph.iri("\(RDFNamespace.rdf)nil".utf8)
    for item in items.reversed() {
      let cell = blank()
      try add(cell, "\(RDFNamespace.rdf)first", item)
      try add(cell, "\(RDFNamespace.rdf)rest", rest)
      rest = cell
    }
    return rest
  }

  // MARK: Elements and attributes

  private func forEachElement(_ visit: () throws -> Void) throws {
    try xml.forEachChild(
      strayText: { _ in
        findings.append(
          Finding(
            code: "rdf.stray-text", severity: .minor, message: "text between elements is not read",
            location: xml.location))
      }, visit)
  }

  private func isRDF(_ local: String) -> Bool { xml.name.local == local && xml.name.namespace == RDFNamespace.rdf }

  private func elementIRI() throws -> String {
    let name = xml.name
    bytesRead += name.local.utf8.count
    if !name.namespace.isEmpty { return name.namespace + name.local }
    if let known = RDFNamespace.known.first(where: { $0.prefix == name.prefix }) { return known.iri + name.local }
    throw unexpected("<\(name.prefix.isEmpty ? "" : "\(name.prefix):")\(name.local)> has no namespace")
  }

  /// The scope inside the element just opened.
  private func inner(_ outer: Scope) throws -> Scope {
    var scope = outer
    for (name, value) in xml.attributes where name.namespace == RDFXMLReader.xmlNamespace || name.prefix == "xml" {
      switch name.local {
      case "lang": scope.language = value.isEmpty ? nil : Array(value.utf8)
      case "base":
        try limits.check(iriLength: value.utf8.count, at: xml.location)
        let reference = IRIReference(value.utf8)
        scope.base = outer.base?.resolve(reference) ?? reference
      default: break
      }
    }
    return scope
  }

  private func attributes() throws -> Attributes {
    var result = Attributes()
    for (name, value) in xml.attributes where name.namespace != RDFXMLReader.xmlNamespace && name.prefix != "xml" {
      bytesRead += value.utf8.count + name.local.utf8.count
      // Before 2004 the attributes of the syntax had no prefix (section 5.1); such files are still about.
      let isOfRDF = name.namespace == RDFNamespace.rdf || (name.namespace.isEmpty && name.prefix.isEmpty)
      if isOfRDF && RDFXMLReader.syntaxAttributes.contains(name.local) {
        result.syntax[name.local] = value
      } else if !name.namespace.isEmpty {
        result.properties.append((name.namespace + name.local, value))
      } else {
        findings.append(
          Finding(
            code: "rdf.attribute", severity: .minor,
            message: "the attribute \(name.local) has no namespace and is not read", location: xml.location))
      }
    }
    return result
  }

  // MARK: Terms

  private func add(
    _ properties: [(predicate: String, value: String)], to subject: RDFGraph.Term, _ scope: Scope
  ) throws {
    for (predicate, value) in properties {
      let object =
        predicate == RDFXMLReader.type
        ? try iri(value, scope) : graph.literal(value.utf8, language: scope.language, datatype: nil)
      try add(subject, predicate, object)
    }
  }

  private func add(_ subject: RDFGraph.Term, _ predicate: String, _ object: RDFGraph.Term) throws {
    graph.add(subject, graph.iri(predicate.utf8), object, line: xml.location.line ?? 0)
    try limits.check(graph, bytesRead: bytesRead, at: xml.location)
  }

  /// A new blank node; its label begins with a digit, which no `rdf:nodeID` does.
  private func blank() -> RDFGraph.Term {
    blankNodes += 1
    return graph.blank("\(blankNodes)".utf8)
  }

  private func iri(_ reference: String, _ scope: Scope) throws -> RDFGraph.Term {
    graph.iri(try resolve(reference, scope))
  }

  private func resolve(_ text: String, _ scope: Scope) throws -> [UInt8] {
    let reference = IRIReference(text.utf8)
    guard !reference.isAbsolute else {
      try limits.check(iriLength: text.utf8.count, at: xml.location)
      return Array(text.utf8)
    }
    guard let base = scope.base, base.isAbsolute else {
      if !hasRelativeIRI {
        hasRelativeIRI = true
        findings.append(.relativeIRI(at: xml.location))
      }
      return Array(text.utf8)
    }
    // What is relative is so to the base without its fragment (section 5.3).
    let result = base.resolve(reference).bytes
    try limits.check(iriLength: result.count, at: xml.location)
    return result
  }

  private func count(_ text: String) { bytesRead += text.utf8.count }

  private func unexpected(_ problem: String) -> ImportError {
    ImportError(problem, at: xml.location, expected: "RDF/XML", remedy: "mend the file there, or export it again")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static let type = "\(RDFNamespace.rdf)type"
  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  private static let syntaxAttributes: Set<String> = [
    "about", "ID", "nodeID", "resource", "parseType", "datatype", "aboutEach", "aboutEachPrefix", "bagID",
  ]
}
