import Terminology

/// `glossary.json`: glossaries as they are.
struct GlossaryDocument: ConcordDocument {
  static let file = "a glossary.json"
  static let command = "concord convert"

  var format: String
  var version: Int
  var glossaries: [Glossary]
  var findings: [Finding]?

  var kind: DocumentKind { DocumentKind(format: format, version: version) }

  func readGlossaries(_ source: Source) -> [Glossary] { glossaries }
}
