import Formats
import Terminology

/// Checks a TBX file against its dialect: the structure, the data categories with their levels and values, ids and
/// references.
///
/// The rules are those of ISO 30042:2019 and ISO 30042:2008 and of the public dialects, as `TBXDialect` and
/// `TBXStructure` state them. The file is read once; nothing of it is kept but its ids and what is wrong.
public struct TBXValidator: Sendable {
  /// The names of the dialects that are known.
  public static let dialects = TBXDialect.all.map(\.name).reduce(into: [String]()) { names, name in
    if !names.contains(name) { names.append(name) }
  }

  private let dialect: String?
  private let findingsKept: Int

  /// A validator.
  ///
  /// - Parameters:
  ///   - dialect: the dialect to check against; by default the one that the file names.
  ///   - findingsKept: how many findings of a code are kept.
  public init(dialect: String? = nil, findingsKept: Int = 3) {
    self.dialect = dialect
    self.findingsKept = findingsKept
  }

  /// Checks a file.
  ///
  /// - Throws: ``ImportError`` when it is not well-formed or not TBX, or when the edition has no such dialect.
  public func validate(_ source: Source) throws -> TBXValidation {
    let reader = try XMLReader(try source.open(), file: source.name)
    guard try reader.next() == .start else { throw ImportError("the file is empty", at: source.location) }
    guard let edition = TBXDialect.Edition(rawValue: reader.name.local) else {
      throw ImportError(
        "the root element is <\(reader.name.local)>", at: reader.location, expected: "<tbx>, <martif> or <TBX>",
        remedy: "check that this is a TBX file")
    }
    let declared = reader.attribute(edition == .min2013 ? "dialect" : "type")
    let known = try dialect.map { try named($0, in: edition, at: reader.location) }
    let checked = known ?? declared.flatMap { TBXDialect.named($0, in: edition) }
    let style = edition == .tbx ? reader.attribute("style").flatMap(TBXStyle.init) : nil
    var validation = TBXValidation(
      dialect: checked?.name, edition: edition, style: style?.rawValue, findingsKept: findingsKept)
    if let declared, edition != .min2013 {
      if checked == nil {
        let names = TBXDialect.all.filter { $0.edition == edition }.map(\.name)
        validation.report(
          .unknownDialect, "the dialect “\(declared)” is not known", expected: names.joined(separator: ", "),
          remedy: "correct the type, or name with --dialect what to check against", at: reader.location)
      } else if let known, TBXDialect.named(declared, in: edition)?.name != known.name {
        validation.report(
          .otherDialect, "the file says that it is “\(declared)”", expected: "“\(known.name)”",
          remedy: "correct the type, or check against another dialect", at: reader.location)
      }
    }
    let structure = checked?.structure ?? .of(edition)
    var checker = TBXChecker(reader, checked, structure, style, edition, validation)
    try checker.check()
    return checker.validation
  }

  private func named(
    _ name: String, in edition: TBXDialect.Edition, at location: SourceLocation
  ) throws -> TBXDialect {
    if let dialect = TBXDialect.named(name, in: edition) { return dialect }
    let known = TBXDialect.all.filter { $0.edition == edition }.map(\.name).joined(separator: ", ")
    throw ImportError(
      "<\(edition.rawValue)> begins an edition that has no dialect “\(name)”", at: location, expected: known,
      remedy: "name another dialect, or none")
  }
}

/// How a file of version 3 writes data categories.
enum TBXStyle: String {
  /// As the `type` of the elements that carry them.
  case dca
  /// As elements of their own.
  case dct
}
