import Exporters
import Files
import Glibc
import Importers
import Terminology

/// What the bench asks of Concord in one process each, so that its peers can be timed the same way.
///
/// `measure load FILE` reads a file into the full model; `measure export FORMAT ENTRIES FILE` makes entries and times
/// the writing of them alone.
@main
struct Measure {
  static func main() throws {
    Memory.growInLargeSteps()
    let arguments = CommandLine.arguments.dropFirst()
    switch Array(arguments) {
    case let list where list.count == 2 && list[0] == "load": try load(list[1])
    case let list where list.count == 4 && list[0] == "export": try export(list[1], Int(list[2]) ?? 0, to: list[3])
    default:
      print("usage: measure load FILE | measure export FORMAT ENTRIES FILE")
      exit(2)
    }
    finish()
  }

  private static func load(_ path: String) throws {
    let read = try ImporterRegistry.standard.read(Source(.file(path: path), name: path))
    var (entries, designations) = (0, 0)
    for glossary in read.glossaries {
      entries += glossary.entries.count
      for entry in glossary.entries { designations += entry.languageSections.reduce(0) { $0 + $1.designations.count } }
    }
    print("entries \(entries), designations \(designations), findings \(read.findings.count)")
    withExtendedLifetime(read) { finish() }
  }

  /// Ends as every program that is done with a large model: the system takes the memory back faster than frees would.
  private static func finish() -> Never {
    fflush(nil)
    _exit(0)
  }

  private static func export(_ format: String, _ count: Int, to path: String) throws {
    guard let exporter = ExporterRegistry.standard.exporter(named: format) else {
      throw ExportError("there is no format \(format)")
    }
    let glossary = Glossary(
      header: GlossaryHeader(organisation: "CityNet", publication: "Bench"), entries: (0..<count).map(entry))
    let start = ContinuousClock.now
    var bytes: [UInt8] = []
    _ = try exporter.write([glossary], to: &bytes)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard let file = fopen(path, "w") else { throw ExportError("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    print(
      "designations \(count * 4), bytes \(bytes.count), seconds \(seconds), MB/s \(Double(bytes.count) / 1e6 / seconds)"
    )
  }

  /// An entry with two languages of two designations and a definition with its source each.
  private static func entry(_ number: Int) -> ConceptEntry {
    var entry = ConceptEntry(id: "c\(number)")
    entry.subjectFields = [SubjectField("urban services")]
    entry.languageSections = ["en", "fr"].compactMap { LanguageTag($0) }.map { language in
      var section = LanguageSection(
        language,
        designations: [
          Designation("street lamp & controller \(number)", type: .fullForm, status: .preferred),
          Designation("SLC \(number)", type: .acronym, status: .admitted),
        ])
      for index in section.designations.indices { section.designations[index].partOfSpeech = .noun }
      section.definitions = [
        SourcedText(
          "device number \(number) that switches the lamps of a street, measures what they use and tells the operator",
          sources: [SourceCitation("ISO \(number % 30_000):2025", clause: "3.1.\(number % 90)")])
      ]
      return section
    }
    return entry
  }
}
