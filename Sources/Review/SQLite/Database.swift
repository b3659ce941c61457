import CSQLite

/// A SQLite database.
///
/// A database and its statements belong to one thread at a time.
@safe
final class Database {
  private let handle: OpaquePointer
  /// The file.
  let path: String
  private var prepared: [String: Statement] = [:]

  /// Opens a file, which is made where it is not there and may be made.
  ///
  /// - Throws: ``DatabaseError``
  init(path: String, creates: Bool) throws(DatabaseError) {
    self.path = path
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | (creates ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX
    // A relative path with a slash in it is never taken for a URI or for “:memory:”.
    let code = unsafe sqlite3_open_v2(path.hasPrefix("/") ? path : "./\(path)", &opened, flags, nil)
    guard let opened = unsafe opened, code == SQLITE_OK else {
      let error = DatabaseError(code: code, path: path, message: unsafe String(cString: sqlite3_errstr(code)))
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = opened
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe CSQLite_define_holds(handle)
  }

  deinit {
    prepared = [:]
    unsafe sqlite3_close_v2(handle)
  }

  /// How long a statement waits for another process that writes.
  func wait(milliseconds: Int32) {
    unsafe sqlite3_busy_timeout(handle, milliseconds)
  }

  /// Carries out statements without values.
  ///
  /// - Throws: ``DatabaseError``
  func execute(_ sql: String) throws(DatabaseError) {
    try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Carries out a statement with values.
  ///
  /// - Throws: ``DatabaseError``
  func run(_ sql: String, _ values: [SQLValue] = []) throws(DatabaseError) {
    try rows(sql, values) { _ in }
  }

  /// Carries out a query, and hands over row after row.
  ///
  /// - Throws: ``DatabaseError``
  func rows(_ sql: String, _ values: [SQLValue] = [], _ each: (SQLRow) -> Void) throws(DatabaseError) {
    let statement = try statement(sql)
    defer { statement.reset() }
    for (place, value) in values.enumerated() { try check(statement.bind(value, at: Int32(place + 1))) }
    while true {
      let code = statement.step()
      if code == SQLITE_DONE { return }
      if code != SQLITE_ROW { try check(code) }
      each(SQLRow(statement))
    }
  }

  /// The values that a query makes of its rows.
  ///
  /// - Throws: ``DatabaseError``
  func list<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (SQLRow) -> Value
  ) throws(DatabaseError) -> [Value] {
    var list: [Value] = []
    try rows(sql, values) { list.append(make($0)) }
    return list
  }

  /// The number that a query gives; 0 where it gives none.
  ///
  /// - Throws: ``DatabaseError``
  func number(_ sql: String, _ values: [SQLValue] = []) throws(DatabaseError) -> Int {
    try list(sql, values) { $0.int(0) }.first ?? 0
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(unsafe sqlite3_changes(handle)) }

  /// A mark that is another one when anything in the file may have changed, through this connection or another.
  ///
  /// - Throws: ``DatabaseError``
  func mark() throws(DatabaseError) -> [Int] {
    [try number("PRAGMA data_version"), Int(unsafe sqlite3_total_changes(handle))]
  }

  /// Carries out work of which all or nothing is kept.
  ///
  /// - Throws: ``DatabaseError``, and what the work throws.
  func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try transaction { commit in
      let result = try work()
      try commit()
      return result
    }
  }

  /// Carries out work of which all or nothing is kept, and that says when it is complete.
  ///
  /// - Parameter work: calls what it is given, once, when all is to be kept.
  /// - Returns: what the work gives.
  /// - Throws: ``DatabaseError``, also when the file was taken away, and what the work throws.
  func transaction<Result>(_ work: (_ commit: () throws -> Void) throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    var isOpen = true
    defer { if isOpen { try? execute("ROLLBACK") } }
    // What is written into a file without a name is written for nobody.
    guard !isMoved else {
      throw DatabaseError(code: CSQLite_readonly_dbmoved, path: path, message: "the file is not there any more")
    }
    return try work {
      try execute("COMMIT")
      isOpen = false
    }
  }

  /// Whether the file was taken away, or another one stands in its place.
  private var isMoved: Bool {
    var isMoved: Int32 = 0
    return unsafe sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &isMoved) == SQLITE_OK && isMoved != 0
  }

  private func statement(_ sql: String) throws(DatabaseError) -> Statement {
    if let known = prepared[sql], !known.isBusy { return known }
    var pointer: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(handle, sql, -1, &pointer, nil))
    guard let pointer = unsafe pointer else {
      throw DatabaseError(code: SQLITE_MISUSE, path: path, message: "an empty statement")
    }
    let statement = unsafe Statement(pointer)
    prepared[sql] = statement
    return statement
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(code: code, path: path, message: unsafe String(cString: sqlite3_errmsg(handle)))
  }
}

/// A value that is put into a statement.
enum SQLValue {
  /// A text.
  case text(String)
  /// A number.
  case int(Int)
  /// None.
  case null

  /// A text, or none.
  init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .int(value) }
}

/// The row at which a query stands.
struct SQLRow {
  private let statement: Statement

  fileprivate init(_ statement: Statement) { self.statement = statement }

  /// The text in a column from 0; empty where there is none.
  func text(_ column: Int) -> String { statement.text(column) ?? "" }
  /// The text in a column; nil where there is none.
  func optionalText(_ column: Int) -> String? { statement.text(column) }
  /// The number in a column; 0 where there is none.
  func int(_ column: Int) -> Int { statement.int(column) }
}

/// A statement that was made ready.
@safe
private final class Statement {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

  deinit { unsafe sqlite3_finalize(pointer) }

  var isBusy: Bool { unsafe sqlite3_stmt_busy(pointer) != 0 }

  func step() -> Int32 { unsafe sqlite3_step(pointer) }

  func reset() {
    unsafe sqlite3_reset(pointer)
    unsafe sqlite3_clear_bindings(pointer)
  }

  func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    switch value {
    case .null: unsafe sqlite3_bind_null(pointer, place)
    case .int(let number): unsafe sqlite3_bind_int64(pointer, place, Int64(number))
    case .text(var text):
      text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty text may have no address, which SQLite would take for no value at all.
          unsafe characters.baseAddress.map {
            unsafe CSQLite_bind_text(pointer, place, $0, Int32(characters.count))
          } ?? CSQLite_bind_text(pointer, place, "", 0)
        }
      }
    }
  }

  func text(_ column: Int) -> String? {
    guard let start = unsafe sqlite3_column_text(pointer, Int32(column)) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func int(_ column: Int) -> Int { unsafe Int(sqlite3_column_int64(pointer, Int32(column))) }
}
