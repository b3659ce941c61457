import Foundation
import TestSupport
import Testing

@testable import Exporters

@Suite("Values as JSON on one line")
struct JSONLineEncoderTests {
  /// The same by Foundation's encoder.
  private func reference(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test("are to the byte what Foundation writes, whatever they hold", arguments: 0..<200)
  func likeFoundation(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = Value.random(&random, depth: 4)
    let (ours, theirs) = (try JSON.line(value), try reference(value))
    #expect(Array(ours.utf8) == Array(theirs.utf8))
  }

  @Test("have numbers as short as they can be")
  func numbers() throws {
    let numbers: [Double] = [
      0, -0.0, 1, -1.5, 0.1, 1e-7, 1e21, 123_456_789.25, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
    ]
    #expect(try JSON.line(numbers) == reference(numbers))
    #expect(try JSON.line([Float(0.1), 3]) == "[0.1,3]")
    #expect(try JSON.line([Int8.min, 7]) == "[-128,7]")
    #expect(try JSON.line([UInt64.max]) == "[18446744073709551615]")
    #expect(throws: EncodingError.self) { try JSON.line([1, Double.nan]) }
    #expect(throws: EncodingError.self) { try JSON.line(["a": Float.infinity]) }
  }

  @Test("have every character of a text, control characters as escapes")
  func characters() throws {
    let text = String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init))) + "\u{2028}\u{FFFE}🏳️‍🌈"
    #expect(Array(try JSON.line(text).utf8) == Array(try reference(text).utf8))
    #expect(try JSON.line("a/b \"c\" \\ \u{0} \u{1F}\n") == #""a/b \"c\" \\ \u0000 \u001f\n""#)
  }

  @Test("may be empty, in parts, and in nested containers")
  func containers() throws {
    struct Nothing: Encodable {
      func encode(to encoder: any Encoder) {}
    }
    struct Parts: Encodable {
      enum Key: CodingKey { case zebra, apple, middle, list }
      func encode(to encoder: any Encoder) throws {
        var first = encoder.container(keyedBy: Key.self)
        try first.encode(1, forKey: .zebra)
        var nested = first.nestedContainer(keyedBy: Key.self, forKey: .middle)
        try nested.encode("b", forKey: .zebra)
        try nested.encodeNil(forKey: .apple)
        var again = encoder.container(keyedBy: Key.self)
        var list = again.nestedUnkeyedContainer(forKey: .list)
        try list.encode(true)
        var inner = list.nestedUnkeyedContainer()
        try inner.encode("x")
        try list.encodeNil()
        #expect(list.count == 3)
        try again.encode(["k": [String]()], forKey: .apple)
        try "above".encode(to: again.superEncoder())
      }
    }
    #expect(try JSON.line([Parts()]) == reference([Parts()]))
    #expect(
      try JSON.line(Parts())
        == #"{"apple":{"k":[]},"list":[true,["x"],null],"middle":{"apple":null,"zebra":"b"},"super":"above","zebra":1}"#
    )
    #expect(try JSON.line(["a": Nothing()]) == #"{"a":{}}"#)
  }

  @Test("say where a value stands that cannot be written")
  func paths() throws {
    struct Scale: Encodable { var factors: [Double] }
    let error = #expect(throws: EncodingError.self) { try JSON.line(["metre": Scale(factors: [1, .infinity])]) }
    guard case .invalidValue(_, let context) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["metre", "factors"])
  }
}

/// A value of any form.
private indirect enum Value: Encodable {
  case text(String), integer(Int), number(Double), truth(Bool), small(Int16)
  case list([Value]), object([String: Value]), maybe(Value?), record(Record)

  struct Record: Encodable {
    var zone: String
    var count: Int?
    var alpha: [String]
    var rest: [Value]
    var byNumber: [Int: String]
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let value): try value.encode(to: encoder)
    case .integer(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .truth(let value): try value.encode(to: encoder)
    case .small(let value): try value.encode(to: encoder)
    case .list(let value): try value.encode(to: encoder)
    case .object(let value): try value.encode(to: encoder)
    case .maybe(let value): try value.encode(to: encoder)
    case .record(let value): try value.encode(to: encoder)
    }
  }

  static func random(_ random: inout SeededGenerator, depth: Int) -> Value {
    let alphabet = SeededGenerator.hostile + ["\u{0}", "\u{7F}", "\"", "\\", "/", "Z", "a", "é"]
    func text() -> String { random.hostileText(alphabet) }
    func values() -> [Value] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in .random(&random, depth: depth - 1) }
    }
    switch Int.random(in: depth > 0 ? 0...8 : 0...4, using: &random) {
    case 0: return .text(text())
    case 1: return .integer(Int.random(in: .min ... .max, using: &random))
    case 2: return .number(Double.random(in: -1e6...1e6, using: &random))
    case 3: return .truth(Bool.random(using: &random))
    case 4: return .small(Int16.random(in: .min ... .max, using: &random))
    case 5: return .list(values())
    case 6: return .object(Dictionary(values().map { (text(), $0) }) { $1 })
    case 7: return .maybe(Bool.random(using: &random) ? values().first : nil)
    default:
      return .record(
        Record(
          zone: text(), count: Bool.random(using: &random) ? 3 : nil, alpha: [text(), text()], rest: values(),
          byNumber: [Int.random(in: 0...9, using: &random): text()]))
    }
  }
}
