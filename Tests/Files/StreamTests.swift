import Files
import TestSupport
import Testing

@Suite("Streams and digests")
struct StreamTests {
  @Test("give the same bytes whatever the size of the pieces", arguments: [1, 2, 7, 4096])
  func pieces(_ size: Int) throws {
    var stream = MemoryStream("glossary of terms", pieceSize: size)
    #expect(try stream.readAll() == Array("glossary of terms".utf8))
  }

  @Test("stop at a limit")
  func limit() {
    var stream = MemoryStream(Array(repeating: 1, count: 100))
    #expect(throws: StreamTooLong(limit: 99)) { try stream.readAll(limit: 99) }
  }

  @Test("tell why a file cannot be read")
  func missing() {
    let error = #expect(throws: FileError.self) { try FileStream(path: "/no/such/file") }
    #expect(error?.description == "cannot open /no/such/file: No such file or directory")
    #expect(throws: FileError.self) { try FileStream(path: "/") }
  }

  @Test("that cannot be opened close no file of others")
  func closedOnce() async throws {
    let isHeld = LocalFileSystem().exists("/proc/self/status")
    try await withThrowingTaskGroup { group in
      group.addTask { for _ in 0..<20_000 { _ = try? FileStream(path: "/") } }
      if isHeld {
        group.addTask {
          for _ in 0..<20_000 {
            let stream = try FileStream(path: "/proc/self/status")
            #expect(try !stream.read(upTo: 16).isEmpty)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(
    "SHA-256 gives the digests of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func digests(_ text: String, _ expected: String) throws {
    #expect(SHA256.digest(of: text) == expected)
    var stream = MemoryStream(text, pieceSize: 1)
    #expect(try SHA256.digest(of: &stream) == expected)
  }

  @Test(
    "paths come apart",
    arguments: [
      ("a/b/c.tbx", "c.tbx", "c", "a/b"), ("c", "c", "c", "."), ("/c.x.y", "c.x.y", "c.x", "/"),
      (".hidden", ".hidden", ".hidden", "."),
    ])
  func paths(_ path: String, _ name: String, _ stem: String, _ folder: String) {
    #expect(Path.name(path) == name)
    #expect(Path.stem(path) == stem)
    #expect(Path.folder(path) == folder)
  }

  @Test("names in a folder come in byte order, hidden ones left out")
  func folder() throws {
    try withTemporaryFolder { folder in
      try LocalFileSystem().makeFolder("\(folder)/sub")
      for name in ["b", "é", "a", ".x", "B"] { try LocalFileSystem().write([], to: "\(folder)/\(name)") }
      #expect(try Folder.names(in: folder) == ["B", "a", "b", "sub", "é"])
      #expect(Folder.isFolder("\(folder)/sub"))
      #expect(!Folder.isFolder("\(folder)/a"))
    }
  }
}
