import CLibXML2

/// The SAX2 callbacks of libxml2 that fill an ``XMLParserState`` and refuse what no terminology file needs.
///
/// No entity is ever declared or expanded, no attribute has a default, nothing outside the file is opened: what such
/// things would silently change or fetch is refused with the place where it stands. A DOCTYPE as such is fine, and
/// what it names is not read.
enum XMLSAXHandler {
  /// Nothing that a document names is ever opened, by any parser of this process.
  static let closeExternalEntities: Void = {
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlInitParser()
  }()

  static func make() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = startElement
    unsafe sax.endElementNs = endElement
    unsafe sax.characters = characters
    unsafe sax.cdataBlock = characters
    unsafe sax.ignorableWhitespace = characters
    unsafe sax.comment = comment
    unsafe sax.processingInstruction = processingInstruction
    unsafe sax.serror = structuredError
    unsafe sax.getEntity = getEntity
    unsafe sax.getParameterEntity = getParameterEntity
    unsafe sax.reference = reference
    unsafe sax.entityDecl = entityDeclaration
    unsafe sax.unparsedEntityDecl = unparsedEntityDeclaration
    unsafe sax.notationDecl = notationDeclaration
    unsafe sax.attributeDecl = attributeDeclaration
    return unsafe sax
  }

  private static let startElement: startElementNsSAX2Func = {
    user, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self), let local = unsafe local else {
      return
    }
    unsafe state.pointee.textRun = 0
    let limits = unsafe state.pointee.limits
    guard unsafe state.pointee.open.count < limits.depth else {
      return unsafe state.pointee.refuse(
        "elements are nested more than \(limits.depth) levels deep", remedy: "check how the file was made")
    }
    guard Int(attributeCount) + Int(namespaceCount) <= limits.attributes else {
      return unsafe state.pointee.refuse(
        "an element has more than \(limits.attributes) attributes", remedy: "check how the file was made")
    }
    let name = unsafe number(local, prefix, uri, &state.pointee)
    let (line, column) = unsafe state.pointee.beginTag()
    unsafe state.pointee.open.append(name)
    if let namespaces = unsafe namespaces {
      for i in 0..<Int(namespaceCount) {
        unsafe state.pointee.scope.declare(
          namespaces[2 * i].map { unsafe string($0) } ?? "", namespaces[2 * i + 1].map { unsafe string($0) } ?? "",
          depth: state.pointee.open.count)
      }
    }
    unsafe state.pointee.batch.records.append(
      .init(kind: .start, name: name, length: UInt32(attributeCount), line: line, column: column))
    guard let attributes = unsafe attributes else { return }
    for i in 0..<Int(attributeCount) {
      let field = unsafe attributes + i * 5
      guard let local = unsafe field[0], let start = unsafe field[3], let end = unsafe field[4] else { continue }
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      let offset = unsafe state.pointee.batch.bytes.count
      unsafe appendAttributeValue(value, to: &state.pointee.batch.bytes)
      unsafe state.pointee.batch.records.append(
        .init(
          kind: .attribute, name: number(local, field[1], field[2], &state.pointee), offset: UInt32(offset),
          length: UInt32(state.pointee.batch.bytes.count - offset), line: line, column: column))
    }
  }

  private static let endElement: endElementNsSAX2Func = { user, _, _, _ in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self) else { return }
    guard let name = unsafe state.pointee.open.popLast() else { return }
    unsafe state.pointee.textRun = 0
    let (line, column) = unsafe state.pointee.beginEvent()
    unsafe state.pointee.batch.records.append(.init(kind: .end, name: name, line: line, column: column))
    unsafe state.pointee.endElement()
  }

  private static let characters: charactersSAXFunc = { user, text, length in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self), let text = unsafe text else { return }
    let count = Int(length)
    unsafe state.pointee.textRun += count
    guard unsafe state.pointee.textRun <= state.pointee.limits.textBytes else {
      return unsafe state.pointee.refuse(
        "a text is longer than \(state.pointee.limits.textBytes >> 20) MiB", remedy: "check how the file was made")
    }
    let offset = unsafe state.pointee.batch.bytes.count
    unsafe state.pointee.batch.bytes.append(UnsafeBufferPointer(start: text, count: count))
    let (line, column) = unsafe state.pointee.beginEvent()
    let last = unsafe state.pointee.batch.records.count - 1
    if last >= 0, unsafe state.pointee.batch.records[last].kind == .text {
      unsafe state.pointee.batch.records[last].length += UInt32(count)
    } else {
      unsafe state.pointee.batch.records.append(
        .init(kind: .text, offset: UInt32(offset), length: UInt32(count), line: line, column: column))
    }
  }

  // What is passed over still moves the place at which the next event begins.
  private static let comment: commentSAXFunc = { user, _ in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self) else { return }
    unsafe state.pointee.eventStart = state.pointee.position
  }

  private static let processingInstruction: processingInstructionSAXFunc = { user, _, _ in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self) else { return }
    unsafe state.pointee.eventStart = state.pointee.position
  }

  private static let structuredError: xmlStructuredErrorFunc = { _, error in
    // libxml2 hands over the state for most errors, but its own context for those of validity (parser.c,
    // xmlValidityError); the context is in the error in either case, and the state in the context.
    guard let error = unsafe error,
      let context = unsafe error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
      let state = unsafe context.pointee.userData?.assumingMemoryBound(to: XMLParserState.self)
    else { return }
    // A prefix that was never declared is an error of namespaces only; real files have it and mean the obvious.
    let isNamespaceError = unsafe error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    guard unsafe state.pointee.refusal == nil, !isNamespaceError, unsafe error.pointee.level.rawValue >= 2 else {
      return
    }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    let open = unsafe state.pointee.open.last.map { unsafe state.pointee.names.names[Int($0)].local }
    let fault = unsafe XMLFault(
      code: UInt32(max(error.pointee.code, 0)), message: message, open: open,
      hasRoot: !state.pointee.names.names.isEmpty)
    unsafe state.pointee.refusal = XMLRefusal(
      problem: fault.problem, line: Int(max(error.pointee.line, 0)), column: Int(max(error.pointee.int2, 0)),
      expected: fault.expected, remedy: fault.remedy)
    unsafe xmlStopParser(state.pointee.context)
  }

  private static let getEntity: getEntitySAXFunc = { user, name in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self), let name = unsafe name else {
      return nil
    }
    if let predefined = unsafe xmlGetPredefinedEntity(name) { return unsafe predefined }
    unsafe state.pointee.refuse(
      "the entity &\(XMLSAXHandler.string(name)); is not one of XML's own five", remedy: XMLFault.entityRemedy)
    return nil
  }

  private static let getParameterEntity: getParameterEntitySAXFunc = { user, name in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self), let name = unsafe name else {
      return nil
    }
    unsafe state.pointee.refuse(
      "the parameter entity %\(XMLSAXHandler.string(name)); is used", remedy: "remove the internal DTD subset")
    return nil
  }

  private static let reference: referenceSAXFunc = { user, name in
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self), let name = unsafe name else { return }
    unsafe state.pointee.refuse(
      "the entity &\(XMLSAXHandler.string(name)); is not defined", remedy: XMLFault.entityRemedy)
  }

  private static let entityDeclaration: entityDeclSAXFunc = { user, name, _, _, _, _ in
    unsafe refuseDeclaration(user, "an entity (\(name.map { unsafe XMLSAXHandler.string($0) } ?? ""))")
  }

  private static let unparsedEntityDeclaration: unparsedEntityDeclSAXFunc = { user, name, _, _, _ in
    unsafe refuseDeclaration(user, "an unparsed entity (\(name.map { unsafe XMLSAXHandler.string($0) } ?? ""))")
  }

  private static let notationDeclaration: notationDeclSAXFunc = { user, name, _, _ in
    unsafe refuseDeclaration(user, "a notation (\(name.map { unsafe XMLSAXHandler.string($0) } ?? ""))")
  }

  private static let attributeDeclaration: attributeDeclSAXFunc = { user, _, name, _, _, defaultValue, tree in
    unsafe xmlFreeEnumeration(tree)
    unsafe user?.assumingMemoryBound(to: XMLParserState.self).pointee.declaresAttributes = true
    guard unsafe defaultValue != nil else { return }
    unsafe refuseDeclaration(user, "a default for the attribute \(name.map { unsafe XMLSAXHandler.string($0) } ?? "")")
  }

  private static func refuseDeclaration(_ user: UnsafeMutableRawPointer?, _ what: String) {
    guard let state = unsafe user?.assumingMemoryBound(to: XMLParserState.self) else { return }
    unsafe state.pointee.refuse(
      "the file declares \(what), which would change what its text says", remedy: "remove the internal DTD subset")
  }

  private static func number(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ state: inout XMLParserState
  ) -> UInt32 {
    state.names.number(
      local: UInt(bitPattern: local), namespace: UInt(bitPattern: uri), prefix: UInt(bitPattern: prefix)
    ) {
      unsafe XMLName(
        namespace: uri.map { unsafe string($0) } ?? "", prefix: prefix.map { unsafe string($0) } ?? "",
        local: string(local))
    }
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    unsafe String(cString: text)
  }

  /// SAX2 hands attribute values over with `&amp;` as `&#38;` and `&lt;` as `&#60;`; here they become characters.
  private static func appendAttributeValue(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout XMLBuffer<UInt8>) {
    var rest = unsafe value[...]
    while let ampersand = unsafe rest.firstIndex(of: 0x26) {
      unsafe bytes.append(UnsafeBufferPointer(rebasing: rest[..<ampersand]))
      let end = unsafe rest[ampersand...].firstIndex(of: 0x3B) ?? rest.endIndex
      let scalar = unsafe Unicode.Scalar.ofNumericReference(rest[ampersand..<end])
      for byte in scalar.map({ Array(String($0).utf8) }) ?? [0x26] { bytes.append(byte) }
      unsafe rest = scalar == nil ? rest[(ampersand + 1)...] : rest[min(end + 1, rest.endIndex)...]
    }
    unsafe bytes.append(UnsafeBufferPointer(rebasing: rest))
  }
}

extension Unicode.Scalar {
  /// The character of `&#38` or `&#x26` (without the semicolon).
  fileprivate static func ofNumericReference(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("&#") else { return nil }
    let digits = text.dropFirst(2)
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
