import Matching
import Terminology

/// Finds what the cross-references of an entry point at within its publication.
public struct ReferenceResolver: Sendable {
  /// What a reference leads to.
  public enum Resolution: Equatable, Sendable {
    /// An entry of the same publication.
    case entry(EntryKey)
    /// Something that the publication need not hold: another document, a figure, an address.
    case external
    /// An entry that the publication should hold and does not.
    case broken
  }

  private struct PublicationIndex: Sendable {
    var ids: [String: EntryKey] = [:]
    var designations: [String: EntryKey] = [:]
    var forms: Set<String> = []
    var ownURNs: Set<Substring> = []

    mutating func add(_ member: Member) {
      for id in [member.entry.id, member.entry.number].compactMap({ $0 }) {
        for spelling in ReferenceResolver.spellings(of: id) where ids[spelling] == nil { ids[spelling] = member.key }
      }
      forms.insert(ReferenceResolver.form(of: member.entry.id))
      for designation in member.entry.languageSections.flatMap(\.designations) where !designation.text.isEmpty {
        let text = designation.text.lowercased()
        if designations[text] == nil { designations[text] = member.key }
      }
    }

    /// A URN whose last part is an id of the publication tells how it names itself.
    mutating func learn(_ member: Member) {
      for target in member.references.map(\.target) where target.hasPrefix("urn:") {
        guard let prefix = ReferenceResolver.urnPrefix(target), let last = target.split(separator: ":").last,
          ids[String(last)] != nil
        else { continue }
        ownURNs.insert(prefix)
      }
    }
  }

  /// A publication within a source; clause numbers mean something within it only.
  private struct Publication: Hashable {
    var source: Int
    var name: String

    init(_ member: Member) {
      source = member.source
      name = member.key.publication
    }
  }

  private var publications: [Publication: PublicationIndex] = [:]

  /// A resolver for the members of these entries.
  public init(_ entries: [DirectoryEntry]) {
    let members = entries.flatMap(\.members)
    for member in members { publications[Publication(member), default: PublicationIndex()].add(member) }
    for member in members { publications[Publication(member)]?.learn(member) }
  }

  /// Where a reference of an entry leads.
  public func resolve(_ target: String, from member: Member) -> Resolution {
    guard let index = publications[Publication(member)] else { return .external }
    for candidate in ReferenceResolver.spellings(of: target) {
      if let key = index.ids[candidate] { return .entry(key) }
    }
    if let key = index.designations[target.lowercased()] { return .entry(key) }
    if target.hasPrefix("urn:"), let prefix = ReferenceResolver.urnPrefix(target) {
      return index.ownURNs.contains(prefix) ? .broken : .external
    }
    return index.forms.contains(ReferenceResolver.form(of: target)) ? .broken : .external
  }

  private static func urnPrefix(_ urn: String) -> Substring? {
    urn.lastIndex(of: ":").map { urn[..<$0] }
  }

  /// `IEV 103-02-03` and `103-02-03`, `term_3.1` and `sec_3.1` and `3.1`: one place under several names.
  private static func spellings(of id: String) -> [String] {
    var spellings = [id]
    for prefix in ["term_", "sec_", "sub-", "section-", "#", "IEV", "IEV "] where id.hasPrefix(prefix) {
      spellings.append(String(id.dropFirst(prefix.count)).trimmingWhitespace())
    }
    if id.hasPrefix("urn:"), let last = id.split(separator: ":").last { spellings.append(String(last)) }
    return spellings
  }

  /// The form that the ids of a source have, with every number as `0`: `term_0.0.0`, `cn-0`.
  ///
  /// A number at the beginning says which part or chapter is meant, and stays: `103-0-0`. An export that holds part 103
  /// of a vocabulary need not hold part 151.
  private static func form(of id: String) -> String {
    let lead = id.prefix { $0.isNumber }
    let rest = id.dropFirst(lead.count).split(omittingEmptySubsequences: false) { $0.isNumber }.filter { !$0.isEmpty }
    return lead + rest.joined(separator: "0") + (id.last?.isNumber == true && lead.count < id.count ? "0" : "")
  }
}

/// A cross-reference of an entry and the words that make it.
struct EntryReference {
  var target: String
  var words: String
  var language: LanguageTag?
}

extension Member {
  /// The cross-references in definitions, and the relations to other entries.
  var references: [EntryReference] {
    let relations = entry.relations.filter { relation in
      !relation.kind.isMapping
        && (relation.publication == nil || relation.publication == key.publication
          || key.publication.hasPrefix(relation.publication ?? ""))
    }
    return relations.map { EntryReference(target: $0.target, words: $0.label ?? $0.target) } + definitionReferences
  }

  /// The cross-references in definitions.
  var definitionReferences: [EntryReference] {
    entry.languageSections.flatMap { section in
      section.definitions.flatMap { definition in
        definition.references.map { markup in
          let scalars = definition.text.unicodeScalars.dropFirst(markup.offset).prefix(markup.length)
          return EntryReference(
            target: markup.target ?? "", words: String(String.UnicodeScalarView(scalars)), language: section.language)
        }
      }
    }
  }
}
