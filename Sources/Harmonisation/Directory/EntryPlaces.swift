import Terminology

/// Where source entries stand in the entries of a directory.
struct EntryPlaces: Sendable {
  private let places: [EntryKey: (entry: Int, member: Int)]

  /// The places of all members of some entries.
  init(_ entries: [DirectoryEntry]) {
    var places: [EntryKey: (entry: Int, member: Int)] = [:]
    places.reserveCapacity(entries.reduce(0) { $0 + $1.members.count })
    for (number, entry) in entries.enumerated() {
      for (member, source) in entry.members.enumerated() { places[source.key] = (number, member) }
    }
    self.places = places
  }

  /// The number of the directory entry that a source entry belongs to.
  func entry(of key: EntryKey) -> Int? { places[key]?.entry }

  /// A source entry, from the entries for which the places were made.
  func member(_ key: EntryKey, of entries: [DirectoryEntry]) -> Member? {
    places[key].map { entries[$0.entry].members[$0.member] }
  }
}
