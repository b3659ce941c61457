/// Which glossaries are compared with which.
enum Sides: Sendable {
  /// All with all, and each within itself.
  case all
  /// Those before this number with the others.
  case split(at: Int32)

  /// Whether entries of these two are compared.
  func areCompared(_ one: Int32, _ other: Int32) -> Bool {
    switch self {
    case .all: true
    case .split(let place): (one < place) != (other < place)
    }
  }

  /// Whether entries of some of these are compared with each other.
  func areSeveral(_ glossaries: some Collection<Int32>) -> Bool {
    switch self {
    case .all: true
    case .split(let place): glossaries.contains { $0 < place } && glossaries.contains { $0 >= place }
    }
  }

  /// Whether a glossary is of the first side.
  func isOfFirst(_ glossary: Int32) -> Bool {
    switch self {
    case .all: true
    case .split(let place): glossary < place
    }
  }

  /// The number of the collection to which a glossary belongs where partners are sought: itself, or its side.
  func collection(of glossary: Int32) -> Int32 {
    switch self {
    case .all: glossary
    case .split(let place): glossary < place ? 0 : 1
    }
  }
}
