import CZip
import Files
import Glibc

/// Makes zip archives, with libzip.
public enum Zip {
  /// An archive of these members, packed, in their order.
  public static func archive(_ members: KeyValuePairs<String, [UInt8]>) throws -> [UInt8] {
    try archive(members.map { (name: $0.key, bytes: $0.value) })
  }

  /// An archive of a member, and others that all hold the same.
  public static func archive(
    _ name: String, _ bytes: [UInt8], and others: [String], _ content: [UInt8]
  ) throws -> [UInt8] {
    try archive([(name: name, bytes: bytes)] + others.map { (name: $0, bytes: content) })
  }

  private static func archive(_ members: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    try withTemporaryFolder { folder in
      let path = "\(folder)/archive.zip"
      var code: Int32 = 0
      guard let archive = unsafe zip_open(path, ZIP_CREATE, &code) else { throw Failure(step: "open") }
      for (name, bytes) in members {
        // libzip reads the bytes when the archive is closed, and frees them then.
        let copy = unsafe malloc(max(bytes.count, 1))
        unsafe copy?.copyMemory(from: bytes, byteCount: bytes.count)
        guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1),
          unsafe zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) >= 0
        else { throw Failure(step: "add \(name)") }
      }
      guard unsafe zip_close(archive) == 0 else { throw Failure(step: "close") }
      var stream = try FileStream(path: path)
      return try stream.readAll()
    }
  }

  /// A number that the directory of an archive states about a member (PKWARE APPNOTE 6.3.3, 4.3.12).
  public enum Statement: Int, Sendable {
    /// How many bytes it is when packed.
    case packedSize = 20
    /// How many bytes it is when unpacked.
    case size = 24
    /// Where it begins.
    case offset = 42
  }

  /// What the directory of an archive states about a member.
  public static func stated(_ statement: Statement, of name: String, in archive: [UInt8]) -> UInt32 {
    guard let place = place(of: statement, of: name, in: archive) else { return 0 }
    return archive[place..<place + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Makes the directory of an archive lie about a member.
  public static func state(_ statement: Statement, _ value: UInt32, of name: String, in archive: inout [UInt8]) {
    guard let place = place(of: statement, of: name, in: archive) else { return }
    for byte in 0..<4 { archive[place + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8)) }
  }

  private static func place(of statement: Statement, of name: String, in archive: [UInt8]) -> Int? {
    // The directory comes last, so the name stands there last.
    let name = Array(name.utf8)
    let last = archive.indices.dropLast(name.count).last { archive[$0...].starts(with: name) }
    return last.map { $0 - 46 + statement.rawValue }
  }

  private struct Failure: Error { var step: String }
}

extension Zip {
  /// The members of an archive with their bytes, unpacked, in their order; none where it is no archive.
  public static func members(of archive: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    var error = unsafe zip_error_t()
    let copy = unsafe malloc(max(archive.count, 1))
    unsafe copy?.copyMemory(from: archive, byteCount: archive.count)
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(archive.count), 1, &error),
      let opened = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &error)
    else { return [] }
    defer { unsafe zip_discard(opened) }
    return unsafe (0..<UInt64(zip_get_num_entries(opened, 0))).compactMap { index in
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(opened, index, 0, &status) == 0, let name = unsafe status.name,
        let member = unsafe zip_fopen_index(opened, index, 0)
      else { return nil }
      defer { unsafe zip_fclose(member) }
      let size = unsafe Int(status.size)
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
        initialized = unsafe max(0, Int(zip_fread(member, buffer.baseAddress, UInt64(size))))
      }
      return unsafe (String(cString: name), bytes)
    }
  }
}
