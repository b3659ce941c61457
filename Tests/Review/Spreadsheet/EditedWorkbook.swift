import Exporters
import Importers

/// A workbook as a person edits it: cells by case and heading.
struct EditedWorkbook {
  /// The sheets, row by row.
  var sheets: [(name: String, rows: [[String]])] = []

  /// Reads a workbook.
  init(_ bytes: [UInt8]) throws {
    let workbook = try Workbook(Source(.memory(bytes), name: "cases.xlsx"))
    for sheet in workbook.sheets {
      var reader = try workbook.rows(of: sheet)
      var rows: [[String]] = []
      while let row = try reader.next() {
        while rows.count < row.number - 1 { rows.append([]) }
        rows.append(row.cells)
      }
      sheets.append((sheet.name, rows))
    }
  }

  /// The rows of the cases.
  var cases: [[String]] {
    get { sheets[1].rows }
    set { sheets[1].rows = newValue }
  }

  /// A cell of a case.
  subscript(id: String, heading: String) -> String {
    get {
      guard let place = place(id, heading), place.column < cases[place.row].count else { return "" }
      return cases[place.row][place.column]
    }
    set {
      guard let place = place(id, heading) else { return }
      while cases[place.row].count <= place.column { cases[place.row].append("") }
      cases[place.row][place.column] = newValue
    }
  }

  private func place(_ id: String, _ heading: String) -> (row: Int, column: Int)? {
    guard let row = cases.firstIndex(where: { $0.first == id }), let column = cases[0].firstIndex(of: heading) else {
      return nil
    }
    return (row, column)
  }

  /// The workbook as a file.
  func source() throws -> Source {
    let writer = try WorkbookWriter()
    for sheet in sheets {
      try writer.beginSheet(sheet.name)
      for row in sheet.rows { try writer.append(row) }
    }
    return Source(.memory(try writer.finish()), name: "filled.xlsx")
  }
}
