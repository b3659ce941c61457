// The message digests of OpenSSL (libcrypto) as Swift sees them.
#include <openssl/evp.h>
