import Formats

/// Writes Turtle (RDF 1.1 Turtle, W3C 2014): one block a subject, one line a predicate, known prefixes only.
struct TurtleWriter {
  private var text = ""

  /// The text of a document.
  static func text(_ document: RDFDocument) -> String {
    var writer = TurtleWriter()
    for subject in document.subjects { writer.write(subject) }
    let prefixes = RDFNamespace.known.filter { writer.used.contains($0.prefix) }
    return prefixes.map { "@prefix \($0.prefix): <\($0.iri)> .\n" }.joined() + writer.text
  }

  private var used: Set<String> = []

  private mutating func write(_ subject: RDFSubject) {
    text += "\n\(resource(subject.identifier))"
    write(subject.statements, indent: "  ")
    text += " .\n"
  }

  private mutating func write(_ statements: [RDFSubject.Statement], indent: String) {
    for (place, group) in RDFSubject.grouped(statements).enumerated() {
      text += place == 0 ? "\n\(indent)" : " ;\n\(indent)"
      text += group.predicate == "\(RDFNamespace.rdf)type" ? "a" : resource(group.predicate)
      for (place, object) in group.objects.enumerated() {
        text += place == 0 ? " " : ", "
        write(object, indent: indent)
      }
    }
  }

  private mutating func write(_ object: RDFObject, indent: String) {
    switch object {
    case .resource(let identifier): text += resource(identifier)
    case .literal(let value, let language, let datatype):
      text += "\"\(TurtleWriter.escaped(value))\""
      if let language {
        text += "@\(language)"
      } else if let datatype {
        text += "^^\(resource(datatype))"
      }
    case .node(let statements):
      text += "["
      write(statements, indent: indent + "  ")
      text += statements.isEmpty ? "]" : "\n\(indent)]"
    case .list(let items):
      text += "("
      for item in items {
        text += " "
        write(item, indent: indent + "  ")
      }
      text += " )"
    }
  }

  private mutating func resource(_ identifier: String) -> String {
    if identifier.hasPrefix("_:") { return identifier }
    if let name = RDFNamespace.prefixed(identifier) {
      used.insert(String(name.prefix { $0 != ":" }))
      return name
    }
    return "<\(TurtleWriter.escaped(iri: identifier))>"
  }

  /// The characters that STRING_LITERAL_QUOTE does not allow, and other control characters, as escapes.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\"".unicodeScalars
      case "\\": result += "\\\\".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case "\r": result += "\\r".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      case "\0"..."\u{1F}", "\u{7F}": result += numeric(scalar).unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The characters that IRIREF does not allow, as escapes.
  private static func escaped(iri: String) -> String {
    guard iri.utf8.contains(where: { $0 <= 0x20 || "<>\"{}|^`\\".utf8.contains($0) }) else { return iri }
    var result = String.UnicodeScalarView()
    for scalar in iri.unicodeScalars {
      let isForbidden = scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
      result += isForbidden ? numeric(scalar).unicodeScalars : String(scalar).unicodeScalars
    }
    return String(result)
  }

  private static func numeric(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
