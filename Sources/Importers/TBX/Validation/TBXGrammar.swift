import Formats

/// The structure of a dialect, made ready for a walk through a file: every name a number.
struct TBXGrammar {
  /// The structure.
  let structure: TBXStructure
  /// What each element carries, in DCA style.
  let carriers: [TBXCarrier?]
  /// The level that begins with each element.
  let levels: [TBXLevel?]
  /// The places of each element, each with the numbers of the elements that may stand there.
  let places: [[[Int]]]
  /// The attributes of each element by their names.
  let attributes: [[String: TBXElement.Attribute]]
  private let numbers: [String: Int]

  init(_ structure: TBXStructure) {
    let elements = structure.elements
    let numbers = Dictionary(uniqueKeysWithValues: zip(elements.map(\.name), elements.indices))
    self.structure = structure
    self.numbers = numbers
    carriers = elements.map { TBXCarrier(rawValue: $0.name) }
    levels = elements.map { structure.levels[$0.name] }
    places = elements.map { $0.content.map { $0.names.compactMap { numbers[$0] } } }
    attributes = elements.map { Dictionary($0.attributes.map { ($0.name, $0) }) { first, _ in first } }
  }

  /// The number of an element.
  func number(_ name: String) -> Int? { numbers[name] }

  /// An element by its number.
  func element(_ number: Int) -> TBXElement { structure.elements[number] }

  /// Whether a place is for elements that carry data categories.
  func takesCategories(_ place: Int, of element: Int) -> Bool {
    places[element][place].contains { carriers[$0] != nil }
  }
}
