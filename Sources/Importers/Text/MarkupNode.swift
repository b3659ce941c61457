/// An element of a formula with what is inside it.
struct MarkupNode {
  /// Its name without namespace.
  var name: String
  /// The attributes that matter for reading it.
  var attributes: [String: String] = [:]
  /// Its own text; elements of MathML hold either text or children.
  var text = ""
  var children: [MarkupNode] = []

  /// The element as XML, without the payloads of formula editors.
  var source: String {
    guard !name.hasPrefix("annotation") else { return "" }
    let content = children.isEmpty ? MarkupNode.escape(text) : children.map(\.source).joined()
    let values = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(MarkupNode.escape($0.value))\"" }
    return "<\(name)\(values.joined())>\(content)</\(name)>"
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
