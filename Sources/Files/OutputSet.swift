import Glibc

/// Several output files that appear together or not at all.
///
/// ```swift
/// var outputs = OutputSet()
/// outputs.add(tbx, at: "Directory/directory.tbx")
/// outputs.add(json, at: "Directory/directory.json")
/// try outputs.commit()
/// ```
/// Every file is written beside its place and synchronised first; only then are the names exchanged. When anything
/// fails, what was there before is there again and nothing else is left.
public struct OutputSet {
  private let fileSystem: any FileSystem
  private var files: [(path: String, contents: FileContents)] = []

  /// A set without files yet.
  public init(fileSystem: any FileSystem = LocalFileSystem()) {
    self.fileSystem = fileSystem
  }

  /// The paths of the files, in the order in which they were added.
  public var paths: [String] { files.map(\.path) }

  /// Adds a file that ``commit()`` puts in place.
  public mutating func add(_ contents: FileContents, at path: String) {
    files.append((path, contents))
  }

  /// Adds a file of these bytes.
  public mutating func add(_ contents: [UInt8], at path: String) {
    add(FileContents(contents), at: path)
  }

  /// Adds a text file in UTF-8.
  public mutating func add(_ contents: String, at path: String) {
    add(FileContents(contents), at: path)
  }

  /// Puts all files in place.
  ///
  /// - Parameter confirm: called when all are in place; when it fails, what was there before is there again.
  /// - Throws: ``FileError`` when one of them cannot be, and what `confirm` throws; then none is.
  public func commit(confirming confirm: () throws -> Void = {}) throws {
    let mark = String(getpid(), radix: 36)
    let staged = files.map { file in
      let folder = Path.folder(file.path)
      let name = Path.name(file.path)
      return Staged(
        target: file.path, folder: folder, new: Path.join(folder, ".\(name).\(mark).new"),
        old: Path.join(folder, ".\(name).\(mark).old"))
    }
    PendingFiles.insert(staged.flatMap { [$0.new, $0.old] })
    var madeFolders: [String] = []
    do {
      for (file, place) in zip(files, staged) {
        madeFolders += try fileSystem.makeFolder(place.folder)
        try fileSystem.write(file.contents, to: place.new)
      }
      try exchange(staged, confirm)
      discard(staged)
    } catch {
      discard(staged)
      for folder in madeFolders.reversed() { fileSystem.removeFolder(folder) }
      throw error
    }
  }

  private struct Staged {
    let target: String
    let folder: String
    let new: String
    let old: String
  }

  private func exchange(_ staged: [Staged], _ confirm: () throws -> Void) throws {
    for place in staged where fileSystem.exists(place.target) {
      try fileSystem.link(place.target, as: place.old)
    }
    var replaced: [Staged] = []
    do {
      for place in staged {
        try fileSystem.rename(place.new, to: place.target)
        replaced.append(place)
      }
      for folder in Set(staged.map(\.folder)).sorted() { try fileSystem.syncFolder(folder) }
      try confirm()
    } catch {
      for place in replaced {
        if fileSystem.exists(place.old) {
          try? fileSystem.rename(place.old, to: place.target)
        } else {
          fileSystem.remove(place.target)
        }
      }
      throw error
    }
  }

  private func discard(_ staged: [Staged]) {
    for place in staged {
      fileSystem.remove(place.new)
      fileSystem.remove(place.old)
    }
    PendingFiles.remove(staged.flatMap { [$0.new, $0.old] })
  }
}
