import CICU

/// The versions that decide what normalisation and order mean; they stand in the record of every run.
public enum ICU {
  /// The version of ICU, for instance `72.1`.
  public static let version = unsafe String(cString: cicu_version())
  /// The version of Unicode, for instance `15.0`.
  public static let unicodeVersion = unsafe String(cString: cicu_unicode_version())
}
