import Formats

/// Writes RDF/XML (RDF 1.1 XML Syntax, W3C 2014): one element a subject, one a statement.
struct RDFXMLWriter {
  /// What came of a document.
  struct Result {
    /// The file.
    var text: String
    /// The predicates that are no names in XML, so that their statements are left out, each time.
    var unwritablePredicates: [String] = []
    /// How many characters XML does not allow were left out.
    var illegalCharacters = 0
  }

  private var xml = XMLWriter()
  private var names: [String: String] = [:]
  private var namespaces: [(prefix: String, iri: String)] = []
  private var unwritable: [String] = []
  private var cells = 0
  private var labels: [String: String] = [:]
  /// Collections that are mentioned and not written yet.
  private var lists: [(label: String, items: [RDFObject])] = []

  /// The text of a document, and what it could not hold.
  static func write(_ document: RDFDocument) -> Result {
    var writer = RDFXMLWriter()
    for subject in document.subjects { writer.name(subject.statements) }
    writer.xml.begin(
      "rdf:RDF", attributes: [("xmlns:rdf", RDFNamespace.rdf)] + writer.namespaces.map { ("xmlns:\($0)", $1) })
    for subject in document.subjects {
      let (attribute, value) = writer.reference(subject.identifier, as: "rdf:about")
      writer.description([(attribute, value)], subject.statements)
      writer.writeLists()
    }
    writer.xml.end()
    return Result(
      text: writer.xml.text, unwritablePredicates: writer.unwritable, illegalCharacters: writer.xml.illegalCharacters)
  }

  /// Gives every predicate a name, so that the namespaces can be declared at the top.
  private mutating func name(_ statements: [RDFSubject.Statement]) {
    for (predicate, object) in statements {
      name(predicate)
      switch object {
      case .node(let statements): name(statements)
      case .list(let items): name(items.map { ("\(RDFNamespace.rdf)first", $0) })
      case .resource, .literal: break
      }
    }
  }

  private mutating func name(_ predicate: String) {
    guard names[predicate] == nil else { return }
    if let known = RDFNamespace.prefixed(predicate) {
      let prefix = known.prefix { $0 != ":" }
      if prefix != "rdf", let namespace = RDFNamespace.known.first(where: { $0.prefix == prefix }),
        !namespaces.contains(where: { $0.prefix == prefix })
      {
        namespaces.append(namespace)
      }
      names[predicate] = known
      return
    }
    let scalars = predicate.unicodeScalars
    var start = scalars.endIndex
    while start > scalars.startIndex, RDFXMLWriter.isNameCharacter(scalars[scalars.index(before: start)]) {
      start = scalars.index(before: start)
    }
    while start < scalars.endIndex, !RDFXMLWriter.isNameStart(scalars[start]) { start = scalars.index(after: start) }
    guard start < scalars.endIndex, start > scalars.startIndex else { return }
    let namespace = String(scalars[..<start])
    let prefix: String
    if let declared = namespaces.first(where: { $0.iri == namespace })?.prefix {
      prefix = declared
    } else {
      prefix = "ns\(namespaces.count { $0.prefix.hasPrefix("ns") } + 1)"
      namespaces.append((prefix, namespace))
    }
    names[predicate] = "\(prefix):\(String(scalars[start...]))"
  }

  private mutating func description(_ attributes: [(String, String)], _ statements: [RDFSubject.Statement]) {
    xml.begin("rdf:Description", attributes: attributes)
    for (predicate, object) in statements {
      guard let name = names[predicate] else {
        unwritable.append(predicate)
        continue
      }
      write(name, object)
    }
    xml.end()
  }

  /// A cell of a collection is a description of its own at the top, so that a long collection is not a deep one.
  private mutating func writeLists() {
    while let (label, items) = lists.popLast() {
      var cell = label
      for (place, item) in items.enumerated() {
        xml.begin("rdf:Description", attributes: [("rdf:nodeID", cell)])
        write("rdf:first", item)
        let isLast = place == items.count - 1
        if !isLast { cell = cellLabel() }
        xml.element(
          "rdf:rest", attributes: [isLast ? ("rdf:resource", "\(RDFNamespace.rdf)nil") : ("rdf:nodeID", cell)], "")
        xml.end()
      }
    }
  }

  private mutating func cellLabel() -> String {
    cells += 1
    return "list\(cells)"
  }

  private mutating func write(_ name: String, _ object: RDFObject) {
    switch object {
    case .resource(let identifier):
      xml.element(name, attributes: [reference(identifier, as: "rdf:resource")], "")
    case .literal(let text, let language?, _): xml.element(name, attributes: [("xml:lang", language)], text)
    case .literal(let text, nil, let datatype):
      xml.element(name, attributes: datatype.map { [("rdf:datatype", $0)] } ?? [], text)
    case .node(let statements):
      xml.begin(name)
      description([], statements)
      xml.end()
    case .list(let items):
      guard !items.isEmpty else {
        return xml.element(name, attributes: [("rdf:resource", "\(RDFNamespace.rdf)nil")], "")
      }
      let label = cellLabel()
      xml.element(name, attributes: [("rdf:nodeID", label)], "")
      lists.append((label, items))
    }
  }

  /// The attribute that names something; the label of a blank node becomes a name in XML.
  private mutating func reference(_ identifier: String, as attribute: String) -> (String, String) {
    guard identifier.hasPrefix("_:") else { return (attribute, identifier) }
    if let label = labels[identifier] { return ("rdf:nodeID", label) }
    let label = "node\(labels.count + 1)"
    labels[identifier] = label
    return ("rdf:nodeID", label)
  }

  /// A part of NameStartChar of Namespaces in XML 1.0 that all scripts' letters are in.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.isASCII ? scalar.properties.isAlphabetic : (0xC0...0xD6).contains(scalar.value))
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || scalar == "-" || scalar == "." || (0x30...0x39).contains(scalar.value)
  }
}
