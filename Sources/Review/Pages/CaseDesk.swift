import Exporters
import Harmonisation
import Terminology

/// One case on the desk: it is shown, and what is said about it is taken.
struct CaseDesk {
  private let ledger: Ledger
  private let setting: PageSetting
  private let id: String
  private let wantsData: Bool

  /// A desk.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - setting: where everything is.
  ///   - id: the id of the case.
  ///   - wantsData: whether the script asks, and a preview is to come as JSON.
  init(_ ledger: Ledger, _ setting: PageSetting, _ id: String, wantsData: Bool) {
    self.ledger = ledger
    self.setting = setting
    self.id = id
    self.wantsData = wantsData
  }

  /// The answer to a request with this query and, where it says something, this form.
  ///
  /// - Throws: ``Refusal`` when there is no such case; ``LedgerError``.
  func answer(_ query: FormFields, _ form: FormFields?) throws -> HTTPResponse {
    guard let form else {
      var content = CasePage.Content()
      content.notices = try KeptNotice(ledger).notice(query).map { [$0] } ?? []
      return .page(try page(content))
    }
    do {
      guard let identity = setting.identity else {
        throw Refusal(description: "say above who you are, and for which organisation")
      }
      return form["action"] == "preview" ? try preview(form, identity) : try take(form, identity)
    } catch let refusal as Refusal {
      return try refused(refusal.description, refusal.isStale ? 409 : 422, form)
    } catch let error as LedgerError {
      return try refused(error.description, 503, form)
    }
  }

  private func page(_ content: CasePage.Content) throws -> String {
    try CasePage(
      try ledger.file(id), setting, neighbours: ledger.neighbours(of: id, setting.queue.filter), content
    ).html
  }

  private func refused(_ words: String, _ status: Int, _ form: FormFields) throws -> HTTPResponse {
    struct Problem: Encodable { var problem: String }
    if wantsData { return HTTPResponse(type: "application/json", try JSON.line(Problem(problem: words))) }
    var content = CasePage.Content()
    content.notices = [PageNotice(kind: .refused, words: words.capitalisingFirst + ".")]
    content.typed = form
    return .page(try page(content), status: status)
  }

  private func preview(_ form: FormFields, _ identity: Identity) throws -> HTTPResponse {
    struct Sentences: Encodable { var sentences: [String] }
    let file = try ledger.file(id)
    let stance = try DecisionFields(form).stance(on: file, own: own(file, identity))
    let preview = DecisionPreview(
      stance, of: identity.organisation, on: file, delegates: try ledger.delegates())
    if wantsData {
      return HTTPResponse(type: "application/json", try JSON.line(Sentences(sentences: preview.sentences)))
    }
    var content = CasePage.Content()
    content.typed = form
    content.preview = preview.sentences
    return .page(try page(content))
  }

  private func take(_ form: FormFields, _ identity: Identity) throws -> HTTPResponse {
    let file = try ledger.file(id)
    // A form that does not say what was on the screen is not one of these pages.
    guard form["action"] == "undo" || (Int(form["seen"]) != nil && !form["judgement"].isEmpty) else {
      throw Refusal(description: "the form is not complete; this is the case as it is now", isStale: true)
    }
    guard form["action"] == "undo" || form["judgement"] == file.judgement else {
      throw Refusal(description: "the texts have changed since you opened the case; look at it again", isStale: true)
    }
    let content = try content(form, file, identity)
    let record = try ledger.take(
      Contribution(
        caseID: id, organisation: identity.organisation, author: identity.author, content: content,
        judgement: form["judgement"].isEmpty ? nil : form["judgement"], seen: Int(form["seen"]),
        proposal: form["choice"] == DecisionFields.Answer.consent.rawValue ? form["proposal"] : nil))
    let query = KeptNotice.fields(record, setting.queue.query)
    // In a browser in which others speak as well, who spoke here speaks on.
    func go(to address: String) -> HTTPResponse {
      var response = HTTPResponse.redirect(to: address)
      response.headers.append(identity.header(setting.links))
      return response
    }
    guard case .position = content else { return go(to: setting.links.item(id, query)) }
    var next = setting.queue.filter
    next.owed = next.owed ?? identity.organisation
    let following = try ledger.neighbours(of: id, next).next ?? ledger.cases(next, limit: 2).first { $0.id != id }?.id
    return go(to: following.map { setting.links.item($0, query) } ?? setting.links.queue(query))
  }

  /// Where the organisation stands already.
  private func own(_ file: CaseFile, _ identity: Identity) -> Position? {
    file.positions.first { $0.organisation == identity.organisation }
  }

  private func content(
    _ form: FormFields, _ file: CaseFile, _ identity: Identity
  ) throws(Refusal) -> Contribution.Content {
    switch form["action"] {
    case "position":
      let stance = try DecisionFields(form).stance(on: file, own: own(file, identity))
      return .position(stance, reason: form["reason"].trimmingWhitespace())
    case "comment": return .comment(form["comment"].trimmingWhitespace())
    case "undo": return .undo(record: form["record"])
    case "move":
      return try file.move(
        to: form["level"], of: setting.levels, reason: form["move-reason"].trimmingWhitespace())
    default: throw Refusal(description: "the form does not say what to do")
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
