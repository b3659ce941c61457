import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("A liaison letter")
struct LiaisonLetterTests {
  @Test("tells the texts, the positions, what is proposed, and what would change")
  func content() throws {
    try ReviewedSamples.withLedger { ledger in
      let id = try ledger.id("definition-substance", "lamp")
      var form = ResolutionForm(.adoptWithNote)
      form.definition = "IEC"
      form.text = "Candles are not meant."
      let resolution = try form.resolution(of: ledger.file(id))
      try ledger.say(.position(.supports(resolution), reason: "It is short."), "IEC", on: id)
      let letter = try LiaisonLetter(ledger, to: "ISO").markdown
      for words in [
        "- **To:** ISO", "**From:** the terminology team, with IEC and ITU", "**ISO 2, 1**, definition (fr):",
        "> objet qui sert la nuit", "**IEC** supports: Adopt with a note; definition of IEC 1, 1",
        "the reason: “It is short.”", "Not yet known: ITU.",
        "The common directory would give the definition of IEC 1, 1; yours stays on record",
        "This note would be added in the common directory: “Candles are not meant.”", "whether you consent, object",
      ] {
        #expect(letter.contains(words), "\(words)")
      }
      #expect(try LiaisonLetter(ledger, to: "IEC").markdown.contains("Your definition (IEC 1, 1) would stand"))
    }
  }

  @Test("says in HTML what it says in Markdown, with the language of every text")
  func html() throws {
    try ReviewedSamples.withLedger { ledger in
      let html = try LiaisonLetter(ledger, to: "ISO").html
      #expect(html.contains("<blockquote lang=\"fr\" dir=\"ltr\">objet qui sert la nuit</blockquote>"))
      #expect(html.contains("<strong>ISO 2, 1</strong>"))
    }
  }

  @Test("holds no markup of a text")
  func hostile() throws {
    let text =
      "<script>alert(1)</script> [x](javascript:a) **b** | `c` https://x.example www.x.example a@x.example\n# h"
    try ReviewedSamples.withLedger(ReviewedSamples.glossaries(lamp: text)) { ledger in
      let letter = try LiaisonLetter(ledger, to: "IEC")
      #expect(!letter.html.contains("<script>alert"))
      #expect(letter.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      let lines = letter.markdown.split(separator: "\n").map(String.init)
      #expect(
        lines.first { $0.contains("script") }
          == #"> \<script\>alert(1)\</script\> \[x\](javascript\:a) \*\*b\*\* \| \`c\` https\://x.example "#
          + #"www\.x.example a\@x.example\"#)
      #expect(letter.markdown.contains("\n> \\# h\n"))
    }
  }

  @Test(
    "keeps texts from opening a list, a rule or a heading",
    arguments: [
      ("- a", "\\- a"), ("+ a", "\\+ a"), ("=====", "\\====="), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
      ("    code", "code"), ("1.5 volts", "1\\.5 volts"),
    ])
  func opening(_ text: String, _ expected: String) {
    #expect(MarkdownText.lines(text) == [expected])
  }

  @Test("keeps the direction of a text to itself")
  func direction() throws {
    #expect(MarkdownText.isolated("مصباح") == "\u{2068}مصباح\u{2069}")
    #expect(MarkdownText.isolated("a\u{202E}b\u{2069}c") == "\u{2068}abc\u{2069}")
    #expect(MarkdownText.isolated("lamp") == "lamp")
    let glossaries = [
      glossary("IEC", in: "a", entry("1", section("ar", "مصباح", defined: "جهاز يعطي الضوء"))),
      glossary("ISO", in: "b", entry("1", section("ar", "مصباح", defined: "شيء يستعمل في الليل"))),
    ]
    try ReviewedSamples.withLedger(glossaries) { ledger in
      let html = try LiaisonLetter(ledger, to: "ISO").html
      #expect(html.contains("<blockquote lang=\"ar\" dir=\"rtl\">جهاز يعطي الضوء</blockquote>"))
    }
  }

  @Test("marks cases that are open again because a text has changed")
  func reopened() throws {
    try ReviewedSamples.withLedger { ledger in
      let id = try ledger.id("definition-substance", "lamp")
      try ledger.say(.position(.waives, reason: ""), "IEC", on: id)
      try ReviewedSamples.merge(
        ReviewedSamples.glossaries(lamp: "machine that makes light of electricity"), into: ledger)
      let letter = try LiaisonLetter(ledger, to: "ISO").markdown
      #expect(letter.contains("(re-opened)"))
      #expect(
        letter.contains("it was “device that gives light”, and is now “machine that makes light of electricity”"))
    }
  }

  @Test("puts what is editorial only into one table at the end")
  func editorial() throws {
    let glossaries = [
      glossary("IEC", in: "a", entry("1", section("en", "lamp", defined: "device that gives light to a room"))),
      glossary("ISO", in: "b", entry("1", section("en", "lamp", defined: "a device that gives light to a room."))),
    ]
    try ReviewedSamples.withLedger(glossaries) { ledger in
      let id = try ledger.id("definition-editorial", "lamp")
      let letter = try LiaisonLetter(ledger, to: "ISO").markdown
      #expect(letter.contains("\n| \(id) | The definitions of “lamp” by IEC, ISO say the same"))
      #expect(!letter.contains("\n\(id); "))
    }
  }

  @Test("is the same for the same state of the ledger, and settled cases are not in it")
  func determinism() throws {
    try ReviewedSamples.withLedger { ledger in
      let id = try ledger.id("definition-substance", "bollard")
      let letter = try LiaisonLetter(ledger, to: "ISO")
      #expect(try LiaisonLetter(ledger, to: "ISO").markdown == letter.markdown)
      #expect(try LiaisonLetter(ledger, to: "ISO").html == letter.html)
      for organisation in ["IEC", "ISO"] {
        try ledger.say(.position(.supports(Resolution(.notTheSame)), reason: ""), organisation, on: id)
      }
      #expect(try LiaisonLetter(ledger, to: "ISO").count == letter.count - 1)
    }
  }
}
