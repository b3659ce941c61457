import Glibc
import Synchronization

/// Several output files that appear together or not at all.
///
/// ```swift
/// let outputs = OutputSet()
/// try outputs.add(tbx, at: "Directory/directory.tbx")
/// try outputs.add(json, at: "Directory/directory.json")
/// try outputs.commit()
/// ```
/// Every file is written beside its place and synchronised when it is added, by several threads at once where they add
/// files; only when all are there are the names exchanged. When anything fails, what was there before is there again
/// and nothing else is left; so it is when a set is given up without ``commit(confirming:)``.
public final class OutputSet: Sendable {
  private let fileSystem: any FileSystem
  private let pending = Mutex(Pending())

  /// A set without files yet.
  public init(fileSystem: any FileSystem = LocalFileSystem()) {
    self.fileSystem = fileSystem
  }

  /// Puts one file in place, wholly or not at all.
  ///
  /// - Throws: ``FileError`` when it cannot be.
  public static func write(_ contents: FileContents, to path: String) throws {
    let outputs = OutputSet()
    try outputs.add(contents, at: path)
    try outputs.commit()
  }

  deinit {
    discard(pending.withLock(\.self))
  }

  /// Adds a file that ``commit(confirming:)`` puts in place.
  ///
  /// - Throws: ``FileError`` when it cannot be written beside its place.
  public func add(_ contents: FileContents, at path: String) throws {
    let file = Staged(path)
    try pending.withLock { pending in
      PendingFiles.insert([file.new, file.old])
      pending.files.append(file)
      pending.madeFolders += try fileSystem.makeFolder(file.folder)
    }
    try fileSystem.write(contents, to: file.new)
  }

  /// Adds a text file in UTF-8.
  ///
  /// - Throws: as ``add(_:at:)-(FileContents,_)``.
  public func add(_ contents: String, at path: String) throws {
    try add(FileContents(contents), at: path)
  }

  /// Puts all files in place.
  ///
  /// - Parameter confirm: called when all are in place; when it fails, what was there before is there again.
  /// - Throws: ``FileError`` when one of them cannot be, and what `confirm` throws; then none is.
  public func commit(confirming confirm: () throws -> Void = {}) throws {
    var pending = pending.withLock { pending in
      defer { pending = Pending() }
      return pending
    }
    // All is discarded but what was put in place.
    defer { discard(pending) }
    try exchange(pending.files.sorted { $0.target < $1.target }, confirm)
    pending.madeFolders = []
  }

  /// The files that are not in place yet.
  private struct Pending {
    var files: [Staged] = []
    /// The folders that were made for them, in the order in which they were.
    var madeFolders: [String] = []
  }

  /// A file beside its place.
  private struct Staged {
    let target: String
    let folder: String
    let new: String
    let old: String

    init(_ path: String) {
      let mark = String(getpid(), radix: 36)
      let name = Path.name(path)
      target = path
      folder = Path.folder(path)
      new = Path.join(folder, ".\(name).\(mark).new")
      old = Path.join(folder, ".\(name).\(mark).old")
    }
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

  private func discard(_ pending: Pending) {
    for file in pending.files {
      fileSystem.remove(file.new)
      fileSystem.remove(file.old)
    }
    PendingFiles.remove(pending.files.flatMap { [$0.new, $0.old] })
    for folder in pending.madeFolders.reversed() { fileSystem.removeFolder(folder) }
  }
}
