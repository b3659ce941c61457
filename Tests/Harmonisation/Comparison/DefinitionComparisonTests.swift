import Matching
import Terminology
import Testing

@testable import Harmonisation

@Suite("Comparison of definitions")
struct DefinitionComparisonTests {
  private func compare(_ language: String, _ one: String, _ other: String) -> [DefinitionComparison] {
    let ladder = Ladder(LanguageTag(canonical: language))
    return [DefinitionComparison(one, other, ladder), DefinitionComparison(other, one, ladder)]
  }

  @Test(
    "finds editorial differences",
    arguments: [
      ("en", "device that counts energy", "device that counts energy."),
      ("en", "device that counts energy", "Device that counts energy"),
      ("en", "device that counts energy", "A device which counts the energy"),
      ("en", "organised set of colours", "organized set of colors"),
      ("en", "device that counts energy", "devices that count energy"),
      ("en", "data set in a file", "dataset in a file"),
      ("en", "real-time control", "real time control"), ("en", "device (3.1.2) of a grid (3.4)", "device of a grid"),
      ("en", "energy that is stored in a battery", "energy stored in a battery"),
      ("en", "parts, rules and people that form a system", "people, parts and rules that form a system"),
      ("en", "power of 10 kV", "power of 10\u{A0}kV"), ("en", "“smart” device", "'smart' device"),
      ("en", "area of 10 m²", "area of 10 m2"), ("en", "loss of 1,5 m", "loss of 1.5 m"),
      ("en", "flow of 1 000 l", "flow of 1000 l"), ("en", "range of 5-10 m", "range of 5–10 m"),
      ("en", "heat of \u{2212}40 °C", "heat of –40 °C"), ("en", "share of 5 %", "share of 5%."),
      ("en", "part 990-1 of a list", "part 990 1 of a list"),
      ("fr", "l’appareil qui compte", "Appareil qui compte."), ("fr", "réseau d'eau", "réseau d’eau."),
      ("de", "Gerät, das zählt", "das Gerät, welches zählt."), ("de", "die Größe", "die Groesse"),
      ("es", "red que une", "la red que une."), ("ru", "счётчик энергии", "счетчик энергии."),
      ("zh", "城市网络。", "城市网络"), ("ar", "جهاز أمن", "جهاز امن"),
    ])
  func editorial(_ language: String, _ one: String, _ other: String) {
    #expect(compare(language, one, other) == [.editorial, .editorial])
  }

  @Test(
    "finds differences in substance",
    arguments: [
      ("en", "device that is connected to a network", "device that is not connected to a network"),
      ("en", "device with a battery", "device without a battery"), ("en", "renewable energy", "non-renewable energy"),
      ("en", "power of up to 10 kV", "power of up to 20 kV"), ("en", "power of up to 10 kV", "power of up to 10 V"),
      ("en", "loss of 1.5 m", "loss of 15 m"), ("en", "flow of 1.25 l", "flow of 12.5 l"),
      ("en", "load of ≥ 5 kV", "load of ≤ 5 kV"), ("en", "heat of -40 °C", "heat of 40 °C"),
      ("en", "heat of \u{2212}40 °C", "heat of 40 °C"), ("en", "share of 5 %", "share of 5 ‰"),
      ("en", "lines that are 1.5 m long and 2 m high", "lines that are 2.5 m long and 1 m high"),
      ("en", "device that can be charged", "device that can be discharged"),
      ("en", "parts and rules", "parts or rules"),
      ("en", "device that shall count", "device that may count"), ("en", "at least three nodes", "at most three nodes"),
      ("en", "master controls slave", "slave controls master"), ("en", "device", "device of a city"),
      ("fr", "appareil qui compte", "appareil qui ne compte pas"), ("de", "Gerät mit Akku", "Gerät ohne Akku"),
      ("es", "red con cables", "red sin cables"), ("ru", "энергия для города", "энергия не для города"),
      ("zh", "可再生的能源", "不可再生的能源"), ("ar", "طاقة متجددة", "طاقة غير متجددة"),
    ])
  func substance(_ language: String, _ one: String, _ other: String) {
    #expect(compare(language, one, other) == [.substance, .substance])
  }

  @Test("finds none between equal texts, however their accents are encoded", arguments: [("é", "e\u{301}"), ("", "")])
  func identical(_ one: String, _ other: String) {
    #expect(compare("fr", one, other) == [.identical, .identical])
  }
}
