/// The numbers of entries that publications print behind the words that refer to them, as in `data stream (3.2)`.
enum ClauseNumbers {
  /// The text without them.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    return text.replacing(numberInBrackets, with: "")
  }

  /// `(3.1.28)`, `(A.2)`, `(103-01-02)`, `(IEV 103-01-02)`; a single number is more likely a value.
  private static var numberInBrackets: Regex<Substring> {
    /\s?\((?:IEV )?(?:[A-Z]\.)?\d+(?:[.\-]\d+)+\)|\s?\([A-Z]\.\d+\)/
  }
}
