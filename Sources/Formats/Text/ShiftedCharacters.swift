/// The raised and lowered characters of Unicode, for plain text that must keep `10⁻³` apart from `10-3`.
package enum ShiftedCharacters {
  /// The text in raised characters, where Unicode has all of them.
  package static func raised(_ text: some StringProtocol) -> String? { shifted(text, superscripts) }

  /// The text in lowered characters, where Unicode has all of them.
  package static func lowered(_ text: some StringProtocol) -> String? { shifted(text, subscripts) }

  /// The characters that raising or lowering turns into these, where all of them are such.
  package static func unshifted(_ text: some StringProtocol) -> String? {
    shifted(text, originals)
  }

  private static let superscripts = table(
    "0123456789+-=()ni\u{2212}\u{2013}", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ\u{207B}\u{207B}")
  private static let subscripts = table(
    "0123456789+-=()aehijklmnoprstuvx\u{2212}\u{2013}", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ\u{208B}\u{208B}")

  private static let originals = table(
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
    "0123456789+-=()ni0123456789+-=()aehijklmnoprstuvx")

  private static func table(_ plain: String, _ shifted: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(plain.unicodeScalars, shifted.unicodeScalars)) { first, _ in first }
  }

  private static func shifted(_ text: some StringProtocol, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let shifted = table[scalar] else { return nil }
      result.append(shifted)
    }
    return String(result)
  }
}
