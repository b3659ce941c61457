import Matching
import Terminology
import Testing

/// What an editor may change in a definition, and what not.
@Suite("The substance of definitions")
struct SubstanceTests {
  private func isSame(_ one: String, _ other: String, _ language: String = "en") -> Bool {
    let ladder = Ladder(LanguageTag(language) ?? .undetermined)
    return ladder.substance(of: one).joined() == ladder.substance(of: other).joined()
  }

  @Test(
    "is left alone by spelling, articles, punctuation and the order of an enumeration",
    arguments: [
      ("The device that organises data.", "device which organizes data"),
      ("data set of a city", "dataset of a city"),
      ("sensor for humidity and temperature", "sensor for temperature and humidity"),
      ("to collect, store or process data", "to store, process, or collect data"),
      ("at a rate of 1,5 m/s", "at a rate of 1.5 m/s"),
    ])
  func kept(_ one: String, _ other: String) {
    #expect(isSame(one, other))
  }

  @Test(
    "is changed by other numbers, signs, negations and another order of phrases",
    arguments: [
      ("at most 1.5 km", "at most 15 km"), ("1,000 lamps", "1.000 lamps"), ("more than 5", "more than 5 %"),
      ("x < 5 lux", "x > 5 lux"), ("down to 5 °C", "down to -5 °C"), ("5 ± 1", "5 1"),
      ("data that can be read", "data that cannot be read"), ("data in use", "data not in use"),
      ("ratio of output power to input power", "ratio of input power to output power"),
      ("what a city lends to its citizens and shops", "what citizens lend to a city and its shops"),
    ])
  func changed(_ one: String, _ other: String) {
    #expect(!isSame(one, other))
  }

  @Test(
    "is told in other languages, too",
    arguments: [
      ("fr", "mesure de l'humidité et de la température", "mesure de la température et de l'humidité", true),
      ("de", "Messung von Druck oder Wärme", "Messung von Wärme oder Druck", true),
      ("zh", "收集資料的裝置", "收集资料的装置", true), ("tr", "ISI ölçen cihaz", "ısı ölçen cihaz", true),
      ("th", "อุปกรณ์ ที่วัด", "อุปกรณ์ที่วัด", true), ("th", "มากกว่า 5", "น้อยกว่า 5", false),
      ("ru", "датчик или прибор", "прибор или датчик", true),
      ("fr", "au plus 1,5 km", "au plus 15 km", false), ("zh", "小于 5 ％", "大于 5 ％", false),
    ])
  func languages(_ language: String, _ one: String, _ other: String, _ same: Bool) {
    #expect(isSame(one, other, language) == same)
  }
}
