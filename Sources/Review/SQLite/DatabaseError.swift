import CSQLite

/// What keeps a database from doing what it is told.
struct DatabaseError: Error {
  /// The extended result code of SQLite.
  var code: Int32
  /// The file.
  var path: String
  /// The message of SQLite.
  var message: String

  /// What kind of trouble it is.
  var kind: Kind {
    if code == CSQLite_readonly_dbmoved { return .moved }
    return switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_FULL: .full
    case SQLITE_NOTADB, SQLITE_CORRUPT: .damaged
    case SQLITE_IOERR: .disk
    default: .other
    }
  }

  /// The kinds of trouble that people can do something about.
  enum Kind {
    case locked
    case moved
    case readOnly
    case cannotOpen
    case full
    case damaged
    case disk
    case other
  }
}
