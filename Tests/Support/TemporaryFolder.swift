import Files
import FoundationEssentials

/// Runs a piece of work with an empty folder that is gone afterwards.
public func withTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.path + "/concord-\(UUID().uuidString)"
  try LocalFileSystem().makeFolder(folder)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try work(folder)
}

/// Runs a piece of work with an empty folder that is gone afterwards.
public func withTemporaryFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.path + "/concord-\(UUID().uuidString)"
  try LocalFileSystem().makeFolder(folder)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await work(folder)
}

/// Writes files into a folder, making the folders that their names call for.
public func write(_ files: [String: String], to folder: String) throws {
  for (name, text) in files {
    let path = Path.join(folder, name)
    try LocalFileSystem().makeFolder(Path.folder(path))
    try LocalFileSystem().write(Array(text.utf8), to: path)
  }
}

/// The text files in a folder and those below it, hidden ones included, by their path within it.
public func contents(of folder: String) throws -> [String: String] {
  var contents: [String: String] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
    let path = "\(folder)/\(name)"
    if Folder.isFolder(path) {
      for (below, text) in try TestSupport.contents(of: path) { contents["\(name)/\(below)"] = text }
    } else {
      var stream = try FileStream(path: path)
      contents[name] = String(decoding: try stream.readAll(), as: UTF8.self)
    }
  }
  return contents
}
