// SQLite as Swift sees it.
#ifndef CONCORD_CSQLITE_SHIM_H
#define CONCORD_CSQLITE_SHIM_H

#include <sqlite3.h>

// Swift does not see the macro SQLITE_TRANSIENT, a cast of -1 to a pointer to a function.
static inline int CSQLite_bind_text(sqlite3_stmt *statement, int place, const char *text, int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}

#endif
