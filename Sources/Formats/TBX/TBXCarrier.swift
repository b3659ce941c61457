/// The element that carries a data category in DCA style, with the name of the category as its `type`.
package enum TBXCarrier: String, Sendable, CaseIterable {
  /// Administrative information.
  case admin
  /// What qualifies administrative information.
  case adminNote
  /// What describes a concept or shows a term in use.
  case descrip
  /// What qualifies a description.
  case descripNote
  /// A reference to another element of the file.
  case ref
  /// The parts of a term; in version 2 only.
  case termCompList
  /// A property of a term.
  case termNote
  /// Something that was done with an entry.
  case transac
  /// What qualifies something that was done.
  case transacNote
  /// A reference to something outside the file.
  case xref
}
