// The windows in which a person fills in what is not typed in the text: native dialogs, so that Escape
// closes them, nothing behind them is reached, and the focus goes back where it was.

let made = 0;
const WAIT = 150; // milliseconds between the last key and the question

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name in element && typeof value !== "string") {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** A field with its label, its help and the place where it says what is wrong. */
function field(input, label, help, extra = []) {
  const id = `gv-tekst-veld-${++made}`;
  input.id = id;
  const fault = make("p", { class: "gv-tekst-fout", id: `${id}-fout`, hidden: true });
  const hint = help ? make("p", { class: "gv-tekst-uitleg", id: `${id}-uitleg` }, help) : null;
  input.setAttribute("aria-describedby", `${id}-fout${hint ? ` ${id}-uitleg` : ""}`);
  const box = make(
    "div",
    { class: "gv-tekst-veld" },
    make("label", { for: id }, label),
    ...(hint ? [hint] : []),
    fault,
    input,
    ...extra,
  );
  return {
    box,
    input,
    get value() {
      return input.value.trim();
    },
    complain(message) {
      fault.hidden = !message;
      fault.textContent = message ?? "";
      if (message) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
      return !message;
    },
  };
}

export function textField({ label, help, value = "", many = false, type = "text" }) {
  const input = many ? make("textarea", { rows: "3" }) : make("input", { type, autocomplete: "off" });
  input.value = value;
  return field(input, label, help);
}

export function fileField({ label, help, accept }) {
  return field(make("input", { type: "file", accept }), label, help);
}

/**
 * A field that can be typed in, and that finds items while one types when there is an address to ask.
 * The answer is `{"suggesties": [{"titel", "itemsoort", "adres", "waarde"}]}`.
 *
 * @param pick the value of the field when this result is chosen
 */
export function searchField({ label, help, value = "", address, kind, pick, last = (text) => text }) {
  const input = make("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  input.value = value;
  if (!address) {
    return field(input, label, help);
  }
  const id = `gv-tekst-lijst-${++made}`;
  const list = make("ul", { id, role: "listbox", "aria-label": "Gevonden", class: "gv-tekst-lijst", hidden: true });
  const news = make("p", { role: "status", class: "gv-unseen" });
  const made1 = field(input, label, help, [list, news]);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", id);
  let timer;
  let asking;
  let results = [];
  let chosen = -1;

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((row, place) => {
      row.setAttribute("aria-selected", String(place === at));
    });
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (at) => {
    input.value = pick(results[at], input.value);
    news.textContent = `Gekozen: ${results[at].titel}`;
    close();
    input.focus();
  };
  const ask = async () => {
    asking?.abort();
    const words = last(input.value).trim();
    if (words.length < 2) {
      close();
      return;
    }
    asking = new AbortController();
    try {
      const url = new URL(address, window.location.href);
      url.searchParams.set("q", words);
      if (kind) {
        url.searchParams.set("mappen", kind);
      }
      const answer = await fetch(url, {
        signal: asking.signal,
        credentials: "same-origin",
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      results = ((await answer.json()).suggesties ?? []).slice(0, 20);
      list.replaceChildren(
        ...results.map((result, at) =>
          make(
            "li",
            { role: "option", id: `${id}-${at}`, "aria-selected": "false" },
            make("span", {}, String(result.titel)),
            " ",
            make("small", {}, String(result.itemsoort ?? "").replaceAll("-", " ")),
          ),
        ),
      );
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = results.length === 0;
      input.setAttribute("aria-expanded", String(results.length > 0));
      news.textContent =
        results.length === 0 ? "Niets gevonden" : results.length === 1 ? "1 gevonden" : `${results.length} gevonden`;
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
        news.textContent = "Zoeken lukt nu niet. Typ het zelf.";
      }
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const end = list.children.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else if (event.key === "ArrowDown") {
        choose(chosen === end ? -1 : chosen + 1);
      } else {
        choose(chosen === -1 ? end : chosen - 1);
      }
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && !list.hidden) {
      // First the list, then the dialog.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (row) {
      take([...list.children].indexOf(row));
    }
  });
  return made1;
}

/**
 * @param done is called with nothing when the person agrees; what it returns (or promises) says whether
 *   the dialog may close: a field that is not right has complained by then
 * @param others more buttons: a text, and what to do
 */
export function ask({ title, fields, agree, done, others = [], after, wide = false }) {
  const id = `gv-tekst-dialoog-${++made}`;
  const status = make("p", { role: "status", class: "gv-tekst-melding" });
  const dialog = make("dialog", { class: `gv-tekst-dialoog${wide ? " gv-tekst-breed" : ""}`, "aria-labelledby": id });
  const ok = make("button", { type: "submit" }, agree);
  const cancel = make("button", { type: "button", class: "gv-tekst-tweede" }, "Annuleren");
  const more = others.map(([text, what]) => {
    const button = make("button", { type: "button", class: "gv-tekst-tweede" }, text);
    button.addEventListener("click", () => {
      dialog.close("ja");
      what();
    });
    return button;
  });
  const form = make(
    "form",
    { method: "dialog", novalidate: true },
    make("h2", { id }, title),
    ...fields.map((one) => one.box),
    status,
    make("div", { class: "gv-tekst-knoppen" }, ok, cancel, ...more),
  );
  form.noValidate = true;
  dialog.append(form);
  // Not in the form of the page, or this one would be a part of it.
  document.body.append(dialog);
  cancel.addEventListener("click", () => dialog.close(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    for (const one of fields) {
      one.complain?.(null);
    }
    ok.disabled = true;
    status.textContent = "";
    try {
      if (await done((message) => (status.textContent = message))) {
        dialog.close("ja");
        after?.();
      } else {
        fields.find((one) => one.input?.getAttribute("aria-invalid") === "true")?.input.focus();
      }
    } finally {
      ok.disabled = false;
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  (fields[0]?.input ?? ok).focus();
  return dialog;
}
