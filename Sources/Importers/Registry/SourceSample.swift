import Files
import Terminology

/// The beginning of a source, from which its format is recognised.
public struct SourceSample: Sendable {
  /// How many bytes are looked at.
  static let size = 64 << 10

  /// What the sample is of.
  public let source: Source
  /// The first bytes; empty for a folder.
  public let prefix: [UInt8]
  /// The names in the folder; nil for a file.
  public let folderNames: [String]?
  /// The root element, where the source is XML; `nil` also when its beginning is not well-formed.
  package let root: XMLName?
  /// The root element's attributes.
  package let rootAttributes: [String: String]

  /// Looks at the beginning of a source.
  ///
  /// - Throws: `FileError` when the source cannot be opened.
  public init(of source: Source) throws {
    if case .folder(let path) = source.contents {
      self.init(of: source, prefix: [], folderNames: try Folder.names(in: path))
      return
    }
    var stream = try source.open()
    var bytes: [UInt8] = []
    while bytes.count < SourceSample.size {
      let piece = try stream.read(upTo: SourceSample.size - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    self.init(of: source, prefix: bytes)
  }

  private init(of source: Source, prefix: [UInt8], folderNames: [String]? = nil) {
    self.source = source
    self.prefix = prefix
    self.folderNames = folderNames
    (root, rootAttributes) = SourceSample.root(of: prefix)
  }

  /// The path of the folder; nil for a file.
  public var folder: String? { folderNames == nil ? nil : source.path }

  /// Whether the source opens as zip archives do.
  var looksLikeArchive: Bool { prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

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
