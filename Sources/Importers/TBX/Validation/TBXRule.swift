import Terminology

/// The rules that a TBX file can break, by the codes of their findings.
///
/// What each means stands in the page on validation of this module.
enum TBXRule: String, CaseIterable {
  case attributeValue = "tbx.attribute-value"
  case badAddress = "tbx.bad-address"
  case badDate = "tbx.bad-date"
  case badIdentifier = "tbx.bad-id"
  case badValue = "tbx.bad-value"
  case categoryCarrier = "tbx.category-carrier"
  case categoryLevel = "tbx.category-level"
  case danglingTarget = "tbx.dangling-target"
  case elementOrder = "tbx.element-order"
  case emptyTerm = "tbx.empty-term"
  case inlineCode = "tbx.inline-code"
  case languageCode = "tbx.language-code"
  case markup = "tbx.markup"
  case misplacedElement = "tbx.misplaced-element"
  case missingAttribute = "tbx.missing-attribute"
  case missingElement = "tbx.missing-element"
  case namespace = "tbx.namespace"
  case noTarget = "tbx.no-target"
  case otherDialect = "tbx.other-dialect"
  case repeatedElement = "tbx.repeated-element"
  case repeatedIdentifier = "tbx.repeated-id"
  case repeatedLanguage = "tbx.repeated-language"
  case strayText = "tbx.stray-text"
  case style = "tbx.style"
  case unknownAttribute = "tbx.unknown-attribute"
  case unknownCategory = "tbx.unknown-category"
  case unknownDialect = "tbx.unknown-dialect"
  case unknownElement = "tbx.unknown-element"
  case unusualLanguage = "tbx.unusual-language"

  /// How much a breach matters: what the public schemas let pass is minor, everything else makes a file invalid.
  var severity: Severity {
    switch self {
    case .markup, .noTarget, .repeatedLanguage, .unusualLanguage: .minor
    default: .major
    }
  }
}
