import Formats
import Terminology

/// The ids in one TBX file: names of XML, each used once, and what references to them become.
struct TBXIdentifiers {
  private var used: Set<String> = []
  /// An id in a publication of a glossary.
  private struct Place: Hashable {
    var publication: String?
    var id: String
  }

  /// What an id of a glossary became, for those that could not stay.
  private var changed: [[Place: String]]
  /// The ids and numbers under which the entries of a glossary are known.
  private var known: [[Place: String]] = []
  private let isStrict: Bool

  /// The ids of the entries of glossaries; only a strict file needs ids that XML allows.
  init(_ glossaries: [Glossary], isStrict: Bool) {
    self.isStrict = isStrict
    changed = Array(repeating: [:], count: glossaries.count)
    let isAlone = glossaries.count == 1
    guard isStrict || !isAlone else { return }
    used.reserveCapacity(glossaries.map(\.entries.count).reduce(0, +))
    for (order, glossary) in glossaries.enumerated() {
      for entry in glossary.entries {
        let id = unused(isStrict ? TBXIdentifiers.name(entry.id) : entry.id)
        if id != entry.id { changed[order][Place(publication: entry.publication, id: entry.id)] = id }
      }
    }
  }

  /// The id of an entry in the file.
  func id(of entry: ConceptEntry, in glossary: Int) -> String {
    changed[glossary].isEmpty
      ? entry.id : changed[glossary][Place(publication: entry.publication, id: entry.id)] ?? entry.id
  }

  /// Takes an id for an element inside an entry; nil where it is in use already or XML does not allow it.
  mutating func claim(_ id: String) -> Bool {
    guard isStrict else { return true }
    return TBXIdentifiers.isName(id) && used.insert(id).inserted
  }

  /// Notes that ids other than those of entries are to be had, before anything refers to them.
  mutating func learn(_ glossary: Glossary, _ order: Int, others: Set<String>) {
    var names: [Place: String] = [:]
    for entry in glossary.entries {
      let id = id(of: entry, in: order)
      // Without a publication a name means the first entry that has it; an id comes before a number in print.
      for publication in [entry.publication, nil] {
        let place = Place(publication: publication, id: entry.id)
        if names[place] == nil { names[place] = id }
      }
    }
    for entry in glossary.entries {
      guard let number = entry.number else { continue }
      for publication in [entry.publication, nil] {
        let place = Place(publication: publication, id: number)
        if names[place] == nil { names[place] = id(of: entry, in: order) }
      }
    }
    for id in others where TBXIdentifiers.isName(id) {
      let place = Place(publication: nil, id: id)
      if names[place] == nil { names[place] = id }
    }
    while known.count <= order { known.append([:]) }
    known[order] = names
  }

  /// What a reference of an entry has to name; nil where it leads nowhere in the file.
  func target(_ target: String, of entry: ConceptEntry?, in glossary: Int) -> String? {
    let names = isStrict ? known[glossary] : changed[glossary]
    return names[Place(publication: entry?.publication, id: target)] ?? names[Place(publication: nil, id: target)]
      ?? (isStrict ? nil : target)
  }

  private mutating func unused(_ name: String) -> String {
    if used.insert(name).inserted { return name }
    var number = 2
    while !used.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(name)-\(number)"
  }

  /// Whether a text is a name of XML without a colon (NCName, Namespaces in XML 1.0), ASCII letters only.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !text.isEmpty else { return false }
    guard first.isASCIIAlphanumeric && !(0x30...0x39).contains(first) || first == 0x5F else { return false }
    return text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  /// A name made of an id: what a name cannot hold becomes `_`, and a letter stands before a digit.
  private static func name(_ id: String) -> String {
    if isName(id) { return id }
    let bytes = id.utf8.map { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2E ? $0 : 0x5F }
    let name = String(decoding: bytes, as: UTF8.self)
    return isName(name) ? name : "c\(name)"
  }
}
