import Exporters
import Terminology

extension HTMLWriter {
  /// Adds an element around content; attributes without a value are left out.
  mutating func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    raw("</\(name)>")
  }

  /// Adds the beginning of an element, or an element that has no end; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    raw("<\(name)")
    for (key, value) in attributes {
      if let value { attribute(key, value) }
    }
    raw(">")
  }

  /// Adds a field that nobody sees.
  mutating func hidden(_ name: String, _ value: String) {
    open("input", ["type": "hidden", "name": name, "value": value])
  }

  /// Adds words that somebody wrote, apart from the English around them.
  mutating func quote(_ words: String) { element("bdi", words) }

  /// Adds a text of a source in its language and direction.
  mutating func source(_ name: String, _ text: String, _ language: LanguageTag?) {
    tag(name, ["lang": language?.value, "dir": language?.direction ?? "auto"]) { $0.plain(text) }
  }

  /// Adds a field of one line under its label.
  mutating func field(
    _ name: String, id: String, label: String, value: String, language: LanguageTag? = nil, required: Bool = false,
    limit: Int = 400
  ) {
    tag("label", ["for": id]) { $0.sentence(label) }
    open(
      "input",
      [
        "type": "text", "id": id, "name": name, "value": value, "maxlength": String(limit),
        "lang": language?.value, "dir": language?.direction ?? "auto", "required": required ? "" : nil,
        "autocomplete": "off",
      ])
  }

  /// Adds a field of several lines under its label.
  mutating func area(_ name: String, id: String, label: String, value: String, hint: String? = nil) {
    tag("label", ["for": id]) { $0.sentence(label) }
    tag(
      "textarea",
      ["id": id, "name": name, "rows": "3", "dir": "auto", "aria-describedby": hint.map { _ in "\(id)-hint" }]
    ) { html in
      // The first line break in a field is not taken for a part of its text.
      html.raw("\n")
      html.plain(value)
    }
    if let hint { tag("p", ["class": "hint", "id": "\(id)-hint"]) { $0.sentence(hint) } }
  }

  /// Adds a choice under its label.
  mutating func choice(
    _ name: String, id: String, label: String, _ options: [(value: String, words: String)], chosen: String,
    language: LanguageTag? = nil
  ) {
    tag("label", ["for": id]) { $0.sentence(label) }
    tag("select", ["id": id, "name": name]) { html in
      for option in options {
        html.tag(
          "option",
          [
            "value": option.value, "selected": option.value == chosen ? "" : nil,
            "lang": option.value.isEmpty ? nil : language?.value,
            "dir": option.value.isEmpty ? nil : language?.direction,
          ]
        ) { $0.plain(option.words) }
      }
    }
  }

  /// Adds a button that sends its form.
  mutating func button(
    _ words: String, _ action: String, style: String? = nil, key: String? = nil, confirms question: String? = nil
  ) {
    tag(
      "button",
      [
        "type": "submit", "name": "action", "value": action, "class": style, "aria-keyshortcuts": key,
        "data-confirm": question,
      ]
    ) { $0.sentence(words) }
  }
}
