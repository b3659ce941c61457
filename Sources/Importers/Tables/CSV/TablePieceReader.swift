import Files
import Terminology

/// Reads a piece of a table of which the rows of every id stand together (see ``TableSurvey``).
///
/// Entries whose rows say nothing beyond ``PlainColumns`` are made from the bytes at once, as ``DesignationRows`` and
/// ``RowCells`` would make them row by row; all others are left to the layout.
struct TablePieceReader {
  /// What was read, in the order of the rows.
  struct Output: Sendable {
    var entries: [ConceptEntry] = []
    var findings: [Finding] = []
  }

  /// What a row says that has plain columns only.
  private struct PlainRow {
    var number: Int
    var language: LanguageTag
    var label: String
    var kind: Kind
    var definition: String
  }

  /// What the kind of a label means.
  private struct Kind {
    var status: AdministrativeStatus?
    var type: DesignationType?
  }

  /// Rows of one id.
  private struct Group {
    /// The byte and the number of its first row.
    var start: TableSurvey.Cut
    /// The cell of its id, with quotes where it has some.
    var cell: Range<Int>
    /// Its id, and the same without blanks at its ends.
    var id = ""
    var trimmed = ""
    /// Whether all its rows are plain.
    var isPlain = true

    /// Whether it has rows that are not blank.
    var isEmpty: Bool { trimmed.isEmpty }
  }

  private let table: DelimitedTable.Heading
  private let file: String
  private let scan: DelimitedScan
  private let columns: PlainColumns?
  private var layout: any TableLayout
  private var languages = KnownWords<LanguageTag?>()
  private var kinds = KnownWords<Kind?>()
  private var cells: [DelimitedScan.Cell] = []
  private var rows: [PlainRow] = []
  private var output = Output()

  /// The most rows of an entry that are looked at together.
  private static let mostRows = 64

  /// A reader of pieces of a table; nil where its layout wants it whole.
  init?(_ table: DelimitedTable.Heading, delimiter: UInt8, file: String) {
    guard let layout = TableLayouts.layout(of: table.heading, table.context) else { return nil }
    self.table = table
    self.layout = layout
    self.file = file.unshared
    scan = DelimitedScan(delimiter: delimiter)
    let isPlain = layout is DesignationRows && table.heading.roles.count <= 64
    columns = isPlain ? PlainColumns(table.heading) : nil
  }

  /// Reads a piece that begins with a row of this number and holds so many ids.
  ///
  /// - Throws: ``ImportError`` where a quoted cell is never closed, as happens in a file that is changed meanwhile.
  mutating func read(_ bytes: [UInt8], firstRow: Int, ids: Int) throws -> Output {
    output = Output()
    output.entries.reserveCapacity(ids)
    let span = bytes.span
    let start = TableSurvey.Cut(offset: 0, row: firstRow)
    if let columns {
      try read(span, columns, from: start)
    } else {
      try readByLayout(span, from: start, to: span.count)
    }
    return output
  }

  private mutating func read(_ bytes: Span<UInt8>, _ columns: PlainColumns, from first: TableSurvey.Cut) throws {
    var place = first
    var group = Group(start: first, cell: 0..<0)
    // Where the rows begin that the layout is to read, before those of the group.
    var waiting: TableSurvey.Cut?
    while place.offset < bytes.count {
      guard let next = takeCells(in: bytes, from: place.offset) else {
        return try readByLayout(bytes, from: waiting ?? group.start, to: bytes.count)
      }
      defer { place = TableSurvey.Cut(offset: next, row: place.row + 1) }
      let cell = columns.identifier < cells.count ? cells[columns.identifier] : DelimitedScan.Cell(start: 0, end: 0)
      if cell.isEmpty && cells.allSatisfy({ $0.isEmpty }) { continue }
      if group.isEmpty || !isSame(cell, group.cell, in: bytes) {
        let id = scan.exactText(of: cell, in: bytes)
        let trimmed = cell.isQuoted ? id.trimmingWhitespace() : id
        if trimmed.isEmpty || trimmed == group.trimmed {
          group.isPlain = false
        } else {
          if !group.isEmpty {
            try finish(group, columns, &waiting, bytes)
            group = Group(start: place, cell: 0..<0)
          }
          (group.id, group.trimmed) = (id, trimmed)
          group.cell = cell.start..<cell.end
        }
      }
      if group.isPlain { group.isPlain = takePlain(columns, number: place.row, in: bytes) }
    }
    try finish(group, columns, &waiting, bytes)
    if let waiting { try readByLayout(bytes, from: waiting, to: bytes.count) }
  }

  /// Finds the cells of a row; returns where the next one begins, nil where a quote is not closed.
  private mutating func takeCells(in bytes: Span<UInt8>, from start: Int) -> Int? {
    cells.removeAll(keepingCapacity: true)
    var position = start
    while true {
      guard let cell = scan.cell(in: bytes, from: position) else { return nil }
      cells.append(cell)
      guard cell.end < bytes.count, bytes[cell.end] == scan.delimiter else {
        return scan.next(in: bytes, after: cell.end, isLast: true)
      }
      position = cell.end + 1
    }
  }

  private func isSame(_ cell: DelimitedScan.Cell, _ other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard cell.end - cell.start == other.count else { return false }
    for distance in 0..<other.count where bytes[cell.start + distance] != bytes[other.lowerBound + distance] {
      return false
    }
    return true
  }

  /// Takes a row that says nothing beyond the plainest columns; false for any other.
  private mutating func takePlain(_ columns: PlainColumns, number: Int, in bytes: Span<UInt8>) -> Bool {
    guard rows.count < TablePieceReader.mostRows, cells.count <= table.heading.roles.count,
      columns.label < cells.count, columns.language < cells.count
    else { return false }
    for column in columns.others where column < cells.count && !cells[column].isEmpty { return false }
    let language = cells[columns.language]
    guard !language.isIntricate,
      let tag = languages.value(bytes.extracting(language.content), { LanguageTag($0) })
    else { return false }
    var kind = Kind()
    if let column = columns.kind, column < cells.count, !cells[column].isEmpty {
      let cell = cells[column]
      guard !cell.isIntricate,
        let known = kinds.value(bytes.extracting(cell.content), TablePieceReader.kind)
      else { return false }
      kind = known
    }
    let label = scan.exactText(of: cells[columns.label], in: bytes)
    guard !label.isEmpty else { return false }
    var definition = ""
    if let column = columns.definition, column < cells.count, !cells[column].isEmpty {
      definition = scan.exactText(of: cells[column], in: bytes)
    }
    rows.append(PlainRow(number: number, language: tag, label: label, kind: kind, definition: definition))
    return true
  }

  private static func kind(_ word: String) -> Kind? {
    var kind = Kind()
    return RowCells.takeKind(word, &kind.status, &kind.type) ? kind : nil
  }

  /// Makes an entry of a plain group, after what waits before it; lets any other wait for the layout.
  private mutating func finish(
    _ group: Group, _ columns: PlainColumns, _ waiting: inout TableSurvey.Cut?, _ bytes: Span<UInt8>
  ) throws {
    defer { rows.removeAll(keepingCapacity: true) }
    guard group.isPlain else {
      waiting = waiting ?? group.start
      return
    }
    guard !group.isEmpty else { return }
    if let start = waiting { try readByLayout(bytes, from: start, to: group.start.offset) }
    waiting = nil
    output.entries.append(entry(of: group, label: columns.label + 1))
  }

  /// The entry of the rows that are kept.
  private func entry(of group: Group, label column: Int) -> ConceptEntry {
    var entry = ConceptEntry(
      id: group.id, location: SourceLocation(file: file, row: rows[0].number, entry: group.id))
    var changes = 1
    for index in rows.indices.dropFirst() where rows[index].language != rows[index - 1].language { changes += 1 }
    entry.languageSections.reserveCapacity(changes)
    for index in rows.indices {
      let language = rows[index].language
      if index > 0, entry.languageSections.contains(where: { $0.language == language }) { continue }
      entry.languageSections.append(section(language, of: group, from: index, label: column))
    }
    return entry
  }

  /// The section of a language, which begins with a row.
  private func section(_ language: LanguageTag, of group: Group, from first: Int, label column: Int) -> LanguageSection
  {
    var section = LanguageSection(language)
    var count = 0
    for index in first..<rows.count where rows[index].language == language { count += 1 }
    section.designations.reserveCapacity(count)
    for index in first..<rows.count where rows[index].language == language {
      let label = rows[index].label
      if !section.hasDesignation(label) {
        section.designations.append(
          Designation(
            label, type: rows[index].kind.type, status: rows[index].kind.status,
            location: SourceLocation(file: file, row: rows[index].number, column: column, entry: group.id)))
      }
      let definition = rows[index].definition
      if !definition.isEmpty && !section.hasDefinition(definition) {
        section.definitions.append(SourcedText(definition))
      }
    }
    return section
  }

  /// Reads rows as they are read where a table is no plain one.
  private mutating func readByLayout(_ bytes: Span<UInt8>, from start: TableSurvey.Cut, to end: Int) throws {
    let part = bytes.extracting(start.offset..<end)
    var reader = DelimitedReader(
      MemoryStream(unsafe part.withUnsafeBufferPointer { unsafe Array($0) }), delimiter: scan.delimiter, file: file,
      firstRow: start.row)
    var entries = TableEntries()
    var row = TableRow(number: 0, cells: [])
    while try reader.next(&row) {
      let location = SourceLocation(file: file, row: row.number)
      output.findings += layout.take(row, at: location, into: &entries)
    }
    output.entries += entries.all
  }
}
