import Files
import Harmonisation
import Terminology
import TestSupport

@testable import Review

/// The pages of a small ledger, asked without a network.
final class PagesUnderTest {
  static let port = 8_080
  static let token = AccessToken()

  let ledger: Ledger
  private let pages: ReviewPages
  /// What requests come with, unless another is named.
  var cookie: String?

  /// The pages of a ledger in a folder, made of these glossaries.
  init(_ glossaries: [Glossary] = PagesUnderTest.glossaries, in folder: String) throws {
    let path = Path.join(folder, Ledger.fileName)
    ledger = try Ledger(path: path, creates: true)
    try ledger.record(Harmoniser().harmonise(glossaries, findings: [], sources: [], generator: "test"))
    pages = ReviewPages(
      try Ledger(path: path), levels: ["team", "task force", "board"], token: Self.token)
  }

  /// Two organisations that define a lamp and a pump differently, and three that define a gate.
  static let glossaries = [
    glossary(
      "IEC",
      entry("1", section("en", "lamp", defined: "thing that gives light")),
      entry("2", section("en", "pump", defined: "machine that moves water upwards")),
      entry("3", section("en", "gate", defined: "barrier that lets boats pass"))),
    glossary(
      "ISO",
      entry("1", section("en", "lamp", defined: "source of light with a shade")),
      entry("2", section("en", "pump", defined: "device for raising liquids")),
      entry("3", section("en", "gate", defined: "movable barrier across a road"))),
    glossary("ITU", entry("3", section("en", "gate", defined: "barrier that lets boats and ships pass"))),
  ]

  /// The id of the case in which a word stands.
  func caseID(_ word: String) throws -> String {
    var filter = CaseFilter()
    filter.words = word
    filter.rule = "definition-substance"
    return try ledger.cases(filter).first?.id ?? "none"
  }

  /// A request as a browser sends it.
  func request(
    _ path: String, method: String = "GET", query: FormFields = [:], form: FormFields? = nil
  ) -> HTTPRequest {
    var headers = [(name: "Host", value: "127.0.0.1:\(Self.port)")]
    if let cookie { headers.append(("Cookie", cookie)) }
    if form != nil {
      headers.append(("Content-Type", "application/x-www-form-urlencoded"))
      headers.append(("Origin", "http://127.0.0.1:\(Self.port)"))
    }
    return HTTPRequest(
      port: Self.port, method: form == nil ? method : "POST", path: "/\(Self.token.text)/\(path)", query: query,
      headers: headers, body: form.map { Array($0.text.utf8) } ?? [])
  }

  func answer(_ request: HTTPRequest) -> HTTPResponse { pages.answer(request) }

  func get(_ path: String, _ query: FormFields = [:]) -> HTTPResponse { answer(request(path, query: query)) }

  func post(_ path: String, _ form: FormFields, _ query: FormFields = [:]) -> HTTPResponse {
    answer(request(path, query: query, form: form))
  }

  /// A form as the page of a case has it, for somebody of an organisation.
  func form(
    _ id: String, _ action: String, as author: String = "Ana", of organisation: String = "IEC",
    _ fields: KeyValuePairs<String, String> = [:]
  ) throws -> FormFields {
    let file = try ledger.file(id)
    var form: FormFields = [
      "action": action, "author": author, "organisation": organisation, "judgement": file.judgement,
      "seen": String(file.last),
    ]
    for (name, value) in fields { form.add(name, value) }
    return form
  }
}

extension HTTPResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as a page.
  func html() throws -> HTMLPage { try HTMLPage(text) }
}

/// Runs a test with pages in a folder that is gone afterwards.
func withPages<Result>(
  _ glossaries: [Glossary] = PagesUnderTest.glossaries, _ work: (PagesUnderTest) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in try work(PagesUnderTest(glossaries, in: folder)) }
}
