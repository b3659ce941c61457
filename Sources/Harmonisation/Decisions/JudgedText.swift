import Files
import Terminology

/// A text that experts had before them when they took a position: what an entry said at the time.
public struct JudgedText: Hashable, Sendable {
  /// What kind of text it is.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A definition; empty where the entry had none.
    case definition
    /// A designation, in its standing.
    case designation
    /// All designations and definitions of the entry, in lines.
    case entry
  }

  /// The entry that said it.
  public var entry: EntryKey
  /// Its kind.
  public var kind: Kind
  /// Its language, where it is in one.
  public var language: LanguageTag?
  /// The standing of a designation.
  public var standing: AdministrativeStatus?
  /// The text.
  public var text: String

  /// A text that was judged.
  public init(
    entry: EntryKey, kind: Kind, language: LanguageTag? = nil, standing: AdministrativeStatus? = nil, text: String
  ) {
    self.entry = entry
    self.kind = kind
    self.language = language
    self.standing = standing
    self.text = text
  }

  /// The texts that a case puts before experts: what its evidence quotes from each of its members; of members that it
  /// only names, what they are called, and that they have no definition where they have none.
  ///
  /// - Parameters:
  ///   - found: the case.
  ///   - entry: gives a source entry by its key.
  /// - Returns: the texts, in the order of the members, each once.
  public static func texts(of found: ConflictCase, entry: (EntryKey) -> ConceptEntry?) -> [JudgedText] {
    var quoted: [EntryKey: [CaseEvidence]] = [:]
    for item in found.evidence {
      for owner in item.owners { quoted[owner, default: []].append(item) }
    }
    return found.members.flatMap { key -> [JudgedText] in
      guard let entry = entry(key) else { return [] }
      guard let items = quoted[key] else { return named(entry, key) }
      return items.map { text(quoted: $0, by: entry, key) }.uniqued()
    }
  }

  private static func named(_ entry: ConceptEntry, _ key: EntryKey) -> [JudgedText] {
    let label = entry.label
    let designation = entry.statements.first { $0.kind == .designation && $0.text == label }
    return [designation?.judged(of: key)].compactMap { $0 }
      + (entry.hasDefinition ? [] : [JudgedText(entry: key, kind: .definition, text: "")])
  }

  private static func text(quoted item: CaseEvidence, by entry: ConceptEntry, _ key: EntryKey) -> JudgedText {
    if item.text.isEmpty && !entry.hasDefinition { return JudgedText(entry: key, kind: .definition, text: "") }
    let spelt = SentenceCase.lowered(item.text)
    let statements = entry.statements.filter { statement in
      statement.text == item.text || (statement.kind == .designation && SentenceCase.lowered(statement.text) == spelt)
    }
    let statement = statements.first { $0.language == item.language } ?? statements.first
    return statement?.judged(of: key) ?? JudgedText(entry: key, kind: .entry, text: entry.summary)
  }

  /// Whether an entry still says this.
  public func holds(in entry: ConceptEntry) -> Bool {
    switch kind {
    case .entry: text == entry.summary
    case .definition where text.isEmpty: !entry.hasDefinition
    case .definition: standing == nil && entry.hasDefinition { $0 == text }
    case .designation:
      entry.languageSections.contains { section in
        section.designations.contains { $0.text == text && $0.status == standing }
      }
    }
  }

  /// What an entry says today in place of a text that it no longer has; nil where it says nothing of the kind.
  public func successor(in entry: ConceptEntry) -> String? {
    if kind == .entry { return entry.summary }
    let candidates = entry.statements.filter { $0.kind == kind && (language == nil || $0.language == language) }
    // The same words in another standing first.
    let same = candidates.first { $0.text == text } ?? candidates.first
    return same.map { statement in
      guard kind == .designation, statement.text == text else { return statement.text }
      return "\(statement.text) (\(statement.standing?.rawValue ?? "no standing"))"
    }
  }

  /// The SHA-256 digest of all that it says, for records.
  public var digest: String {
    SHA256.digest(
      of: [
        entry.description, kind.rawValue, language?.value ?? "", standing?.rawValue ?? "", text,
      ].joined(separator: "\u{1F}"))
  }
}

/// One text of an entry, in a language.
private struct Statement {
  var kind: JudgedText.Kind
  var language: LanguageTag?
  var standing: AdministrativeStatus?
  var text: String

  func judged(of key: EntryKey) -> JudgedText {
    JudgedText(entry: key, kind: kind, language: language, standing: standing, text: text)
  }
}

extension ConceptEntry {
  fileprivate var statements: [Statement] {
    languageSections.flatMap { section in
      section.definitions.map { Statement(kind: .definition, language: section.language, text: $0.text) }
        + section.designations.map {
          Statement(kind: .designation, language: section.language, standing: $0.status, text: $0.text)
        }
    } + definitions.map { Statement(kind: .definition, language: $0.language, text: $0.text) }
  }

  /// Whether it says in any language what its concept is.
  package var hasDefinition: Bool { hasDefinition { !$0.isEmpty } }

  fileprivate func hasDefinition(where isMeant: (String) -> Bool) -> Bool {
    definitions.contains { isMeant($0.text) }
      || languageSections.contains { $0.definitions.contains { isMeant($0.text) } }
  }

  /// All that it says, a text a line.
  fileprivate var summary: String {
    statements.map { "\($0.language?.value ?? ""): \($0.text)\($0.standing.map { " (\($0.rawValue))" } ?? "")" }
      .joined(separator: "\n")
  }
}
