import Files
import Terminology
import Testing

@testable import Importers

@Suite("RDF/XML")
struct RDFXMLReaderTests {
  /// The statements of a document, in N-Triples.
  private func triples(_ body: String, attributes: String = "") throws -> [String] {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/" \(attributes)>\(body)</rdf:RDF>
      """
    let graph = try RDFXMLReader(MemoryStream(text, pieceSize: 7), file: "a.rdf").read().graph
    func term(_ term: RDFGraph.Term) -> String {
      switch graph.content(term) {
      case .iri: "<\(graph.text(term))>".replacing("<http://www.w3.org/1999/02/22-rdf-syntax-ns#", with: "<rdf:")
      case .blank: "_:\(graph.text(term))"
      case .literal(let language, let datatype):
        "'\(graph.text(term))'" + (language.map { "@\($0)" } ?? "") + (datatype.map { "^^\($0)" } ?? "")
      }
    }
    return graph.statements.map { "\(term($0.subject)) \(term($0.predicate)) \(term($0.object))" }
  }

  @Test(
    "says in all its forms what it says",
    arguments: [
      ("<rdf:Description rdf:about='http://a'><x:p>l</x:p></rdf:Description>", ["<http://a> <http://x/p> 'l'"]),
      ("<x:T rdf:nodeID='n'/>", ["_:n <rdf:type> <http://x/T>"]),
      (
        "<rdf:Description rdf:about='http://a' x:p='l' rdf:type='http://x/T'/>",
        [
          "<http://a> <http://x/p> 'l'", "<http://a> <rdf:type> <http://x/T>",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:resource='http://b'/></rdf:Description>",
        [
          "<http://a> <http://x/p> <http://b>"
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p> <x:T rdf:about='http://b'/> </x:p></rdf:Description>",
        [
          "<http://b> <rdf:type> <http://x/T>", "<http://a> <http://x/p> <http://b>",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p x:q='l'/></rdf:Description>",
        [
          "_:1 <http://x/q> 'l'", "<http://a> <http://x/p> _:1",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:parseType='Resource'><x:q>l</x:q></x:p></rdf:Description>",
        [
          "_:1 <http://x/q> 'l'", "<http://a> <http://x/p> _:1",
        ]
      ),
      (
        "<rdf:Bag rdf:about='http://a'><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Bag>",
        [
          "<http://a> <rdf:type> <rdf:Bag>", "<http://a> <rdf:_1> '1'", "<http://a> <rdf:_2> '2'",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:datatype='http://d'>1</x:p></rdf:Description>",
        [
          "<http://a> <http://x/p> '1'^^http://d"
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p></x:p><x:q/></rdf:Description>",
        [
          "<http://a> <http://x/p> ''", "<http://a> <http://x/q> ''",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:parseType='Collection'/></rdf:Description>",
        [
          "<http://a> <http://x/p> <rdf:nil>"
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:parseType='Collection'><x:T rdf:about='http://b'/></x:p></rdf:Description>",
        [
          "<http://b> <rdf:type> <http://x/T>", "_:1 <rdf:first> <http://b>", "_:1 <rdf:rest> <rdf:nil>",
          "<http://a> <http://x/p> _:1",
        ]
      ),
      (
        "<rdf:Description rdf:about='http://a'><x:p rdf:parseType='Literal'>a<x:b c='&lt;'>&amp;</x:b></x:p></rdf:Description>",
        [
          "<http://a> <http://x/p> 'a<x:b xmlns:x=\"http://x/\" c=\"&lt;\">&amp;</x:b>'^^http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral"
        ]
      ),
    ] as [(String, [String])])
  func forms(_ body: String, _ expected: [String]) throws {
    #expect(try triples(body) == expected)
  }

  @Test("knows languages and bases by the nearest element")
  func scopes() throws {
    let body = """
      <rdf:Description rdf:about='c' xml:lang='en'><x:p>1</x:p><x:p xml:lang=''>2</x:p>
      <x:p xml:lang='fr'>3</x:p></rdf:Description>
      <rdf:Description rdf:ID='d' xml:base='http://other/'><x:p rdf:resource='../e'/></rdf:Description>
      """
    #expect(
      try triples(body, attributes: "xml:base='http://b/a'") == [
        "<http://b/c> <http://x/p> '1'@en", "<http://b/c> <http://x/p> '2'", "<http://b/c> <http://x/p> '3'@fr",
        "<http://other/#d> <http://x/p> <http://other/e>",
      ])
  }

  @Test("reifies a statement that has an id")
  func reified() throws {
    let body = "<rdf:Description rdf:about='http://a'><x:p rdf:ID='s'>l</x:p></rdf:Description>"
    #expect(
      try triples(body, attributes: "xml:base='http://b/'") == [
        "<http://a> <http://x/p> 'l'", "<http://b/#s> <rdf:type> <rdf:Statement>",
        "<http://b/#s> <rdf:subject> <http://a>", "<http://b/#s> <rdf:predicate> <http://x/p>",
        "<http://b/#s> <rdf:object> 'l'",
      ])
  }

  @Test(
    "that is none says where",
    arguments: [
      "<rdf:Description>\n<p>1</p></rdf:Description>", "<rdf:Description>\n<x:p><x:T/><x:T/></x:p></rdf:Description>",
      "<rdf:Description>\n<x:p rdf:resource='a'><x:T/></x:p></rdf:Description>", "\n<x:T>",
    ])
  func refused(_ body: String) {
    let error = #expect(throws: ImportError.self) { try triples(body) }
    #expect(error?.location.line == 2 && error?.location.column != nil)
  }
}
