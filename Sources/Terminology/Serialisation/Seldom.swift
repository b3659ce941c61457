/// Details that most values of a type do not have, and which then take no more than one word of memory.
///
/// They are kept together apart from the value, and copied when one of them changes.
struct Seldom<Details: SeldomDetails>: Sendable {
  private final class Box: Sendable {
    let details: Details

    init(_ details: Details) {
      self.details = details
    }
  }

  /// Nil where all details are the empty ones, so that equal values are kept alike.
  private var box: Box?

  /// No details.
  init() {}

  /// These details.
  init(_ details: Details) {
    box = details == Details() ? nil : Box(details)
  }

  /// All of them; nil where there are none.
  var details: Details? { box?.details }

  /// Changes some of them.
  mutating func change(_ change: (inout Details) -> Void) {
    var details = box?.details ?? Details()
    change(&details)
    self = Seldom(details)
  }
}

extension Seldom: Hashable {
  static func == (left: Seldom, right: Seldom) -> Bool {
    left.box === right.box || left.details == right.details
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(details)
  }
}

extension Seldom {
  /// Reads the details from where the value around them is read.
  init(from decoder: any Decoder) throws {
    self.init(try Details(from: decoder))
  }

  /// Writes the details beside the rest of the value around them.
  func encode(to encoder: any Encoder) throws {
    if let box { try box.details.encode(to: encoder) }
  }
}

/// Details that are nearly always the empty ones.
protocol SeldomDetails: Codable, Hashable, Sendable {
  /// The empty ones.
  init()
}
