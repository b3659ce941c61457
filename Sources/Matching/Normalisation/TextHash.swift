/// A hash of a text, from which the hash of a longer text follows when another is written behind it.
///
/// It is the polynomial hash of Karp and Rabin (IBM Journal of Research and Development 31(2), 1987) modulo the prime
/// 2^61 − 1. Two different texts have one hash with a probability of about their length in 2^61, so among ten million
/// texts about one pair in ten thousand runs.
struct TextHash: Hashable, Sendable {
  /// The hash; 0 for no text.
  private(set) var value: UInt64 = 0
  /// The power of the base by the length of the text.
  private var power: UInt64 = 1

  /// The hash of no text.
  init() {}

  /// The hash of a text.
  init(_ text: some StringProtocol) {
    for byte in text.utf8 { append(byte) }
  }

  /// The hash of the text with one more byte.
  mutating func append(_ byte: UInt8) {
    value = TextHash.sum(TextHash.product(value, TextHash.base), UInt64(byte) + 1)
    power = TextHash.product(power, TextHash.base)
  }

  /// The hash of the text with another one behind it.
  mutating func append(_ other: TextHash) {
    value = TextHash.sum(TextHash.product(value, other.power), other.value)
    power = TextHash.product(power, other.power)
  }

  /// The bits mixed, so that sums of hashes tell collections of texts apart.
  var mixed: UInt64 { TextHash.mixed(value) }

  /// The bits of a number mixed (the finaliser of SplitMix64).
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  private static let modulus: UInt64 = (1 << 61) - 1
  private static let base: UInt64 = 0x0B4C_97A1_5D2E_F683

  private static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return sum(low & modulus, low >> 61 | high << 3)
  }

  private static func sum(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let sum = one + other
    return sum >= modulus ? sum - modulus : sum
  }
}
