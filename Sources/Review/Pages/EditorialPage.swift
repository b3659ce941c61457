import Exporters
import Files
import Harmonisation
import Terminology

/// Consent, all at once, to what differs editorially only: first what that would be, then a button.
struct EditorialPage {
  private let setting: PageSetting
  private let plan: EditorialAcceptance?

  /// A page; without a plan, for somebody who has not said for which organisation.
  init(_ setting: PageSetting, plan: EditorialAcceptance?) {
    self.setting = setting
    self.plan = plan
  }

  /// What a list says, in short, so that nobody consents to what was not on the screen.
  static func digest(_ plan: EditorialAcceptance) -> String {
    let items = plan.items.map { "\($0.id)\u{1F}\(ResolutionWords.sentence($0.resolution))" }
    return SHA256.digest(of: items.joined(separator: "\u{1E}"))
  }

  /// The page.
  func html(_ notices: [PageNotice] = []) -> String {
    PageFrame(setting: setting, title: "Editorial differences", notices: notices, place: "editorial").page { html in
      html.element("h1", "Editorial differences")
      html.element(
        "p", ["class": "lead"],
        "Definitions that differ in spelling, punctuation or articles only. Where nothing is proposed yet, the one that "
          + "has most in common with the others is kept.")
      guard let plan, let identity = setting.identity else {
        html.element(
          "p", "Say above who you are; then the cases on which your organisation owes a position stand here.")
        return
      }
      guard !plan.items.isEmpty else {
        html.tag("p", [:]) { html in
          html.quote(identity.organisation)
          html.plain(" owes no position on such a case.")
        }
        return
      }
      html.tag("form", ["method": "post", "action": setting.links.page("editorial")]) { html in
        html.hidden("author", identity.author)
        html.hidden("organisation", identity.organisation)
        html.hidden("plan", EditorialPage.digest(plan))
        html.button(
          "Consent to all \(plan.items.count) for “\(identity.organisation)”", "accept", style: "strong",
          confirms: "\(identity.organisation) consents in \(plan.items.count.counted("case")). Each can be taken back.")
      }
      html.tag("ol", ["class": "queue"]) { html in
        for item in plan.items {
          html.tag("li", ["class": "case"]) { html in
            html.tag("a", ["href": setting.links.item(item.id), "class": "title"]) { $0.sentence(item.message) }
            html.tag("p", ["class": "consents"]) { $0.sentence(item.words) }
          }
        }
      }
    }
  }
}
