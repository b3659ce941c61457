// SQLite as Swift sees it.
#ifndef CONCORD_CSQLITE_SHIM_H
#define CONCORD_CSQLITE_SHIM_H

#include <sqlite3.h>
#include <string.h>

// Swift does not see the macro SQLITE_TRANSIENT, a cast of -1 to a pointer to a function.
static inline int CSQLite_bind_text(sqlite3_stmt *statement, int place, const char *text, int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}

// Swift does not see macros that shift and combine others.
static const int CSQLite_readonly_dbmoved = SQLITE_READONLY_DBMOVED;

// holds(text, part): whether a part stands in a text. That of SQLite, instr, counts characters, which takes much longer.
static inline void CSQLite_holds(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const void *text = sqlite3_value_blob(values[0]);
  const void *part = sqlite3_value_blob(values[1]);
  size_t length = (size_t)sqlite3_value_bytes(values[0]);
  size_t wanted = (size_t)sqlite3_value_bytes(values[1]);
  sqlite3_result_int(context, wanted == 0 || (length >= wanted && text && memmem(text, length, part, wanted)));
}

static inline int CSQLite_define_holds(sqlite3 *database) {
  return sqlite3_create_function_v2(
      database, "holds", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, CSQLite_holds, NULL, NULL, NULL);
}

#endif
