// Snowball (libstemmer) as Swift sees it.
#include <libstemmer.h>
