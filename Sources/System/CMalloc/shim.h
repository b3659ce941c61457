// What Swift's module of the C library leaves out of its heap.
#ifndef CONCORD_CMALLOC_SHIM_H
#define CONCORD_CMALLOC_SHIM_H

#include <malloc.h>
#include <stdlib.h>

// A block that is taken and given back at once; volatile, because compilers leave such pairs out.
static inline void CMalloc_touch(size_t size) {
  void *volatile block = malloc(size);
  free(block);
}

#endif
