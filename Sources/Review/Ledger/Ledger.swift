import Files
import FoundationEssentials
import Harmonisation
import Terminology

/// The ledger: what experts said about the cases, and the ids under which partners know concepts and cases.
///
/// It is one SQLite file. Everything in it but the history, the runs and the ids can be made again from the sources. The
/// history only grows; each record carries the hash of the one before. A ledger belongs to one thread at a time; several
/// programs may use one file at once.
public final class Ledger {
  /// What a ledger is called that need not be named.
  public static let fileName = "concord.sqlite"

  let database: Database
  let clock: () -> Date
  /// The number of the last record that ``reviews()`` took account of.
  var lastRead = 0
  /// The counts as they were when the file bore a mark.
  var known: (mark: [Int], counts: CaseCounts)?

  /// The file.
  public var path: String { database.path }

  /// Opens a ledger, or makes one.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - creates: whether a file is made where there is none.
  ///   - patience: how long to wait for other programs, in milliseconds.
  ///   - clock: tells the time.
  /// - Throws: ``LedgerError`` when the file is no ledger, belongs to a later version, or cannot be read and written.
  public convenience init(
    path: String, creates: Bool = false, patience: Int = 10_000, clock: @escaping () -> Date = { Date() }
  ) throws(LedgerError) {
    try self.init(path: path, creates: creates, patience: patience, clock: clock, migrations: LedgerSchema.migrations)
  }

  init(
    path: String, creates: Bool, patience: Int = 10_000, clock: @escaping () -> Date = { Date() },
    migrations: [String]
  ) throws(LedgerError) {
    guard creates || LocalFileSystem().exists(path) else {
      throw LedgerError(
        "there is no ledger here", path: path,
        remedy: "merge the sources first with concord merge, or name the ledger with --ledger")
    }
    self.clock = clock
    do {
      database = try Database(path: path, creates: creates)
      database.wait(milliseconds: Int32(patience))
      let version = try Ledger.version(of: database)
      guard version <= migrations.count else {
        throw LedgerError(
          "the ledger was written by a later version of Concord (its tables have version \(version), this program knows "
            + "\(migrations.count))", path: path, remedy: "use the later version")
      }
      try database.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;")
      if version < migrations.count { try Ledger.migrate(database, migrations) }
    } catch let error as DatabaseError {
      throw LedgerError(error)
    } catch let error as LedgerError {
      throw error
    } catch {
      throw LedgerError("the ledger cannot be opened: \(error)", path: path, remedy: "check the file")
    }
  }

  /// The version of the tables; 0 of an empty file.
  private static func version(of database: Database) throws -> Int {
    let version = try database.number("PRAGMA user_version")
    let owner = try database.number("PRAGMA application_id")
    let isEmpty = try database.number("SELECT count(*) FROM sqlite_schema") == 0
    guard isEmpty || owner == LedgerSchema.applicationID else {
      throw LedgerError(
        "the file is a database, but no ledger of Concord", path: database.path,
        remedy: "name the ledger with --ledger")
    }
    return isEmpty ? 0 : version
  }

  private static func migrate(_ database: Database, _ migrations: [String]) throws {
    try database.transaction {
      // Another program may have been faster.
      let version = try database.number("PRAGMA user_version")
      for step in migrations.dropFirst(version) { try database.execute(step) }
      try database.execute("PRAGMA user_version = \(migrations.count)")
      try database.execute("PRAGMA application_id = \(LedgerSchema.applicationID)")
    }
  }

  /// Takes the file away where nothing was ever kept in it; whoever has it open is told when writing.
  ///
  /// - Throws: ``LedgerError``
  public func removeIfEmpty() throws {
    try changing { database in
      let kept = ["run", "history", "entry", "cases"].map { "(SELECT count(*) FROM \($0))" }
      guard try database.number("SELECT \(kept.joined(separator: " + "))") == 0 else { return }
      // The database last: a program that comes in between finds the old one or makes another.
      for end in ["-wal", "-shm", ""] { LocalFileSystem().remove(path + end) }
    }
  }

  /// Carries out work with the database, its errors in words for people.
  func working<Result>(_ work: (Database) throws -> Result) throws -> Result {
    do {
      return try work(database)
    } catch let error as DatabaseError {
      throw LedgerError(error)
    }
  }

  /// Carries out work for which all that is read is of the same moment.
  func reading<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try working { database in
      try database.execute("BEGIN")
      defer { try? database.execute("COMMIT") }
      return try work(database)
    }
  }

  /// Carries out work of which all or nothing is kept.
  func changing<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try working { database in try database.transaction { try work(database) } }
  }
}

extension Ledger {
  /// The time, later than that of every record before it.
  func now(_ database: Database) throws -> String {
    let last = try database.list("SELECT max(date) FROM history") { $0.text(0) }.first ?? ""
    let now = Ledger.text(of: clock())
    guard now <= last else { return now }
    // A clock that was set back does not change the order of what was said.
    guard let date = Ledger.date(of: last) else { return now }
    return Ledger.text(of: date.addingTimeInterval(0.000_002))
  }

  /// A time in UTC, to the microsecond: `2026-11-22T09:30:00.000000Z`.
  static func text(of date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    let micros = Int((date.timeIntervalSince1970 * 1_000_000).rounded())
    let seconds = Date(timeIntervalSince1970: Double(micros / 1_000_000))
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: seconds)
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
      + "T\(padded(parts.hour, 2)):\(padded(parts.minute, 2)):\(padded(parts.second, 2))"
      + ".\(padded(micros % 1_000_000, 6))Z"
  }

  /// The time that ``text(of:)`` writes.
  static func date(of text: String) -> Date? {
    guard text.utf8.count == 27, let micros = Double(text.dropFirst(20).prefix(6)),
      let seconds = try? Date(String(text.prefix(19)) + "Z", strategy: .iso8601)
    else { return nil }
    return seconds.addingTimeInterval(micros / 1_000_000)
  }

  /// The day of a time.
  static func day(of date: String) -> String { String(date.prefix(10)) }
}
