/// The numbers of a text as far as they say how much: the points and signs that the words of a text are compared without.
package enum Quantities {
  /// The numbers in their order, each with its sign and percent mark, in one notation: `1 000,5` and `1000.5` are one.
  ///
  /// - Parameter text: a text; the numbers of clauses in brackets and digits within words are passed over.
  /// - Returns: the numbers.
  package static func of(_ text: String) -> [String] {
    ClauseNumbers.removed(from: text).matches(of: wordOrNumber)
      .filter { $0.output.first?.isLetter != true }
      .map { String($0.output.compactMap { notation[$0] ?? ($0.isNumber || signs.contains($0) ? $0 : nil) }) }
  }

  private static let signs: Set<Character> = ["<", ">", "≤", "≥", "±", "-", ".", "%", "‰"]
  private static let notation: [Character: Character] = [",": ".", "−": "-", "–": "-"]

  /// A hyphen or dash is a sign only where nothing stands before it, as in `-40 °C`; in `5-10` it is none.
  private static var wordOrNumber: Regex<Substring> {
    /\p{L}[\p{L}\p{N}]*|(?:[<>≤≥±−]\s?|(?:^|\s|\()[\-–])?\d+(?:[.,\s]\d+)*(?:\s?[%‰])?/
  }
}
