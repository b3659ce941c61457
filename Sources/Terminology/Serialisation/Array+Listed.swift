extension [String] {
  /// The texts in a row, as English writes it: `IEC, ISO and ITU-T`.
  package var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) and \(last)"
  }
}
