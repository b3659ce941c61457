extension Optional where Wrapped: Equatable {
  /// Takes a value while there is none; false where another one is there already or there is nothing to take, so that
  /// the caller keeps what the source says as a property.
  mutating func takeFirst(_ value: Wrapped?) -> Bool {
    guard let value, self == nil || self == value else { return false }
    self = value
    return true
  }
}
