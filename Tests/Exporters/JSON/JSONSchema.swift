/// As much of JSON Schema (draft 2020-12) as `directory.schema.json` uses; any other word in a schema is an error.
struct JSONSchema {
  private let root: JSONValue

  /// The schema in a text.
  init(_ text: String) throws {
    root = try JSONValue.parse(text)
  }

  /// A member of the schema.
  subscript(name: String) -> JSONValue? { root[name] }

  /// Where a value breaks the schema, and how; empty for a valid one.
  func violations(of value: JSONValue) -> [String] {
    violations(of: value, root, at: "")
  }

  private func violations(of value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let words) = schema else { return ["\(path): the schema is no object"] }
    return words.sorted { $0.key < $1.key }.flatMap { word, argument -> [String] in
      switch word {
      case "$schema", "$defs", "title", "description", "required", "additionalProperties": return []
      case "$ref": return violations(of: value, definition(argument), at: path)
      case "type":
        let isNumber = argument.text == "number" && value.type == "integer"
        return isNumber || value.type == argument.text ? [] : ["\(path): is \(value.type)"]
      case "const": return value == argument ? [] : ["\(path): is another value"]
      case "enum": return argument.elements.contains(value) ? [] : ["\(path): is none of the values"]
      case "properties": return members(of: value, schema, at: path)
      case "items":
        return value.elements.enumerated().flatMap { violations(of: $1, argument, at: "\(path)/\($0)") }
      case "minItems":
        guard case .number(let least) = argument, value.type == "array" else { return [] }
        return Double(value.elements.count) >= least ? [] : ["\(path): has too few elements"]
      case "pattern":
        guard let text = value.text, let pattern = argument.text, let regex = try? Regex(pattern) else { return [] }
        return text.firstMatch(of: regex) == nil ? ["\(path): is not of the form"] : []
      case "minimum", "maximum":
        guard case .number(let number) = value, case .number(let limit) = argument else { return [] }
        return (word == "minimum" ? number >= limit : number <= limit) ? [] : ["\(path): is out of range"]
      default: return ["\(path): the schema says \(word), which nobody checks"]
      }
    }
  }

  private func members(of value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = value, case .object(let known)? = schema["properties"] else { return [] }
    let missing = (schema["required"]?.elements ?? []).compactMap(\.text).filter { members[$0] == nil }
    let unknown = schema["additionalProperties"] == .bool(false) ? members.keys.filter { known[$0] == nil } : []
    return missing.map { "\(path): \($0) is missing" } + unknown.sorted().map { "\(path): \($0) is unknown" }
      + members.sorted { $0.key < $1.key }.flatMap { key, member in
        known[key].map { violations(of: member, $0, at: "\(path)/\(key)") } ?? []
      }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    let name = reference.text.map { $0.replacing("#/$defs/", with: "") } ?? ""
    return root["$defs"]?[name] ?? .null
  }
}
