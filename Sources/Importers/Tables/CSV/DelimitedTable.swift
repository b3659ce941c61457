import Files
import Terminology

/// A table in a text file, in an encoding.
struct DelimitedTable {
  /// Its heading, and what else is known before its rows are read.
  struct Heading: Sendable {
    var heading: TableHeading
    var context: TableContext
  }

  /// What holds it.
  let source: Source
  /// How its bytes are to be understood.
  let encoding: TextEncoding
  /// What separates its cells.
  let delimiter: UInt8
  /// Where it can be cut; nil where it is to be read as a whole.
  private(set) var cuts: [TableSurvey.Cut]?

  /// How many bytes a piece has, about.
  static let pieceSize = 256 << 10

  /// A table of which the encoding is found out; meanwhile it is surveyed as UTF-8, which it nearly always is.
  ///
  /// - Throws: ``ImportError`` when the encoding cannot be told or the file is empty.
  static func find(in source: Source, pieceSize: Int = pieceSize) throws -> DelimitedTable {
    let presumed = TextEncoding.presumed(of: source)
    var encoding = presumed
    var table: DelimitedTable?
    try OrderedTasks<TextEncoding>.run(take: { encoding = $0 }) { tasks in
      try tasks.add { try TextEncoding.detect(source) }
      // What is wrong with the table is said below, after what is wrong with its encoding.
      table = try? DelimitedTable(source, presumed, pieceSize: pieceSize)
    }
    if let table, encoding == presumed { return table }
    return try DelimitedTable(source, encoding, pieceSize: pieceSize)
  }

  private init(_ source: Source, _ encoding: TextEncoding, pieceSize: Int) throws {
    self.source = source
    self.encoding = encoding
    var preview = try DecodedStream(source, encoding: encoding)
    var sample: [UInt8] = []
    while sample.count < SourceSample.size {
      let piece = try preview.read(upTo: SourceSample.size)
      if piece.isEmpty { break }
      sample += piece
    }
    guard !sample.isEmpty else { throw ImportError("the file is empty", at: source.location) }
    delimiter = Delimiter.detect(sample, columns: source.columns)
    cuts = try? survey(pieceSize: pieceSize)
  }

  /// A reader of all its rows.
  ///
  /// - Throws: `FileError` when the source cannot be opened.
  func rows() throws -> DelimitedReader {
    DelimitedReader(try DecodedStream(source, encoding: encoding), delimiter: delimiter, file: source.name)
  }

  private func survey(pieceSize: Int) throws -> [TableSurvey.Cut]? {
    var reader = try rows()
    let first = try reader.rows(upTo: TableHeading.searchedRows)
    guard let heading = TableHeading.find(in: first, columns: source.columns), !heading.isGuarded,
      let column = heading.column(.identifier), heading.column(.publication) == nil,
      let opening = TableImport(source).opening(below: heading), type(of: opening.layout).takesEntriesApart
    else { return nil }
    return try TableSurvey.cuts(
      of: try DecodedStream(source, encoding: encoding), delimiter: delimiter, below: heading.row, ids: column,
      pieceSize: pieceSize)
  }

  /// Reads the pieces between the cuts on all cores and takes what they hold in their order.
  ///
  /// - Throws: ``ImportError`` when the file is no longer as it was surveyed.
  func readPieces(
    between cuts: [TableSurvey.Cut], below heading: Heading, take: (TablePieceReader.Output) throws -> Void
  ) throws {
    var stream: any ByteStream = try DecodedStream(source, encoding: encoding)
    var rest: [UInt8] = []
    _ = try read(cuts[0].offset, from: &stream, after: &rest)
    let (delimiter, file) = (delimiter, source.name)
    try OrderedTasks<TablePieceReader.Output>.run(take: take) { tasks in
      for (cut, next) in zip(cuts, cuts.dropFirst()) {
        let bytes = try read(next.offset - cut.offset, from: &stream, after: &rest)
        try tasks.add {
          var reader = TablePieceReader(heading, delimiter: delimiter, file: file)
          return try reader?.read(bytes, firstRow: cut.row, ids: next.ids - cut.ids) ?? TablePieceReader.Output()
        }
      }
    }
    guard rest.isEmpty, try stream.read(upTo: 1).isEmpty else { throw changed }
  }

  /// The next bytes, exactly so many; a stream of another encoding may give more, which are kept.
  private func read(_ count: Int, from stream: inout any ByteStream, after rest: inout [UInt8]) throws -> [UInt8] {
    var bytes = rest
    rest = []
    while bytes.count < count {
      let piece = try stream.read(upTo: count - bytes.count)
      guard !piece.isEmpty else { throw changed }
      bytes = bytes.isEmpty ? piece : bytes + piece
    }
    guard bytes.count > count else { return bytes }
    rest = Array(bytes[count...])
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private var changed: ImportError {
    ImportError(
      "the file changed while it was read", at: source.location, expected: "the same bytes every time",
      remedy: "try again when nothing writes to it")
  }
}
