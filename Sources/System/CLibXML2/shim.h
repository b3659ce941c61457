// libxml2 as Swift sees it.
//
// Debian's libxml2 headers include ICU's, which collide with the ICU inside Foundation
// ("different definitions"), so the switch that pulls them in is taken back before they are read.
#ifndef CONCORD_CLIBXML2_SHIM_H
#define CONCORD_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void CLibXML2_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Keeps what libxml2 says outside a parser off standard error, on this thread; Swift cannot write a variadic function.
static inline void CLibXML2_silence(void) { xmlSetGenericErrorFunc(NULL, CLibXML2_ignore); }

#endif
