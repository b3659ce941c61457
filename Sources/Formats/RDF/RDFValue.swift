import Terminology

/// The object of a statement in RDF with what is said about it, as it is kept in a ``Property``.
///
/// The parts of the property whose names begin with `@` say what its text is; they are those of JSON-LD:
/// `@language` and `@type` of a literal, `@type` = `@id` for an IRI or the label of a blank node (`_:b1`), `@list` for
/// a collection. The other parts are the statements about the object, be it named or not.
package indirect enum RDFValue {
  /// A text.
  case literal(String, language: String?, datatype: String?)
  /// Something with an IRI, a blank node with a label (`_:b1`), or one without (nil), and statements about it.
  case resource(String?, [Property])
  /// The items of a collection.
  case list([RDFValue])

  /// The value of a property that came from RDF.
  package init(_ property: Property) {
    if let list = property.properties.first(where: { $0.name == "@list" }) {
      self = .list(list.properties.map(RDFValue.init))
      return
    }
    let type = property.properties[named: "@type"]
    let statements = property.properties.filter { !$0.name.hasPrefix("@") }
    if type == "@id" {
      self = .resource(property.value, statements)
    } else if property.value.isEmpty && !statements.isEmpty {
      self = .resource(nil, statements)
    } else {
      self = .literal(
        property.value, language: property.properties[named: "@language"],
        datatype: type.map { RDFNamespace.iri(named: $0) ?? $0 })
    }
  }

  /// The property of this name that holds the value.
  package func property(_ name: String) -> Property {
    switch self {
    case .literal(let text, let language, let datatype):
      Property(name, text, properties: RDFValue.parts(language: language, datatype: datatype))
    case .resource(let identifier?, let statements):
      Property(name, identifier, properties: [Property("@type", "@id")] + statements)
    case .resource(nil, let statements): Property(name, properties: statements)
    case .list(let items):
      Property(name, properties: [Property("@list", properties: items.map { $0.property("item") })])
    }
  }

  /// The parts that say what a literal is.
  package static func parts(language: String?, datatype: String?) -> [Property] {
    [language.map { Property("@language", $0) }, datatype.map { Property("@type", RDFNamespace.name(of: $0)) }]
      .compactMap { $0 }
  }
}
