import Testing

@testable import Harmonisation

@Suite("Capitals at the beginning of terms")
struct SentenceCaseTests {
  @Test(
    "are lowered where they merely open the term",
    arguments: [
      ("Smart city", "smart city"), ("Émission", "émission"), ("Город", "город"), ("Set-point", "set-point"),
      ("smart city", "smart city"), ("IoT platform", "IoT platform"), ("LoRa", "LoRa"), ("GIS", "GIS"),
      ("X-ray", "X-ray"), ("A", "A"), ("3D model", "3D model"), ("V2G", "V2G"), ("", ""), ("智慧城市", "智慧城市"),
    ])
  func lowered(_ text: String, _ expected: String) {
    #expect(SentenceCase.lowered(text) == expected)
  }

  @Test(
    "stay where most write them, German nouns and abbreviations among them, and go where as many do not",
    arguments: [
      (["Node", "node"], "node"), (["Node", "Node", "node"], "Node"), (["Node", "node", "node"], "node"),
      (["Netz", "Netz"], "Netz"), (["Netz"], "Netz"), (["GIS", "GIS"], "GIS"), (["IoT", "IOT"], "IOT"),
    ])
  func common(_ texts: [String], _ expected: String) {
    #expect(SentenceCase.common(of: texts) == expected)
    #expect(SentenceCase.common(of: texts.reversed()) == expected)
  }

  @Test("of no texts are none")
  func empty() {
    #expect(SentenceCase.common(of: []) == nil)
  }
}
