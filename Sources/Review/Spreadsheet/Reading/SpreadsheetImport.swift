/// What came of a spreadsheet that an expert filled in, row by row.
public struct SpreadsheetImport: Encodable, Sendable {
  /// What became of a row.
  public enum Result: String, Encodable, Sendable {
    /// Something in it is new, and was taken.
    case taken
    /// It says what is in the ledger already.
    case unchanged
    /// Nothing of it was taken.
    case refused
  }

  /// A row in which something was filled in.
  public struct Row: Encodable, Sendable {
    /// The sheet.
    public var sheet: String
    /// Its number, as spreadsheet programs show it.
    public var row: Int
    /// The case; empty where the row names none.
    public var caseID: String
    /// What became of it.
    public var result: Result
    /// What was taken or stood already, or why it was refused and what to do.
    public var words: String
    /// The cell that does not fit, as spreadsheet programs call it.
    public var cell: String?
    /// The heading of that cell.
    public var heading: String?
  }

  /// For which organisation it speaks.
  public let organisation: String
  /// Who filled it in.
  public let author: String
  /// The rows in which something was filled in, in their order.
  public internal(set) var rows: [Row] = []
  /// In how many rows nothing was.
  public internal(set) var silent = 0

  init(organisation: String, author: String) {
    self.organisation = organisation
    self.author = author
  }

  /// The rows of which something became.
  public func rows(_ result: Result) -> [Row] { rows.filter { $0.result == result } }
}
