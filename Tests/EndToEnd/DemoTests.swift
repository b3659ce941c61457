import Files
import FoundationEssentials
import TestSupport
import Testing

/// What a newcomer sees: the sample glossaries, merged by the real program.
@Suite("The demo")
struct DemoTests {
  private static let samples = [
    "iec-smart-city.xlsx", "iso-smart-city.xml", "itu-smart-city.csv", "CityNet=citynet-partner.tbx",
  ]

  /// Merges the samples into a folder, in an order and an environment.
  private func merge(
    into folder: String, _ names: [String] = samples, environment: [String: String] = [:]
  ) throws -> [String: String] {
    let outcome = try Program.concord(
      ["merge", "--no-ledger"] + names + ["-o", "\(folder)/Directory", "--reports", "\(folder)/Reports"],
      in: Repository.file("Glossaries"), environment: environment)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try contents(of: folder)
  }

  @Test("writes seven files and says where they are")
  func outputs() throws {
    try withTemporaryFolder { folder in
      let outcome = try Program.concord(["merge", "--no-ledger", Repository.file("Glossaries")], in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("directory  Directory\nreport     Reports/conflicts.html\n"))
      let files = try contents(of: folder)
      #expect(
        Set(files.keys) == [
          "Directory/directory.tbx", "Directory/directory.json", "Directory/directory.csv",
          "Directory/mappings.sssom.tsv", "Reports/conflicts.html", "Reports/conflicts.csv", "Reports/conflicts.json",
        ])
      let hasTitle = files["Reports/conflicts.html"]?.contains("Smart-city terms of IEC, ISO, ITU-T and CityNet")
      #expect(hasTitle == true)
    }
  }

  @Test("finds every kind of conflict that the samples hold on purpose")
  func kinds() throws {
    try withTemporaryFolder { folder in
      let cases = try merge(into: folder)["Reports/conflicts.csv"] ?? ""
      for kind in [
        "homonym", "synonym", "definition-substance", "definition-editorial", "preferred-deprecated",
        "abbreviation-clash", "equivalent", "doublette", "missing-definition", "missing-equivalent",
        "circular-definition", "broken-reference",
      ] {
        let isThere = cases.contains(",\(kind),")
        #expect(isThere, "\(kind)")
      }
    }
  }

  @Test(
    "finds what the page of the samples announces",
    arguments: [
      "“node” stands for 2 different concepts with IEC, ITU-T.",
      "“agent” stands for 2 different concepts with ISO, ITU-T.",
      "“Tag” stands for 2 different concepts within ITU-T.",
      "“smart city” (IEC, ISO) and “Smart sustainable city” (ITU-T) are preferred for one concept in English.",
      "“advanced meter” is preferred by ITU-T and deprecated by IEC for one concept.",
      "The definitions of “resilience” by IEC, ISO, ITU-T differ in substance (English, French).",
      "The definitions of “low-power wide-area network” by IEC, ITU-T say the same in slightly other words.",
      "“GIS” abbreviates different concepts: “gas-insulated switchgear”, “geographic information system”.",
      "“telemetry” is agreed in English, but in French it is “télémesure” (IEC) and “télémétrie” (ITU-T).",
      "IEC has 2 entries for “set-point” (990-02-19, 990-03-23), with the same definition.",
      "“urban operating system” has no definition in any source.",
      "1 concept of IEV has no designation in French: “vehicle-to-grid”.",
      "The definition of “Trust” by ITU-T uses the term itself.",
      "“participatory budgeting” (ISO 3.4.2) refers to term_3.4.99, which ISO 99100:2025 does not hold.",
    ])
  func announced(_ message: String) throws {
    let isThere = try Self.messages.get().contains(message)
    #expect(isThere)
  }

  /// The messages of the demo's cases, read once for all of them.
  private static let messages: Result<Set<String>, any Error> = Result {
    struct Report: Decodable {
      struct Case: Decodable { var message: String }
      var cases: [Case]
    }
    return try withTemporaryFolder { folder in
      let outcome = try Program.concord(["merge", "--no-ledger", Repository.file("Glossaries")], in: folder)
      let json = try contents(of: folder)["Reports/conflicts.json"] ?? outcome.errors
      return Set(try JSONDecoder().decode(Report.self, from: Data(json.utf8)).cases.map(\.message))
    }
  }

  @Test("gives the same bytes whatever the order of the sources and the locale")
  func determinism() throws {
    try withTemporaryFolder { folder in
      let plain = try merge(into: "\(folder)/plain", environment: ["LC_ALL": "C"])
      let turkish = try merge(
        into: "\(folder)/turkish", Self.samples.reversed(),
        environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
      #expect(Set(plain.keys) == Set(turkish.keys))
      for (name, text) in plain {
        let isSame = Array(text.utf8) == Array((turkish[name] ?? "").utf8)
        #expect(isSame, "\(name)")
      }
    }
  }

  @Test("loses nothing on the way through directory.json")
  func throughJSON() throws {
    try withTemporaryFolder { folder in
      let first = try merge(into: "\(folder)/first")
      let again = try merge(into: "\(folder)/again", ["\(folder)/first/Directory/directory.json"])
      for name in ["Directory/directory.csv", "Directory/directory.tbx", "Reports/conflicts.csv"] {
        let isSame = first[name] == again[name]
        #expect(isSame, "\(name)")
      }
      let lines = { (files: [String: String]) in
        (files["Directory/directory.json"] ?? "").split(separator: "\n").filter { !$0.hasPrefix("\"run\"") }
      }
      let isSame = lines(first) == lines(again)
      #expect(isSame, "directory.json")
    }
  }

  @Test("is what the committed reports show")
  func committedReports() throws {
    try withTemporaryFolder { folder in
      let outcome = try Program.concord(
        ["merge", "Glossaries", "--no-ledger", "-o", "\(folder)/Directory", "--reports", "\(folder)/Reports"],
        in: Repository.path)
      #expect(outcome.code == 0)
      let committed = try contents(of: Repository.file("Reports"))
      let made = try contents(of: "\(folder)/Reports")
      // The record of the run names the versions of the machine's ICU.
      let unversioned = { (text: String?) in
        (text ?? "").replacing(/ICU [\d.]+, Unicode [\d.]+|"(icu|unicode)" : "[\d.]+"/, with: "")
      }
      for name in made.keys.sorted() {
        let isSame = unversioned(made[name]) == unversioned(committed[name])
        #expect(isSame, "\(name): run tools/demo and commit it")
      }
    }
  }
}
