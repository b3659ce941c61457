import Concurrency
import Files
import Harmonisation
import Matching
import Terminology

/// The conflict report as one page: it needs no network, and no script to be read.
struct ReportPage {
  private let directory: Directory
  private let title: String
  private let losses: [String: LossReport]
  private let citations: EntryCitations
  /// The concepts that need no discussion.
  private let agreeing: [DirectoryEntry]

  init(_ directory: Directory, title: String, losses: [String: LossReport]) {
    self.directory = directory
    self.title = title
    self.losses = losses
    citations = EntryCitations(directory)
    agreeing = LowHangingFruit.entries(of: directory)
  }

  func write(to html: inout HTMLWriter) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title", "Conflict report – \(title)")
    html.raw("\n<style>\n\(ReportStyle.css)</style>\n</head>\n<body>\n")
    html.raw("<a class=\"skip\" href=\"#cases\">Skip to the cases</a>\n")
    html.element("header") { writeHeader(to: &$0) }
    html.element("main") { html in
      writeSummary(to: &html)
      directory.review.map { ReportProgress($0, cases: directory.cases, citations: citations).write(to: &html) }
      writeCases(to: &html)
      writeAgreeing(to: &html)
      directory.review.map { ReportDecisions($0, citations: citations).write(to: &html) }
      writeFindings(to: &html)
      writeLosses(to: &html)
      writeLegend(to: &html)
      writeRecord(to: &html)
    }
    html.raw("\n<script>\n\(ReportScript.javaScript)</script>\n</body>\n</html>\n")
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.element("p", ["class": "eyebrow"], "Conflict report")
    html.element("h1", title)
    html.element("ul", ["class": "sources"]) { html in
      let counts = Dictionary(grouping: directory.entries.flatMap(\.members), by: \.source).mapValues(\.count)
      for (index, source) in directory.sources.enumerated() {
        html.element("li") { html in
          html.element("b", source.organisation)
          html.plain(" \(directory.publications(ofSource: index))")
          html.element("span", " \((counts[index] ?? 0).counted("entry"))")
        }
      }
    }
    html.element("nav", ["aria-label": "Contents"]) { html in
      for (id, words) in contents { html.element("a", ["href": "#\(id)"], words) }
    }
  }

  /// The parts of the page that are there.
  private var contents: [(id: String, words: String)] {
    let hasLosses = losses.contains { !$0.value.losses.isEmpty }
    return [
      directory.review == nil ? nil : ("progress", "Progress"), ("cases", "Cases"), ("agreeing", "Low-hanging fruit"),
      directory.review?.inForce.isEmpty == false ? ("in-force", "Decisions in force") : nil,
      directory.review?.lapsed.isEmpty == false ? ("lapsed", "Said, without effect now") : nil,
      directory.findings.isEmpty ? nil : ("findings", "Findings on the sources"),
      hasLosses ? ("losses", "What the outputs leave out") : nil,
      ("legend", "How to read this report"), ("record", "Record of the run"),
    ].compactMap { $0 }
  }

  private func writeSummary(to html: inout HTMLWriter) {
    let shared = directory.entries.count(where: \.isShared)
    html.element("section", ["class": "summary", "aria-label": "Summary"]) { html in
      html.element("dl", ["class": "figures"]) { html in
        figure(directory.entries.count, directory.entries.count == 1 ? "concept" : "concepts", to: &html)
        figure(shared, "in several sources", to: &html)
        figure(agreeing.count, "of those in agreement", to: &html)
        for severity in Severity.allCases.reversed() {
          let count = directory.cases.count { $0.severity == severity && !$0.isSettled }
          if count > 0 {
            figure(count, ReportWords.cases(severity, count), "severity-\(severity.rawValue)", to: &html)
          }
        }
        let settled = directory.cases.count(where: \.isSettled)
        if settled > 0 { figure(settled, "settled by experts", to: &html) }
      }
      writeKinds(to: &html)
    }
  }

  private func figure(_ value: Int, _ words: String, _ style: String = "", to html: inout HTMLWriter) {
    html.element("div", ["class": style]) { html in
      html.element("dd", "\(value)")
      html.element("dt", words)
    }
  }

  /// How many cases of each kind there are, by severity.
  private func writeKinds(to html: inout HTMLWriter) {
    let severities = Severity.allCases.reversed().filter { severity in
      directory.cases.contains { $0.severity == severity }
    }
    guard !severities.isEmpty else { return }
    html.element("div", ["class": "scroll"]) { html in
      html.element("table", ["class": "kinds"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], "Kind")
            for severity in severities { html.element("th", ["scope": "col"], ReportWords.name(of: severity)) }
          }
        }
        html.element("tbody") { html in
          for rule in ConflictRules.all.map({ type(of: $0).description }) {
            let cases = directory.cases.filter { $0.rule == rule.code }
            guard !cases.isEmpty else { continue }
            html.element("tr") { html in
              html.element("th", ["scope": "row"], rule.title)
              for severity in severities {
                let count = cases.count { $0.severity == severity }
                html.element("td", count == 0 ? "·" : "\(count)")
              }
            }
          }
        }
      }
    }
  }

  private func writeCases(to html: inout HTMLWriter) {
    html.element("section", ["id": "cases"]) { html in
      html.element("h2", "Cases")
      guard !directory.cases.isEmpty else {
        html.element("p", "The sources do not disagree in anything that the rules look for.")
        return
      }
      writeFilters(to: &html)
      let places = Dictionary(grouping: directory.correspondences, by: \.left)
      for severity in Severity.allCases.reversed() {
        let cases = directory.cases.filter { $0.severity == severity && !$0.isSettled }
        write(cases, ReportWords.name(of: severity), ReportWords.meaning(of: severity), places, to: &html)
      }
      let settled = directory.cases.filter(\.isSettled)
      write(settled, "Settled", "by experts; the directory follows what they agreed", places, to: &html)
    }
  }

  /// A group of cases under a heading; nothing where there are none.
  private func write(
    _ cases: [ConflictCase], _ heading: String, _ meaning: String, _ places: [EntryKey: [Correspondence]],
    to html: inout HTMLWriter
  ) {
    guard !cases.isEmpty else { return }
    html.element("section", ["class": "group"]) { html in
      html.element("h3", ["class": "group"]) { html in
        html.plain("\(heading) ")
        html.element("small", "\(cases.count) – \(meaning)")
      }
      let articles = Parallel.map(cases.count, by: 128) { [citations] range in
        var html = HTMLWriter()
        for found in cases[range] {
          ReportCase(found, correspondences: found.correspondences(among: places), citations: citations)
            .write(to: &html)
        }
        return html.contents
      }
      for article in articles { html.raw(article) }
    }
  }

  /// Filters, which appear only where script is allowed.
  private func writeFilters(to html: inout HTMLWriter) {
    let organisations = Array(Set(directory.cases.flatMap(\.organisations))).sorted()
    let languages = Array(Set(directory.cases.flatMap(\.languages))).sorted()
    let kinds = ConflictRules.all.map { type(of: $0).description }.filter { rule in
      directory.cases.contains { $0.rule == rule.code }
    }
    html.element("form", ["id": "filters", "hidden": "", "aria-label": "Filters"]) { html in
      select(
        "severity", "Severity", Severity.allCases.reversed().map { ($0.rawValue, ReportWords.name(of: $0)) }, to: &html)
      select("kind", "Kind", kinds.map { ($0.code, $0.title) }, to: &html)
      select("organisation", "Organisation", organisations.map { ($0, $0) }, to: &html)
      select("language", "Language", languages.map { ($0.value, $0.value) }, to: &html)
      if directory.review != nil {
        select("state", "State", CaseState.allCases.map { ($0.rawValue, ReportWords.name(of: $0)) }, to: &html)
      }
      html.element("label") { html in
        html.plain("Words")
        html.raw("<input type=\"search\" name=\"words\" autocomplete=\"off\">")
      }
      html.element("output", ["id": "count", "aria-live": "polite"], "")
    }
  }

  private func select(_ name: String, _ label: String, _ options: [(String, String)], to html: inout HTMLWriter) {
    html.element("label") { html in
      html.plain(label)
      html.element("select", ["name": name]) { html in
        html.element("option", ["value": ""], "all")
        for (value, words) in options { html.element("option", ["value": value], words) }
      }
    }
  }

  /// The concepts that need no discussion.
  private func writeAgreeing(to html: inout HTMLWriter) {
    html.element("section", ["id": "agreeing"]) { html in
      html.element("h2", "Low-hanging fruit")
      html.element(
        "p", ["class": "lead"],
        agreeing.isEmpty
          ? "No concept of several sources is without a difference that matters."
          : agreeing.count == 1
            ? "1 concept stands in several sources and agrees, or differs editorially only. "
              + "A first edition can take it up as it is."
            : "\(agreeing.count) concepts stand in several sources and agree, or differ editorially only. "
              + "A first edition can take them up as they are.")
      guard !agreeing.isEmpty else { return }
      html.element("div", ["class": "scroll"]) { html in
        html.element("table", ["class": "agreeing"]) { html in
          html.raw(
            "<thead><tr><th scope=\"col\">Concept</th><th scope=\"col\">Owners</th><th scope=\"col\">Definition</th></tr></thead>"
          )
          html.element("tbody") { html in
            let rows = Parallel.map(agreeing.count, by: 128) { [agreeing, citations] range in
              var html = HTMLWriter()
              for entry in agreeing[range] { ReportPage.write(agreeing: entry, citations, to: &html) }
              return html.contents
            }
            for row in rows { html.raw(row) }
          }
        }
      }
    }
  }

  private static func write(agreeing entry: DirectoryEntry, _ citations: EntryCitations, to html: inout HTMLWriter) {
    let label = entry.label
    let section = entry.sections.first { $0.designations.contains { $0.text == label } }
    let definition = entry.sections.first { !$0.definitions.isEmpty }
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("span", HTMLWriter.attributes(section?.language), label)
      }
      html.element(
        "td", entry.members.map { citations.citation(of: $0.key) }.joined(separator: "; "))
      html.element("td") { html in
        if let definition, let first = definition.agreedDefinitions.first {
          html.element("span", HTMLWriter.attributes(definition.language), first.text.text)
          if definition.agreedDefinitions.count > 1 {
            html.element("small", " (\(definition.agreedDefinitions.count) wordings, editorially different)")
          }
        }
      }
    }
  }

  private func writeFindings(to html: inout HTMLWriter) {
    guard !directory.findings.isEmpty else { return }
    let groups = Dictionary(grouping: directory.findings, by: \.code).sorted { $0.key < $1.key }
    html.element("section", ["id": "findings"]) { html in
      html.element("h2", "Findings on the sources")
      html.element("p", ["class": "lead"], "What was odd in the files; the entries were kept.")
      for (code, findings) in groups {
        html.element("details") { html in
          html.element("summary") { html in
            html.element("code", code)
            html.plain(" \(findings.count)")
          }
          html.element("ul") { html in
            for finding in findings.prefix(50) {
              html.element("li") { html in
                html.element("code", "\(finding.location)")
                html.plain(": ")
                html.sentence(finding.message)
              }
            }
            if findings.count > 50 { html.element("li", "… and \(findings.count - 50) more in conflicts.json") }
          }
        }
      }
    }
  }

  private func writeLosses(to html: inout HTMLWriter) {
    let reports = losses.filter { !$0.value.losses.isEmpty }.sorted { $0.key < $1.key }
    guard !reports.isEmpty else { return }
    html.element("section", ["id": "losses"]) { html in
      html.element("h2", "What the outputs leave out")
      html.element(
        "p", ["class": "lead"], "directory.json holds everything; other formats have no place for some of it.")
      for (file, report) in reports {
        html.element("details") { html in
          html.element("summary") { html in
            html.element("code", file)
            html.plain(" " + report.losses.map(\.count).reduce(0, +).counted("detail"))
          }
          html.element("ul") { html in
            for loss in report.losses.sorted(by: { $0.count > $1.count }) {
              html.element("li", "\(loss.what): \(loss.count)")
            }
          }
        }
      }
    }
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.element("section", ["id": "legend"]) { html in
      html.element("h2", "How to read this report")
      html.element(
        "p",
        "A case is a place to look, not a verdict. Organisations stand in alphabetical order and none takes precedence; "
          + "every text names its owner. Of two texts side by side, the words that only one of them has are underlined. Of "
          + "three or more, the one that has most in common with the others comes first; in the others, words that it "
          + "lacks are underlined, and its words that are missing are struck through. Texts that have little in common "
          + "are shown without marks.")
      html.element("dl", ["class": "legend"]) { html in
        for severity in Severity.allCases.reversed() {
          html.element("dt", ReportWords.name(of: severity))
          html.element("dd", ReportWords.meaning(of: severity))
        }
        for rule in ConflictRules.all.map({ type(of: $0).description }) {
          html.element("dt", rule.title)
          html.element("dd") { html in
            html.plain(rule.summary + " ")
            html.element("code", rule.code)
          }
        }
      }
    }
  }

  private func writeRecord(to html: inout HTMLWriter) {
    html.element("section", ["id": "record"]) { html in
      html.element("h2", "Record of the run")
      html.element(
        "p",
        "\(directory.run.generator), rules and weights \(directory.run.rules), ICU \(directory.run.icu), "
          + "Unicode \(directory.run.unicode)")
      html.element("ul") { html in
        for source in directory.run.sources {
          html.element("li") { html in
            html.plain("\(source.name) ")
            html.element("code", "SHA-256 \(source.sha256)")
          }
        }
      }
    }
  }
}
