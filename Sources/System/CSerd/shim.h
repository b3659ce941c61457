// serd as Swift sees it.
#include <serd/serd.h>
#include <stdint.h>
#include <stdio.h>

// What an error says; Swift cannot format a va_list. Returns the number of bytes written before the final NUL.
static inline size_t concord_serd_message(const SerdError *error, char *buffer, size_t size) {
  int length = vsnprintf(buffer, size, error->fmt, *error->args);
  if (length < 0) return 0;
  return (size_t)length < size ? (size_t)length : size - 1;
}

// A place on the stack of the caller, by which the depth of recursion in serd is measured.
static inline uintptr_t concord_stack_place(void) { return (uintptr_t)__builtin_frame_address(0); }
