import Files
import Review

/// Which ledger a command is to use.
struct LedgerOption {
  private let named: String?
  private let isOff: Bool

  /// What the options say.
  ///
  /// - Throws: ``UsageError`` when they contradict each other.
  init(_ parsed: ParsedArguments, for command: String) throws(UsageError) {
    named = parsed.value("ledger")
    isOff = parsed.isSet("no-ledger")
    guard named == nil || !isOff else {
      throw UsageError("--ledger and --no-ledger exclude each other", command: command)
    }
  }

  /// What keeps the ledger of a merge.
  ///
  /// - Throws: `LedgerError` when there is a ledger that cannot be used.
  func keeper(beside configuration: Configuration, _ console: Console) throws -> LedgerKeeper {
    guard !isOff else { return LedgerKeeper(path: nil) }
    let path = named ?? Path.join(Path.folder(configuration.path), Ledger.fileName)
    if named == nil, !LocalFileSystem().exists(path), !Folder.isWritable(Path.folder(path)) {
      console.say("\(path): note: no ledger can be kept here, for the folder cannot be written; name one with --ledger")
      return LedgerKeeper(path: nil)
    }
    if named == nil, path != Ledger.fileName, !LocalFileSystem().exists(path), LocalFileSystem().exists(Ledger.fileName)
    {
      console.say(
        "\(path): note: a new ledger; the one that is here, \(Ledger.fileName), is not used unless --ledger names it")
    }
    return LedgerKeeper(path: path)
  }

  /// The ledger of a review: the one that is named, else in the folder that is named, else here, else in the only folder
  /// here that has one, else beside the only configuration in a folder here.
  ///
  /// - Throws: `LedgerError` when there is none, or it cannot be used.
  func open(in folder: String?, _ console: Console) throws -> Ledger {
    try Ledger(path: try path(in: folder, console))
  }

  /// Where the ledger of a review is.
  ///
  /// - Throws: ``UsageError`` when several folders have one.
  func path(in folder: String?, _ console: Console) throws -> String {
    if let named { return named }
    if let folder { return Folder.isFolder(folder) ? Path.join(folder, Ledger.fileName) : folder }
    if LocalFileSystem().exists(Ledger.fileName) { return Ledger.fileName }
    let beside = try Self.folders(with: Ledger.fileName).map { Path.join($0, Ledger.fileName) }
    guard beside.count < 2 else {
      throw UsageError("several folders have a ledger: \(beside.joined(separator: ", ")); name one with --ledger")
    }
    guard let path = try beside.first ?? Self.pathOfMerge() else { return Ledger.fileName }
    console.say("ledger: \(path)")
    return path
  }

  /// The folders here that have a file of this name.
  private static func folders(with name: String) throws -> [String] {
    try Folder.names(in: ".").filter { Folder.isFolder($0) && LocalFileSystem().exists(Path.join($0, name)) }
  }

  /// Where a merge of the only folder here that has a configuration would keep its ledger; nil where that is not clear.
  private static func pathOfMerge() throws -> String? {
    guard !LocalFileSystem().exists(Configuration.fileName) else { return nil }
    let folders = try folders(with: Configuration.fileName)
    return folders.count == 1 ? Path.join(folders[0], Ledger.fileName) : nil
  }
}
