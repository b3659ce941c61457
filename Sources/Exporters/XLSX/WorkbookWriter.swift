import CXLSXWriter
import Files
import Glibc

/// Writes a workbook whose cells are texts, row by row, with libxlsxwriter.
///
/// Rows go to disk as they come. The dates in the file are fixed, so that the same cells give the same bytes. A sheet may
/// be a form: cells have styles, columns widths and pick lists, and what is not to be filled in is locked.
@safe
public final class WorkbookWriter {
  /// How many rows a sheet may have.
  public static let rowLimit = 1_048_576
  /// How many UTF-16 code units a cell may hold.
  package static let cellLimit = 32_767

  /// Where the workbook is in the making, and what libxlsxwriter puts aside meanwhile.
  private let folder: TemporaryFolder
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var row: UInt32 = 0
  private var widths: [Int: Double] = [:]
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// A workbook without sheets.
  ///
  /// - Throws: ``ExportError`` when there is no room for temporary files.
  package init() throws {
    do {
      folder = try TemporaryFolder()
    } catch {
      throw WorkbookWriter.failure("a temporary folder cannot be made")
    }
    unsafe workbook = folder.path.withCString { [path] folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = UInt8(LXW_TRUE.rawValue)
      unsafe options.use_zip64 = UInt8(LXW_TRUE.rawValue)
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
    guard unsafe workbook != nil else { throw WorkbookWriter.failure("a workbook cannot be begun") }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = WorkbookWriter.created
    unsafe workbook_set_properties(workbook, &properties)
  }

  private var path: String { Path.join(folder.path, "workbook.xlsx") }

  deinit {
    if unsafe workbook != nil { unsafe _ = workbook_close(workbook) }
  }

  /// Whether a text is short enough for a cell.
  package static func fits(_ text: String) -> Bool {
    text.utf8.count <= cellLimit || text.utf16.count <= cellLimit
  }

  /// Begins a sheet.
  ///
  /// - Throws: ``ExportError`` when it cannot be begun.
  package func beginSheet(_ name: String) throws {
    unsafe sheet = workbook_add_worksheet(workbook, name)
    row = 0
    widths = [:]
    guard unsafe sheet != nil else { throw WorkbookWriter.failure("the sheet “\(name)” cannot be begun") }
  }

  /// Adds a row; empty cells are left out, but for those that have a style.
  ///
  /// - Parameters:
  ///   - cells: the texts.
  ///   - styles: how the first cells look; all others have no style.
  /// - Throws: ``ExportError`` when it cannot be written.
  package func append(_ cells: [String], styles: [CellStyle] = []) throws {
    // Not every spreadsheet program works out by itself how high a row with wrapped texts is.
    let lines = lines(cells, styles)
    if lines > 1 { unsafe _ = worksheet_set_row(sheet, row, min(409, Double(lines) * 15 + 2), nil) }
    for (column, cell) in cells.enumerated() {
      let format = unsafe column < styles.count ? format(styles[column]) : nil
      guard unsafe !cell.isEmpty || format != nil else { continue }
      let error =
        unsafe cell.isEmpty
        ? worksheet_write_blank(sheet, row, UInt16(column), format)
        : worksheet_write_string(sheet, row, UInt16(column), WorkbookWriter.escaped(cell), format)
      guard error == LXW_NO_ERROR else {
        throw WorkbookWriter.failure(unsafe String(cString: lxw_strerror(error)))
      }
    }
    row += 1
  }

  /// Gives a column of the sheet its width, in characters, or hides it.
  ///
  /// - Parameters:
  ///   - column: its number, from 0.
  ///   - width: its width.
  ///   - isHidden: whether it is hidden.
  package func setColumn(_ column: Int, width: Double, isHidden: Bool = false) {
    var options = lxw_row_col_options()
    options.hidden = isHidden ? 1 : 0
    widths[column] = isHidden ? nil : width
    unsafe _ = worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), width, nil, &options)
  }

  /// Keeps the first row and column of the sheet in sight, and lets readers filter by any column.
  ///
  /// - Parameters:
  ///   - columns: how many columns the table has.
  ///   - rows: how many rows it has with the first.
  package func makeTable(columns: Int, rows: Int) {
    unsafe worksheet_freeze_panes(sheet, 1, 1)
    unsafe _ = worksheet_autofilter(sheet, 0, 0, UInt32(max(rows, 1) - 1), UInt16(max(columns, 1) - 1))
    unsafe worksheet_set_landscape(sheet)
    unsafe _ = worksheet_repeat_rows(sheet, 0, 0)
  }

  /// Locks the cells of the sheet that are not for answers, without a password; filtering, sorting and other widths stay
  /// possible.
  package func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.sort = 1
    options.autofilter = 1
    unsafe worksheet_protect(sheet, nil, &options)
  }

  /// Lets readers pick the value of cells from a list.
  ///
  /// - Throws: ``ExportError`` when the sheet cannot have it.
  package func add(_ list: PickList) throws {
    var error = LXW_NO_ERROR
    unsafe list.choices.withCString { choices in
      unsafe list.title.withCString { title in
        unsafe list.help.withCString { help in
          var validation = unsafe lxw_data_validation()
          unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          unsafe validation.value_formula = UnsafeMutablePointer(mutating: choices)
          unsafe validation.error_type = UInt8(
            (list.isBinding ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_INFORMATION).rawValue)
          unsafe validation.input_title = UnsafeMutablePointer(mutating: title)
          unsafe validation.input_message = UnsafeMutablePointer(mutating: help)
          unsafe validation.error_title = UnsafeMutablePointer(mutating: title)
          unsafe validation.error_message = UnsafeMutablePointer(mutating: help)
          unsafe error = worksheet_data_validation_range(
            sheet, UInt32(list.rows.lowerBound), UInt16(list.column), UInt32(list.rows.upperBound), UInt16(list.column),
            &validation)
        }
      }
    }
    guard error == LXW_NO_ERROR else { throw WorkbookWriter.failure(unsafe String(cString: lxw_strerror(error))) }
  }

  /// About how many lines the highest of some cells has when its text is wrapped.
  private func lines(_ cells: [String], _ styles: [CellStyle]) -> Int {
    var most = 1
    for (column, cell) in cells.enumerated() where column < styles.count && styles[column].isWrapped {
      guard let width = widths[column], !cell.isEmpty else { continue }
      let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
        lines + max(1, Int((WorkbookWriter.width(of: line) * 0.97 / width).rounded(.up)))
      }
      most = max(most, lines)
    }
    return most
  }

  /// About how wide a text is, in Latin letters; those of East Asia are twice as wide.
  private static func width(of line: Substring) -> Double {
    line.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x2E80..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFF61: width + 2
      default: scalar.properties.generalCategory == .nonspacingMark ? width : width + 1
      }
    }
  }

  /// The format of a style, made where it is first used.
  private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    if style.isWrapped { unsafe format_set_text_wrap(format) }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isStrong { unsafe format_set_bold(format) }
    if style == .title { unsafe format_set_font_size(format, 16) }
    if style.isAnswer { unsafe format_set_unlocked(format) }
    if let colour = style.colour { unsafe format_set_bg_color(format, lxw_color_t(colour)) }
    if style.hasBorder {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, lxw_color_t(0xC8CDD4))
    }
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  /// The bytes of the workbook, which is complete now.
  ///
  /// - Throws: ``ExportError`` when it cannot be put together.
  package func finish() throws -> [UInt8] {
    let error = unsafe workbook_close(workbook)
    unsafe workbook = nil
    guard error == LXW_NO_ERROR else { throw WorkbookWriter.failure(unsafe String(cString: lxw_strerror(error))) }
    do {
      var stream = try FileStream(path: path)
      return try stream.readAll()
    } catch {
      throw WorkbookWriter.failure("the workbook cannot be read back")
    }
  }

  /// A text with what XML cannot hold as `_xHHHH_`, and with what looks like such an escape as one (ECMA-376 part 1,
  /// 22.9.2.19, ST_Xstring).
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x5F || $0 == 0xEF }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isIllegal = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      if isIllegal || scalar == "\u{FFFE}" || scalar == "\u{FFFF}" || isEscape(scalars[index...]) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text opens as an escape does: `_x0041_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "_" else { return false }
    let opening = Array(scalars.prefix(7))
    return opening.count == 7 && opening[1] == "x" && opening[6] == "_"
      && opening[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
  }

  /// The date that stands in every workbook: 1 January 2000, UTC.
  private static let created: time_t = 946_684_800

  private static func failure(_ reason: String) -> ExportError {
    ExportError("the workbook cannot be written: \(reason)", remedy: "see to it that there is room for temporary files")
  }
}
