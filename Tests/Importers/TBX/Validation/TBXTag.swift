/// The start tag on a line of a sample: its name, its attributes, and where its element ends.
struct TBXTag {
  let line: Int
  let name: String
  let attributes: [String]
  /// Whether the end tag stands on the same line.
  let isWhole: Bool
  /// The line of the end tag.
  var end: Int

  init?(_ text: String, line: Int) {
    guard text.hasPrefix("<"), !text.hasPrefix("</"), !text.hasPrefix("<?"), let end = text.firstIndex(of: ">") else {
      return nil
    }
    let tag = text[text.index(after: text.startIndex)..<end]
    let inside = (tag.hasSuffix("/") ? tag.dropLast() : tag).split(separator: " ", maxSplits: 1)
    self.line = line
    self.end = line
    name = String(inside[0])
    attributes = inside.count > 1 ? inside[1].split(separator: " ").map(String.init) : []
    isWhole = text.dropFirst().contains("</") || text.hasSuffix("/>")
  }

  /// What makes it differ from other elements of its name.
  var kind: String { name + (attributes.first { $0.hasPrefix("type=") } ?? "") }

  /// The tags of a document with one tag a line, and for each line that of the element around it.
  static func tags(of lines: [String]) -> (tags: [TBXTag], parents: [Int]) {
    var tags: [TBXTag] = []
    var open: [Int] = []
    var parents: [Int] = []
    for (line, text) in lines.enumerated() {
      if text.hasPrefix("</"), let last = open.popLast() { tags[last].end = line }
      parents.append(open.last.map { tags[$0].line } ?? 1)
      guard let tag = TBXTag(text, line: line) else { continue }
      if !tag.isWhole { open.append(tags.count) }
      tags.append(tag)
    }
    return (tags, parents)
  }
}
