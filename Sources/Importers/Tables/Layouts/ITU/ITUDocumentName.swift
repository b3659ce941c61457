import Terminology

/// The file name of an ITU-T document, which tells Recommendation, date and language:
/// `T-REC-Z.100-201604-I!!MSW-E.docx`.
struct ITUDocumentName {
  /// The publication as it is cited: `ITU-T Z.100 (04/2016)`.
  let publication: String
  /// The language of the document (its letter: A, C, E, F, R, S), where the name tells.
  let language: LanguageTag?

  /// The parts of a name; a name of another form is the publication itself.
  init(_ name: String) {
    var stem = name.trimmingWhitespace()
    for ending in [".docx", ".doc", ".pdf", ".htm", ".html"] where stem.lowercased().hasSuffix(ending) {
      stem.removeLast(ending.count)
    }
    let halves = stem.split(separator: "!")
    language = halves.count > 1 ? halves.last.flatMap { ITUDocumentName.language($0) } : nil
    var words = (halves.first.map(String.init) ?? stem).split(separator: "-").map(String.init)
    guard let dateIndex = words.lastIndex(where: ITUDocumentName.isDate) else {
      publication = stem.hasPrefix("ITU") || !stem.contains(".") || stem.contains(" ") ? stem : "ITU-T \(stem)"
      return
    }
    let date = words[dateIndex]
    words = Array(words[..<dateIndex])
    if words.first == "T" { words.removeFirst() }
    if words.first == "REC" { words.removeFirst() }
    let number = words.joined(separator: "-")
    let owner = number.contains(".") ? "ITU-T " : "ITU-T – "
    publication = "\(owner)\(number) (\(date.suffix(2))/\(date.prefix(4)))"
  }

  private static func isDate(_ word: String) -> Bool {
    word.utf8.count == 6 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func language(_ ending: Substring) -> LanguageTag? {
    let letters = ["A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"]
    return ending.split(separator: "-").last.flatMap { letters[String($0)] }.map { LanguageTag(canonical: $0) }
  }
}
