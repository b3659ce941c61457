import Matching
import Terminology
import Testing

@Suite("Circular definitions")
struct CircularityTests {
  private func isCircular(_ language: String, _ term: String, _ definition: String) -> Bool {
    Ladder(LanguageTag(canonical: language)).isCircular(definition, defining: term)
  }

  @Test(
    "have the term as their genus, or hold a term of several words",
    arguments: [
      ("en", "trust", "trust that one party places in another"), ("en", "trust", "Trust of a user in a service"),
      ("en", "gateway", "A gateway that joins two networks"), ("en", "gateway", "gateways which join two networks"),
      ("en", "smart meter", "device that works as a smart meter in a home"),
      ("en", "smart meter", "smart meters with a display"), ("en", "smart meter", "smart-meter with a display"),
      ("en", "colour code", "set of color codes in a plan"),
      ("en", "smart meter", "A smart meter is a smart meter in a home"),
      ("en", "smart meter", "device of type 2. smart meter of a home"),
      ("en", "smart meter", "device of class A.Smart meter of a home"),
      ("fr", "confiance", "confiance que porte une entité"), ("fr", "confiance", "La confiance qui règne"),
      ("fr", "ville intelligente", "projet d’une ville intelligente"),
      ("de", "Netz", "Das Netz, das Geräte verbindet"), ("de", "Netz", "Netz von Geräten"),
      ("es", "red", "La red que une nodos"), ("ru", "доверие", "доверие, которое оказывают службе"),
    ])
  func circular(_ language: String, _ term: String, _ definition: String) {
    #expect(isCircular(language, term, definition))
  }

  @Test(
    "are told from sentences about the term, longer terms and other uses of its words",
    arguments: [
      ("en", "gateway", "A gateway is a device that joins networks"), ("en", "gateway", "Gateway means a device"),
      ("en", "gateway", "The gateway joins two networks"), ("en", "segment", "segment header of a frame"),
      ("en", "trust", "degree of trust between parties"), ("en", "trust", "trustworthiness of a party"),
      ("en", "smart meter", "device that counts energy. Smart meters are read at night"),
      ("en", "smart meter", "device that counts energy.\r\n\u{A0}Smart meters are read at night"),
      ("el", "μετρητής ενέργειας", "συσκευή. Ένας μετρητής ενέργειας διαβάζεται τη νύχτα"),
      ("en", "smart meter", "meter that is smart"), ("en", "smart meter", "smart meter"), ("en", "gateway", ""),
      ("en", "", "device"), ("fr", "passerelle", "La passerelle est un dispositif"),
      ("de", "Netz", "Ein Netz ist ein Verbund von Geräten"), ("es", "red", "La red es un conjunto de nodos"),
      ("ru", "доверие", "доверие — это ожидание"), ("zh", "城市", "城市是人居住的地方"),
    ])
  func sound(_ language: String, _ term: String, _ definition: String) {
    #expect(!isCircular(language, term, definition))
  }
}
