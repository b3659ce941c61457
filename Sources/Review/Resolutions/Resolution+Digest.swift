import Exporters
import Files
import Harmonisation

extension Resolution {
  /// The SHA-256 digest of what it says, by which a person's consent is tied to what was on the screen.
  public var digest: String { get throws { SHA256.digest(of: try JSON.line(self)) } }
}
