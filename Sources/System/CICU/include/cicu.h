// The calls of ICU that Concord uses, without ICU's own headers.
//
// ICU renames its functions by macro, which Swift does not see, and its headers collide with the ICU
// inside Foundation. So Swift gets this plain interface, and only cicu.cpp includes <unicode/...>.
// Every function is safe to call from several threads at once unless it says otherwise.
#ifndef CONCORD_CICU_H
#define CONCORD_CICU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of ICU, for instance "72.1", and of Unicode, for instance "15.0".
const char *_Nonnull cicu_version(void);
const char *_Nonnull cicu_unicode_version(void);

/// The forms of cicu_normalize.
enum {
    CICU_NFC = 0,
    CICU_NFD = 1,
    CICU_NFKC_CASEFOLD = 2,
};

/// Writes the normalised form of well-formed UTF-8 to `out`; returns its length, which may exceed
/// `capacity` (then call again with more room), or -1 when ICU fails.
ptrdiff_t cicu_normalize(int form, const uint8_t *_Nonnull text, size_t length,
                         uint8_t *_Nullable out, size_t capacity);

/// Appends a collation key of the root locale (a sequence of bytes whose order is the order of the
/// texts for readers) like cicu_normalize does.
ptrdiff_t cicu_collation_key(const uint8_t *_Nonnull text, size_t length,
                             uint8_t *_Nullable out, size_t capacity);

/// The name of a language in another language, in UTF-8 and NUL-terminated; returns its length
/// without the NUL, or -1. A language without a known name gives its code.
ptrdiff_t cicu_language_name(const char *_Nonnull language, const char *_Nonnull in_language,
                             char *_Nonnull out, size_t capacity);

/// A converter from a named encoding to UTF-8 that stops at the first malformed sequence.
/// One thread at a time.
typedef struct cicu_converter cicu_converter;

/// NULL when ICU knows no encoding of that name.
cicu_converter *_Nullable cicu_converter_open(const char *_Nonnull encoding);
void cicu_converter_close(cicu_converter *_Nonnull converter);

/// The results of cicu_converter_convert.
enum {
    CICU_CONVERTED = 0,
    CICU_OUTPUT_FULL = 1,
    CICU_MALFORMED = 2,
    CICU_TRUNCATED = 3,
    CICU_FAILED = 4,
};

/// Converts bytes to UTF-8 and adds what it took and what it wrote to the two counters. `flush` says
/// that no more input follows. After CICU_OUTPUT_FULL call again with the rest of the input.
int cicu_converter_convert(cicu_converter *_Nonnull converter, const uint8_t *_Nonnull in, size_t in_length,
                           size_t *_Nonnull taken, uint8_t *_Nonnull out, size_t capacity,
                           size_t *_Nonnull written, int flush);

/// The most likely encoding of a sample of text, NUL-terminated in `out`; returns ICU's confidence
/// (0 to 100), or -1.
int cicu_detect_encoding(const uint8_t *_Nonnull text, size_t length, char *_Nonnull out, size_t capacity);

/// A transform of text, such as one from a script to another. One thread at a time.
typedef struct cicu_transliterator cicu_transliterator;

/// The transform of an ICU identifier, for instance "Traditional-Simplified"; NULL when there is none.
cicu_transliterator *_Nullable cicu_transliterator_open(const char *_Nonnull identifier);
void cicu_transliterator_close(cicu_transliterator *_Nonnull transliterator);

/// Writes the transformed text like cicu_normalize does.
ptrdiff_t cicu_transliterate(cicu_transliterator *_Nonnull transliterator, const uint8_t *_Nonnull text,
                             size_t length, uint8_t *_Nullable out, size_t capacity);

/// Breaks text into words, by a dictionary where they are written without spaces. One thread at a time.
typedef struct cicu_word_breaker cicu_word_breaker;

/// The breaker of a language; NULL when ICU has none.
cicu_word_breaker *_Nullable cicu_word_breaker_open(const char *_Nonnull language);
void cicu_word_breaker_close(cicu_word_breaker *_Nonnull breaker);

/// Writes the offsets in bytes behind the pieces of a text, of which there are no more than it has bytes; returns
/// their number, or -1 when ICU fails or `capacity` is too small.
ptrdiff_t cicu_word_ends(cicu_word_breaker *_Nonnull breaker, const uint8_t *_Nonnull text, size_t length,
                         int32_t *_Nullable out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
