import Files
import TestSupport
import Testing

@Suite("The contents of a file")
struct FileContentsTests {
  /// Texts of all lengths that matter: of nothing, of a word, just under and over what makes a piece of its own.
  private static let lengths = [0, 1, 10, 4_095, 4_096, 70_000]

  @Test("are what was added, in its order, however it was added", arguments: 0..<50)
  func order(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var contents = FileContents()
    var expected: [UInt8] = []
    for _ in 0..<30 {
      let length = FileContentsTests.lengths.randomElement(using: &random) ?? 1
      let bytes = [UInt8](repeating: UInt8.random(in: 32..<127, using: &random), count: length)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: contents.append(bytes)
      case 1: contents.append(String(decoding: bytes, as: UTF8.self))
      case 2: contents.append(FileContents(bytes))
      default:
        for byte in bytes { contents.append(byte) }
      }
      expected += bytes
    }
    #expect(contents.bytes == expected)
    #expect(contents.count == expected.count)
    #expect(contents.pieces.allSatisfy { !$0.isEmpty })
  }

  @Test("take what is long as a piece of its own, and gather what is short")
  func pieces() {
    var contents = FileContents()
    let long = [UInt8](repeating: 65, count: 10_000)
    for _ in 0..<100 { contents.append("short ") }
    contents.append(long)
    contents.append("end")
    #expect(contents.pieces.map(\.count) == [600, 10_000, 3])
  }
}
