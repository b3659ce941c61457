import Terminology

/// The ladders of all languages, each made when it is first asked for.
///
/// Not for use from several threads at once.
public final class Ladders {
  private var ladders: [String: Ladder] = [:]

  /// Ladders that are not made yet.
  public init() {}

  /// The ladder of a language, whatever its region or script.
  public subscript(language: LanguageTag) -> Ladder {
    let primary = language.primary
    if let ladder = ladders[primary] { return ladder }
    let ladder = Ladder(LanguageTag(canonical: primary))
    ladders[primary] = ladder
    return ladder
  }
}
