/// Something that a source says and the model has no field for, kept under the name that the source gives it.
///
/// Properties keep their order and may hold others, so that a group (a TBX `transacGrp`, a nested mapping) stays one.
public struct Property: Codable, Hashable, Sendable {
  /// The name in the source, for instance `xGraphic` or `review_date`.
  public var name: String
  /// The text; empty for a property that only groups others.
  public var value: String
  /// The parts of a group, or what the source says about this property.
  public var properties: [Property]

  /// A property without parts, unless they are given.
  public init(_ name: String, _ value: String = "", properties: [Property] = []) {
    self.name = name
    self.value = value
    self.properties = properties
  }
}

extension [Property] {
  /// The value of the first property with this name.
  public subscript(named name: String) -> String? {
    first { $0.name == name }?.value
  }
}
