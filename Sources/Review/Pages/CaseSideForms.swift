import Exporters
import Terminology

/// What can be said about a case beside a position: a comment, another level, and that something is taken back.
struct CaseSideForms {
  private let file: CaseFile
  private let setting: PageSetting
  private let typed: FormFields

  /// The forms, with what was typed into them.
  init(_ file: CaseFile, _ setting: PageSetting, _ typed: FormFields) {
    self.file = file
    self.setting = setting
    self.typed = typed
  }

  /// Writes them; nothing for somebody who has not said who it is.
  func write(to html: inout HTMLWriter) {
    guard let identity = setting.identity else { return }
    html.tag("section", ["aria-labelledby": "comment-title"]) { html in
      html.element("h2", ["id": "comment-title"], "Comment")
      form(identity, to: &html) { html in
        html.area("comment", id: "comment", label: "Comment, without a position", value: typed["comment"])
        html.button("Add the comment", "comment")
      }
    }
    writeLevels(identity, to: &html)
    writeUndo(identity, to: &html)
  }

  private func form(_ identity: Identity, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.tag("form", ["method": "post", "action": setting.links.item(file.summary.id, setting.queue.query)]) { html in
      html.formBasics(file, identity)
      content(&html)
    }
  }

  private func writeLevels(_ identity: Identity, to html: inout HTMLWriter) {
    guard setting.levels.count > 1 else { return }
    let current = file.summary.level.flatMap { setting.levels.firstIndex(of: $0) } ?? 0
    html.tag("section", ["aria-labelledby": "level-title"]) { html in
      html.element("h2", ["id": "level-title"], "Level")
      html.tag("ol", ["class": "levels"]) { html in
        for (place, level) in setting.levels.enumerated() {
          html.tag("li", ["aria-current": place == current ? "step" : nil]) { $0.quote(level) }
        }
      }
      for (place, words) in [(current + 1, "Move up to"), (current - 1, "Move down to")]
      where setting.levels.indices.contains(place) {
        html.tag("details", ["open": typed["level"] == setting.levels[place] ? "" : nil]) { html in
          html.tag("summary", [:]) { $0.sentence("\(words) “\(setting.levels[place])”") }
          form(identity, to: &html) { html in
            html.hidden("level", setting.levels[place])
            html.field(
              "move-reason", id: "move-reason-\(place)", label: "Why", value: typed["move-reason"], required: true)
            html.button("\(words) “\(setting.levels[place])”", "move")
          }
        }
      }
    }
  }

  private func writeUndo(_ identity: Identity, to html: inout HTMLWriter) {
    guard let own = try? file.takenBack(by: identity.author, for: identity.organisation) else { return }
    html.tag("section", ["aria-labelledby": "undo-title"]) { html in
      html.element("h2", ["id": "undo-title"], "Undo")
      form(identity, to: &html) { html in
        html.hidden("record", own.record.id)
        html.tag("p", [:]) { $0.sentence("The last that you said here: \(PageWords.deed(own.record)).") }
        html.button(
          "Take it back", "undo", key: "u", confirms: "Take back what you said here last? The history keeps both.")
      }
    }
  }
}

extension HTMLWriter {
  /// Adds what every form of a case says: who speaks, and what stood on the screen.
  mutating func formBasics(_ file: CaseFile, _ identity: Identity) {
    hidden("author", identity.author)
    hidden("organisation", identity.organisation)
    hidden("judgement", file.judgement)
    hidden("seen", String(file.last))
    hidden("proposal", (try? file.resolution?.digest) ?? "")
  }
}
