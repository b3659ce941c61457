import Terminology

/// Makes the AsciiMath of `stem:[…]` readable as plain text.
package enum AsciiMath {
  /// The formula in one line: names of letters and operations as their signs, quotes dropped.
  package static func line(_ source: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += symbols[word] ?? word
      word = ""
    }
    for character in source {
      if character.isASCII && character.isLetter {
        word.append(character)
      } else {
        flush()
        if character != "\"" { result.append(character) }
      }
    }
    flush()
    return result.replacing("//", with: "/").replacing("<=", with: "≤").replacing(">=", with: "≥")
      .replacing("=>", with: "⇒").collapsingWhitespace()
  }

  private static let symbols = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "xx": "×", "cdot": "·", "pm": "±",
    "oo": "∞", "ne": "≠", "in": "∈", "sum": "∑", "sqrt": "√", "prime": "′",
  ]
}
