import Files
import Harmonisation
import TestSupport
import Testing

@Suite("The documentation of the rules")
struct RuleDocumentationTests {
  private static let folder = Repository.file("Sources/Harmonisation/Harmonisation.docc")

  private func page(_ name: String) throws -> String {
    var stream = try FileStream(path: "\(Self.folder)/\(name)")
    return String(decoding: try stream.readAll(), as: UTF8.self)
  }

  @Test("has one page for each rule, with its title, summary and code, listed in the overview")
  func pages() throws {
    let overview = try page("Harmonisation.md")
    let pages = try Folder.names(in: Self.folder).filter { $0 != "Harmonisation.md" }
    #expect(pages.count == ConflictRules.all.count)
    for rule in ConflictRules.all {
      let description = type(of: rule).description
      let own = try pages.filter { try page($0).contains("`\(description.code)`") }
      #expect(own.count == 1, "\(description.code)")
      let name = try #require(own.first)
      let isTitled = try page(name).hasPrefix("# \(description.title)\n")
      #expect(isTitled, "\(name)")
      let isListed = overview.contains("<doc:\(Path.stem(name))>")
      #expect(isListed, "\(name)")
    }
  }

  @Test("names every rule by a code and a title of its own")
  func codes() {
    let descriptions = ConflictRules.all.map { type(of: $0).description }
    #expect(descriptions.count == 12)
    #expect(Set(descriptions.map(\.code)).count == 12)
    #expect(Set(descriptions.map(\.title)).count == 12)
    for description in descriptions {
      #expect(description.code.allSatisfy { $0.isLowercase || $0 == "-" }, "\(description.code)")
      #expect(description.summary.hasSuffix("."), "\(description.code)")
    }
  }
}
