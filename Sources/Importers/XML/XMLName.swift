/// The name of an element or attribute: its namespace and its local part (Namespaces in XML 1.0).
package struct XMLName: Hashable, Sendable {
  /// The namespace; empty when there is none.
  package let namespace: String
  /// The prefix as written, which matters where the namespace was not declared.
  package let prefix: String
  /// The local part.
  package let local: String
  /// Whether it is `xml:lang`.
  let isLanguage: Bool

  /// A name of these parts.
  init(namespace: String, prefix: String, local: String) {
    self.namespace = namespace
    self.prefix = prefix
    self.local = local
    isLanguage = local == "lang" && namespace == "http://www.w3.org/XML/1998/namespace"
  }
}
