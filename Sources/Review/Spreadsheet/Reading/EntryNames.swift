import Harmonisation
import Terminology

/// How experts name the entries of a case in a cell: by number, key or organisation, in small letters or capitals.
struct EntryNames {
  private let members: [EntryKey]

  init(_ members: [EntryKey]) { self.members = members }

  /// The key of the entry that is named.
  ///
  /// - Throws: ``Refusal`` when no entry, or more than one, is named so.
  func key(_ name: String) throws(Refusal) -> EntryKey {
    var name = name.trimmingWhitespace()
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()).trimmingWhitespace() }
    let folded = SheetColumn.folded(name)
    if let key = members.first(where: { SheetColumn.folded($0.description) == folded }) { return key }
    let owner = members.first { SheetColumn.folded($0.organisation) == folded }?.organisation
    return try ResolutionForm.entry(owner ?? name, among: members)
  }

  /// The keys of the entries that are named, one a line, or with semicolons or commas between.
  ///
  /// - Throws: ``Refusal`` when no entry, or more than one, has one of the names.
  func keys(_ names: String) throws(Refusal) -> [EntryKey] {
    var keys: [EntryKey] = []
    for name in EntryNames.lines(names) {
      if let key = try? key(name) {
        keys.append(key)
        continue
      }
      // A key may have commas in it, so these are tried last.
      let parts = name.split(separator: ",").map { String($0).trimmingWhitespace() }.filter { !$0.isEmpty }
      for part in parts.count > 1 ? parts : [name] { keys.append(try key(part)) }
    }
    return keys.uniqued()
  }

  /// The parts of a cell: one a line, or with semicolons between.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isNewline || $0 == ";" }).map { String($0).trimmingWhitespace() }
      .filter { !$0.isEmpty }
  }
}
