import Files
import Terminology

/// The beginning of a source, from which its format is recognised.
public struct SourceSample: Sendable {
  /// How many bytes are looked at.
  static let size = 64 << 10

  /// The first bytes; empty for a folder.
  public let prefix: [UInt8]
  /// The path of the folder; nil for a file.
  public let folder: String?
  /// The names in the folder; nil for a file.
  public let folderNames: [String]?
  /// What the columns of a table hold, where the configuration says so.
  public let columns: [String: String]
  /// The root element, where the source is XML; `nil` also when its beginning is not well-formed.
  package let root: XMLName?
  /// The root element's attributes.
  package let rootAttributes: [String: String]

  /// Looks at the beginning of a source.
  ///
  /// - Throws: `FileError` when the source cannot be opened.
  public init(of source: Source) throws {
    if case .folder(let path) = source.contents {
      self.init(prefix: [], folder: path, folderNames: try Folder.names(in: path), columns: source.columns)
      return
    }
    var stream = try source.open()
    var bytes: [UInt8] = []
    while bytes.count < SourceSample.size {
      let piece = try stream.read(upTo: SourceSample.size - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    self.init(prefix: bytes, columns: source.columns)
  }

  /// A sample of these bytes.
  public init(
    prefix: [UInt8], folder: String? = nil, folderNames: [String]? = nil, columns: [String: String] = [:]
  ) {
    self.columns = columns
    self.prefix = prefix
    self.folder = folder
    self.folderNames = folderNames
    (root, rootAttributes) = SourceSample.root(of: prefix)
  }

  /// Whether the source opens as XML does, be it well-formed or not.
  var looksLikeXML: Bool {
    if root != nil { return true }
    let text = prefix.prefix(512).filter { $0 != 0 && $0 < 0x80 }
    let start = text.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return start.starts(with: Array("<?xml".utf8)) || start.starts(with: Array("<!DOCTYPE".utf8))
      || start.starts(with: Array("<!--".utf8))
      || (start.first == 0x3C && start.dropFirst().first?.isASCIIAlphanumeric == true)
  }

  private static func root(of bytes: [UInt8]) -> (XMLName?, [String: String]) {
    let start = bytes.prefix(1_024).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 || $0 >= 0xFE }
    guard start.first == 0x3C,
      // Small pieces, so that the root is found even when what follows it is broken.
      let reader = try? XMLReader(MemoryStream(bytes, pieceSize: 256), file: ""), (try? reader.next()) == .start
    else { return (nil, [:]) }
    let attributes = reader.attributes.map { ($0.name.local, $0.value) }
    return (reader.name, Dictionary(attributes) { first, _ in first })
  }
}
