import FoundationEssentials
import TestSupport
import Testing

/// A whole review, by a script that works with the program, a spreadsheet and a browser as people do.
@Suite("A review by three organisations")
struct ScenarioTests {
  /// What the script needs, and the machine has not; nil when nothing is missing.
  private static let missing: String? = {
    guard let python = Program.installed("python3") else { return "python3" }
    for name in ["chromedriver", "chromium"] where Program.installed(name) == nil { return name }
    let probe = try? Program.run(python, ["-c", "import openpyxl, selenium"])
    return probe?.code == 0 ? nil : "selenium and openpyxl from PyPI"
  }()

  @Test(
    "follows what was decided in pages, spreadsheet and on the command line",
    .enabled(if: missing == nil, "needs \(missing ?? "")"))
  func scenario() throws {
    let outcome = try Program.run(
      Program.installed("python3") ?? "python3",
      [Repository.file("Tests/EndToEnd/Review/scenario.py"), Program.path, Repository.file("Glossaries")])
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }
}
