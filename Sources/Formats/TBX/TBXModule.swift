/// The set of data categories that a dialect of version 3 takes a category from; in DCT style its XML namespace.
package enum TBXModule: String, Sendable, CaseIterable {
  /// What TBX-Min adds to the core.
  case min
  /// What TBX-Basic adds to TBX-Min.
  case basic
  /// What TBX-Linguist adds to TBX-Basic.
  case linguist

  /// The namespace of its elements in DCT style.
  package var namespace: String {
    switch self {
    case .min: TBXNamespace.min
    case .basic: TBXNamespace.basic
    case .linguist: TBXNamespace.linguist
    }
  }
}
