import Exporters

/// Something that stands above a page: what was kept, or why something was not.
struct PageNotice {
  /// What kind of notice it is.
  enum Kind {
    /// Something was done.
    case done
    /// Something was not taken.
    case refused
  }

  /// The kind.
  var kind: Kind
  /// The words.
  var words: String
  /// The record that can be taken back, and its case.
  var undo: (record: String, caseID: String)?

  /// Writes it.
  func write(to html: inout HTMLWriter, _ setting: PageSetting) {
    html.tag(
      "div",
      [
        "class": kind == .refused ? "notice refused" : "notice done", "role": kind == .refused ? "alert" : "status",
        "tabindex": "-1", "id": "notice", "autofocus": kind == .refused ? "" : nil,
      ]
    ) { html in
      html.tag("p", [:]) { html in
        html.element("strong", kind == .refused ? "Not kept. " : "Done. ")
        html.sentence(words)
      }
      guard let undo, let identity = setting.identity else { return }
      html.tag("form", ["method": "post", "action": setting.links.item(undo.caseID, setting.queue.query)]) { html in
        html.hidden("author", identity.author)
        html.hidden("organisation", identity.organisation)
        html.hidden("record", undo.record)
        html.button("Undo", "undo", style: "quiet", key: "u")
      }
    }
  }
}
