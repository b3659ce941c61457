/// XML inside RDF, as text (RDF 1.1 XML Syntax, 7.2.17; Exclusive XML Canonicalization).
enum XMLLiteral {
  /// The content of the element just opened; a namespace is declared where its prefix is first used.
  ///
  /// - Throws: ``ImportError`` where the XML is not well-formed.
  static func read(_ xml: XMLReader) throws -> String {
    var text = ""
    let level = xml.depth
    // Which namespaces are declared and whether the tag is open, an element each.
    var open: [(tag: String, declared: [String: String])] = []
    while true {
      switch try xml.next() {
      case .start:
        let tag = spelling(xml.name)
        var declared = open.last?.declared ?? [:]
        text += "<\(tag)"
        for name in [xml.name] + xml.attributes.map(\.name) where declared[name.prefix] ?? "" != name.namespace {
          guard name.prefix != "xml" else { continue }
          declared[name.prefix] = name.namespace
          text += " xmlns\(name.prefix.isEmpty ? "" : ":\(name.prefix)")=\"\(escaped(name.namespace))\""
        }
        for (name, value) in xml.attributes { text += " \(spelling(name))=\"\(escaped(value))\"" }
        text += ">"
        open.append((tag, declared))
      case .text: text += escaped(xml.text, isText: true)
      case .end where xml.depth < level: return text
      case .end: text += "</\(open.popLast()?.tag ?? "")>"
      case .finished: return text
      }
    }
  }

  private static func spelling(_ name: XMLName) -> String {
    name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
  }

  private static func escaped(_ text: String, isText: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">" where isText: result += "&gt;".unicodeScalars
      case "\"" where !isText: result += "&quot;".unicodeScalars
      case "\r": result += "&#xD;".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
