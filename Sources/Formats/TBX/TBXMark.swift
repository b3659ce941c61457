import Terminology

/// The names of the properties that say how a TBX file writes what the model says in a field of its own.
///
/// An importer leaves them behind only where the file does not write what an exporter would write anyway; so a file
/// can be written again as it was, and the usual file needs none of them.
package enum TBXMark {
  /// On a text, citation or relation: its data category, where it is not the usual one of the field.
  package static let category = "@category"
  /// The element that carries a statement, or a term section, where it is not the usual one.
  package static let element = "@element"
  /// The namespace of an element that is not the usual one.
  package static let namespace = "@namespace"
  /// The group in which a statement stands; on a note, the number of the definition in whose group it stands.
  package static let group = "@group"
  /// The content as the file has it, in pieces: texts (``text``) and elements with their attributes and pieces.
  package static let content = "@content"
  /// A piece of text among elements.
  package static let text = "#text"
  /// On a property: the field that the model filled from it and the value it gave it, as `status=preferred`.
  package static let means = "@means"
  /// On a citation: it was found in the text itself and not stated beside it.
  package static let inText = "@inText"
  /// On a statement in a term section: the element around it, where it is not the usual one.
  package static let place = "@in"
  /// On a definition: the number of the designation in whose section it stands; empty on a designation: the file has
  /// no element for the term.
  package static let term = "@term"
  /// What a reference leads to; empty where the text says it and no attribute does.
  package static let target = "@target"
  /// The language of a statement.
  package static let language = "@xml:lang"
  /// The id of an element; empty on an entry for which the file has none.
  package static let id = "@id"

  /// The value of ``means`` for a field.
  package static func means(_ field: String, _ value: String) -> String { "\(field)=\(value)" }

  /// The marks that say nothing but how a file is written.
  fileprivate static let spelling: Set<String> = [
    category, element, namespace, group, content, means, inText, place, term,
  ]
}

extension [Property] {
  /// The number of values kept here, groups counted by their parts, and not counting what only says how a TBX file writes
  /// something that a field of the model says.
  package var statementCount: Int {
    reduce(0) { count, property in
      if TBXMark.spelling.contains(property.name) || property.properties[named: TBXMark.means] != nil { return count }
      let parts = property.properties.statementCount
      return count + parts + (property.value.isEmpty && parts > 0 ? 0 : 1)
    }
  }
}
