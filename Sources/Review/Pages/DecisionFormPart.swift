import Exporters
import Harmonisation
import Terminology

/// The form in which an organisation takes a position.
struct DecisionFormPart {
  private let file: CaseFile
  private let setting: PageSetting
  private let citations: EntryCitations
  private let content: CasePage.Content
  private let fields: FormFields
  /// What the organisation supports already, where the fields of the form cannot say it.
  private let same: Resolution?

  /// The form: as it was sent, else as the organisation answered before.
  init(_ file: CaseFile, _ setting: PageSetting, _ citations: EntryCitations, _ content: CasePage.Content) {
    self.file = file
    self.setting = setting
    self.citations = citations
    self.content = content
    let own = file.positions.first { $0.organisation == setting.identity?.organisation }
    let known = DecisionFields(own, in: file)
    fields = content.typed ?? known.fields
    same = known.choice == DecisionFields.Answer.same.rawValue ? own?.stance.resolution : nil
  }

  /// Writes it.
  func write(to html: inout HTMLWriter) {
    guard let identity = setting.identity else {
      html.element("h2", ["id": "decide-title"], "Your position")
      html.element("p", "Say above who you are, and for which organisation.")
      return
    }
    html.tag("h2", ["id": "decide-title"]) { $0.sentence("Position of “\(identity.organisation)”") }
    let represented = file.represented(by: identity.organisation)
    let others = represented.filter { $0 != identity.organisation }
    if represented.isEmpty {
      html.element("p", "No entry of the case is its own: what it says is heard and does not count.")
    } else if !others.isEmpty {
      html.tag("p", [:]) { $0.sentence("It speaks for \(others.map { "“\($0)”" }.listed) here.") }
    }
    html.tag(
      "form",
      [
        "method": "post", "action": setting.links.item(file.summary.id, setting.queue.query), "id": "decide",
        // A page that comes back has other choices, and browsers would put the marks where they were.
        "autocomplete": "off",
      ]
    ) { html in
      html.formBasics(file, identity)
      writeChoices(to: &html)
      writeDefinition(to: &html)
      writeText(to: &html)
      writeDesignations(to: &html)
      writeQualifiers(to: &html)
      writeApart(to: &html)
      html.area(
        "reason", id: "reason", label: "Why", value: fields["reason"],
        hint: "So that those who come later understand it.")
      html.tag("div", ["class": "row"]) { html in
        html.button("Keep this position", "position", style: "strong", key: "s")
        html.button("What would this change?", "preview", key: "p")
      }
      writePreview(to: &html)
    }
  }

  private func writePreview(to html: inout HTMLWriter) {
    html.tag("div", ["id": "preview", "aria-live": "polite", "tabindex": "-1"]) { html in
      guard let preview = content.preview else { return }
      html.element("h3", "What this would change")
      html.tag("ul", [:]) { html in
        for sentence in preview { html.tag("li", [:]) { $0.sentence(sentence) } }
      }
    }
  }

  private func writeChoices(to html: inout HTMLWriter) {
    html.tag("fieldset", ["class": "choices"]) { html in
      html.element("legend", "What do you say?")
      if let same {
        let words = ResolutionWords.sentence(same) { citations.citation(of: $0) }
        writeChoice(DecisionFields.Answer.same.rawValue, nil, "The same as before", words, to: &html)
      }
      for (key, value) in HelpText.choices.sorted(by: { rank($0.value) < rank($1.value) }) {
        if let outcome = Outcome(rawValue: value) {
          writeChoice(value, key, ResolutionWords.name(of: outcome), ResolutionWords.meaning(of: outcome), to: &html)
        } else if value == DecisionFields.Answer.consent.rawValue {
          guard let resolution = file.resolution else { continue }
          let words = ResolutionWords.sentence(resolution) { citations.citation(of: $0) }
          writeChoice(value, key, "Consent to what is proposed", words, to: &html)
        } else if value == DecisionFields.Answer.object.rawValue {
          writeChoice(value, key, "Do not consent", "To what is proposed, without another proposal.", to: &html)
        } else {
          writeChoice(value, key, "Leave it to the others", "Nobody waits for you.", to: &html)
        }
      }
    }
  }

  /// Consent comes first, for it is what is looked for where something is proposed.
  private func rank(_ value: String) -> Int {
    value == DecisionFields.Answer.consent.rawValue ? 0 : (HelpText.choices.firstIndex { $0.value == value } ?? 0) + 1
  }

  private func writeChoice(
    _ value: String, _ key: String?, _ name: String, _ meaning: String, to html: inout HTMLWriter
  ) {
    html.tag("div", ["class": "choice"]) { html in
      html.open(
        "input",
        [
          "type": "radio", "name": "choice", "value": value, "id": "choice-\(value)",
          "checked": fields["choice"] == value ? "" : nil, "aria-describedby": "meaning-\(value)",
          "aria-keyshortcuts": key,
        ])
      html.tag("label", ["for": "choice-\(value)"]) { $0.plain(name) }
      html.tag("span", ["class": "meaning", "id": "meaning-\(value)"]) { $0.sentence(meaning) }
      if let key { html.tag("kbd", ["aria-hidden": "true"]) { $0.plain(key) } }
    }
  }

  /// A part of the form that belongs to some outcomes.
  private func part(
    _ outcomes: Set<Outcome>, _ legend: String, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.tag("fieldset", ["class": "part", "data-for": words(outcomes)]) { html in
      html.tag("legend", [:]) { $0.sentence(legend) }
      content(&html)
    }
  }

  private func words(_ outcomes: Set<Outcome>) -> String { outcomes.map(\.rawValue).sorted().joined(separator: " ") }

  private func writeEntryChoices(_ name: String, type: String, to html: inout HTMLWriter) {
    let chosen = Set(fields.values(name))
    for (place, item) in file.entries.enumerated() {
      let number = String(place + 1)
      html.tag("div", ["class": "choice"]) { html in
        html.open(
          "input",
          [
            "type": type, "name": name, "value": number, "id": "\(name)-\(number)",
            "checked": chosen.contains(number) ? "" : nil,
          ])
        html.tag("label", ["for": "\(name)-\(number)"]) { html in
          html.plain("\(number). ")
          html.quote(citations.citation(of: item.key))
          if let label = item.entry?.label {
            html.plain(" – ")
            html.quote(label)
          }
        }
        if type == "radio", let text = definition(of: item.entry) {
          html.tag("span", ["class": "meaning"]) { $0.source("span", text.text, text.language) }
        }
      }
    }
  }

  /// What an entry says of the concept, in the first language of the case that it can be in.
  private func definition(of entry: ConceptEntry?) -> (text: String, language: LanguageTag)? {
    let sections = entry?.languageSections.filter { !$0.definitions.isEmpty } ?? []
    func ranked(_ languages: [LanguageTag]) -> [LanguageTag] {
      languages.sorted { ($0.readerRank, $0) < ($1.readerRank, $1) }
    }
    // What is quoted above it leads; a case has its languages by the alphabet.
    let languages =
      file.found.evidence.compactMap(\.language) + ranked(file.found.languages) + ranked(sections.map(\.language))
    let section = languages.lazy.compactMap { language in sections.first { $0.language == language } }.first
    return section.flatMap { section in section.definitions.first.map { ($0.text, section.language) } }
  }

  private func writeDefinition(to html: inout HTMLWriter) {
    part(DecisionFields.definition, "Whose definition is kept, or is the generic one", to: &html) { html in
      writeEntryChoices("definition", type: "radio", to: &html)
    }
  }

  private func writeText(to html: inout HTMLWriter) {
    let languages = CaseLanguages(file).languages.map(\.value)
    html.tag("div", ["class": "part", "data-for": words(DecisionFields.text)]) { html in
      html.tag("label", ["for": "text"]) { html in
        for (outcome, words) in [
          (Outcome.adoptWithNote, "The note to add"), (.narrowerConcept, "What delimits the narrower concept"),
          (.draftTogether, "The definition, as you would draft it"),
        ] {
          html.tag("span", ["data-for": outcome.rawValue]) { $0.plain("\(words) ") }
        }
      }
      html.tag("textarea", ["id": "text", "name": "text", "rows": "3", "dir": "auto"]) { html in
        html.raw("\n")
        html.plain(fields["text"])
      }
      let usual = languages.contains("en") ? "en" : languages.first ?? "en"
      let chosen = fields["text-language"].isEmpty ? usual : fields["text-language"]
      let all = (languages + ["en", chosen]).uniqued()
      html.choice(
        "text-language", id: "text-language", label: "In which language", all.map { ($0, $0) },
        chosen: chosen)
    }
  }

  private func writeDesignations(to html: inout HTMLWriter) {
    let languages = CaseLanguages(file)
    part(DecisionFields.preferred, "Preferred designation", to: &html) { html in
      for language in languages.languages {
        let options = [("", "As it is")] + languages.designations(in: language).map { ($0, $0) }
        html.tag("div", ["class": "pair"]) { html in
          html.tag("div", [:]) { html in
            html.choice(
              "preferred-\(language)", id: "preferred-\(language)", label: "Preferred (\(language))", options,
              chosen: fields["preferred-\(language)"], language: language)
          }
          html.tag("div", ["data-for": words(DecisionFields.drafted)]) { html in
            html.field(
              "drafted-\(language)", id: "drafted-\(language)", label: "or a new one (\(language))",
              value: fields["drafted-\(language)"], language: language)
          }
        }
      }
    }
    part(DecisionFields.deprecated, "What is no longer to be used", to: &html) { html in
      for language in languages.languages {
        let options = [("", "None")] + languages.designations(in: language).map { ($0, $0) }
        html.choice(
          "deprecated-\(language)", id: "deprecated-\(language)", label: "Deprecated (\(language))", options,
          chosen: fields["deprecated-\(language)"], language: language)
      }
      html.element("p", ["class": "hint"], "Entries that their owners are to withdraw:")
      writeEntryChoices("withdrawn", type: "checkbox", to: &html)
    }
  }

  private func writeQualifiers(to html: inout HTMLWriter) {
    part(DecisionFields.qualifiers, "The domain that tells each from the others", to: &html) { html in
      for (place, item) in file.entries.enumerated() {
        let number = String(place + 1)
        html.field(
          "qualifier-\(number)", id: "qualifier-\(number)", label: "\(number). “\(citations.citation(of: item.key))”",
          value: fields["qualifier-\(number)"])
      }
    }
  }

  private func writeApart(to html: inout HTMLWriter) {
    guard file.entries.count > 2 else { return }
    part(DecisionFields.apart, "Not the same concept as the others", to: &html) { html in
      writeEntryChoices("apart", type: "checkbox", to: &html)
    }
  }
}
