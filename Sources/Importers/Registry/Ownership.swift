import Files
import Terminology

/// Finds out whose collection a source is, from what it says about itself.
enum Ownership {
  /// The header of a source: what the person at the keyboard or the configuration says comes first, then what the
  /// source states, then what its texts suggest, then its file name, with a finding.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - organisation: the owner that the source states, if it does.
  ///   - publication: the publication that the source states, if it does.
  ///   - hints: texts in which the owner may be named, the best first.
  ///   - sink: takes the finding.
  /// - Returns: a header with an owner and a publication.
  static func header(
    of source: Source, organisation: String? = nil, publication: String? = nil, hints: [String] = [],
    reportingTo sink: inout some ImportSink
  ) -> GlossaryHeader {
    let stated = source.organisation ?? organisation.flatMap(Ownership.organisation(named:))
    let guessed = hints.lazy.compactMap(Ownership.organisation(in:)).first
    let fallback = Path.stem(source.name)
    if stated == nil && guessed == nil {
      sink.take(
        Finding(
          code: "source.owner-unknown", severity: .minor,
          message: "the source does not say whose it is, so its name is used; write ORG=path to say it",
          location: source.location))
    }
    let owner = stated ?? guessed ?? fallback
    return GlossaryHeader(
      organisation: owner,
      publication: source.publication ?? publication.flatMap { $0.isEmpty ? nil : $0 } ?? fallback)
  }

  /// The organisation that a text names first, for instance `ISO/IEC` in `from ISO/IEC 20924:2018`.
  static func organisation(in text: String) -> String? {
    let words = text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") })
    return words.lazy.compactMap { organisation(opening: String($0)) }.first
  }

  /// An owner as a source states it; nil for a placeholder.
  private static func organisation(named name: String) -> String? {
    let name = name.trimmingWhitespace()
    return name.isEmpty || name == "N/A" ? nil : name
  }

  /// The organisations that open a document number, jointly where there are several: `ISO/IEC`, `IEC/IEEE`.
  private static func organisation(opening word: String) -> String? {
    let owners = word.split(separator: "/").prefix { known.contains(String($0)) }
    return owners.isEmpty ? nil : owners.joined(separator: "/")
  }

  private static let known: Set<String> = [
    "IEC", "ISO", "ITU", "ITU-T", "ITU-R", "ITU-D", "CEN", "CENELEC", "ETSI", "IEEE", "oneM2M", "OGC", "OASIS", "W3C",
    "IETF", "3GPP", "CIE", "OIML", "BIPM", "UNECE", "UNSD", "WMO", "ICAO", "IMO", "AFNOR", "ANSI", "ASTM", "BSI", "DIN",
    "GOST", "JISC", "KATS", "NEN", "NIST", "SAC", "SAE", "SIS", "SNV", "UL", "UNE", "UNI", "VDE", "VDI", "ASHRAE",
    "TM-Forum", "GS1", "HL7", "UPU", "WHO", "FAO", "IATE",
  ]
}
