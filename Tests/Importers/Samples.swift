import Importers
import Terminology

extension Source {
  /// A source in memory that holds a text in UTF-8.
  init(text: String, named name: String = "sample") {
    self.init(.memory(Array(text.utf8)), name: name)
  }
}

/// What the importer that its content calls for, or a named one, makes of a text.
func collect(
  _ text: String, named name: String = "sample", of owner: String? = nil, as format: String? = nil
) throws -> GlossaryCollector {
  var source = Source(text: text, named: name)
  source.organisation = owner
  source.format = format
  return try ImporterRegistry.standard.read(source)
}

extension GlossaryCollector {
  /// The entries of all its glossaries.
  var entries: [ConceptEntry] { glossaries.flatMap(\.entries) }

  /// The codes of what was noticed, in order.
  var codes: [String] { findings.map(\.code) }
}

extension [Property] {
  /// The properties without those that say how a file writes what a field of the model says.
  var withoutSpelling: [Property] {
    filter { !$0.name.hasPrefix("@") && $0.properties[named: "@means"] == nil }
  }
}

extension SourcedText {
  /// The text without what tells how the file writes it.
  var withoutSpelling: SourcedText {
    var text = self
    text.properties = text.properties.withoutSpelling
    for index in text.sources.indices {
      text.sources[index].properties = text.sources[index].properties.withoutSpelling
    }
    return text
  }
}

extension Designation {
  /// The designation without what tells where it stands and how the file writes it.
  var withoutPlace: Designation {
    var designation = self
    designation.location = nil
    designation.properties = properties.withoutSpelling
    return designation
  }
}

extension ConceptEntry {
  /// The texts of the designations in a language; `∅` stands for one that the source says is not there.
  func terms(_ language: String) -> [String] {
    languageSections.filter { $0.language.value == language }.flatMap(\.designations).map {
      $0.isAbsent == true ? "∅" : $0.text
    }
  }

  /// The texts of the definitions in a language.
  func definitionTexts(_ language: String) -> [String] {
    languageSections.filter { $0.language.value == language }.flatMap(\.definitions).map(\.text)
  }

  /// The entry without what tells where it stands and how the file writes it, so that entries of different files can
  /// be compared.
  var withoutPlaces: ConceptEntry {
    var entry = self
    entry.location = nil
    entry.properties = properties.withoutSpelling
    for order in languageSections.indices {
      let section = languageSections[order]
      entry.languageSections[order].properties = section.properties.withoutSpelling
      entry.languageSections[order].definitions = section.definitions.map(\.withoutSpelling)
      entry.languageSections[order].notes = section.notes.map(\.withoutSpelling)
      entry.languageSections[order].designations = section.designations.map(\.withoutPlace)
    }
    return entry
  }
}
