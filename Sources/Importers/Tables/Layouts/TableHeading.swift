import Formats
import Terminology

/// The row that says what the columns of a table hold.
struct TableHeading {
  /// The number of the row; 0 where there is none and every row is data.
  let row: Int
  /// The heading of every column, as written.
  let titles: [String]
  /// What every column holds; nil for one that is not understood.
  let roles: [ColumnRole?]
  /// How much of the table is understood.
  let score: Int

  /// How far down a table the heading is looked for; forms and title pages often come first.
  static let searchedRows = 60

  /// The best heading among the first rows of a table.
  ///
  /// - Parameters:
  ///   - rows: the first rows.
  ///   - columns: what the configuration says about columns, by heading or by letter (`A`, `B`, …).
  ///   - isNamed: whether somebody named the table; else a single word is no heading, since it may open any text.
  /// - Returns: the heading; nil when no row says where the designations are.
  static func find(
    in rows: some Sequence<TableRow>, columns: [String: String], isNamed: Bool = true
  ) -> TableHeading? {
    let rows = Array(rows.prefix(searchedRows))
    if let first = rows.first(where: { !$0.isBlank }), TableHeading.isPlainest(first),
      let heading = TableHeading(first, columns: columns)
    {
      return heading
    }
    if let headless = TableHeading(withoutRowAmong: rows, columns: columns) { return headless }
    let headings = rows.compactMap { TableHeading($0, columns: columns) }.filter {
      isNamed || $0.titles.count > 1 || !columns.isEmpty
    }
    return headings.max { $0.score < $1.score || ($0.score == $1.score && $0.row > $1.row) }
  }

  /// Whether a row opens with the headings of the plainest table; what follows may hold words that are headings, too.
  private static func isPlainest(_ row: TableRow) -> Bool {
    row.cells.starts(with: ["id", "lang", "label", "kind", "definition"])
  }

  /// Whether cells that a spreadsheet program would take for formulas stand behind an apostrophe.
  var isGuarded: Bool { titles.contains(SpreadsheetGuard.heading) }

  /// Whether the columns are those of an export of the International Electrotechnical Vocabulary.
  var isIEV: Bool {
    let names = titles.map { $0.trimmingWhitespace().uppercased() }
    return names.contains("IEVREF") && names.contains("TERM")
  }

  /// Whether there is a column of this heading or letter.
  func names(_ column: String) -> Bool {
    titles.indices.contains { titles[$0].trimmingWhitespace() == column || TableHeading.letter($0) == column }
  }

  /// The columns that hold a kind of content, in their order.
  func columns(_ content: ColumnRole.Content) -> [(index: Int, role: ColumnRole)] {
    roles.enumerated().compactMap { index, role in
      guard let role, role.content == content else { return nil }
      return (index, role)
    }
  }

  /// The language of columns whose heading names none: that of the terms, where their heading implies one (`Begriff`,
  /// `terme`), else English where it is among the languages that are named, else the first of these.
  var mainLanguage: LanguageTag {
    let english = LanguageTag(canonical: "en")
    let terms = columns(.designation)
    if let first = terms.first(where: { !ColumnRole.isBareLanguage(titles[$0.index]) }) {
      return first.role.language ?? english
    }
    let languages = terms.compactMap(\.role.language)
    return languages.contains { $0.primary == "en" } ? english : languages.first ?? english
  }

  /// The first column that holds a kind of content.
  func column(_ content: ColumnRole.Content) -> Int? { columns(content).first?.index }

  private init?(_ row: TableRow, columns: [String: String]) {
    let mapped = row.cells.enumerated().map { index, title in
      (columns[title.trimmingWhitespace()] ?? columns[TableHeading.letter(index)]).flatMap(ColumnRole.init(mapping:))
    }
    let isMapped = mapped.contains { $0 != nil }
    let bareLanguages = row.cells.count { ColumnRole.isBareLanguage($0) }
    let hasTerms = row.cells.contains {
      !ColumnRole.isBareLanguage($0) && ColumnRole(heading: $0)?.isDesignation == true
    }
    let roles = zip(row.cells, mapped).map { title, role -> ColumnRole? in
      if let role { return role }
      guard title.utf8.count <= 400, let guess = ColumnRole(heading: title) else { return nil }
      // A single cell "is" or "am" is no language column; several names of languages are, and so is one in full
      // beside a column of terms.
      let isAmongOthers = bareLanguages > 1 || isMapped || (hasTerms && title.trimmingWhitespace().count > 3)
      return ColumnRole.isBareLanguage(title) && !isAmongOthers ? nil : guess
    }
    let known = roles.compactMap { $0 }
    let names = Set(row.cells.map { $0.trimmingWhitespace().uppercased() })
    let isIEV = names.isSuperset(of: ["IEVREF", "TERM"])
    guard isIEV || known.contains(where: \.isDesignation) else { return nil }
    guard isIEV || isMapped || known.count >= 2 || (row.cells.count == 1 && known.count == 1) else { return nil }
    self.row = row.number
    self.titles = row.cells
    self.roles = roles
    score = TableHeading.score(known) + (isIEV ? 100 : 0)
  }

  /// The heading of a table without a row of headings, whose columns the configuration tells by their letters.
  private init?(withoutRowAmong rows: [TableRow], columns: [String: String]) {
    let first = rows.first { !$0.isBlank }
    guard let first, !columns.isEmpty, columns.keys.allSatisfy({ $0.wholeMatch(of: /[A-Z]{1,3}/) != nil }),
      !first.cells.contains(where: { columns[$0.trimmingWhitespace()] != nil }),
      !rows.contains(where: TableHeading.isRecognisable)
    else { return nil }
    let width = rows.map(\.cells.count).max() ?? 0
    roles = (0..<width).map { columns[TableHeading.letter($0)].flatMap(ColumnRole.init(mapping:)) }
    titles = (0..<width).map { "column \(TableHeading.letter($0))" }
    let known = roles.compactMap { $0 }
    guard known.contains(where: \.isDesignation) else { return nil }
    row = 0
    score = TableHeading.score(known)
  }

  /// Whether a row is one of headings by its own words.
  private static func isRecognisable(_ row: TableRow) -> Bool {
    let languages = row.cells.count(where: ColumnRole.isBareLanguage)
    let known = row.cells.count { ColumnRole(heading: $0) != nil }
    return known - (languages == 1 ? 1 : 0) >= 2
  }

  private static func score(_ known: [ColumnRole]) -> Int {
    known.map { $0.content == .designation ? 3 : $0.content == .definition ? 2 : 1 }.reduce(0, +)
  }

  /// The letter of a column as spreadsheet programs show it: A, B, … Z, AA.
  static func letter(_ index: Int) -> String {
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      rest -= 1
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + rest % 26)))) + letters
      rest /= 26
    }
    return letters
  }
}
