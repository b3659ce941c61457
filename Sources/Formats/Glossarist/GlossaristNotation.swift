import Terminology

/// What reader and writer of Glossarist have to agree upon about its inline notation, which is that of AsciiDoc.
package enum GlossaristNotation {
  /// Where the part behind a mark (`_`, `^`, `~`) ends: at the next such mark, where the two enclose a word or two;
  /// nil where the mark is a character like others.
  package static func spanEnd<Text: Collection<Unicode.Scalar>>(in text: Text, of mark: Unicode.Scalar) -> Text.Index? {
    guard let end = text.prefix(41).firstIndex(of: mark), end != text.startIndex else { return nil }
    let words = text[..<end]
    var last: Unicode.Scalar = " "
    var hasLetter = false
    var hasSpace = false
    for scalar in words {
      guard scalar != "\n" else { return nil }
      last = scalar
      hasLetter = hasLetter || scalar.properties.isAlphabetic
      hasSpace = hasSpace || scalar.properties.isWhitespace
    }
    guard words.first?.properties.isWhitespace == false, !last.properties.isWhitespace else { return nil }
    guard mark == "_" else { return hasSpace ? nil : end }
    let next = text[end...].dropFirst().first
    let continues = next.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    return hasLetter && !continues ? end : nil
  }

  /// The bracket that closes the one before a text, `]`.
  package static func closingBracket<Text: Collection<Unicode.Scalar>>(in text: Text) -> Text.Index? {
    var depth = 1
    return text.indices.first { index in
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      return depth == 0
    }
  }

  /// Whether a target is a URN or another address, which stands before the words in a mention.
  package static func isAddress(_ target: String) -> Bool {
    target.hasPrefix("urn:") || target.contains("://")
  }

  /// Whether a text has numeric character references (`&#60;`), by which it says that it is to be taken as it is:
  /// without a domain, a label or synonyms to be cut off.
  package static func isVerbatim(_ content: String) -> Bool {
    let scalars = content.unicodeScalars
    return scalars.indices.contains { index in
      guard scalars[index] == "&" else { return false }
      let rest = scalars[index...].dropFirst()
      return rest.first == "#" && rest.dropFirst().first.map { $0.properties.numericType != nil || $0 == "x" } == true
    }
  }

  /// A key as all generations mean it: `localizedConcepts` and `:localized_concepts` are `localized_concepts`.
  package static func snakeCase(_ key: String) -> String {
    var result = ""
    for character in key.hasPrefix(":") ? key.dropFirst() : key[...] {
      if character.isUppercase && !result.isEmpty && result.last?.isLowercase == true { result.append("_") }
      result.append(contentsOf: character.lowercased())
    }
    return result
  }

  /// The parts of speech that are flags of a term (`noun: true`).
  package static let partsOfSpeech = [
    ("noun", "noun"), ("verb", "verb"), ("adj", "adjective"), ("adverb", "adverb"), ("participle", "participle"),
    ("preposition", "preposition"),
  ]

  /// The relation that a word of Glossarist names.
  package static func relationKind(_ word: String) -> ConceptRelation.Kind {
    switch word {
    case "broader", "broader_generic", "broader_partitive", "broader_instantial", "related_concept_broader": .broader
    case "narrower", "narrower_generic", "narrower_partitive", "narrower_instantial", "related_concept_narrower":
      .narrower
    case "related", "related_concept", "sequentially_related_concept", "spatially_related_concept",
      "temporally_related_concept":
      .related
    case "supersedes": .supersedes
    case "superseded_by": .supersededBy
    case "see", "compare": .see
    default: ConceptRelation.Kind(rawValue: word)
    }
  }

  /// How a source relates to the text, by a word of Glossarist.
  package static func sourceRelation(_ word: String?) -> SourceCitation.Relation? {
    guard let word else { return nil }
    let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
    return name == "adapted_from" ? .adapted : SourceCitation.Relation(rawValue: name)
  }
}
