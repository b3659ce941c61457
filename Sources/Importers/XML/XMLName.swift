/// The name of an element or attribute: its namespace and its local part (Namespaces in XML 1.0).
package struct XMLName: Hashable, Sendable {
  /// The namespace; empty when there is none.
  package let namespace: String
  /// The prefix as written, which matters where the namespace was not declared.
  package let prefix: String
  /// The local part.
  package let local: String
}
