import Formats
import Terminology

/// Writes a text with its markup in the inline notation of Glossarist, which is that of AsciiDoc.
///
/// A character that would be taken for a mark, or lost as white space, becomes a numeric character reference; all
/// others stay as they are. The text is written from its end to its beginning, since whether a mark opens anything
/// depends on what is written behind it.
struct GlossaristTextWriter {
  /// A part of the text that is marked up, with what is marked up inside it.
  private struct Part {
    var markup: TextMarkup
    var parts: [Part] = []

    var range: Range<Int> { markup.offset..<(markup.offset + markup.length) }
  }

  private let scalars: [Unicode.Scalar]
  /// Where a character reference is needed whatever stands around.
  private var forced: Set<Int> = []
  /// What is written so far, from the end of the text.
  private var reversed: [Unicode.Scalar] = []
  /// How many parts could not be marked up.
  private(set) var lostMarkup = 0

  /// The text as it is written.
  var content: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: reversed.reversed())
    return String(view)
  }

  /// Writes a text; a verbatim one says of itself that readers are to cut nothing off.
  init(_ text: String, _ markup: [TextMarkup], isVerbatim: Bool) {
    scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    for markup in markup where !insert(Part(markup: markup), into: &parts) { lostMarkup += 1 }
    if let first = scalars.first, GlossaristTextWriter.isSpace(first) { forced.insert(0) }
    if let last = scalars.last, GlossaristTextWriter.isSpace(last) { forced.insert(scalars.count - 1) }
    if isVerbatim && forced.isEmpty { forceOne(outside: parts) }
    write(parts, in: 0..<scalars.count)
  }

  /// Puts a part where it belongs; false where it lies across another one, or beyond the text.
  private func insert(_ part: Part, into parts: inout [Part]) -> Bool {
    let range = part.range
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return false }
    for index in parts.indices {
      let other = parts[index].range
      let isInside =
        range.isEmpty
        ? other.lowerBound < range.lowerBound && range.lowerBound < other.upperBound
        : other.lowerBound <= range.lowerBound && range.upperBound <= other.upperBound
      if isInside { return insert(part, into: &parts[index].parts) }
      if !range.isEmpty && range.overlaps(other) { return false }
    }
    let index = parts.firstIndex { range.upperBound <= $0.range.lowerBound && !($0.range.isEmpty && range.isEmpty) }
    parts.insert(part, at: index ?? parts.count)
    return true
  }

  /// Makes one character a reference, so that the text says of itself that it is verbatim.
  private mutating func forceOne(outside parts: [Part]) {
    guard !scalars.isEmpty else { return }
    forced.insert(scalars.indices.first { index in !parts.contains { $0.range.contains(index) } } ?? 0)
  }

  // MARK: Parts

  private mutating func write(_ parts: [Part], in range: Range<Int>, inLink: Bool = false) {
    var end = range.upperBound
    for part in parts.reversed() {
      writePlain(part.range.upperBound..<end)
      write(part, inLink: inLink)
      end = part.range.lowerBound
    }
    writePlain(range.lowerBound..<end)
  }

  private mutating func write(_ part: Part, inLink: Bool) {
    let range = part.range
    if let notation = notation(of: part) {
      // White space before something without words would not count.
      if range.isEmpty { force(range.lowerBound - 1) }
      put(notation)
      return
    }
    guard let tag = tag(of: part, inLink: inLink) else {
      lostMarkup += 1
      return write(part.parts, in: range, inLink: inLink)
    }
    force(range.lowerBound)
    force(range.upperBound - 1)
    put("</\(tag.name)>")
    write(part.parts, in: range, inLink: inLink || tag.name == "a")
    put("<\(tag.name)\(tag.attribute)>")
  }

  /// Makes a character a reference if it is white space.
  private mutating func force(_ index: Int) {
    if scalars.indices.contains(index), GlossaristTextWriter.isSpace(scalars[index]) { forced.insert(index) }
  }

  /// The notation of AsciiDoc for a part without others inside; nil where it has none for these words.
  private func notation(of part: Part) -> String? {
    let markup = part.markup
    let words = text(part.range)
    guard part.parts.isEmpty, !words.contains("&amp;"), !forced.contains(where: part.range.contains) else { return nil }
    switch markup.kind {
    case .reference: return mention(of: markup.target, words)
    case .figure: return figure(markup.target, words)
    case .formula: return formula(markup.source, words)
    case .italic: return isSimple(words) ? span("_", words) : nil
    case .superscript: return raised(words).map { span("^", $0) ?? "<sup>\($0)</sup>" }
    case .subscript: return lowered(words).map { span("~", $0) ?? "<sub>\($0)</sub>" }
    case .bold, .table, .foreign, .other: return nil
    }
  }

  private func mention(of target: String?, _ words: String) -> String? {
    guard let target, !words.isEmpty, isOneLine(words), isOneLine(target),
      !(words + target).unicodeScalars.contains(where: { ",{}&".unicodeScalars.contains($0) })
    else { return nil }
    if GlossaristNotation.isAddress(target) { return "{{\(target),\(words)}}" }
    guard !GlossaristNotation.isAddress(words) else { return nil }
    if target == words { return "{{\(words)}}" }
    return target.unicodeScalars.contains(":") ? nil : "{{\(words), \(target)}}"
  }

  private func figure(_ path: String?, _ caption: String) -> String? {
    guard let path, !path.unicodeScalars.contains("["), !path.contains("&amp;"),
      !caption.unicodeScalars.contains("]"), caption.isEmpty || isOneLine(caption)
    else { return nil }
    return "image::\(path)[\(caption)]"
  }

  private func formula(_ source: String?, _ words: String) -> String? {
    guard let source, source.hasPrefix("stem:["), source.hasSuffix("]"), !source.contains("&amp;") else { return nil }
    let inside = String(source.dropFirst(6).dropLast())
    let rest = source.unicodeScalars.dropFirst(6)
    guard let close = GlossaristNotation.closingBracket(in: rest), rest.index(after: close) == rest.endIndex,
      AsciiMath.line(inside).utf8.elementsEqual(words.utf8)
    else { return nil }
    return source
  }

  /// The words between two marks, where that is how they will be read.
  private func span(_ mark: Unicode.Scalar, _ words: String) -> String? {
    let behind = Array(words.unicodeScalars) + [mark] + reversed.reversed().prefix(1)
    guard let end = GlossaristNotation.spanEnd(in: behind, of: mark), end == words.unicodeScalars.count else {
      return nil
    }
    return "\(mark)\(words)\(mark)"
  }

  /// The characters of which raising makes these words.
  private func raised(_ words: String) -> String? {
    if let plain = ShiftedCharacters.unshifted(words), ShiftedCharacters.raised(plain) == words { return plain }
    guard words.unicodeScalars.first == "^" else { return nil }
    let plain = String(words.unicodeScalars.dropFirst())
    return isSimple(plain) && ShiftedCharacters.raised(plain) == nil ? plain : nil
  }

  /// The characters of which lowering makes these words.
  private func lowered(_ words: String) -> String? {
    if let plain = ShiftedCharacters.unshifted(words), ShiftedCharacters.lowered(plain) == words { return plain }
    return isSimple(words) && ShiftedCharacters.lowered(words) == nil ? words : nil
  }

  /// The tag of HTML for a part; nil where there is none that is read back.
  private func tag(of part: Part, inLink: Bool) -> (name: String, attribute: String)? {
    switch part.markup.kind {
    case .bold where !part.range.isEmpty: return ("b", "")
    case .italic where !part.range.isEmpty: return ("i", "")
    case .reference where !inLink && !part.range.isEmpty:
      return part.markup.target.map { ("a", " href=\"\(GlossaristTextWriter.attribute($0))\"") }
    default: return nil
    }
  }

  private static func attribute(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      let isPlain =
        scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && !"\"'&<>".unicodeScalars.contains(scalar)
      result += isPlain ? String(scalar) : "&#\(scalar.value);"
    }
    return result
  }

  /// Whether words can stand between two marks as they are.
  private func isSimple(_ words: String) -> Bool {
    isOneLine(words) && !words.unicodeScalars.contains { "&<>{}[]_^~:".unicodeScalars.contains($0) }
  }

  /// Whether words are on one line, without white space at their ends.
  private func isOneLine(_ words: String) -> Bool {
    let scalars = words.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !first.isSpaceInSources, !last.isSpaceInSources else {
      return false
    }
    return !scalars.contains { GlossaristTextWriter.isSpace($0) && $0 != " " }
  }

  // MARK: Characters

  private mutating func writePlain(_ range: Range<Int>) {
    for index in range.reversed() {
      if isMark(index) {
        put("&#\(scalars[index].value);")
      } else {
        reversed.append(scalars[index])
      }
    }
  }

  /// Whether a character would be taken for something else than itself.
  private func isMark(_ index: Int) -> Bool {
    if forced.contains(index) { return true }
    switch scalars[index] {
    case "\r", "\t": return true
    case "\n": return isSpace(index - 1) || isSpace(index + 1)
    case "&": return reversed.suffix(40).contains(";")
    case "<":
      guard let next = reversed.last else { return false }
      return next == "<" || next == "/" || next == "!" || (next.isASCII && next.properties.isAlphabetic)
    case "{": return reversed.last == "{"
    case "s": return isFollowed(by: "tem:[")
    case "i": return isFollowed(by: "mage::")
    case "_", "^", "~": return GlossaristNotation.spanEnd(in: reversed.reversed(), of: scalars[index]) != nil
    default: return false
    }
  }

  private func isSpace(_ index: Int) -> Bool {
    !scalars.indices.contains(index) || GlossaristTextWriter.isSpace(scalars[index])
  }

  private func isFollowed(by text: String) -> Bool {
    reversed.reversed().starts(with: text.unicodeScalars)
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func put(_ text: String) {
    reversed.append(contentsOf: text.unicodeScalars.reversed())
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }
}
