import Terminology

/// The values that TBX-Basic allows for data categories with a pick list.
package enum TBXPickList {
  /// The value for a part of speech; nil where the list has none but `other`.
  package static func partOfSpeech(_ speech: PartOfSpeech) -> String? {
    ["noun", "verb", "adjective", "adverb"].contains(speech.rawValue) ? speech.rawValue : nil
  }

  /// The value for a term type; nil where the list has none.
  package static func termType(_ type: DesignationType) -> String? {
    switch type {
    case .fullForm, .acronym, .abbreviation, .shortForm, .variant, .phrase: type.rawValue
    case .initialism: "abbreviation"
    default: nil
    }
  }
}
