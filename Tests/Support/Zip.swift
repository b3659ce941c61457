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
