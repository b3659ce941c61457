import Terminology

/// A concept of the directory: its members, and what they propose together.
public struct DirectoryEntry: Codable, Sendable {
  /// A stable id, made from the key of its first member when the concept was first seen.
  public var id: String
  /// How far its harmonisation has come.
  public var status: HarmonisationStatus
  /// The source entries that define the concept, whole, in the order of their keys.
  public var members: [Member]
  /// What they say, language by language, with the owners of every text.
  public var sections: [DirectorySection]
  /// The ids of the cases that concern it.
  public var cases: [String] = []
  /// What experts agreed on; nil where they decided nothing.
  public var agreement: Agreement?

  /// An entry of these members.
  public init(id: String, status: HarmonisationStatus, members: [Member], sections: [DirectorySection]) {
    self.id = id
    self.status = status
    self.members = members
    self.sections = sections
  }

  /// The designation by which readers find it.
  public var label: String {
    let ranked = sections.enumerated().min { left, right in
      (left.element.language.readerRank, left.offset) < (right.element.language.readerRank, right.offset)
    }
    return ranked?.element.designations.first?.text ?? members.first?.entry.label ?? id
  }

  /// The members that are in force with their organisations, and that experts did not withdraw; all when none is.
  public var currentMembers: [Member] {
    let inForce = membersInForce
    return inForce.isEmpty ? members : inForce
  }

  /// The members that are in force with their organisations, and that experts did not withdraw.
  var membersInForce: [Member] {
    members.filter { $0.entry.isCurrent && agreement?.withdrawn.contains($0.key) != true }
  }

  /// The organisations that define the concept, each once.
  public var organisations: [String] { members.map(\.key.organisation).uniqued() }

  /// Whether several sources define the concept.
  public var isShared: Bool { Set(currentMembers.map(\.source)).count > 1 }
}

/// A source entry as member of a concept of the directory.
public struct Member: Codable, Sendable {
  /// The key of the entry.
  public var key: EntryKey
  /// The number of its source in ``Directory/sources``.
  public var source: Int
  /// Its place in that source, from 0.
  public var position: Int
  /// The entry itself.
  public var entry: ConceptEntry

  /// A member.
  public init(key: EntryKey, source: Int, position: Int, entry: ConceptEntry) {
    self.key = key
    self.source = source
    self.position = position
    self.entry = entry
  }
}

/// How far the harmonisation of a concept has come.
public enum HarmonisationStatus: String, Codable, Hashable, Sendable, CaseIterable {
  /// Only one source defines it.
  case singleSource
  /// Several sources define it, in the same words or with editorial differences only.
  case identical
  /// Several sources have it, with differences that do not stand in the way of a first edition, or one definition among
  /// them.
  case proposed
  /// Several sources define it, and differ in something that has to be settled.
  case inConflict
  /// Experts agreed on it.
  case agreed
}
