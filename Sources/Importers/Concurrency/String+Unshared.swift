extension String {
  /// The same text in memory of its own.
  ///
  /// A text that several threads hold is counted up and down by all cores at once, which takes longer than the copy.
  var unshared: String { String(decoding: Array(utf8), as: UTF8.self) }
}
