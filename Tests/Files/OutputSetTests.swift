import Concurrency
import Files
import Synchronization
import TestSupport
import Testing

/// The local file system, in which the nth operation that may fail does.
private final class FailingFileSystem: FileSystem {
  struct Failure: Error {}

  private let local = LocalFileSystem()
  private let countdown: Mutex<Int>

  init(failingAt operation: Int) { countdown = Mutex(operation) }

  private func step() throws {
    let fails = countdown.withLock { count in
      count -= 1
      return count == 0
    }
    if fails { throw Failure() }
  }

  func makeFolder(_ path: String) throws -> [String] {
    try step()
    return try local.makeFolder(path)
  }

  func exists(_ path: String) -> Bool { local.exists(path) }

  func write(_ contents: FileContents, to path: String) throws {
    try local.write(Array(contents.bytes.prefix(1)), to: path)
    try step()
    local.remove(path)
    try local.write(contents, to: path)
  }

  func link(_ path: String, as newPath: String) throws {
    try step()
    try local.link(path, as: newPath)
  }

  func rename(_ path: String, to newPath: String) throws {
    try step()
    try local.rename(path, to: newPath)
  }

  func syncFolder(_ path: String) throws {
    try step()
    try local.syncFolder(path)
  }

  func remove(_ path: String) { local.remove(path) }

  func removeFolder(_ path: String) { local.removeFolder(path) }
}

@Suite("Outputs")
struct OutputSetTests {
  @Test("appear together, in folders that are made for them")
  func commit() throws {
    try withTemporaryFolder { folder in
      let outputs = OutputSet()
      try outputs.add("one", at: "\(folder)/new/deep/a.txt")
      try outputs.add("two", at: "\(folder)/b.txt")
      try outputs.commit()
      #expect(try contents(of: folder) == ["new/deep/a.txt": "one", "b.txt": "two"])
    }
  }

  @Test("replace what was there, wholly or not at all, whichever operation fails", arguments: 1...15)
  func everyFailure(_ operation: Int) throws {
    try withTemporaryFolder { folder in
      let before = ["a.txt": "old a", "b.txt": "old b"]
      for (name, text) in before { try LocalFileSystem().write(Array(text.utf8), to: "\(folder)/\(name)") }
      func write() throws {
        let outputs = OutputSet(fileSystem: FailingFileSystem(failingAt: operation))
        try outputs.add("new a", at: "\(folder)/a.txt")
        try outputs.add("new b", at: "\(folder)/b.txt")
        try outputs.add("new c", at: "\(folder)/deep/down/c.txt")
        try outputs.commit()
      }
      let after = ["a.txt": "new a", "b.txt": "new b", "deep/down/c.txt": "new c"]
      do {
        try write()
        #expect(try contents(of: folder) == after)
        #expect(operation > 13, "three folders, three files, two links, three renames and two folders to wait for")
      } catch is FailingFileSystem.Failure {
        #expect(try contents(of: folder) == before)
        #expect(try Folder.names(in: folder) == ["a.txt", "b.txt"], "no folder is left, either")
      }
    }
  }

  @Test("are taken back when what depends on them fails")
  func confirmation() throws {
    struct Failure: Error {}
    try withTemporaryFolder { folder in
      try LocalFileSystem().write(Array("old".utf8), to: "\(folder)/a.txt")
      let outputs = OutputSet()
      try outputs.add("new", at: "\(folder)/a.txt")
      try outputs.add("new", at: "\(folder)/b.txt")
      #expect(throws: Failure.self) {
        try outputs.commit {
          #expect(try contents(of: folder)["b.txt"] == "new", "all are in place by then")
          throw Failure()
        }
      }
      #expect(try contents(of: folder) == ["a.txt": "old"])
    }
  }

  @Test("leave nothing behind when they are given up")
  func givenUp() throws {
    try withTemporaryFolder { folder in
      func give() throws { try OutputSet().add("new", at: "\(folder)/deep/a.txt") }
      try give()
      #expect(try Folder.names(in: folder).isEmpty)
    }
  }

  @Test("are taken from several threads at once")
  func threads() throws {
    try withTemporaryFolder { folder in
      let outputs = OutputSet()
      let added = Parallel.map(40) { number in
        Result { try outputs.add("\(number)", at: "\(folder)/\(number % 3)/deep/\(number).txt") }
      }
      for result in added { try result.get() }
      try outputs.commit()
      let expected = (0..<40).map { ("\($0 % 3)/deep/\($0).txt", "\($0)") }
      #expect(try contents(of: folder) == Dictionary(uniqueKeysWithValues: expected))
    }
  }

  @Test("say what could not be written and why")
  func errors() throws {
    try withTemporaryFolder { folder in
      try LocalFileSystem().write([], to: "\(folder)/file")
      let outputs = OutputSet()
      let error = #expect(throws: FileError.self) { try outputs.add("x", at: "\(folder)/file/below.txt") }
      #expect(error?.description.contains("\(folder)/file") == true)
    }
  }
}
