import Exporters
import Harmonisation
import Terminology

/// The pages on which experts work through the cases: a request comes in, a page goes out.
///
/// Pages belong to the thread of their ledger.
final class ReviewPages {
  private let ledger: Ledger
  private let levels: [String]
  private let gate: PageGate
  private let links: PageLinks
  private var isEntered = false

  /// The pages of a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - levels: the levels of the review, the lowest first.
  ///   - token: the secret in their address.
  ///   - entrance: a secret that opens them once.
  init(_ ledger: Ledger, levels: [String], token: AccessToken, entrance: AccessToken = AccessToken()) {
    self.ledger = ledger
    self.levels = levels
    gate = PageGate(token: token, entrance: entrance)
    links = PageLinks(token)
  }

  /// The answer to a request.
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    var response = passed(request)
    response.headers += PageGate.headers
    return response
  }

  private func passed(_ request: HTTPRequest) -> HTTPResponse {
    switch gate.passage(of: request) {
    case .refused(let refusal): return refusal
    case .unfinished: return .redirect(to: links.root)
    case .entrance:
      guard !isEntered else { return .refusal(403, "use the address that concord review has written") }
      isEntered = true
      return .redirect(to: links.root)
    case .page(let path):
      do {
        return try page(path, request)
      } catch {
        return failure(error)
      }
    }
  }

  private func page(_ path: String, _ request: HTTPRequest) throws -> HTTPResponse {
    switch path {
    case "review.css": return HTTPResponse(type: "text/css", ReportStyle.css + PageStyle.css)
    case "review.js": return HTTPResponse(type: "text/javascript", PageScript.javaScript)
    default: break
    }
    let form = request.method == "POST" ? FormFields(request.body) : nil
    let setting = try setting(request, form)
    if path.hasPrefix("case/") {
      let id = FormFields.decoded(Array(path.dropFirst(5).utf8))
      let desk = CaseDesk(ledger, setting, id, wantsData: request.value("Accept") == "application/json")
      do {
        return try desk.answer(request.query, form)
      } catch let refusal as Refusal {
        return missing(setting, "\(refusal)")
      }
    }
    switch (path, form) {
    case ("", nil): return try queue(request.query, setting)
    case ("help", nil):
      return .page(
        PageFrame(setting: setting, title: "Help", place: "help").page { HelpText.write(to: &$0, heading: "h1") })
    case ("changes", nil): return try changes(request.query, setting)
    case ("identity", let form?): return identify(form, setting)
    case ("editorial", let form): return try editorial(form, setting)
    default: return missing(setting)
    }
  }

  private func setting(_ request: HTTPRequest, _ form: FormFields?) throws -> PageSetting {
    let organisations = try ledger.organisations()
    // What is recorded is what stood on the screen, whatever was said in another window since.
    let identity =
      form.flatMap { Identity(author: $0["author"], organisation: $0["organisation"]) } ?? Identity(request)
    return PageSetting(
      links: links, identity: identity.flatMap { organisations.contains($0.organisation) ? $0 : nil },
      organisations: organisations, levels: levels, queue: FilterFields(request.query, lowestLevel: levels.first),
      last: try ledger.said(after: .max).last)
  }

  private func queue(_ query: FormFields, _ setting: PageSetting) throws -> HTTPResponse {
    var notices: [PageNotice] = []
    if let notice = try KeptNotice(ledger).notice(query) { notices.append(notice) }
    return .page(try QueuePage(ledger, setting, number: Int(query["page"]) ?? 1).html(notices))
  }

  private func identify(_ form: FormFields, _ setting: PageSetting) -> HTTPResponse {
    let place = form["return"].unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 } ? form["return"] : ""
    guard let identity = Identity(author: form["author"], organisation: form["organisation"]),
      setting.organisations.contains(identity.organisation)
    else {
      let notice = PageNotice(kind: .refused, words: Identity.problem(form))
      return .page(
        PageFrame(setting: setting, title: "Say who you are", notices: [notice], place: place, typed: form)
          .page { html in
            html.element("h1", "Say who you are")
            html.tag("p", [:]) { $0.element("a", ["href": links.root + place], "Back to where you were") }
          }, status: 422)
    }
    var response = HTTPResponse.redirect(to: links.root + place)
    response.headers.append(identity.header(links))
    return response
  }

  private func editorial(_ form: FormFields?, _ setting: PageSetting) throws -> HTTPResponse {
    guard let identity = setting.identity else {
      return .page(EditorialPage(setting, plan: nil).html())
    }
    let plan = try EditorialAcceptance(ledger, organisation: identity.organisation)
    guard let form else { return .page(EditorialPage(setting, plan: plan).html()) }
    guard EditorialPage.digest(plan) == form["plan"] else {
      let words = "The list has changed since you opened it. This is how it is now."
      return .page(EditorialPage(setting, plan: plan).html([PageNotice(kind: .refused, words: words)]), status: 409)
    }
    do {
      try plan.carryOut(ledger, author: identity.author)
      return .redirect(to: links.page("", ["accepted": String(plan.items.count)]))
    } catch let refusal as Refusal {
      let now = try EditorialAcceptance(ledger, organisation: identity.organisation)
      return .page(
        EditorialPage(setting, plan: now).html([PageNotice(kind: .refused, words: refusal.description)]),
        status: refusal.isStale ? 409 : 422)
    }
  }

  /// What others have said since a page was shown.
  private func changes(_ query: FormFields, _ setting: PageSetting) throws -> HTTPResponse {
    struct Change: Encodable {
      var words: String
      var caseID: String
      var address: String
    }
    struct Changes: Encodable {
      var last: Int
      var said: [Change]
    }
    let news = try ledger.said(after: Int(query["after"]) ?? .max)
    let others = news.records.filter { record in
      !record.caseID.isEmpty
        && (record.author != setting.identity?.author || record.organisation != setting.identity?.organisation)
    }
    let said = others.map { record in
      let who = record.organisation.isEmpty ? record.author : "“\(record.author)” (\(record.organisation))"
      return Change(
        words: "\(who) \(PageWords.deed(record))", caseID: record.caseID, address: links.item(record.caseID))
    }
    return HTTPResponse(type: "application/json", try JSON.line(Changes(last: news.last, said: said)))
  }

  private func missing(_ setting: PageSetting, _ words: String = "") -> HTTPResponse {
    .page(
      PageFrame(setting: setting, title: "Not here").page { html in
        html.element("h1", "There is no such page")
        if !words.isEmpty { html.tag("p", [:]) { $0.sentence(words) } }
        html.tag("p", [:]) { $0.element("a", ["href": links.queue()], "Back to the queue") }
      }, status: 404)
  }

  /// A page for what nobody at this end can help.
  private func failure(_ error: any Error) -> HTTPResponse {
    .refusal(503, "\(error)")
  }
}
