import Files
import Testing

@Suite("A temporary folder")
struct TemporaryFolderTests {
  @Test("is empty and its own at first, and goes with the files in it when nobody needs it any more")
  func goes() throws {
    var (one, other): (TemporaryFolder?, TemporaryFolder?) = (try TemporaryFolder(), try TemporaryFolder())
    let paths = [one, other].compactMap(\.?.path)
    #expect(Set(paths).count == 2)
    #expect(try paths.allSatisfy { try Folder.names(in: $0).isEmpty })
    try LocalFileSystem().write([1], to: Path.join(paths[0], "aside.tmp"))
    (one, other) = (nil, nil)
    #expect(!paths.contains(where: Folder.isFolder))
  }
}
