import Terminology

/// The publications of entries in messages.
enum Publications {
  /// Their names, each once: `ITU-T Y.4000, ITU-T Y.4900`; the first three, where there are more.
  static func words(_ keys: [EntryKey]) -> String {
    let names = Set(keys.map(\.publication)).sorted()
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) others" : "")
  }
}
