import CStemmer

/// A Snowball stemmer of one language (libstemmer).
///
/// Not for use from several threads at once.
@safe
final class Stemmer {
  private let stemmer: OpaquePointer

  /// The stemmer of an algorithm by its Snowball name, for instance `english`; nil when there is none.
  init?(_ algorithm: String) {
    guard let stemmer = unsafe sb_stemmer_new(algorithm, "UTF_8") else { return nil }
    unsafe self.stemmer = stemmer
  }

  deinit {
    unsafe sb_stemmer_delete(stemmer)
  }

  /// The stem of a word in lower case.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = unsafe sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return "" }
      let length = unsafe Int(sb_stemmer_length(stemmer))
      return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
