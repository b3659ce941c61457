import Formats
import Terminology

/// The statements of an RDF document (RDF 1.1 Concepts, section 3), each once and in the order of the document.
///
/// Terms are numbers, and each is kept once; so a statement takes 16 bytes, and what a prefix makes of a short name is
/// paid for once. Terms are the same when their bytes are: no character is folded into another.
struct RDFGraph {
  /// The number of a term.
  typealias Term = UInt32

  /// What a term is.
  enum Content {
    case iri
    case blank
    case literal(language: String?, datatype: String?)
  }

  /// A statement, and the line of the document in which it ends.
  struct Statement {
    var subject: Term
    var predicate: Term
    var object: Term
    var line: UInt32
  }

  private struct Key: Hashable {
    var subject: Term
    var predicate: Term
    var object: Term
  }

  /// The statements.
  private(set) var statements: [Statement] = []
  /// Whether a text is no well-formed UTF-8, as an escape for half a surrogate pair makes it.
  private(set) var hasMalformedText = false
  /// How many bytes the texts of all terms take.
  private(set) var termBytes = 0
  private var contents: [Content] = []
  private var texts: [String] = []
  private var numbers: [[UInt8]: Term] = [:]
  private var seen: Set<Key> = []

  /// How many terms there are.
  var termCount: Int { texts.count }

  /// The text of a literal, an IRI, or the label of a blank node.
  func text(_ term: Term) -> String { texts[Int(term)] }

  /// What a term is.
  func content(_ term: Term) -> Content { contents[Int(term)] }

  /// Whether a term is a blank node.
  func isBlank(_ term: Term) -> Bool {
    if case .blank = content(term) { return true }
    return false
  }

  /// Whether a term is a literal.
  func isLiteral(_ term: Term) -> Bool {
    if case .literal = content(term) { return true }
    return false
  }

  /// The number of an IRI; nil where the document does not speak of it.
  func find(iri: String) -> Term? { numbers[[0] + iri.utf8] }

  /// The number of an IRI.
  mutating func iri(_ bytes: some Collection<UInt8>) -> Term {
    term(key: [0] + bytes, text: bytes) { .iri }
  }

  /// The number of a blank node.
  mutating func blank(_ label: some Collection<UInt8>) -> Term {
    term(key: [1] + label, text: label) { .blank }
  }

  /// The number of a literal; its language is that of the document, its datatype an IRI.
  mutating func literal(_ bytes: some Collection<UInt8>, language: [UInt8]?, datatype: [UInt8]?) -> Term {
    // 0xFF is in no UTF-8, so the parts cannot run into each other.
    var key: [UInt8] = [2]
    key += bytes
    if let language { key += [0xFF, 0] + language }
    if let datatype { key += [0xFF, 1] + datatype }
    return term(key: key, text: bytes) {
      .literal(
        language: language.map { String(decoding: $0, as: UTF8.self) },
        datatype: datatype.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// The first object that a property has, by subject.
  func firstObjects(of predicate: String) -> [Term: Term] {
    guard let predicate = find(iri: predicate) else { return [:] }
    let pairs = statements.lazy.filter { $0.predicate == predicate }.map { ($0.subject, $0.object) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Adds a statement, unless the graph has it already.
  mutating func add(_ subject: Term, _ predicate: Term, _ object: Term, line: Int) {
    guard seen.insert(Key(subject: subject, predicate: predicate, object: object)).inserted else { return }
    statements.append(
      Statement(subject: subject, predicate: predicate, object: object, line: UInt32(clamping: line)))
  }

  private mutating func term(key: [UInt8], text: some Collection<UInt8>, content: () -> Content) -> Term {
    if let number = numbers[key] { return number }
    let number = Term(texts.count)
    numbers[key] = number
    termBytes += key.count
    let string = String(validating: text, as: UTF8.self)
    hasMalformedText = hasMalformedText || string == nil
    texts.append(string ?? String(decoding: text, as: UTF8.self))
    contents.append(content())
    return number
  }
}
