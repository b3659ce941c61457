import Formats
import Terminology
import Testing

@testable import Importers

@Suite("Labels of notes and examples")
struct NoteLabelTests {
  @Test(
    "are cut off the text that they open",
    arguments: [
      ("Note 1 to entry: It is blue.", "It is blue.", NoteLabel.Kind.note),
      ("NOTE 2 – It is blue.", "It is blue.", .note),
      ("NOTE It is blue.", "It is blue.", .note),
      ("NOTE: it is blue.", "it is blue.", .note),
      ("Note\u{A0}1\u{A0}to\u{A0}entry:\u{A0}It is blue.", "It is blue.", .note),
      ("Note 1 à l'article: Il est bleu.", "Il est bleu.", .note),
      ("Note 1 à l’article : Il est bleu.", "Il est bleu.", .note),
      ("Anmerkung 1 zum Begriff: Es ist blau.", "Es ist blau.", .note),
      ("ANMERKUNG 2 Es ist blau.", "Es ist blau.", .note),
      ("Nota 1 a la entrada: Es azul.", "Es azul.", .note),
      ("Примечание 1 к записи: Это.", "Это.", .note),
      ("ملاحظة 1: أزرق", "أزرق", .note),
      ("注1：蓝色。", "蓝色。", .note),
      ("EXAMPLE 1 A lamp.", "A lamp.", .example),
      ("EXAMPLE a lamp.", "a lamp.", .example),
      ("Example: a lamp.", "a lamp.", .example),
      ("EXEMPLE 1 Une lampe.", "Une lampe.", .example),
      ("Beispiel: eine Lampe", "eine Lampe", .example),
    ])
  func labels(_ text: String, _ rest: String, _ kind: NoteLabel.Kind) {
    #expect(NoteLabel(at: text.unicodeScalars)?.kind == kind)
    #expect(NoteLabel.stripped(SourcedText(text)).text == rest)
  }

  @Test(
    "are not seen in words that merely begin so",
    arguments: [
      "Note that it is blue.", "Notes are kept in a book.", "Notable exceptions exist.", "Notation of a number",
      "Examples of lamps are many", "Exemplary lamps", "note 1: in lower case", "A note: it is blue.", "NOTEBOOK",
      "Nota bene", "", "It is blue. NOTE 1 – It is not.",
    ])
  func noLabel(_ text: String) {
    #expect(NoteLabel(at: text.unicodeScalars) == nil)
    #expect(NoteLabel.stripped(SourcedText(text)).text == text)
  }

  @Test("that stand alone stay, since a note without words would be lost")
  func alone() {
    #expect(NoteLabel.stripped(SourcedText("NOTE 1:")).text == "NOTE 1:")
  }

  @Test("take the markup of the text along")
  func markup() {
    let text = SourcedText("NOTE 1 A red lamp", markup: [TextMarkup(.italic, offset: 9, length: 3)])
    let stripped = NoteLabel.stripped(text)
    #expect(stripped.text == "A red lamp")
    #expect(stripped.markup == [TextMarkup(.italic, offset: 2, length: 3)])
  }

  @Test(
    "divide a text that holds definition, notes and examples",
    arguments: [
      ("light\nNOTE 1 One.\nNOTE 2 Two.\nEXAMPLE Three.", ["light", "NOTE 1 One.", "NOTE 2 Two.", "EXAMPLE Three."]),
      ("light\nof a lamp", ["light\nof a lamp"]),
      ("NOTE 1 One.", ["NOTE 1 One."]),
    ])
  func lines(_ text: String, _ expected: [String]) {
    #expect(SourcedText(text).splitAtLabels().map(\.text) == expected)
  }

  @Test(
    "in capitals divide a paragraph, too",
    arguments: [
      ("light. NOTE 1 – One. NOTE 2 – Two.", ["light.", "NOTE 1 – One.", "NOTE 2 – Two."]),
      ("light. Note that it is blue.", ["light. Note that it is blue."]),
      ("light of a NOTEBOOK", ["light of a NOTEBOOK"]),
    ])
  func paragraph(_ text: String, _ expected: [String]) {
    #expect(SourcedText(text).splitAtCapitalLabels().map(\.text) == expected)
  }
}
