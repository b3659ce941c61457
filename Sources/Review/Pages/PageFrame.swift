import Exporters

/// What all pages have around what they show: who sits here, where one can go, and help.
struct PageFrame {
  /// Where everything is.
  var setting: PageSetting
  /// The title of the page.
  var title: String
  /// What stands above it.
  var notices: [PageNotice] = []
  /// The case that it shows.
  var caseID: String?
  /// The way back to this page, below the token.
  var place = ""
  /// What was typed by somebody who did not say who it is; nil where nothing was.
  var typed: FormFields?

  /// The page.
  func page(_ content: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.tag("html", ["lang": "en"]) { html in
      html.tag("head", [:]) { writeHead(to: &$0) }
      html.tag(
        "body",
        [
          "data-root": setting.links.root, "data-last": String(setting.last), "data-case": caseID,
          "data-identity": setting.identity.map { "\($0.organisation)\u{1F}\($0.author)" },
        ]
      ) { html in
        html.element("a", ["class": "skip", "href": "#main"], "Skip to the content")
        html.tag("header", ["class": "bar"]) { writeBar(to: &$0) }
        html.tag("main", ["id": "main", "tabindex": "-1"]) { html in
          for notice in notices { notice.write(to: &html, setting) }
          content(&html)
        }
        html.tag("div", ["id": "news", "role": "status", "aria-live": "polite"]) { _ in }
        html.tag("dialog", ["id": "help", "aria-labelledby": "help-title"]) { html in
          HelpText.write(to: &html, heading: "h2")
          html.tag("form", ["method": "dialog"]) { $0.element("button", "Close") }
        }
        html.tag("dialog", ["id": "confirm", "aria-labelledby": "confirm-words"]) { html in
          html.element("p", ["id": "confirm-words"], "")
          html.tag("form", ["method": "dialog", "class": "row"]) { html in
            html.element("button", ["value": "yes", "class": "strong"], "Yes")
            html.element("button", ["value": "no"], "No")
          }
        }
      }
    }
    html.raw("\n")
    return html.text
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.open("meta", ["charset": "utf-8"])
    html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.open("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("title", "\(title) – Concord review")
    html.open("link", ["rel": "icon", "href": "data:,"])
    html.open("link", ["rel": "stylesheet", "href": setting.links.page("review.css")])
    html.tag("script", ["src": setting.links.page("review.js"), "defer": ""]) { _ in }
  }

  private func writeBar(to html: inout HTMLWriter) {
    html.tag("p", ["class": "brand"]) { html in
      html.element("a", ["href": setting.links.queue()], "Concord review")
    }
    html.tag("nav", ["aria-label": "Pages"]) { html in
      html.element("a", ["href": setting.links.queue(setting.queue.query)], "Queue")
      html.element("a", ["href": setting.links.page("editorial", setting.queue.query)], "Editorial differences")
      html.element("a", ["href": setting.links.page("help"), "id": "help-link", "aria-keyshortcuts": "?"], "Help")
    }
    html.tag("details", ["class": "identity", "open": setting.identity == nil || typed != nil ? "" : nil]) { html in
      html.tag("summary", [:]) { html in
        guard let identity = setting.identity else { return html.plain("Say who you are") }
        html.quote(identity.author)
        html.plain(" for ")
        html.tag("b", [:]) { $0.quote(identity.organisation) }
      }
      html.tag("form", ["method": "post", "action": setting.links.page("identity")]) { html in
        html.hidden("return", place)
        html.tag("div", [:]) { html in
          html.field(
            "author", id: "who", label: "Your name", value: typed?["author"] ?? setting.identity?.author ?? "",
            required: true,
            limit: Identity.longestName)
        }
        html.tag("div", [:]) { html in
          let options = setting.organisations.map { ($0, $0) }
          html.choice(
            "organisation", id: "for-whom", label: "For which organisation", [("", "Choose one")] + options,
            chosen: typed?["organisation"] ?? setting.identity?.organisation ?? "")
        }
        html.button(setting.identity == nil ? "Begin" : "Change", "identity", style: "strong")
      }
    }
  }
}
