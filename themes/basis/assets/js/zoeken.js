// @ts-check

// Suggestions while typing, after the combobox pattern of the ARIA Authoring Practices: the focus stays
// in the field, the list is walked with the arrow keys, Enter opens what is chosen there, Escape closes
// the list. Without this script the field searches all the same; with it, Enter with nothing chosen does
// what it did. No result changes under anybody's hands: that only the button does.
//
// At the desk a field names its own address of suggestions; what is chosen there fills the field, and
// its title stands below it.

const WAIT = 120; // milliseconds between the last key and the question
const FEWEST = 2;

/**
 * As the server answers; what a page of readers gets, and what the desk gets.
 * @typedef {{ webadres: string, delen: { tekst: string, gemarkeerd?: boolean }[], facetLabel?: string, itemsoort?: string }} ForReaders
 * @typedef {{ waarde: string, titel: string, itemsoort: string, concept?: boolean }} ForDesk
 * @typedef {ForReaders & ForDesk} Suggestion
 */

let lists = 0;

/** @param {HTMLInputElement} input */
function enhance(input) {
  const own = input.dataset.suggest;
  const id = `gv-suggesties-${++lists}`;
  const list = document.createElement("ul");
  list.id = id;
  list.className = "gv-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggesties");
  list.hidden = true;
  const news = document.createElement("p");
  news.className = "gv-unseen";
  news.setAttribute("role", "status");
  const box = document.createElement("div");
  box.className = "gv-combobox";
  const focused = document.activeElement === input;
  input.before(box);
  box.append(input, list, news);
  if (focused) {
    input.focus(); // which moving took away
  }

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", id);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;
  let chosen = -1;

  const options = () => [.../** @type {HTMLCollectionOf<HTMLLIElement>} */ (list.children)];

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    news.textContent = "";
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  /** @param {number} at */
  function choose(at) {
    chosen = at;
    options().forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === at));
    });
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options()[at].id);
      options()[at].scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {Suggestion[]} suggestions */
  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    news.textContent =
      suggestions.length === 0
        ? "Geen suggesties"
        : suggestions.length === 1
          ? "1 suggestie"
          : `${suggestions.length} suggesties`;
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} place
   */
  function option(suggestion, place) {
    const row = document.createElement("li");
    row.id = `${id}-${place}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    if (own) {
      row.dataset.value = suggestion.waarde;
      row.dataset.title = suggestion.titel;
      const kind = document.createElement("small");
      kind.textContent = suggestion.itemsoort.replaceAll("-", " ") + (suggestion.concept ? ", concept" : "");
      row.append(suggestion.titel, " ", kind);
      return row;
    }
    // The host is the one that the page came from, however the address names it.
    const address = new URL(suggestion.webadres);
    row.dataset.href = address.pathname + address.search;
    const name = document.createElement("span");
    for (const piece of suggestion.delen) {
      const part = document.createElement(piece.gemarkeerd ? "mark" : "span");
      part.textContent = piece.tekst;
      name.append(part);
    }
    const kind = document.createElement("small");
    kind.textContent = suggestion.facetLabel
      ? `filter op ${suggestion.facetLabel.toLowerCase()}`
      : (suggestion.itemsoort ?? "onderdeel van de site").replaceAll("-", " ");
    row.append(name, " ", kind);
    return row;
  }

  async function ask() {
    const typed = input.value.trim();
    asking?.abort();
    if (typed.length < FEWEST) {
      close();
      return;
    }
    asking = new AbortController();
    try {
      const address = own ? `${own}&q=` : "/api/v2/suggesties?q=";
      const answer = await fetch(address + encodeURIComponent(typed), {
        signal: asking.signal,
        credentials: own ? "same-origin" : "omit",
      });
      const body = answer.ok ? await answer.json() : { suggesties: [] };
      if (document.activeElement === input) {
        show(body.suggesties);
      }
    } catch (failure) {
      // Stopped because there is something newer to ask; or the line is gone, and what the list says
      // is no answer to what stands in the field now. Whoever types can still search.
      if (!(failure instanceof DOMException && failure.name === "AbortError")) {
        close();
      }
    }
  }

  /** @param {number} at */
  function open(at) {
    if (own) {
      fill(options()[at].dataset);
      return;
    }
    window.location.assign(options()[at].dataset.href ?? "");
  }

  /** @param {DOMStringMap} chosen */
  function fill({ value, title }) {
    close();
    input.value = value ?? "";
    let leads = document.getElementById(`${input.id}-titel`);
    if (!leads) {
      leads = document.createElement("span");
      leads.id = `${input.id}-titel`;
      leads.className = "gv-leads-to";
      box.after(leads);
      const described = input.getAttribute("aria-describedby");
      input.setAttribute("aria-describedby", described ? `${described} ${leads.id}` : leads.id);
    }
    leads.textContent = title ?? "";
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const last = options().length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        ask();
      } else if (event.key === "ArrowDown") {
        choose(chosen === last ? -1 : chosen + 1);
      } else {
        choose(chosen === -1 ? last : chosen - 1);
      }
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      open(chosen);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });
  input.addEventListener("blur", close);
  // Who comes back to a page that the browser kept finds no list from before.
  window.addEventListener("pagehide", close);
  // The field must keep the focus, or leaving it closes the list before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target instanceof Element && event.target.closest("[role=option]");
    if (row instanceof HTMLLIElement) {
      open(options().indexOf(row));
    }
  });
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  enhance(/** @type {HTMLInputElement} */ (input));
}
