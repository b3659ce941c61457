// The settings of the C library's heap, which Swift's module of the C library leaves out.
#ifndef CONCORD_CMALLOC_SHIM_H
#define CONCORD_CMALLOC_SHIM_H

#include <malloc.h>

#endif
