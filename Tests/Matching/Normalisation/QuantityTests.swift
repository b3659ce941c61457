import Matching
import Testing

@Suite("Quantities in texts")
struct QuantityTests {
  @Test(
    "are its numbers in one notation, with what says how much",
    arguments: [
      ("at least 1.5 m and 20 kg", ["1.5", "20"]), ("1,5 m", ["1.5"]), ("1 000,5 l", ["1000.5"]),
      ("1\u{202F}000 l", ["1000"]), ("≥ 5 V", ["≥5"]), ("±10 %", ["±10%"]), ("-40 °C to 85 °C", ["-40", "85"]),
      ("\u{2212}40 °C", ["-40"]), ("5-10 m", ["5", "10"]), ("device (3.1.2) with 2 ports.", ["2"]),
      ("CO2 in 10 m3", ["10"]), ("10kV", ["10"]), ("no number", []), ("", []),
    ])
  func examples(_ text: String, _ expected: [String]) {
    #expect(Quantities.of(text) == expected)
  }
}
