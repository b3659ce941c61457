import Harmonisation
import Terminology

/// A position as it stands in the form of a case.
///
/// Entries are called by their numbers in the case.
struct DecisionFields {
  /// What is chosen, where it is no outcome.
  enum Answer: String {
    /// To what is proposed.
    case consent
    /// Not to what is proposed.
    case object
    /// Whatever the others want.
    case waive
    /// What the organisation has said already, where the form cannot say it.
    case same
  }

  /// The fields.
  let fields: FormFields

  /// What is chosen: an outcome or an answer.
  var choice: String { fields["choice"] }

  /// The outcomes to which a part of the form belongs.
  static let definition = ResolutionForm.Detail.definition.outcomes
  static let text = ResolutionForm.Detail.text.outcomes
  static let preferred = ResolutionForm.Detail.preferred.outcomes
  static let drafted: Set<Outcome> = [.draftTogether]
  static let deprecated = ResolutionForm.Detail.deprecated.outcomes
  static let qualifiers = ResolutionForm.Detail.qualifiers.outcomes
  static let apart = ResolutionForm.Detail.apart.outcomes

  /// A form as it was sent, or not yet filled in.
  init(_ fields: FormFields) { self.fields = fields }

  /// A form that says what a position says.
  init(_ position: Position?, in file: CaseFile) {
    fields = position.map { DecisionFields.fields($0, in: file) } ?? FormFields()
  }

  private static func fields(_ position: Position, in file: CaseFile) -> FormFields {
    var fields = FormFields()
    fields.add("reason", position.reason)
    switch position.stance {
    case .objects: fields.add("choice", Answer.object.rawValue)
    case .waives: fields.add("choice", Answer.waive.rawValue)
    case .supports(let resolution):
      func number(_ key: EntryKey) -> String? {
        file.entries.firstIndex { $0.key == key }.map { String($0 + 1) }
      }
      fields.add("choice", resolution.outcome.rawValue)
      fields.add("definition", resolution.definition.flatMap(number))
      fields.add("text", resolution.text)
      fields.add("text-language", resolution.language?.value)
      for (language, term) in resolution.preferred {
        let isKnown = CaseLanguages(file).designations(in: language).contains(term)
        fields.add("\(isKnown ? "preferred" : "drafted")-\(language.value)", term)
      }
      for (language, term) in resolution.deprecated { fields.add("deprecated-\(language.value)", term) }
      for (key, domain) in resolution.qualifiers { number(key).map { fields.add("qualifier-\($0)", domain) } }
      for key in resolution.withdrawn { fields.add("withdrawn", number(key)) }
      guard !says(resolution, fields, file) else { break }
      let groups = resolution.concepts
      let rest = groups.first { group in group.count == groups.map(\.count).max() } ?? []
      var splitting = fields
      for key in groups.flatMap({ $0 }) where !rest.contains(key) { splitting.add("apart", number(key)) }
      guard !says(resolution, splitting, file) else { return splitting }
      fields.set("choice", Answer.same.rawValue)
    }
    return fields
  }

  /// Whether a form says just this.
  private static func says(_ resolution: Resolution, _ fields: FormFields, _ file: CaseFile) -> Bool {
    (try? DecisionFields(fields).stance(on: file, own: nil)) == .supports(resolution)
  }

  /// What an organisation says with it.
  ///
  /// - Parameters:
  ///   - file: the case.
  ///   - own: where the organisation stands already.
  /// - Returns: the stance.
  /// - Throws: ``Refusal`` that names what is missing.
  func stance(on file: CaseFile, own: Position?) throws(Refusal) -> Stance {
    switch Answer(rawValue: choice) {
    case .consent:
      guard let proposed = file.resolution else {
        throw Refusal(description: "nothing is proposed that could be consented to", isStale: true)
      }
      return .supports(proposed)
    case .object: return .objects
    case .waive: return .waives
    case .same:
      guard let own else { throw Refusal(description: "the organisation has said nothing yet", isStale: true) }
      return own.stance
    case nil: break
    }
    guard let outcome = Outcome(rawValue: choice) else {
      throw Refusal(
        description: "choose an outcome, or say that you consent, do not consent, or leave it to the others")
    }
    return .supports(try form(outcome, file).resolution(of: file))
  }

  /// The form, without what does not belong to the outcome: fields that were filled in before the mind was changed.
  private func form(_ outcome: Outcome, _ file: CaseFile) -> ResolutionForm {
    var form = ResolutionForm(outcome)
    if DecisionFields.definition.contains(outcome) { form.definition = fields["definition"] }
    if DecisionFields.text.contains(outcome) {
      form.text = fields["text"]
      form.language = fields["text-language"]
    }
    for language in CaseLanguages(file).languages.map(\.value) {
      if DecisionFields.preferred.contains(outcome) { form.preferred[language] = fields["preferred-\(language)"] }
      let drafted = fields["drafted-\(language)"]
      if DecisionFields.drafted.contains(outcome), !drafted.isEmpty { form.preferred[language] = drafted }
      if DecisionFields.deprecated.contains(outcome) { form.deprecated[language] = fields["deprecated-\(language)"] }
    }
    form.preferred = form.preferred.filter { !$0.value.trimmingWhitespace().isEmpty }
    form.deprecated = form.deprecated.filter { !$0.value.trimmingWhitespace().isEmpty }
    for number in file.entries.indices.map({ String($0 + 1) }) where DecisionFields.qualifiers.contains(outcome) {
      form.qualifiers[number] = fields["qualifier-\(number)"]
    }
    if DecisionFields.deprecated.contains(outcome) { form.withdrawn = fields.values("withdrawn") }
    if DecisionFields.apart.contains(outcome), file.entries.count > 2 { form.apart = fields.values("apart") }
    return form
  }
}
