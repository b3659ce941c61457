import FoundationEssentials
import TestSupport
import Testing

@testable import Importers

@Suite("Faults in JSON")
struct JSONFaultTests {
  @Test(
    "are found where they are",
    arguments: [
      ("", 1, 1, "the file ends here", "a value"),
      ("{\n  \"a\": [1 2]\n}", 2, 11, "“2” stands here", "“,” or “]”"),
      ("{ \"a\": 1,\n}", 2, 1, "“}” stands here", "a name in quotes"),
      ("{ \"a\" 1 }", 1, 7, "“1” stands here", "“:”"),
      ("[1, 2,]", 1, 7, "“]” stands here", "a value"),
      ("[\"é\", nil]", 1, 8, "“n” stands here", "a value"),
      ("{ \"a\": \"lamp }", 1, 8, "“\"” stands here", "a text with a closing quote"),
      ("{ 'a': 1 }", 1, 3, "“'” stands here", "a name in quotes"),
      ("{} {}", 1, 4, "“{” stands here", "the end of the file"),
      ("{ \"a\": { \"b\": [", 1, 16, "the file ends here", "a value"),
    ])
  func named(_ text: String, _ line: Int, _ column: Int, _ found: String, _ expected: String) {
    let fault = JSONFault(line: line, column: column, found: found, expected: expected)
    #expect(JSONFault.first(in: Array(text.utf8)) == fault)
  }

  @Test("are none in what Foundation writes, and at the end of whatever is cut off")
  func random() throws {
    var numbers = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let bytes = try Array(JSONEncoder().encode(Value.random(depth: 4, &numbers)))
      #expect(JSONFault.first(in: bytes) == nil)
      let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &numbers)))
      // What is cut off within a word of a number may still be one.
      guard (try? JSONDecoder().decode(Value.self, from: Data(cut))) == nil else { continue }
      #expect(JSONFault.first(in: cut) != nil, "\(String(decoding: cut, as: UTF8.self))")
    }
  }

  @Test("are found at any depth")
  func deep() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(JSONFault.first(in: deep)?.column == 100_001)
  }

  /// Any JSON.
  private indirect enum Value: Codable {
    case text(String)
    case number(Double)
    case list([Value])
    case object([String: Value])

    static func random(depth: Int, _ numbers: inout SeededGenerator) -> Value {
      switch Int.random(in: 0..<(depth == 0 ? 2 : 4), using: &numbers) {
      case 0: .text(["", "lamp", "a \"b\" \\ \n", "é{[,:]}"].randomElement(using: &numbers) ?? "")
      case 1: .number(Double.random(in: -1e9...1e9, using: &numbers))
      case 2: .list((0..<Int.random(in: 0..<4, using: &numbers)).map { _ in random(depth: depth - 1, &numbers) })
      default: .object(["a\"": random(depth: depth - 1, &numbers), "b": random(depth: depth - 1, &numbers)])
      }
    }
  }
}
