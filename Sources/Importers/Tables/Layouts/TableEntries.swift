import Terminology

/// The entries that the rows of a table add up to, in the order of their first rows.
///
/// Rows of one id are one concept wherever they stand, on another sheet as well.
struct TableEntries {
  private var entries: [ConceptEntry] = []
  private var places: [String: Int] = [:]
  /// Where the entry of the row before is, since rows of one entry mostly stand together.
  private var last: (key: String, place: Int)?

  /// The entries so far.
  var all: [ConceptEntry] { entries }

  /// Changes the entry with an id, which is made at its first row.
  mutating func update(
    _ id: String, publication: String? = nil, at location: SourceLocation, _ change: (inout ConceptEntry) -> Void
  ) {
    let key = publication.map { "\($0)\u{0}\(id)" } ?? id
    if let last, last.key == key {
      change(&entries[last.place])
    } else if let place = places[key] {
      last = (key, place)
      change(&entries[place])
    } else {
      var entry = ConceptEntry(id: id, location: location.of(entry: id))
      entry.publication = publication
      change(&entry)
      places[key] = entries.count
      last = (key, entries.count)
      entries.append(entry)
    }
  }
}

extension ConceptEntry {
  /// Changes the section of a language, which is added where there is none.
  mutating func updateSection(_ language: LanguageTag, _ change: (inout LanguageSection) -> Void) {
    if let index = languageSections.firstIndex(where: { $0.language == language }) {
      change(&languageSections[index])
    } else {
      var section = LanguageSection(language)
      change(&section)
      languageSections.append(section)
    }
  }
}
