import Formats
import Terminology

/// What the validation of a TBX file found.
public struct TBXValidation: Sendable {
  /// The dialect that the file was checked against; nil where the one it names is not known.
  public var dialect: String?
  /// The version of TBX, 2 or 3.
  public var version: Int
  /// The style, `dca` or `dct`; nil where the version has only one.
  public var style: String?
  private let edition: TBXDialect.Edition
  /// How many entries the file has.
  public var entries = 0
  /// What is wrong, in the order of the lines; of each code the first ones only.
  public internal(set) var findings: [Finding] = []
  /// How many findings there are of each code, those that are not kept included.
  public internal(set) var counts: [String: Int] = [:]
  private let kept: Int
  private var worst: Severity?

  init(dialect: String?, edition: TBXDialect.Edition, style: String?, findingsKept: Int) {
    self.dialect = dialect
    self.edition = edition
    self.style = style
    version = edition.version
    kept = findingsKept
  }

  /// Whether nothing is wrong that breaks a rule of the dialect.
  public var isValid: Bool { !has(.major) }

  /// Whether there is a finding as severe as this, or more.
  public func has(_ severity: Severity) -> Bool {
    worst.map { $0 >= severity } ?? false
  }

  /// What the file was taken for, for instance `TBX-Basic (DCT)`, `TBX (version 2)` or `TBX-Min (2013)`.
  public var format: String {
    let detail = edition == .min2013 ? "2013" : style.map { $0.uppercased() } ?? "version \(version)"
    return "\(dialect ?? "TBX of an unknown dialect") (\(detail))"
  }

  mutating func report(
    _ rule: TBXRule, _ problem: String, expected: String, remedy: String, at location: SourceLocation,
    as severity: Severity? = nil
  ) {
    let severity = severity ?? rule.severity
    worst = max(worst ?? severity, severity)
    counts[rule.rawValue, default: 0] += 1
    guard counts[rule.rawValue, default: 0] <= kept else { return }
    findings.append(
      Finding(
        code: rule.rawValue, severity: severity, message: "\(problem) (expected \(expected)); \(remedy)",
        location: location))
  }

  /// Puts the findings in the order of their places.
  mutating func sort() {
    findings.sort { ($0.location, $0.code, $0.message) < ($1.location, $1.code, $1.message) }
  }
}
