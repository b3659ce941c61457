import Exporters
import Harmonisation
import Terminology

/// What a proposed resolution would mean for the entries of one organisation.
struct LetterEffects {
  private let file: CaseFile
  private let organisation: String
  private let citations: EntryCitations

  init(_ file: CaseFile, for organisation: String, _ citations: EntryCitations) {
    self.file = file
    self.organisation = organisation
    self.citations = citations
  }

  /// What would change, a point each.
  var spans: [[LetterSpan]] {
    guard let resolution = file.resolution else { return [] }
    let own = file.entries.filter { $0.key.organisation == organisation }
    var points = definition(resolution, own.map(\.key))
    for item in own {
      points += concept(of: item.key, resolution)
      points += designations(of: item.key, item.entry, resolution)
    }
    return points.isEmpty ? [["Nothing would change in your texts."]] : points
  }

  private func definition(_ resolution: Resolution, _ own: [EntryKey]) -> [[LetterSpan]] {
    var points: [[LetterSpan]] = []
    if let key = resolution.definition {
      let source = citations.citation(of: key)
      if resolution.outcome == .narrowerConcept {
        points.append([.words("The definition of \(source) would be the generic one.")])
      } else if own.contains(key) {
        points.append([.words("Your definition (\(source)) would stand in the common directory; it stays as it is.")])
      } else {
        points.append([
          .words(
            "The common directory would give the definition of \(source); yours stays on record beside it, with its "
              + "source.")
        ])
      }
    }
    guard let text = resolution.text else { return points }
    let lead =
      switch resolution.outcome {
      case .adoptWithNote: "This note would be added in the common directory: "
      case .narrowerConcept: "These characteristics would delimit the narrower concept: "
      case .draftTogether: "This definition, drafted together, would take the place of all of them: "
      default: "With these words: "
      }
    points.append([.words(lead), .quoted(text, resolution.language)])
    return points
  }

  private func concept(of key: EntryKey, _ resolution: Resolution) -> [[LetterSpan]] {
    let name = citations.citation(of: key)
    var points: [[LetterSpan]] = []
    if resolution.withdrawn.contains(key) { points.append([.words("You would withdraw your entry \(name).")]) }
    if let group = resolution.concepts.first(where: { $0.contains(key) }), resolution.concepts.count > 1 {
      let rest = group.filter { $0 != key }.map(citations.citation)
      points.append([
        .words(
          rest.isEmpty
            ? "Your entry \(name) would be a concept of its own."
            : "Your entry \(name) would be one concept with \(rest.joined(separator: ", ")), and no other.")
      ])
    }
    if let domain = resolution.qualifiers[key] {
      points.append([.words("Your entry \(name) would carry the domain "), .quoted(domain, nil), "."])
    }
    return points
  }

  private func designations(
    of key: EntryKey, _ entry: ConceptEntry?, _ resolution: Resolution
  ) -> [[LetterSpan]] {
    let sections = entry?.languageSections ?? []
    var points: [[LetterSpan]] = []
    for (language, term) in resolution.preferred.sorted(by: { $0.key < $1.key }) {
      guard let own = sections.first(where: { $0.language == language })?.leadingDesignation?.text else {
        points.append([.words("Preferred in \(language) would be "), .quoted(term, language), "."])
        continue
      }
      points.append(
        own == term
          ? [
            .words("Your preferred designation in \(language), "), .quoted(term, language),
            ", would be the common one.",
          ]
          : [
            .words("Preferred in \(language) would be "), .quoted(term, language), .words("; yours, "),
            .quoted(own, language), ", would be an admitted one.",
          ])
    }
    for (language, term) in resolution.deprecated.sorted(by: { $0.key < $1.key }) {
      let isOwn = sections.contains { $0.language == language && $0.designations.contains { $0.text == term } }
      guard isOwn else { continue }
      points.append([.words("Your designation "), .quoted(term, language), " would be deprecated."])
    }
    return points
  }
}
