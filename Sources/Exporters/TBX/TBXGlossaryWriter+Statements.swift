import Formats
import Terminology

// How a statement becomes elements.

extension TBXGlossaryWriter {
  /// Writes a statement as it is.
  mutating func put(_ statement: TBXStatement) {
    if statement.category == TBXMark.text { return xml.write(statement.text) }
    if statement.isList {
      begin(statement)
      for item in statement.items { put(item) }
      xml.end()
      return
    }
    let group =
      statement.group?.value ?? (statement.companions.isEmpty ? nil : "\(carrier(of: statement))Grp")
    if let group {
      xml.begin(group)
      if let attributes = statement.group?.properties { write(attributes: attributes) }
    }
    begin(statement)
    if let key = statement.noteKey, statement.content.isEmpty {
      if !key.isEmpty { xml.element("noteKey", key) }
      xml.element("noteValue", statement.text)
    } else if !statement.content.isEmpty {
      write(content: statement.content)
    } else if !statement.text.isEmpty && !statement.attributes.contains(where: { $0.name == "@value" }) {
      xml.write(statement.text)
    }
    xml.end()
    for companion in statement.companions { put(companion) }
    if group != nil { xml.end() }
  }

  /// The element of the core structure on which a statement stands.
  func carrier(of statement: TBXStatement) -> String {
    if let element = statement.element, !element.isEmpty { return element }
    return TBXGlossaryWriter.carrier(of: statement.category, in: form)
  }

  /// The element of the core structure on which a category usually stands.
  static func carrier(of category: String, in form: TBXForm) -> String {
    switch category {
    case "definition", "context", "example", "subjectField": "descrip"
    case "source": "admin"
    case "note", "date": category
    case "crossReference": "ref"
    default: form.category(category)?.carrier.rawValue ?? "descrip"
    }
  }

  private mutating func begin(_ statement: TBXStatement) {
    let category = statement.category
    let isOwn = statement.element?.isEmpty ?? (form.isDCT || category == "note" || category == "date")
    if isOwn {
      let namespace = statement.namespace ?? form.namespace(of: category)
      begin(category, in: namespace)
    } else {
      let carrier = carrier(of: statement)
      if let namespace = statement.namespace { begin(carrier, in: namespace) } else { xml.begin(carrier) }
      xml.attribute("type", category)
    }
    if let target = statement.target, !statement.attributes.contains(where: { $0.name == "@xtarget" }) {
      xml.attribute("target", isStrict ? target : ids.target(target, of: entry, in: order) ?? target)
    }
    if let language = statement.language,
      !statement.attributes.contains(where: { $0.name == TBXMark.language || $0.name == "@lang" })
    {
      xml.attribute("xml:lang", language)
    }
    if !statement.attributes.isEmpty { write(attributes: statement.attributes) }
  }

  /// Begins an element in a namespace; one that the root does not declare is declared here.
  private mutating func begin(_ name: String, in namespace: String) {
    if let prefix = form.prefix(of: namespace) {
      xml.begin(prefix.isEmpty ? name : prefix + name)
    } else if namespace.isEmpty {
      xml.begin(name)
      xml.attribute("xmlns", "")
    } else {
      xml.begin("x:\(name)")
      xml.attribute("xmlns:x", namespace)
    }
  }

  /// Writes properties named `@name` as attributes of the element begun last.
  mutating func write(attributes: [Property]) {
    for attribute in attributes where attribute.name.hasPrefix("@") {
      let name = String(attribute.name.dropFirst())
      if let namespace = attribute.properties[named: TBXMark.namespace], let colon = name.firstIndex(of: ":") {
        xml.attribute("xmlns:\(name[..<colon])", namespace)
      }
      xml.attribute(name, attribute.value)
    }
  }

  /// Writes the pieces of a text, with no white space between them but its own.
  mutating func write(content: [Property]) {
    xml.write("")
    write(pieces: content)
  }

  /// Writes the pieces of a content or header: texts, and elements with what is in them.
  mutating func write(pieces: [Property]) {
    for piece in pieces {
      if piece.name == TBXMark.text {
        xml.write(piece.value)
      } else if !piece.name.hasPrefix("@") {
        begin(piece.name, in: piece.properties[named: TBXMark.namespace] ?? form.namespace)
        write(attributes: piece.properties.filter { $0.name != TBXMark.namespace && $0.name != TBXMark.place })
        let hasPieces = piece.properties.contains { $0.name == TBXMark.text }
        if hasPieces || !piece.value.isEmpty { xml.write(hasPieces ? "" : piece.value) }
        write(pieces: piece.properties)
        xml.end()
      }
    }
  }
}
