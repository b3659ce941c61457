#include "cicu.h"

#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>
#include <unicode/uchar.h>

const char *cicu_version(void) { return U_ICU_VERSION; }
const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

static const icu::Normalizer2 *normalizer(int form, UErrorCode &status) {
    switch (form) {
    case CICU_NFC: return icu::Normalizer2::getNFCInstance(status);
    case CICU_NFD: return icu::Normalizer2::getNFDInstance(status);
    default: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }
}

ptrdiff_t cicu_normalize(int form, const uint8_t *text, size_t length, uint8_t *out, size_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *instance = normalizer(form, status);
    if (U_FAILURE(status)) return -1;
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(out), static_cast<int32_t>(capacity));
    instance->normalizeUTF8(0, icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)),
                            sink, nullptr, status);
    return U_FAILURE(status) ? -1 : sink.NumberOfBytesAppended();
}

ptrdiff_t cicu_collation_key(const uint8_t *text, size_t length, uint8_t *out, size_t capacity) {
    struct Root {
        UErrorCode status = U_ZERO_ERROR;
        icu::Collator *collator = icu::Collator::createInstance(icu::Locale::getRoot(), status);
        ~Root() { delete collator; }
    };
    static const Root root;
    if (U_FAILURE(root.status)) return -1;
    icu::UnicodeString string = icu::UnicodeString::fromUTF8(
        icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)));
    int32_t needed = root.collator->getSortKey(string, out, static_cast<int32_t>(capacity));
    return needed > 0 ? needed - 1 : -1;
}

ptrdiff_t cicu_language_name(const char *language, const char *in_language, char *out, size_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UChar name[160];
    int32_t length = uloc_getDisplayLanguage(language, in_language, name, 160, &status);
    if (U_FAILURE(status)) return -1;
    std::string utf8;
    icu::UnicodeString(name, length).toUTF8String(utf8);
    if (utf8.size() + 1 > capacity) return -1;
    std::memcpy(out, utf8.c_str(), utf8.size() + 1);
    return static_cast<ptrdiff_t>(utf8.size());
}

struct cicu_converter {
    UConverter *source;
    UConverter *utf8;
    UChar pivot[4096];
    UChar *pivot_source;
    UChar *pivot_target;
    bool started;
};

cicu_converter *cicu_converter_open(const char *encoding) {
    UErrorCode status = U_ZERO_ERROR;
    cicu_converter *converter = new cicu_converter();
    converter->source = ucnv_open(encoding, &status);
    converter->utf8 = ucnv_open("UTF-8", &status);
    if (U_SUCCESS(status)) {
        ucnv_setToUCallBack(converter->source, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    if (U_FAILURE(status)) {
        cicu_converter_close(converter);
        return nullptr;
    }
    converter->pivot_source = converter->pivot;
    converter->pivot_target = converter->pivot;
    converter->started = false;
    return converter;
}

void cicu_converter_close(cicu_converter *converter) {
    if (converter->source != nullptr) ucnv_close(converter->source);
    if (converter->utf8 != nullptr) ucnv_close(converter->utf8);
    delete converter;
}

int cicu_converter_convert(cicu_converter *converter, const uint8_t *in, size_t in_length, size_t *taken,
                           uint8_t *out, size_t capacity, size_t *written, int flush) {
    UErrorCode status = U_ZERO_ERROR;
    const char *source = reinterpret_cast<const char *>(in);
    char *target = reinterpret_cast<char *>(out);
    ucnv_convertEx(converter->utf8, converter->source, &target, target + capacity, &source, source + in_length,
                   converter->pivot, &converter->pivot_source, &converter->pivot_target,
                   converter->pivot + 4096, converter->started ? 0 : 1, static_cast<UBool>(flush), &status);
    converter->started = true;
    *taken += static_cast<size_t>(source - reinterpret_cast<const char *>(in));
    *written += static_cast<size_t>(target - reinterpret_cast<char *>(out));
    switch (status) {
    case U_BUFFER_OVERFLOW_ERROR: return CICU_OUTPUT_FULL;
    case U_INVALID_CHAR_FOUND:
    case U_ILLEGAL_CHAR_FOUND:
    case U_ILLEGAL_ESCAPE_SEQUENCE:
    case U_UNSUPPORTED_ESCAPE_SEQUENCE: return CICU_MALFORMED;
    case U_TRUNCATED_CHAR_FOUND: return CICU_TRUNCATED;
    default: return U_FAILURE(status) ? CICU_FAILED : CICU_CONVERTED;
    }
}

int cicu_detect_encoding(const uint8_t *text, size_t length, char *out, size_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, reinterpret_cast<const char *>(text), static_cast<int32_t>(length), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    int confidence = -1;
    if (U_SUCCESS(status) && match != nullptr) {
        const char *name = ucsdet_getName(match, &status);
        if (U_SUCCESS(status) && std::strlen(name) < capacity) {
            std::strcpy(out, name);
            confidence = ucsdet_getConfidence(match, &status);
        }
    }
    ucsdet_close(detector);
    return U_FAILURE(status) ? -1 : confidence;
}

// What ICU made, as C and Swift hold it; null where it could make nothing.
template <typename Handle, typename Instance> static Handle *handle(Instance *instance, UErrorCode status) {
    std::unique_ptr<Instance> owned(instance);
    return U_FAILURE(status) || owned == nullptr ? nullptr : new Handle{std::move(owned)};
}

struct cicu_transliterator {
    std::unique_ptr<icu::Transliterator> instance;
};

cicu_transliterator *cicu_transliterator_open(const char *identifier) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Transliterator *instance =
        icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, status);
    return handle<cicu_transliterator>(instance, status);
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }

ptrdiff_t cicu_transliterate(cicu_transliterator *transliterator, const uint8_t *text, size_t length, uint8_t *out,
                             size_t capacity) {
    icu::UnicodeString string = icu::UnicodeString::fromUTF8(
        icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)));
    transliterator->instance->transliterate(string);
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(out), static_cast<int32_t>(capacity));
    string.toUTF8(sink);
    return sink.NumberOfBytesAppended();
}

struct cicu_word_breaker {
    std::unique_ptr<icu::BreakIterator> instance;
};

cicu_word_breaker *cicu_word_breaker_open(const char *language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::BreakIterator *instance = icu::BreakIterator::createWordInstance(icu::Locale(language), status);
    return handle<cicu_word_breaker>(instance, status);
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) { delete breaker; }

ptrdiff_t cicu_word_ends(cicu_word_breaker *breaker, const uint8_t *text, size_t length, int32_t *out,
                         size_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUTF8(&source, reinterpret_cast<const char *>(text), static_cast<int64_t>(length), &status);
    // The iterator keeps a shallow copy, which must not be read when this function has returned.
    breaker->instance->setText(&source, status);
    ptrdiff_t count = 0;
    if (U_SUCCESS(status)) {
        breaker->instance->first();
        int32_t end = breaker->instance->next();
        while (end != icu::BreakIterator::DONE && count >= 0) {
            if (static_cast<size_t>(count) == capacity) {
                count = -1;
            } else {
                out[count++] = end;
                end = breaker->instance->next();
            }
        }
    }
    utext_close(&source);
    return U_FAILURE(status) ? -1 : count;
}
