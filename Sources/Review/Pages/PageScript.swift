/// The script of the pages: the keyboard, a question before what is not lightly done, what others say meanwhile.
///
/// Without it, everything can be done with links and forms.
enum PageScript {
  static let javaScript = #"""
    (() => {
      "use strict";
      const body = document.body;
      const root = body.dataset.root;
      const find = (selector) => document.querySelector(selector);
      const help = find("#help");
      const decide = find("#decide");

      // Sentences quote words of other languages; each quotation keeps its direction to itself.
      const sentence = (element, words) => {
        for (const part of words.split(/(“[^”]*”)/u)) {
          if (part.startsWith("“") && part.endsWith("”") && part.length > 1) {
            const quoted = document.createElement("bdi");
            quoted.textContent = part.slice(1, -1);
            element.append("“", quoted, "”");
          } else if (part) {
            element.append(part);
          }
        }
        return element;
      };
      const make = (name, words) => sentence(document.createElement(name), words ?? "");

      const follow = (selector) => {
        const link = find(selector);
        if (link) link.click();
        return Boolean(link);
      };
      const focus = (element) => {
        if (!element) return false;
        element.focus();
        element.scrollIntoView({ block: "nearest" });
        return true;
      };
      const choose = (value) => {
        const radio = decide?.querySelector(`input[name="choice"][value="${value}"]`);
        if (!radio) return false;
        radio.checked = true;
        radio.dispatchEvent(new Event("change", { bubbles: true }));
        return focus(radio);
      };
      const press = (action) => {
        const buttons = [...document.querySelectorAll(`button[name="action"][value="${action}"]`)];
        if (!buttons.length) return false;
        buttons[0].click();
        return true;
      };
      const step = (distance) => {
        const links = [...document.querySelectorAll("ol.queue a.title")];
        if (!links.length) return follow(distance > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
        const place = links.indexOf(document.activeElement?.closest("li")?.querySelector("a.title"));
        const next = place < 0 ? (distance > 0 ? 0 : links.length - 1) : place + distance;
        if (next >= links.length) return follow('a[rel="next"]');
        if (next < 0) return follow('a[rel="prev"]');
        return focus(links[next]);
      };
      const search = () => {
        const field = find("#words");
        if (field) {
          field.select();
          return focus(field);
        }
        location.assign(`${root}#words`);
        return true;
      };
      const showHelp = () => {
        help.showModal();
        help.scrollTop = 0;
        return focus(find("#help-title"));
      };
      const outcomes = ["adoptAsIs", "adoptWithNote", "narrowerConcept", "distinctConcepts", "draftTogether", "deprecate",
        "deferred"];
      const keys = {
        j: () => step(1), k: () => step(-1), u: () => press("undo"), "/": search, q: () => follow("#to-queue"),
        n: () => choose("notTheSame"), c: () => choose("consent"), o: () => choose("object"), w: () => choose("waive"),
        p: () => press("preview"), s: () => press("position"), r: () => focus(find("#reason")),
        "?": () => showHelp(),
      };
      outcomes.forEach((outcome, place) => { keys[String(place + 1)] = () => choose(outcome); });

      const writes = (element) =>
        element.closest("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])");
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || find("dialog[open]")) return;
        const element = event.target instanceof Element ? event.target : body;
        if (writes(element)) {
          if (event.key === "Escape") element.blur();
          return;
        }
        if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
      });
      find("#help-link")?.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showHelp();
      });
      if (location.hash === "#words") search();
      find(".notice.refused")?.focus();
      if (find("#preview h3")) find("#preview").scrollIntoView({ block: "nearest" });

      // A question before what is not lightly done.
      const confirmation = find("#confirm");
      let asked = null;
      let isSaid = false;
      document.addEventListener("submit", (event) => {
        const question = event.submitter?.dataset.confirm;
        if (!question || isSaid) return;
        event.preventDefault();
        asked = event.submitter;
        find("#confirm-words").replaceChildren(...make("p", question).childNodes);
        confirmation.returnValue = "";
        confirmation.showModal();
      });
      confirmation.addEventListener("close", () => {
        if (confirmation.returnValue === "yes" && asked) {
          isSaid = true;
          asked.form.requestSubmit(asked);
          isSaid = false;
        } else {
          asked?.focus();
        }
        asked = null;
      });

      // What the position would change, while it is being made.
      const preview = find("#preview");
      let latest = 0;
      const show = async (isWanted) => {
        const number = (latest += 1);
        const fields = new URLSearchParams(new FormData(decide));
        fields.set("action", "preview");
        try {
          const answer = await fetch(decide.getAttribute("action"), { method: "POST", body: fields, headers: { Accept: "application/json" } });
          const data = await answer.json();
          if (number !== latest) return;
          if (data.problem && !isWanted) return preview.replaceChildren();
          const list = document.createElement("ul");
          list.append(...(data.sentences ?? [`${data.problem}.`]).map((words) => make("li", words)));
          preview.replaceChildren(make("h3", "What this would change"), list);
        } catch {
          if (number === latest) preview.replaceChildren();
        }
      };
      if (decide) {
        let timer = 0;
        decide.addEventListener("input", (event) => {
          if (event.target.id === "reason") return;
          clearTimeout(timer);
          timer = setTimeout(() => show(false), 300);
        });
        decide.addEventListener("change", () => {
          clearTimeout(timer);
          timer = setTimeout(() => show(false), 50);
        });
        decide.addEventListener("submit", (event) => {
          clearTimeout(timer);
          if (event.submitter?.value !== "preview") return;
          event.preventDefault();
          show(true);
        });
      }

      // What others say meanwhile; nothing on the page changes by it.
      const news = find("#news");
      let last = Number(body.dataset.last);
      const tell = (words, address) => {
        const line = document.createElement("p");
        line.append(make("span", words));
        const link = make("a", body.dataset.case ? "Show it as it is now" : "Look at it");
        link.href = address;
        const close = make("button", "Not now");
        close.type = "button";
        close.addEventListener("click", () => line.remove());
        line.append(link, close);
        news.replaceChildren(line);
      };
      const listen = async () => {
        if (!document.hidden) {
          try {
            const answer = await fetch(`${root}changes?after=${last}`);
            const data = await answer.json();
            last = data.last;
            const here = body.dataset.case;
            const said = here ? data.said.filter((item) => item.caseID === here) : data.said;
            if (said.length === 1) tell(`${said[0].words}${here ? " on this case" : `, on ${said[0].caseID}`}.`, here ? location.href : said[0].address);
            if (said.length > 1) tell(`${said.length} things were said by others${here ? " on this case" : ""}.`, location.href);
          } catch {
            // The program was ended; the next form says so.
          }
        }
        setTimeout(listen, 5000);
      };
      setTimeout(listen, 5000);
    })();

    """#
}
