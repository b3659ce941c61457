import Formats
import Terminology

/// A citation that a publication prints at the end of a definition: `… function [IEC 60050-191:1990, 04-01]`.
enum TrailingCitation {
  /// The definition without it, and with it as a source.
  ///
  /// Only brackets that hold the markup of a standard, or open with `SOURCE:`, are citations; others are text.
  static func separated(_ definition: SourcedText) -> SourcedText {
    guard definition.text.utf8.last == UInt8(ascii: "]") else { return definition }
    let scalars = Array(definition.text.unicodeScalars)
    guard let open = scalars.lastIndex(of: "[") else { return definition }
    let citation = definition.slice((open + 1)..<(scalars.count - 1))
    guard
      citation.text.hasPrefix("SOURCE") || citation.markup.contains(where: { $0.kind == .reference }), open > 0
    else { return definition }
    var result = definition.slice(0..<open)
    result.sources.append(CitationParser.parse(citation.text))
    return result
  }
}
