/// A page of HTML as a strict reader takes it apart: tags nest, and text holds no character that needs escaping.
public struct HTMLPage {
  /// What is wrong with a page.
  public struct Malformed: Error, CustomStringConvertible {
    /// What is wrong.
    public var description: String
  }

  /// An element with all text inside it.
  public struct Element {
    /// Its name.
    public var name: String
    /// Its attributes.
    public var attributes: [String: String]
    /// The places of the elements around it.
    public var ancestors: [Int]
    /// The text, without that of `del` elements.
    public var text = ""
    /// The text of `del` elements.
    public var deleted = ""
  }

  /// The elements, in the order in which they begin.
  public private(set) var elements: [Element] = []
  private var open: [Int] = []
  private var rest: Substring.UnicodeScalarView

  private static let voidElements: Set<String> = ["meta", "input", "br", "hr", "img", "link"]
  private static let rawElements: Set<String> = ["script", "style"]

  /// Takes a page apart.
  ///
  /// - Throws: ``Malformed`` at the first place where it is not well-formed.
  public init(_ html: String) throws {
    let doctype = "<!DOCTYPE html>"
    guard html.hasPrefix(doctype) else { throw Malformed(description: "no DOCTYPE") }
    rest = html.dropFirst(doctype.count).unicodeScalars
    while !rest.isEmpty {
      if rest.first == "<" { try readTag() } else { try readText() }
    }
    guard open.isEmpty else { throw Malformed(description: "\(elements[open[0]].name) is not closed") }
  }

  /// The elements of a name, and of a class where one is given.
  public func all(_ name: String, class style: String? = nil) -> [Element] {
    elements.filter { element in
      element.name == name
        && (style.map { element.attributes["class"]?.split(separator: " ").contains(Substring($0)) == true } ?? true)
    }
  }

  /// The one element with an id; nil where there is none or several.
  public func element(id: String) -> Element? {
    let found = elements.filter { $0.attributes["id"] == id }
    return found.count == 1 ? found[0] : nil
  }

  private mutating func readText() throws {
    let text = String(rest.prefix { $0 != "<" })
    rest = rest.drop { $0 != "<" }
    add(try HTMLPage.decoded(text))
  }

  private mutating func add(_ text: String) {
    let isDeleted = open.contains { elements[$0].name == "del" }
    for index in open {
      if isDeleted { elements[index].deleted += text } else { elements[index].text += text }
    }
  }

  private mutating func readTag() throws {
    rest = rest.dropFirst()
    if rest.first == "/" {
      rest = rest.dropFirst()
      let name = readName()
      guard let last = open.popLast(), elements[last].name == name, rest.first == ">" else {
        throw Malformed(description: "</\(name)> closes nothing")
      }
      rest = rest.dropFirst()
      return
    }
    let name = readName()
    guard !name.isEmpty else { throw Malformed(description: "a < in text, before “\(String(rest.prefix(20)))”") }
    let attributes = try readAttributes(of: name)
    elements.append(Element(name: name, attributes: attributes, ancestors: open))
    if HTMLPage.voidElements.contains(name) { return }
    open.append(elements.count - 1)
    guard HTMLPage.rawElements.contains(name) else { return }
    while !rest.isEmpty, !rest.starts(with: "</\(name)>".unicodeScalars) { addRaw(rest.removeFirst()) }
  }

  private mutating func addRaw(_ scalar: Unicode.Scalar) {
    guard let last = open.last else { return }
    elements[last].text.unicodeScalars.append(scalar)
  }

  private mutating func readName() -> String {
    let name = String(rest.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" })
    rest = rest.dropFirst(name.unicodeScalars.count)
    return name
  }

  private mutating func readAttributes(of name: String) throws -> [String: String] {
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest = rest.dropFirst()
      let key = readName()
      guard rest.starts(with: "=\"".unicodeScalars), attributes[key] == nil else {
        throw Malformed(description: "the attribute \(key) of \(name)")
      }
      rest = rest.dropFirst(2)
      let value = String(rest.prefix { $0 != "\"" })
      guard !value.unicodeScalars.contains("<") else { throw Malformed(description: "a < in \(key) of \(name)") }
      rest = rest.drop { $0 != "\"" }.dropFirst()
      attributes[key] = try HTMLPage.decoded(value)
    }
    guard rest.first == ">" else { throw Malformed(description: "<\(name) is not finished") }
    rest = rest.dropFirst()
    return attributes
  }

  private static let references: [String: String] = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
  ]

  private static func decoded(_ text: String) throws -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      guard scalar == "&" else {
        result.append(scalar)
        rest = rest.dropFirst()
        continue
      }
      guard let (reference, meaning) = references.first(where: { rest.starts(with: $0.key.unicodeScalars) }) else {
        throw Malformed(description: "an & in text, at “\(String(rest.prefix(20)))”")
      }
      result.append(contentsOf: meaning.unicodeScalars)
      rest = rest.dropFirst(reference.unicodeScalars.count)
    }
    return String(result)
  }
}
