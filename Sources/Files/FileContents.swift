/// The contents of a file in the making, in pieces: what is long goes in as it is, without being copied.
public struct FileContents: Sendable {
  /// Bytes in their order; none is empty.
  public var pieces: [[UInt8]] { last.isEmpty ? finished : finished + [last] }

  private var finished: [[UInt8]] = []
  /// What is short is gathered here.
  private var last: [UInt8] = []

  /// Bytes that make a piece of their own.
  private static let long = 4_096
  /// Gathered bytes that are enough for a piece.
  private static let enough = 65_536

  /// Nothing yet.
  public init() {}

  /// These bytes.
  public init(_ bytes: [UInt8]) {
    append(bytes)
  }

  /// A text in UTF-8.
  public init(_ text: String) {
    append(text)
  }

  /// Adds a text in UTF-8.
  public mutating func append(_ text: String) {
    if text.utf8.count < FileContents.long { gather(text.utf8) } else { append(Array(text.utf8)) }
  }

  /// Adds a byte.
  public mutating func append(_ byte: UInt8) {
    gather(CollectionOfOne(byte))
  }

  /// Adds bytes.
  public mutating func append(_ bytes: [UInt8]) {
    if bytes.count < FileContents.long {
      gather(bytes)
    } else {
      finish()
      finished.append(bytes)
    }
  }

  /// Adds other contents.
  public mutating func append(_ contents: FileContents) {
    for piece in contents.finished { append(piece) }
    append(contents.last)
  }

  /// How many bytes there are.
  public var count: Int { finished.reduce(last.count) { $0 + $1.count } }

  /// All bytes in one piece.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for piece in pieces { bytes += piece }
    return bytes
  }

  /// The bytes as a text; what is no UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func gather(_ bytes: some Collection<UInt8>) {
    last += bytes
    if last.count >= FileContents.enough { finish() }
  }

  private mutating func finish() {
    guard !last.isEmpty else { return }
    finished.append(last)
    last = []
  }
}
