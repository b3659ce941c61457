/// What a browser asks for.
struct HTTPRequest: Sendable {
  /// The port at which it arrived.
  var port: Int
  /// The method, in capitals.
  var method: String
  /// The path as it was sent.
  var path: String
  /// What stands behind the question mark.
  var query = FormFields()
  /// The headers, in their order.
  var headers: [(name: String, value: String)] = []
  /// The body.
  var body: [UInt8] = []

  /// The values of a header, whatever the case of its name.
  func values(_ name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The value of a header that may be there once; nil when it is not there, or several times.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }
}
