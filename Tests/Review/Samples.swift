import Files
import FoundationEssentials
import Harmonisation
import Review
import Terminology
import TestSupport

/// A small review: three organisations that define a meter differently, and two that mean different things by a lamp.
enum Samples {
  static let glossaries = [
    glossary(
      "IEC",
      entry("1", section("en", "smart meter", defined: "meter that counts energy and sends the values of an hour")),
      entry("2", section("en", "lamp", defined: "source of light of a street"))),
    glossary(
      "ISO",
      entry("1", section("en", "smart meter", defined: "meter that counts energy and shows the values of a day")),
      entry("2", section("en", "lamp", defined: "symbol of a saint in a window of coloured glass"))),
    glossary(
      "ITU-T",
      entry("1", section("en", "smart meter", defined: "meter that counts energy and stores the values of a year"))),
  ]

  /// The glossaries with another definition of the meter by the first organisation.
  static var changed: [Glossary] {
    var glossaries = Samples.glossaries
    glossaries[0].entries[0].languageSections[0].definitions[0].text = "meter that counts energy and sends nothing"
    return glossaries
  }

  /// Merges glossaries as the program does, with a ledger.
  @discardableResult
  static func merge(_ ledger: Ledger, _ glossaries: [Glossary] = Samples.glossaries) throws -> Directory {
    let directory = Harmoniser().harmonise(glossaries, reviews: try ledger.reviews(), generator: "test")
    try ledger.record(directory)
    return directory
  }

  /// A ledger in a folder, in which the glossaries were merged; its clock goes on by a minute with every look at it.
  static func ledger(
    in folder: String, _ name: String = Ledger.fileName, merged isMerged: Bool = true, from minute: Int = 0
  ) throws -> Ledger {
    var minutes = minute
    let ledger = try Ledger(path: Path.join(folder, name), creates: true) {
      minutes += 1
      return Date(timeIntervalSince1970: 1_790_000_000 + Double(minutes) * 60)
    }
    if isMerged { try merge(ledger) }
    return ledger
  }
}

extension Ledger {
  /// The id of the case about the definitions of the meter.
  func meterCase() throws -> String {
    var filter = CaseFilter()
    filter.rule = "definition-substance"
    return try cases(filter).first?.id ?? ""
  }

  /// The id of the case about the lamps.
  func lampCase() throws -> String {
    var filter = CaseFilter()
    filter.rule = "homonym"
    return try cases(filter).first?.id ?? ""
  }

  /// Lets organisations support a resolution.
  func support(_ id: String, _ form: ResolutionForm, _ organisations: String...) throws {
    let resolution = try form.resolution(of: file(id))
    for organisation in organisations {
      try take(
        Contribution(
          caseID: id, organisation: organisation, author: "Ada",
          content: .position(.supports(resolution), reason: "clear")))
    }
  }
}

extension ResolutionForm {
  /// To adopt the definition of an entry.
  static func adopt(_ entry: String) -> ResolutionForm {
    var form = ResolutionForm(.adoptAsIs)
    form.definition = entry
    return form
  }
}
