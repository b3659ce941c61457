import CXLSXWriter
import Files
import Glibc

/// Writes a workbook whose cells are texts, row by row, with libxlsxwriter.
///
/// Rows go to disk as they come. The dates in the file are fixed, so that the same cells give the same bytes.
@safe
public final class WorkbookWriter {
  /// How many rows a sheet may have.
  public static let rowLimit = 1_048_576
  /// How many UTF-16 code units a cell may hold.
  static let cellLimit = 32_767

  private let file: TemporaryFile
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var row: UInt32 = 0

  /// A workbook without sheets.
  ///
  /// - Throws: ``ExportError`` when there is no room for temporary files.
  init() throws {
    do {
      file = try TemporaryFile()
    } catch {
      throw WorkbookWriter.failure("a temporary file cannot be made")
    }
    unsafe workbook = TemporaryFile.folder.withCString { [path = file.path] folder in
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

  deinit {
    if unsafe workbook != nil { unsafe _ = workbook_close(workbook) }
  }

  /// Whether a text is short enough for a cell.
  static func fits(_ text: String) -> Bool {
    text.utf8.count <= cellLimit || text.utf16.count <= cellLimit
  }

  /// Begins a sheet.
  ///
  /// - Throws: ``ExportError`` when it cannot be begun.
  func beginSheet(_ name: String) throws {
    unsafe sheet = workbook_add_worksheet(workbook, name)
    row = 0
    guard unsafe sheet != nil else { throw WorkbookWriter.failure("the sheet “\(name)” cannot be begun") }
  }

  /// Adds a row; empty cells are left out.
  ///
  /// - Throws: ``ExportError`` when it cannot be written.
  func append(_ cells: [String]) throws {
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let error = unsafe worksheet_write_string(sheet, row, UInt16(column), WorkbookWriter.escaped(cell), nil)
      guard error == LXW_NO_ERROR else {
        throw WorkbookWriter.failure(unsafe String(cString: lxw_strerror(error)))
      }
    }
    row += 1
  }

  /// The bytes of the workbook, which is complete now.
  ///
  /// - Throws: ``ExportError`` when it cannot be put together.
  func finish() throws -> [UInt8] {
    let error = unsafe workbook_close(workbook)
    unsafe workbook = nil
    guard error == LXW_NO_ERROR else { throw WorkbookWriter.failure(unsafe String(cString: lxw_strerror(error))) }
    do {
      var stream = try FileStream(path: file.path)
      return try stream.readAll()
    } catch {
      throw WorkbookWriter.failure("the workbook cannot be read back")
    }
  }

  /// A text with what XML cannot hold as `_xHHHH_`, and with what looks like such an escape as one (ECMA-376 part 1,
  /// 22.9.2.19, ST_Xstring).
  static func escaped(_ text: String) -> String {
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
