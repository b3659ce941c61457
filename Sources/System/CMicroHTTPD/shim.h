// GNU libmicrohttpd as Swift sees it.
#ifndef CONCORD_CMICROHTTPD_SHIM_H
#define CONCORD_CMICROHTTPD_SHIM_H

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

#endif
