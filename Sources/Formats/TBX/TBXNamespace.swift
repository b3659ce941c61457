/// The XML namespaces of ISO 30042 and of the modules of its public dialects.
package enum TBXNamespace {
  /// The core structure, second edition (ISO 30042:2019).
  package static let core = "urn:iso:std:iso:30042:ed-2"
  /// The data categories that TBX-Min adds.
  package static let min = "http://www.tbxinfo.net/ns/min"
  /// The data categories that TBX-Basic adds.
  package static let basic = "http://www.tbxinfo.net/ns/basic"
  /// The data categories that TBX-Linguist adds.
  package static let linguist = "http://www.tbxinfo.net/ns/linguist"
}
