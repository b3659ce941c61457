import FoundationEssentials
import Terminology
import Testing

@Suite("Details that are seldom there")
struct SeldomTests {
  private func written(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test("are written beside all else, and read again")
  func flat() throws {
    var designation = Designation("lamp", status: .preferred)
    designation.gender = .feminine
    designation.domain = "light"
    designation.notes = [SourcedText("a note")]
    let text = try written(designation)
    #expect(
      text
        == #"{"domain":"light","gender":"feminine","notes":[{"text":"a note"}],"status":"preferred","text":"lamp"}"#)
    #expect(try read(text, as: Designation.self) == designation)

    let citation = SourceCitation("ISO 9", clause: "3.1", modification: "shortened", link: "http://a/")
    #expect(
      try written(citation)
        == #"{"clause":"3.1","link":"http://a/","modification":"shortened","reference":"ISO 9"}"#)
    #expect(try read(written(citation), as: SourceCitation.self) == citation)

    var entry = ConceptEntry(id: "1")
    entry.rights = Rights(holder: "ISO")
    entry.properties = [Property("a", "b")]
    #expect(try read(written(entry), as: ConceptEntry.self) == entry)
    #expect(try written(ConceptEntry(id: "1")) == #"{"id":"1"}"#)
  }

  @Test("leave no trace when they are taken away again")
  func removed() {
    var designation = Designation("lamp")
    designation.notes.append(SourcedText("a note"))
    designation.number = .plural
    #expect(designation != Designation("lamp"))
    designation.notes.removeAll()
    designation.number = nil
    #expect(designation == Designation("lamp"))
    #expect(Set([designation, Designation("lamp")]).count == 1)
  }

  @Test("belong to one value only")
  func copies() {
    var entry = ConceptEntry(id: "1")
    entry.number = "3.1"
    var copy = entry
    copy.number = "3.2"
    copy.notes = [SourcedText("a note")]
    #expect(entry.number == "3.1" && entry.notes.isEmpty && copy.number == "3.2")
  }

  @Test("of a place count from 1")
  func places() throws {
    let place = SourceLocation(file: "a", line: 4_000_000_000, column: 1)
    #expect(try written(place) == #"{"column":1,"file":"a","line":4000000000}"#)
    #expect(try read(written(place), as: Terminology.SourceLocation.self) == place)
    for number in ["0", "-1", "5000000000"] {
      #expect(throws: DecodingError.self) {
        try read(#"{"file":"a","line":\#(number)}"#, as: Terminology.SourceLocation.self)
      }
    }
  }
}
