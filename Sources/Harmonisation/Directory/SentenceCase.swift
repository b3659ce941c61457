/// The capital that some publications write at the beginning of every term, as if it opened a sentence.
package enum SentenceCase {
  /// The spelling of most; the one without such a capital, where two are equally common.
  static func common(of texts: [String]) -> String? {
    let counts = Dictionary(grouping: texts) { $0 }.mapValues(\.count)
    return counts.max { left, right in
      if left.value != right.value { return left.value < right.value }
      let isLowered = (lowered(left.key) == left.key, lowered(right.key) == right.key)
      return isLowered.0 != isLowered.1 ? isLowered.1 : left.key > right.key
    }?.key
  }

  /// The text without such a capital; a word with further capitals, such as `LoRa` or `IoT`, stays as it is.
  package static func lowered(_ text: String) -> String {
    let word = text.prefix { $0.isLetter }
    guard let first = word.first, first.isUppercase, word.count > 1, word.dropFirst().allSatisfy(\.isLowercase) else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }
}
