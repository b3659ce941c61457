/// Something noticed about a source, a directory or an output that does not stop the work.
///
/// Importers, conflict rules and exporters all report through findings; an error is thrown only for what stops a
/// command.
public struct Finding: Codable, Hashable, Sendable {
  /// A stable code, for instance `tbx.empty-term`, by which a finding can be counted and looked up.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// One sentence for the reader of the report.
  public var message: String
  /// Where it is.
  public var location: SourceLocation

  /// A finding at a place.
  public init(code: String, severity: Severity, message: String, location: SourceLocation) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
  }
}
