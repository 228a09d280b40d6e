// @ts-check

// The windows in which a person fills in what is not typed in the text: native dialogs, so that Escape
// closes them, nothing behind them is reached, and the focus goes back where it was.

let made = 0;
const WAIT = 150; // milliseconds between the last key and the question

/**
 * An element: what it knows by itself is set as it is, all else as an attribute.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name in element && typeof value !== "string") {
      Object.assign(element, { [name]: value });
    } else {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children);
  return element;
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Input */

/** @typedef {{ box: HTMLElement, input?: Input, complain?(message: string | null): boolean }} Part of a dialog */

/** @typedef {{ titel: string, itemsoort?: string, adres?: string, waarde?: string }} Found what the desk answers to a search */

/**
 * A field with its label, its help and the place where it says what is wrong.
 * @template {Input} Kind
 * @param {Kind} input
 * @param {string} label
 * @param {string} [help]
 * @param {HTMLElement[]} [extra]
 */
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
    /** @param {string | null | false | undefined} message */
    complain(message) {
      fault.hidden = !message;
      fault.textContent = message || "";
      if (message) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
      return !message;
    },
  };
}

/** @param {{ label: string, help?: string, value?: string, many?: boolean, type?: string }} what */
export function textField({ label, help, value = "", many = false, type = "text" }) {
  const input = many ? make("textarea", { rows: "3" }) : make("input", { type, autocomplete: "off" });
  input.value = value;
  return field(input, label, help);
}

/** @param {{ label: string, help?: string, accept: string }} what */
export function fileField({ label, help, accept }) {
  return field(make("input", { type: "file", accept }), label, help);
}

/**
 * A field that can be typed in, and that finds items while one types when there is an address to ask.
 * The answer is `{"suggesties": [{"titel", "itemsoort", "adres", "waarde"}]}`.
 *
 * @param {object} what
 * @param {string} what.label
 * @param {string} [what.help]
 * @param {string} [what.value]
 * @param {string} [what.address]
 * @param {string} [what.kind] of which folder
 * @param {(result: Found, typed: string) => string} what.pick the value of the field when this result is chosen
 * @param {(text: string) => string} [what.last] the part of what was typed that is searched
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
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;
  /** @type {Found[]} */
  let results = [];
  let chosen = -1;

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  /** @param {number} at */
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
  /** @param {number} at */
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
      if (!(failure instanceof DOMException && failure.name === "AbortError")) {
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
    const row = event.target instanceof Element && event.target.closest("[role=option]");
    if (row) {
      take([...list.children].indexOf(row));
    }
  });
  return made1;
}

/**
 * @param {object} what
 * @param {string} what.title
 * @param {Part[]} what.fields
 * @param {string} what.agree
 * @param {(say: (message: string) => void) => unknown} what.done when the person agrees; what it returns (or promises) says whether
 *   the dialog may close: a field that is not right has complained by then
 * @param {[string, () => void][]} [what.others] more buttons: a text, and what to do
 * @param {() => void} [what.after]
 * @param {boolean} [what.wide]
 */
export function ask({ title, fields, agree, done, others = [], after, wide = false }) {
  const id = `gv-tekst-dialoog-${++made}`;
  const status = make("p", { role: "status", class: "gv-tekst-melding" });
  const dialog = make("dialog", { class: `gv-tekst-dialoog${wide ? " gv-tekst-breed" : ""}`, "aria-labelledby": id });
  // At once, and not when the browser comes to say that it closed: another may be open by then.
  const shut = (/** @type {string} */ answer) => {
    dialog.close(answer);
    dialog.remove();
  };
  const ok = make("button", { type: "submit" }, agree);
  const cancel = make("button", { type: "button", class: "gv-tekst-tweede" }, "Annuleren");
  const more = others.map(([text, what]) => {
    const button = make("button", { type: "button", class: "gv-tekst-tweede" }, text);
    button.addEventListener("click", () => {
      shut("ja");
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
  cancel.addEventListener("click", () => shut(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    for (const one of fields) {
      one.complain?.(null);
    }
    ok.disabled = true;
    status.textContent = "";
    try {
      const say = (/** @type {string} */ message) => {
        status.textContent = message;
      };
      if (await done(say)) {
        shut("ja");
        after?.();
      } else {
        fields.find((one) => one.input?.getAttribute("aria-invalid") === "true")?.input?.focus();
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
