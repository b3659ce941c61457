import Formats
import Terminology

/// Which label of SKOS each designation of an entry becomes.
enum LabelChoice {
  /// A designation as a label.
  struct Label {
    var designation: Designation
    /// The property, for instance `skos:prefLabel`; nil for a label that the concept has already.
    var kind: String?
    var language: String?
    var datatype: String?
    /// What is flattened by writing it so.
    var flattening: String?
  }

  private struct Literal: Hashable {
    var text: [UInt8]
    var language: String?
    var datatype: String?
  }

  /// The labels of an entry: preferred ones first, since what is preferred is no other label as well (S13), and one for
  /// each language tag (S14).
  static func labels(of entry: ConceptEntry) -> [Label] {
    var written: Set<Literal> = []
    var preferred: Set<String> = []
    let candidates = entry.languageSections.flatMap { section in
      section.designations.filter { $0.isAbsent != true && !$0.text.isEmpty }.map { label($0, in: section) }
    }
    // A language without a preferred designation is led by the first that nothing is said about.
    let led = Set(candidates.filter { $0.designation.status == .preferred }.map { $0.language ?? "" })
    return [AdministrativeStatus?.some(.preferred), nil, .admitted, .deprecated, .superseded].flatMap { status in
      candidates.filter { $0.designation.status == status }.map { candidate in
        var label = candidate
        let tag = candidate.language?.lowercased() ?? ""
        switch status {
        case .preferred?:
          let isFirst = preferred.insert(tag).inserted
          label.kind = isFirst ? "skos:prefLabel" : "skos:altLabel"
          label.flattening = isFirst ? nil : "preferred designations beside another, written as alternative labels"
        case nil:
          let isFirst = !led.contains(candidate.language ?? "") && preferred.insert(tag).inserted
          label.kind = isFirst ? "skos:prefLabel" : "skos:altLabel"
          label.flattening = "designations without a status, written as preferred and alternative labels"
        case .admitted?: label.kind = "skos:altLabel"
        case .deprecated?, .superseded?:
          label.kind = "skos:hiddenLabel"
          label.flattening = "deprecated designations, written as hidden labels"
        }
        let literal = Literal(
          text: Array(label.designation.text.utf8), language: label.language?.lowercased(), datatype: label.datatype)
        if !written.insert(literal).inserted { label.kind = nil }
        return label
      }
    }
  }

  private static func label(_ designation: Designation, in section: LanguageSection) -> Label {
    let language = designation.properties[named: "@language"]
    let datatype = designation.properties[named: "@type"].map { RDFNamespace.iri(named: $0) ?? $0 }
    let isStated = language != nil || datatype != nil
    return Label(
      designation: designation,
      language: isStated ? language : section.language == .undetermined ? nil : section.language.value,
      datatype: datatype)
  }
}
