import Files
import FoundationEssentials
import TestSupport
import Testing

/// Whether the tests run under a sanitizer, which takes terabytes of addresses for itself.
private let isSanitized = ProcessInfo.processInfo.environment["ASAN_OPTIONS"] != nil

/// What hostile files may cost, held down by the system: a program that wants more ends without its message.
@Suite("Memory", .disabled(if: isSanitized, "a sanitizer needs more than the limit"))
struct MemoryTests {
  /// What the program needs for the smallest file, and 64 MiB, in KiB.
  private static let limit = (16 + 64) << 10

  private static let opening = "<tbx type='TBX-Basic' style='dct'><text><body>"

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(
    "of hostile files stays within 64 MiB",
    arguments: [
      ("deep.tbx", opening + repeated("<a>", 1_000_000)),
      ("attributes.tbx", opening + "<a" + (0..<400_000).map { " a\($0)='x'" }.joined()),
      ("namespaces.tbx", opening + "<a" + (0..<200_000).map { " xmlns:a\($0)='x'" }.joined()),
      ("value.tbx", opening + "<a b='" + repeated("lamp ", 2_000_000)),
      ("comment.tbx", opening + "<!--" + repeated("lamp ", 2_000_000)),
      ("text.tbx", opening + "<a>" + repeated("lamp ", 2_000_000)),
      ("doctype.tbx", "<!DOCTYPE tbx [" + (0..<100_000).map { "<!ELEMENT a\($0) ANY>" }.joined() + "%p;]>" + opening),
      ("enumeration.tbx", "<!DOCTYPE tbx [<!ATTLIST a b (" + (0..<20_000).map { "x\($0)|" }.joined()),
      ("names.tbx", opening + (0..<100_000).map { "<a\($0)/>" }.joined() + "<"),
      ("deep.json", "{\"format\": \"concord-glossary\", \"version\": 1, \"glossaries\": " + repeated("[", 1_000_000)),
      ("deep.yaml", "termid: " + repeated("[", 1_000_000)),
      ("alias.yaml", "termid: &a [" + repeated("lamp, ", 20_000) + "]\neng: [" + repeated("*a, ", 20_000) + "]"),
    ])
  func bounded(_ name: String, _ text: String) throws {
    try withTemporaryFolder { folder in
      try write([name: text], to: folder)
      let outcome = try Program.run(
        "/bin/sh", ["-c", "ulimit -d \(Self.limit) && exec \"$0\" inspect \(name)", Program.path], in: folder,
        environment: ["SWIFT_BACKTRACE": "enable=no"])
      #expect(outcome.code == 2 && outcome.errors.hasPrefix("concord: \(name), line "), "\(outcome)")
    }
  }
}
