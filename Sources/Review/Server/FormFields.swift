import Terminology

/// The fields of a form as browsers send them (`application/x-www-form-urlencoded`).
struct FormFields: Hashable, Sendable {
  /// Names and values, in their order.
  private(set) var items: [Item] = []

  /// A name with its value.
  struct Item: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// No fields.
  init() {}

  /// The fields in a query or a body; broken lines are line feeds in them.
  init(_ text: some Sequence<UInt8>) {
    items = Array(text).split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return Item(name: FormFields.decoded(parts[0]), value: parts.count > 1 ? FormFields.decoded(parts[1]) : "")
    }
  }

  /// The first value of a field; empty where there is none.
  subscript(name: String) -> String { items.first { $0.name == name }?.value ?? "" }

  /// All values of a field.
  func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// Adds a field, unless it is empty.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    items.append(Item(name: name, value: value))
  }

  /// Gives a field one value in place of those that it has.
  mutating func set(_ name: String, _ value: String) {
    items.removeAll { $0.name == name }
    add(name, value)
  }

  /// The fields as a query.
  var text: String {
    items.map { "\(FormFields.encoded($0.name))=\(FormFields.encoded($0.value))" }.joined(separator: "&")
  }

  /// A text in which everything but letters and digits of ASCII and `-._~` is percent-encoded.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric || "-._~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%\(digits.count < 2 ? "0" : "")\(digits)"
      }
    }
    return result
  }

  /// What was encoded; a percent sign before anything but two digits stands for itself.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    let bytes = Array(bytes)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        if place + 2 < bytes.count, let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2]) {
          result.append(high << 4 | low)
          place += 2
        } else {
          result.append(bytes[place])
        }
      default: result.append(bytes[place])
      }
      place += 1
    }
    return String(decoding: result, as: UTF8.self).withLineFeeds
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension FormFields: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, String)...) {
    items = elements.map { Item(name: $0.0, value: $0.1) }
  }
}

extension String {
  /// The text with line feeds where browsers send a carriage return and a line feed.
  fileprivate var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n", result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    return String(result)
  }
}
