import Terminology

/// Small glossaries of three organisations in which some terms and definitions meet.
public enum RandomGlossaries {
  private static let terms = ["meter", "meters", "smart", "grid", "node", "Node", "GIS", "city", "centre", "center"]
  private static let stuff = ["device", "network", "people", "energy", "place", "line", "measure", "urban", "light"]
  private static let french = ["réseau", "reseau", "nœud", "ville", "compteur"]

  /// The glossaries of A, B and C.
  public static func make(_ random: inout SeededGenerator) -> [Glossary] {
    ["A", "B", "C"].map { organisation in
      let entries = (1...Int.random(in: 2...7, using: &random)).map { number in
        var entry = entry(
          "\(number)",
          section(
            "en", random.words(1...2, of: terms), random.words(0...2, of: terms),
            defined: Bool.random(using: &random) ? random.words(2...5, of: stuff) : nil))
        if Bool.random(using: &random) { entry.languageSections.append(section("fr", random.words(1...2, of: french))) }
        if Int.random(in: 0..<6, using: &random) == 0 { entry.status = .superseded }
        return entry
      }
      return glossary(organisation, entries)
    }
  }
}
