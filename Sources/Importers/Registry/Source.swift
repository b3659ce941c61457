import Files
import Terminology

/// A source as the person at the keyboard names it: a file, a folder that is one glossary, or bytes in memory.
public struct Source: Sendable {
  /// What holds the source.
  public enum Contents: Sendable {
    /// A file.
    case file(path: String)
    /// A folder whose files are one glossary together.
    case folder(path: String)
    /// Bytes in memory.
    case memory([UInt8])
  }

  /// What holds the source.
  public var contents: Contents
  /// The name by which findings and reports call it.
  public var name: String
  /// Whether somebody named it, as against a folder in which it was found.
  public var isNamed = true
  /// Whose it is, where the person at the keyboard or the configuration says so.
  public var organisation: String?
  /// What publication it is, where the configuration says so.
  public var publication: String?
  /// The format to read it as, by its identifier, instead of the one that its content suggests.
  public var format: String?
  /// What its columns mean, where the configuration says so; overrules the guess from its headings.
  public var columns: [String: String] = [:]

  /// A source that holds these contents.
  public init(_ contents: Contents, name: String) {
    self.contents = contents
    self.name = name
  }

  /// The path of the file or folder; nil for bytes in memory.
  public var path: String? {
    switch contents {
    case .file(let path), .folder(let path): path
    case .memory: nil
    }
  }

  /// The paths of the files that hold the source, in order; none for bytes in memory.
  public var files: [String] {
    switch contents {
    case .file(let path): [path]
    case .folder: GlossaristFiles.sources(of: self).compactMap(\.path)
    case .memory: []
    }
  }

  /// Where findings about the source as a whole stand.
  public var location: SourceLocation { SourceLocation(file: name) }

  /// The bytes of the source from their beginning.
  ///
  /// - Throws: ``ImportError`` for a folder, `FileError` when the file cannot be opened.
  func open() throws -> any ByteStream {
    switch contents {
    case .file(let path): return try FileStream(path: path)
    case .memory(let bytes): return MemoryStream(bytes)
    case .folder: throw ImportError("is a folder", at: location, expected: "a file")
    }
  }
}
