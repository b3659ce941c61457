import CZip
import Files
import Glibc

/// Makes zip archives, with libzip.
public enum Zip {
  /// An archive of these members, packed, in their order.
  public static func archive(_ members: KeyValuePairs<String, [UInt8]>) throws -> [UInt8] {
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
