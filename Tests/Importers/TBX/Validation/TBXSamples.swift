import Formats
import Testing

/// Valid TBX documents of every dialect and style, a tag a line, rich enough that every rule can be broken.
struct TBXSample: CustomTestStringConvertible {
  let dialect: TBXDialect
  let style: String
  let lines: [String]
  let tags: [TBXTag]
  /// For each line that of the element around it.
  let parents: [Int]

  var testDescription: String { "\(dialect.name) \(style)" }

  static let all: [TBXSample] =
    [(TBXDialect.core, "dca"), (.min, "dca"), (.min, "dct"), (.basic, "dca"), (.basic, "dct"), (.linguist, "dca")]
    .map { TBXSample(version3: $0, style: $1) } + [TBXSample(version3: .linguist, style: "dct")]
    + [TBXSample(version2: .default2008), TBXSample(version2: .basic2008), min2013]

  /// A category as its dialect and style write it; none where the dialect has none such.
  static func category(
    _ name: String, _ text: String, target: String? = nil, in dialect: TBXDialect, _ style: String
  ) -> [String] {
    guard let category = dialect.category(name) else { return [] }
    let target = target.map { " target=\"\($0)\"" } ?? ""
    if style == "dct" {
      guard let module = category.module else { return [] }
      return ["<\(module.rawValue):\(name)\(target)>\(text)</\(module.rawValue):\(name)>"]
    }
    return ["<\(category.carrier) type=\"\(name)\"\(target)>\(text)</\(category.carrier)>"]
  }

  /// An element with what stands in it; none where nothing does.
  private static func group(_ name: String, _ content: [[String]]) -> [String] {
    content[0].isEmpty ? [] : ["<\(name)>"] + content.flatMap { $0 } + ["</\(name)>"]
  }

  private init(version3 dialect: TBXDialect, style: String) {
    func write(_ name: String, _ text: String, target: String? = nil) -> [String] {
      TBXSample.category(name, text, target: target, in: dialect, style)
    }
    let namespaces = style == "dct" ? dialect.modules.map { " xmlns:\($0.rawValue)=\"\($0.namespace)\"" }.joined() : ""
    let attributes = "type=\"\(dialect.name)\" style=\"\(style)\" xml:lang=\"en\" xmlns=\"\(TBXNamespace.core)\""
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<tbx \(attributes)\(namespaces)>"]
    lines += TBXSample.header("tbxHeader") + ["<text>", "<body>", "<conceptEntry id=\"c1\">"]
    lines += write("subjectField", "street furniture") + write("customerSubset", "town hall")
    lines += write("projectSubset", "signs") + write("crossReference", "bench", target: "c2")
    lines += write("externalCrossReference", "picture book", target: "https://example.org/lamp")
    lines += write("xGraphic", "drawing", target: "https://example.org/lamp.png")
    lines += TBXSample.group(
      "transacGrp",
      [
        write("transactionType", "origination"), write("responsibility", "the clerk", target: "person"),
        ["<date>2026-03-14</date>", "<note>first drawn up</note>"],
      ])
    lines += ["<note>see <hi>bench</hi>, too</note>", "<langSec xml:lang=\"en\">"]
    lines += TBXSample.group(
      "descripGrp", [write("definition", "lamp that lights a street"), write("source", "the builder's book")])
    lines += ["<note>press <sc id=\"s1\"/>here<ec id=\"s2\" startRef=\"s1\"/></note>"]
    lines += ["<termSec id=\"t1\">", "<term>street lamp</term>"]
    lines += write("administrativeStatus", "preferredTerm-admn-sts") + write("partOfSpeech", "noun")
    lines += write("geographicalUsage", "north") + write("grammaticalGender", "other")
    lines += write("termLocation", "menuItem") + write("grammaticalNumber", "singular")
    lines += write("register", "neutralRegister") + write("transferComment", "close")
    lines += TBXSample.group("termNoteGrp", [write("termType", "fullForm"), ["<note>by the clerk</note>"]])
    lines += TBXSample.group("descripGrp", [write("context", "The street lamp is out."), write("source", "a letter")])
    lines += TBXSample.group("adminGrp", [write("reading", "strit lamp"), write("readingNote", "as spoken")])
    lines += ["<note>in daily use</note>", "</termSec>", "<termSec>", "<term>lamp</term>", "</termSec>", "</langSec>"]
    lines += ["<langSec xml:lang=\"fr\">", "<termSec>", "<term>lampadaire</term>", "</termSec>", "</langSec>"]
    lines += ["</conceptEntry>", "<conceptEntry id=\"c2\">", "<langSec xml:lang=\"en\">", "<termSec>"]
    lines += ["<term>bench</term>", "</termSec>", "</langSec>", "</conceptEntry>", "</body>"]
    lines += TBXSample.back("refObjectSec", hasSets: true) + ["</text>", "</tbx>"]
    self.init(dialect: dialect, style: style, lines: lines)
  }

  private init(version2 dialect: TBXDialect) {
    func write(_ name: String, _ text: String, target: String? = nil) -> [String] {
      TBXSample.category(name, text, target: target, in: dialect, "dca")
    }
    let isBasic = dialect.name == "TBX-Basic"
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<martif type=\"\(dialect.name)\" xml:lang=\"en\">"]
    lines += TBXSample.header("martifHeader") + ["<text>", "<body>", "<termEntry id=\"c1\">"]
    lines += write("subjectField", "street furniture") + write("crossReference", "bench", target: "c2")
    lines += write("externalCrossReference", "picture book", target: "https://example.org/lamp")
    lines += write("xGraphic", "drawing", target: "lamp.png")
    lines += write("relatedConcept", "bench", target: "c2")
    lines += TBXSample.group(
      "transacGrp",
      [
        write("transactionType", "origination"), write("responsibility", "the clerk", target: "person"),
        ["<date>2026-03-14</date>"],
      ])
    lines += ["<note>see <hi>bench</hi>, too</note>", "<langSet xml:lang=\"en\">"]
    lines += TBXSample.group(
      "descripGrp",
      [
        write("definition", "lamp that lights a street"), write("definitionType", "intensionalDefinition"),
        write("source", "the builder's book"),
      ])
    lines += ["<tig id=\"t1\">", "<term>street lamp</term>"]
    lines += write("administrativeStatus", "preferredTerm-admn-sts") + write("partOfSpeech", "noun")
    lines += write("termType", "fullForm") + write("geographicalUsage", "north") + write("animacy", "inanimate")
    lines += write("customerSubset", "town hall") + write("securitySubset", "public")
    lines += TBXSample.group("descripGrp", [write("context", "The street lamp is out."), write("source", "a letter")])
    if !isBasic {
      lines += TBXSample.group("adminGrp", [write("source", "a list"), write("sourceType", "parallelText")])
    }
    lines += ["<note>in daily use</note>", "</tig>", "<tig>", "<term>lamp</term>", "</tig>", "</langSet>"]
    lines += ["<langSet xml:lang=\"fr\">"]
    if isBasic {
      lines += ["<tig>", "<term>lampadaire</term>", "</tig>"]
    } else {
      lines += ["<ntig>", "<termGrp>", "<term>lampadaire</term>"]
      lines += TBXSample.group("termNoteGrp", [write("grammaticalGender", "masculine"), ["<note>always</note>"]])
      lines += ["<termCompList type=\"syllabification\">", "<termComp>lam</termComp>", "<termCompGrp>"]
      lines += ["<termComp>padaire</termComp>"] + write("pronunciation", "pa.dɛʁ")
      lines += ["</termCompGrp>", "</termCompList>", "</termGrp>", "</ntig>"]
    }
    lines += ["</langSet>", "</termEntry>", "<termEntry id=\"c2\">", "<langSet xml:lang=\"en\">", "<tig>"]
    lines += ["<term>bench</term>", "</tig>", "</langSet>", "</termEntry>", "</body>"]
    lines += TBXSample.back("refObjectList", hasSets: !isBasic) + ["</text>", "</martif>"]
    self.init(dialect: dialect, style: "version 2", lines: lines)
  }

  private static func header(_ name: String) -> [String] {
    [
      "<\(name)>", "<fileDesc>", "<titleStmt>", "<title>Words of a small town</title>", "<note>made for tests</note>",
      "</titleStmt>", "<sourceDesc>", "<p>Written by hand.</p>", "</sourceDesc>", "</fileDesc>", "<encodingDesc>",
      "<p>As it comes.</p>", "</encodingDesc>", "<revisionDesc>", "<change>", "<p>Begun.</p>", "</change>",
      "</revisionDesc>", "</\(name)>",
    ]
  }

  private static func back(_ list: String, hasSets: Bool) -> [String] {
    let items = ["<item type=\"fn\">A. Clerk</item>"]
    return ["<back>", "<\(list) type=\"respPerson\">", "<refObject id=\"person\">"]
      + (hasSets ? ["<itemSet>"] + items + ["</itemSet>"] : items) + ["</refObject>", "</\(list)>", "</back>"]
  }

  private static let min2013 = TBXSample(
    dialect: .min2013, style: "2013",
    lines: [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<TBX dialect=\"TBX-Min\">", "<header>", "<id>lamps</id>",
      "<description>Words of a small town</description>", "<dateCreated>2026-03-14T08:00:00</dateCreated>",
      "<languages source=\"en\" target=\"fr\"/>", "<directionality>bidirectional</directionality>", "</header>",
      "<body>", "<termEntry id=\"c1\">", "<subjectField>street furniture</subjectField>", "<langSet xml:lang=\"en\">",
      "<tig>", "<term>street lamp</term>", "<partOfSpeech>noun</partOfSpeech>", "<termStatus>preferred</termStatus>",
      "<customer>town hall</customer>", "<noteGrp>", "<note>", "<noteKey>use</noteKey>",
      "<noteValue>in daily use</noteValue>", "</note>", "</noteGrp>", "</tig>", "</langSet>",
      "<langSet xml:lang=\"fr\">", "<tig>", "<term>lampadaire</term>", "</tig>", "</langSet>", "</termEntry>",
      "</body>", "</TBX>",
    ])

  private init(dialect: TBXDialect, style: String, lines: [String]) {
    self.dialect = dialect
    self.style = style
    self.lines = lines
    (tags, parents) = TBXTag.tags(of: lines)
  }
}
