import Terminology

/// Plain text of tables and registers.
enum PlainText {
  /// The text with its line ends as line feeds and spaces in runs kept.
  static func rich(_ text: String) -> SourcedText {
    SourcedText(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingWhitespace())
  }
}
