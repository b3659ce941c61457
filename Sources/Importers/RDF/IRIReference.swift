/// An IRI or a relative reference in its parts (RFC 3986, section 3; RFC 3987).
struct IRIReference {
  private var scheme: [UInt8]?
  private var authority: [UInt8]?
  private var path: [UInt8]
  private var query: [UInt8]?
  private var fragment: [UInt8]?

  /// Takes a reference apart (RFC 3986, appendix B); any text has such parts.
  init(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...]
    if let end = rest.firstIndex(where: { ":/?#".utf8.contains($0) }), rest[end] == 0x3A, end > rest.startIndex {
      scheme = Array(rest[..<end])
      rest = rest[(end + 1)...]
    }
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = Array(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: 0x3F) {
      query = Array(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
      authority = Array(rest[..<end])
      rest = rest[end...]
    }
    path = Array(rest)
  }

  /// Whether it names something by itself.
  var isAbsolute: Bool { scheme != nil }

  /// The reference as text (RFC 3986, 5.3).
  var bytes: [UInt8] {
    var result: [UInt8] = []
    if let scheme { result += scheme + ":".utf8 }
    if let authority { result += "//".utf8 + authority }
    result += path
    if let query { result += "?".utf8 + query }
    if let fragment { result += "#".utf8 + fragment }
    return result
  }

  /// What a reference means in a document whose base is this one (RFC 3986, 5.2.2).
  func resolve(_ reference: IRIReference) -> IRIReference {
    var target = reference
    guard reference.scheme == nil else { return target }
    target.scheme = scheme
    guard reference.authority == nil else {
      target.path = IRIReference.withoutDotSegments(reference.path)
      return target
    }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if reference.path.first == 0x2F {
      target.path = IRIReference.withoutDotSegments(reference.path)
    } else {
      target.path = IRIReference.withoutDotSegments(merged(reference.path))
    }
    return target
  }

  /// RFC 3986, 5.2.3.
  private func merged(_ path: [UInt8]) -> [UInt8] {
    if authority != nil && self.path.isEmpty { return "/".utf8 + path }
    guard let slash = self.path.lastIndex(of: 0x2F) else { return path }
    return self.path[...slash] + path
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
    let segments = path.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isRooted = path.first == 0x2F
    var kept: [ArraySlice<UInt8>] = []
    for (place, segment) in segments.enumerated() where !(isRooted && place == 0) {
      let isLast = place == segments.count - 1
      if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return (isRooted ? Array("/".utf8) : []) + kept.joined(separator: [0x2F])
  }
}
