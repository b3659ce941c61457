import Files
import Importers
import Terminology
import TestSupport
import Testing

/// The XML Conformance Test Suite of W3C and OASIS (www.w3.org/XML/Test), read by what its catalogues say.
private enum ConformanceSuite {
  /// One test: a document and what it is.
  struct Document {
    var path: String
    var type: String
    /// Whether the document is one of XML 1.0 in its fifth edition, without namespaces.
    var isPlainXML: Bool
    /// Whether the document stands alone, as against naming other files.
    var standsAlone: Bool
  }

  static let path = "\(Corpora.path)/hostile/xmlconf/xmlconf"
  static let isThere = Folder.isFolder(path)

  /// The documents of XML 1.0, each once, in the order of their paths.
  static let documents: [Document] = {
    guard isThere, let catalogues = try? catalogues(in: path) else { return [] }
    var byPath: [String: Document] = [:]
    for catalogue in catalogues {
      for document in (try? documents(of: catalogue)) ?? [] { byPath[document.path] = document }
    }
    return byPath.values.filter(\.isPlainXML).sorted { $0.path < $1.path }
  }()

  /// The catalogues are not all well-formed by themselves, so the tags are taken from their text.
  private static func documents(of catalogue: String) throws -> [Document] {
    var stream = try FileStream(path: catalogue)
    let text = String(decoding: try stream.readAll(), as: UTF8.self).replacing(/<!--[\s\S]*?-->/, with: "")
    return text.matches(of: /<TEST\s([^>]*)>/).compactMap { test in
      let pairs = test.1.matches(of: /([A-Z]+)\s*=\s*["']([^"']*)["']/).map { (String($0.1), String($0.2)) }
      let facts = Dictionary(pairs) { $1 }
      guard let uri = facts["URI"], let type = facts["TYPE"] else { return nil }
      let recommendation = facts["RECOMMENDATION"] ?? "XML1.0"
      return Document(
        path: Path.resolved(Path.join(Path.folder(catalogue), uri)), type: type,
        isPlainXML: recommendation.hasPrefix("XML1.0") && facts["VERSION"] != "1.1"
          && facts["EDITION", default: "5"].contains("5"),
        standsAlone: facts["ENTITIES", default: "none"] == "none")
    }
  }

  private static func catalogues(in folder: String) throws -> [String] {
    try Folder.names(in: folder).map { Path.join(folder, $0) }.flatMap { path in
      if Folder.isFolder(path) { return try catalogues(in: path) }
      guard path.hasSuffix(".xml") else { return [] }
      var stream = try FileStream(path: path)
      return String(decoding: try stream.readAll(), as: UTF8.self).contains(/<TEST\s/) ? [path] : []
    }
  }
}

@Suite(
  "XML conformance", .enabled(if: ConformanceSuite.isThere, "\(Corpora.absence)"))
struct ConformanceSuiteTests {
  /// What is refused although it is well-formed, in the words of the messages.
  private static let refusals = [
    "the file declares ", " is not one of XML's own five", "the parameter entity ", " is not defined",
  ]

  /// Why a document is not read; nil when it is.
  private func error(in document: ConformanceSuite.Document) throws -> ImportError? {
    let reader = try XMLReader(try FileStream(path: document.path), file: document.path)
    do {
      while try reader.next() != .finished { continue }
      return nil
    } catch let error as ImportError {
      return error
    }
  }

  /// Two documents whose byte order mark contradicts the encoding that they name are read by their mark, as RFC 7303
  /// (3.3) has it; nothing in them is in doubt.
  private static let readByMark = ["eduni/misc/007.xml", "eduni/misc/008.xml"]

  @Test("documents that are not well-formed are refused, with the place")
  func notWellFormed() throws {
    let documents = ConformanceSuite.documents.filter { $0.type == "not-wf" && $0.standsAlone }
    var refused = 0
    for document in documents {
      guard let error = try error(in: document) else {
        #expect(Self.readByMark.contains { document.path.hasSuffix($0) }, "\(document.path) is read")
        continue
      }
      refused += 1
      #expect(!error.problem.isEmpty && error.location.file == document.path)
      #expect((error.location.line ?? 0) > 0 && (error.location.column ?? 0) > 0, "\(error)")
    }
    #expect(documents.count == 927 && refused == 925)
  }

  @Test("documents that are well-formed are read, or refused for what they declare")
  func wellFormed() throws {
    let documents = ConformanceSuite.documents.filter { $0.type == "valid" }
    var read = 0
    for document in documents {
      guard let error = try error(in: document) else {
        read += 1
        continue
      }
      #expect(Self.refusals.contains { error.problem.contains($0) }, "\(error)")
      #expect((error.location.line ?? 0) > 0 && (error.location.column ?? 0) > 0, "\(error)")
    }
    #expect(documents.count == 721)
    #expect(read == 584)
  }
}
