import Exporters
import Importers
import Terminology

/// One importer, and what must be true of whatever it is given.
struct FuzzTarget {
  /// The name of the target that packs its input as a workbook: damage reaches the parts and not only the archive.
  private static let workbookParts = "xlsx-parts"

  /// The names of all targets: the importers by their identifiers, and one that packs workbooks.
  static var names: [String] { ImporterRegistry.standard.importers.map(\.identifier) + [workbookParts] }

  private let name: String

  /// A target; nil when there is none of this name.
  init?(named name: String) {
    guard FuzzTarget.names.contains(name) else { return nil }
    self.name = name
  }

  /// Reads bytes: they are glossaries that survive being written and read again, or an error that says where.
  ///
  /// Anything else ends the program, which libFuzzer takes for a finding.
  func read(_ bytes: [UInt8]) {
    let isPacked = name == FuzzTarget.workbookParts
    let format = isPacked ? "xlsx" : name
    let glossaries: [Glossary]
    do {
      glossaries = try FuzzTarget.glossaries(in: isPacked ? StoredArchive.workbook(bytes) : bytes, as: format)
    } catch let error as ImportError {
      guard error.problem.isEmpty || error.location.file != "input" else { return }
      fatalError("the error says neither what nor where: \(error)")
    } catch {
      fatalError("no error of an importer: \(error)")
    }
    do {
      let written = try FuzzTarget.written(glossaries)
      let again = try FuzzTarget.glossaries(in: written, as: "json")
      let writtenAgain = try FuzzTarget.written(again)
      guard written == writtenAgain else {
        fatalError(
          "written and read again it is another:\n\(String(decoding: written, as: UTF8.self))\n"
            + String(decoding: writtenAgain, as: UTF8.self))
      }
    } catch {
      fatalError("what was read cannot be written and read again: \(error)")
    }
  }

  private static func glossaries(in bytes: [UInt8], as format: String) throws -> [Glossary] {
    var source = Source(.memory(bytes), name: "input")
    source.format = format
    return try ImporterRegistry.standard.read(source).glossaries
  }

  private static func written(_ glossaries: [Glossary]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try GlossaryJSONExporter().write(glossaries, to: &bytes)
    return bytes
  }
}
