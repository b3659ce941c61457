import Exporters
import Terminology

/// How the entries of a case are cited.
enum CaseCitations {
  /// The citations.
  static func citations(_ file: CaseFile) -> EntryCitations {
    let numbers = file.entries.compactMap { item in item.entry?.number.map { (item.key, $0) } }
    return EntryCitations(numbers: Dictionary(numbers) { first, _ in first })
  }
}
