/// The script of the report: it shows the filters and applies them.
///
/// Without it, everything is there to be read.
enum ReportScript {
  static let javaScript = """
    (() => {
      const form = document.getElementById("filters");
      if (!form) return;
      const cases = [...document.querySelectorAll("#cases article.case")];
      const groups = [...document.querySelectorAll("section.group")];
      const count = document.getElementById("count");
      form.hidden = false;
      const apply = () => {
        const value = (name) => form.elements[name] ? form.elements[name].value : "";
        const words = value("words").trim().toLowerCase();
        let shown = 0;
        for (const item of cases) {
          const data = item.dataset;
          const matches =
            (!value("severity") || data.severity === value("severity")) &&
            (!value("kind") || data.kind === value("kind")) &&
            (!value("state") || data.state === value("state")) &&
            (!value("organisation") || data.organisations.includes("|" + value("organisation") + "|")) &&
            (!value("language") || data.languages.includes("|" + value("language") + "|")) &&
            (!words || item.textContent.toLowerCase().includes(words));
          item.hidden = !matches;
          if (matches) shown += 1;
        }
        for (const group of groups) {
          group.hidden = !group.querySelector("article.case:not([hidden])");
        }
        const noun = cases.length === 1 ? "case" : "cases";
        count.value = shown === cases.length ? `${shown} ${noun}` : `${shown} of ${cases.length} ${noun}`;
      };
      form.addEventListener("input", apply);
      form.addEventListener("submit", (event) => event.preventDefault());
      apply();
    })();

    """
}
