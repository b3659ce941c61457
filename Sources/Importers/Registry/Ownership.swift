import Files
import Terminology

/// Finds out whose collection a source is, from what it says about itself.
enum Ownership {
  /// The header of a source: what the person at the keyboard or the configuration says comes first, then what the
  /// source states, then what its titles and its file name suggest, with a finding.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - organisation: the owner that the source states, if it does.
  ///   - publication: the publication that the source states, if it does.
  ///   - titles: titles that may open with the owner, the best first.
  ///   - sink: takes the finding.
  /// - Returns: a header with an owner and a publication.
  static func header(
    of source: Source, organisation: String? = nil, publication: String? = nil, titles: [String] = [],
    reportingTo sink: inout some ImportSink
  ) -> GlossaryHeader {
    let name = Path.stem(source.name)
    let stated = source.organisation ?? organisation.flatMap(Ownership.organisation(named:))
    return GlossaryHeader(
      organisation: stated ?? suggestedOwner(of: source, by: titles, else: name, reportingTo: &sink) ?? name,
      publication: source.publication ?? publication.flatMap { $0.isEmpty ? nil : $0 } ?? name)
  }

  /// The organisation whose name or document number opens a text, for instance `ISO/IEC` in `ISO/IEC 20924:2018`.
  ///
  /// One that comes later is another matter: `CityNet terms aligned with ISO 704` are not of ISO.
  static func organisation(opening text: String) -> String? {
    let start = text.drop { !isPart($0) }
    let owners = start.prefix(while: isPart).split(separator: "/").prefix { known.contains(String($0)) }
    return owners.isEmpty ? nil : owners.joined(separator: "/")
  }

  /// The owner that titles suggest where they agree, else the one that the name of the file suggests, with a finding
  /// that says so, or that there is none.
  private static func suggestedOwner(
    of source: Source, by titles: [String], else name: String, reportingTo sink: inout some ImportSink
  ) -> String? {
    let telling = titles.filter { organisation(opening: $0) != nil }
    // A directory of several owners, for instance, has none of them for its own.
    let areSeveral = Set(telling.map(organisation(opening:))).count > 1
    let text = telling.first ?? name
    if !areSeveral, let owner = organisation(opening: text) {
      sink.take(
        Finding(
          code: "source.owner-guessed", severity: .note,
          message: "the source does not say whose it is; “\(text)” suggests \(owner); write ORG=path to say it",
          location: source.location))
      return owner
    }
    sink.take(
      Finding(
        code: "source.owner-unknown", severity: .minor,
        message: "the source does not say whose it is, so its name is used; write ORG=path to say it",
        location: source.location))
    return nil
  }

  /// Whether a character can be part of the name of an organisation.
  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "/" || character == "-"
  }

  /// An owner as a source states it; nil for a placeholder.
  private static func organisation(named name: String) -> String? {
    let name = name.trimmingWhitespace()
    return name.isEmpty || name == "N/A" ? nil : name
  }

  private static let known: Set<String> = [
    "IEC", "ISO", "ITU", "ITU-T", "ITU-R", "ITU-D", "CEN", "CENELEC", "ETSI", "IEEE", "oneM2M", "OGC", "OASIS", "W3C",
    "IETF", "3GPP", "CIE", "OIML", "BIPM", "UNECE", "UNSD", "WMO", "ICAO", "IMO", "AFNOR", "ANSI", "ASTM", "BSI", "DIN",
    "GOST", "JISC", "KATS", "NEN", "NIST", "SAC", "SAE", "SIS", "SNV", "UL", "UNE", "UNI", "VDE", "VDI", "ASHRAE",
    "TM-Forum", "GS1", "HL7", "UPU", "WHO", "FAO", "IATE",
  ]
}
