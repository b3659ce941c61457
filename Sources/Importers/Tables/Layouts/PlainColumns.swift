import Terminology

/// The columns of the plainest table with a designation a row, where there is one of each: `id, lang, label, kind,
/// definition`.
struct PlainColumns {
  /// The id.
  let identifier: Int
  /// The language of the row.
  let language: Int
  /// The designation.
  let label: Int
  /// Its kind.
  let kind: Int?
  /// The definition.
  let definition: Int?
  /// The columns of anything else.
  let others: [Int]

  init?(_ heading: TableHeading) {
    func only(_ content: ColumnRole.Content) -> Int? {
      let columns = heading.columns(content)
      return columns.count == 1 && columns[0].role.language == nil ? columns[0].index : nil
    }
    guard let identifier = only(.identifier), let language = only(.language), let label = only(.designation) else {
      return nil
    }
    (self.identifier, self.language, self.label) = (identifier, language, label)
    (kind, definition) = (only(.kind), only(.definition))
    let known = [identifier, language, label, kind, definition]
    others = heading.roles.indices.filter { !known.contains($0) }
  }
}
