import Harmonisation

/// The addresses of the pages.
struct PageLinks: Sendable {
  /// What all addresses begin with: the token between slashes.
  let root: String

  /// The addresses below a token.
  init(_ token: AccessToken) { root = "/\(token.text)/" }

  /// The address of a page.
  func page(_ name: String, _ query: FormFields = FormFields()) -> String {
    query.items.isEmpty ? root + name : "\(root)\(name)?\(query.text)"
  }

  /// The address of the queue.
  func queue(_ query: FormFields = FormFields()) -> String { page("", query) }

  /// The address of a case, within a queue.
  func item(_ id: String, _ query: FormFields = FormFields()) -> String {
    page("case/\(FormFields.encoded(id))", query)
  }
}
