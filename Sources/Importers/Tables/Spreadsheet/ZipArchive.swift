import CZip
import Files
import Terminology

/// The members of a zip archive, read with limits: what a few kilobytes may not do is become gigabytes.
@safe
final class ZipArchive {
  /// How many bytes a member may hold when unpacked.
  static let memberLimit = 1 << 30
  /// How many times larger than packed a member of more than a few megabytes may be.
  static let ratioLimit: UInt64 = 200
  /// How many members an archive may have.
  static let countLimit: Int64 = 10_000
  /// How many bytes all members together may hold before the ratio counts for them, too.
  static let totalLimit: UInt64 = 64 << 20

  private let archive: OpaquePointer
  private let file: String
  /// Bytes in memory that the archive is read from; libzip does not copy them.
  private let storage: UnsafeMutableRawBufferPointer?

  /// Opens an archive.
  ///
  /// - Throws: ``ImportError`` when the source is no zip archive or has too many members.
  init(_ source: Source) throws {
    file = source.name
    var code: Int32 = 0
    let opened: OpaquePointer?
    let size: Int
    switch source.contents {
    case .file(let path):
      unsafe storage = nil
      size = try FileStream(path: path).size
      unsafe opened = zip_open(path, Int32(ZIP_RDONLY), &code)
    case .memory(let bytes):
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
      unsafe copy.copyBytes(from: bytes)
      size = bytes.count
      unsafe storage = copy
      var error = unsafe zip_error_t()
      let buffer = unsafe zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &error)
      unsafe opened = unsafe buffer == nil ? nil : zip_open_from_source(buffer, Int32(ZIP_RDONLY), &error)
    case .folder: throw ImportError("is a folder", at: source.location, expected: "a file")
    }
    guard let opened = unsafe opened else {
      unsafe storage?.deallocate()
      throw ImportError(
        "the file is no zip archive, which a workbook in XLSX is", at: source.location,
        expected: "an XLSX workbook", remedy: "save it again as XLSX, or as CSV")
    }
    unsafe archive = opened
    guard unsafe zip_get_num_entries(archive, 0) <= ZipArchive.countLimit else {
      throw ImportError(
        "the archive has more than \(ZipArchive.countLimit) members", at: source.location,
        remedy: "check where the file comes from")
    }
    try checkTotals(size: UInt64(size), at: source.location)
  }

  /// Members may not share their bytes, as those of a certain kind of bomb do, nor unpack to far more than the archive.
  private func checkTotals(size: UInt64, at location: SourceLocation) throws {
    var packed: UInt64 = 0
    var unpacked: UInt64 = 0
    for index in 0..<UInt64(unsafe zip_get_num_entries(archive, 0)) {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else { continue }
      packed = unsafe packed.addingReportingOverflow(status.comp_size).partialValue
      unpacked = unsafe unpacked.addingReportingOverflow(min(status.size, UInt64(UInt32.max))).partialValue
    }
    guard packed <= size else {
      throw ImportError(
        "the members of the archive lie on top of each other", at: location, remedy: "check where the file comes from")
    }
    guard unpacked <= ZipArchive.totalLimit || unpacked <= packed * ZipArchive.ratioLimit else {
      throw ImportError(
        "the archive would unpack from \(packed) to \(unpacked) bytes", at: location,
        expected: "at most \(ZipArchive.ratioLimit) times its packed size", remedy: "check where the file comes from")
    }
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe storage?.deallocate()
  }

  /// Whether the archive has a member of this name.
  func contains(_ name: String) -> Bool {
    unsafe zip_name_locate(archive, name, 0) >= 0
  }

  /// The bytes of a member.
  ///
  /// - Throws: ``ImportError`` when there is no such member, or it would be too large when unpacked.
  func open(_ name: String) throws -> Member {
    let location = SourceLocation(file: file, sheet: name)
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat(archive, name, 0, &status) == 0 else {
      throw ImportError(
        "the workbook has no part \(name)", at: SourceLocation(file: file), remedy: "save it again as XLSX")
    }
    let size = unsafe status.size
    let packed = unsafe status.comp_size
    guard size <= UInt64(ZipArchive.memberLimit), size < 4 << 20 || size <= packed * ZipArchive.ratioLimit else {
      throw ImportError(
        "the part would unpack from \(packed) to \(size) bytes", at: location,
        expected: "at most \(ZipArchive.memberLimit >> 20) MiB and \(ZipArchive.ratioLimit) times its packed size",
        remedy: "check where the file comes from")
    }
    guard let member = unsafe zip_fopen(archive, name, 0) else {
      throw ImportError("the part cannot be unpacked", at: location, remedy: "save the workbook again as XLSX")
    }
    return unsafe Member(member, size: Int(size), of: self, location: location)
  }

  /// The bytes of one member of an archive.
  @safe
  final class Member: ByteStream {
    private let member: OpaquePointer
    private let archive: ZipArchive
    private let location: SourceLocation
    private var rest: Int

    fileprivate init(_ member: OpaquePointer, size: Int, of archive: ZipArchive, location: SourceLocation) {
      unsafe self.member = unsafe member
      self.archive = archive
      self.location = location
      rest = size
    }

    deinit {
      unsafe zip_fclose(member)
    }

    /// The next bytes.
    ///
    /// - Throws: ``ImportError`` when the data is damaged or goes on beyond its stated size.
    func read(upTo count: Int) throws -> [UInt8] {
      var result: Int64 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        result = unsafe zip_fread(member, buffer.baseAddress, UInt64(count))
        initialized = Int(max(result, 0))
      }
      rest -= bytes.count
      guard result >= 0, rest >= 0 else {
        throw ImportError("the packed data is damaged", at: location, remedy: "save the workbook again as XLSX")
      }
      return bytes
    }
  }
}
