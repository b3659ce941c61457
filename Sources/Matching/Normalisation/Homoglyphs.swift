/// Letters that look the same in Latin, Greek and Cyrillic, for words in which a typist mixed scripts.
///
/// Only words that really mix scripts are touched: their stray letters become those of the script that the word is
/// otherwise written in. The pairs are among those of UTS #39 (Unicode Security Mechanisms), in lower case.
enum Homoglyphs {
  /// The word in one script, where it mixed two.
  static func unmixed(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var latin = 0
    var cyrillic = 0
    for scalar in word {
      switch scalar.value {
      case 0x61...0x7A, 0xDF...0x24F: latin += 1
      case 0x400...0x52F: cyrillic += 1
      default: continue
      }
    }
    guard latin > 0, cyrillic > 0 else { return word }
    let table = cyrillic >= latin ? toCyrillic : toLatin
    return word.map { table[$0] ?? $0 }
  }

  private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
    ("a", "а"), ("c", "с"), ("e", "е"), ("i", "і"), ("j", "ј"), ("k", "к"), ("m", "м"), ("n", "п"), ("o", "о"),
    ("p", "р"), ("s", "ѕ"), ("t", "т"), ("u", "и"), ("x", "х"), ("y", "у"), ("b", "в"), ("h", "н"),
  ]
  private static let toCyrillic = Dictionary(pairs.map { ($0.latin, $0.cyrillic) }) { first, _ in first }
  private static let toLatin = Dictionary(pairs.map { ($0.cyrillic, $0.latin) }) { first, _ in first }
}
