import Terminology

/// Who sits before the screen, and for which organisation.
struct Identity: Hashable, Sendable {
  /// The name of the person.
  var author: String
  /// The organisation.
  var organisation: String

  /// Who it is, as written in a form; nil when a name or the organisation is missing.
  init?(author: String, organisation: String) {
    let author = author.collapsingWhitespace()
    guard !author.isEmpty, author.count <= Identity.longestName, !organisation.isEmpty else { return nil }
    self.author = author
    self.organisation = organisation
  }

  /// What is wrong with a form that does not say who it is.
  static func problem(_ form: FormFields) -> String {
    let author = form["author"].collapsingWhitespace()
    if author.isEmpty { return "Write your name." }
    if author.count > longestName { return "Write your name in at most \(longestName) characters." }
    return "Choose the organisation for which you speak."
  }

  /// Who it is, as the cookie of a request tells; nil where it tells nothing.
  init?(_ request: HTTPRequest) {
    let cookies = request.values("Cookie").flatMap { $0.split(separator: ";") }.map { $0.trimmingWhitespace() }
    guard let cookie = cookies.first(where: { $0.hasPrefix("\(Identity.cookie)=") }) else { return nil }
    let value = cookie.dropFirst(Identity.cookie.count + 1)
    let fields = FormFields(FormFields.decoded(Array(value.utf8)).utf8)
    self.init(author: fields["author"], organisation: fields["organisation"])
  }

  /// The header by which a browser keeps this.
  func header(_ links: PageLinks) -> (name: String, value: String) {
    let fields: FormFields = ["author": author, "organisation": organisation]
    let value = FormFields.encoded(fields.text)
    return ("Set-Cookie", "\(Identity.cookie)=\(value); Path=\(links.root); HttpOnly; SameSite=Strict")
  }

  /// How many characters a name may have.
  static let longestName = 100
  private static let cookie = "concord"
}
