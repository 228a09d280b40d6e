// @ts-check

// What an open item does by itself: it keeps what is being typed, says what is still wrong with it, tells
// who else is at it, and shows what readers would see. All of it works on `<form data-item="/redactie/items/...">`; without this
// script the buttons of the form do the same, less often.

const QUIET = 1_500; // milliseconds without a key before what was typed is sent to be kept
const LONGEST = 8_000; // and at most this long while someone types on
const PULSE = 20_000; // between two looks at who else is here
const AWAY = 600_000; // without a key or a pointer nobody is here, and what we ask must not keep a session alive
const HUNG = 30_000; // after this long an answer to what was sent to be kept does not come any more
const SHOWING = 150; // milliseconds without a key before the page is drawn again

/** @typedef {{ regel: number, waar?: string, zin: string, hindert: boolean }} Note what is said of a line of the text */

/**
 * What stands in the way of publication, as the server says it.
 * @typedef {object} Said
 * @property {{ veld: string, naam: string, zin: string }[]} [velden]
 * @property {string[]} [elders]
 * @property {{ adres: string, titel: string }[]} [mee]
 * @property {Note[]} [tekst]
 */

/** What no try mends before somebody signs in again. */
class SignedOut extends Error {
  constructor() {
    super("U bent niet meer aangemeld. Meld u in een ander tabblad aan; uw tekst blijft hier staan.");
  }
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const address = form.dataset.item ?? "";
  const news = form.querySelector("[data-bewaard]");
  const others = /** @type {HTMLElement | null} */ (document.querySelector("[data-bezig]"));
  const done = document.querySelector("[data-gedaan]");
  let isTyped = false;
  let isSent = true;
  let isLeaving = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let first = 0;
  let touched = Date.now();
  /** @type {unknown} */
  let trouble; // why the last try to keep what was typed failed
  /** @type {Promise<unknown>} */
  let sending = Promise.resolve(); // what is on its way to be kept
  let underWay = 0;
  // What is typed here is kept on a sheet of its own, so that no other page writes over it.
  const sheet = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  let step = -1;
  const turn = () => {
    /** @type {HTMLInputElement} */ (form.elements.namedItem("blad")).value = `${sheet}.${++step}`;
  };
  turn();

  // Without the number that makes one act of a form that is sent: nothing of this is one.
  const body = () =>
    new URLSearchParams(
      /** @type {[string, string][]} */ (
        [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "inzending")
      ),
    );
  // Neither of the two ever reaches the desk as somebody's: no session lives longer by trying again.
  const isCutOff = () => trouble instanceof TypeError || trouble instanceof SignedOut;

  /**
   * @param {string} where
   * @param {RequestInit} [options]
   */
  async function ask(where, options) {
    const answer = await fetch(where, { redirect: "manual", ...options });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      throw new SignedOut();
    }
    return answer;
  }

  /** @param {string} path */
  async function send(path, options = {}) {
    const post = () => ask(address + path, { method: "POST", body: body(), ...options });
    let answer = await post();
    if (answer.status === 403) {
      await renew();
      answer = await post();
    }
    if (answer.status === 409) {
      throw new Error(
        "Hier zijn al te veel teksten van u bewaard. Open het item in een nieuw tabblad en gooi er een weg, of sla dit op.",
      );
    }
    if (answer.status === 413) {
      throw new Error("De tekst is te lang om te bewaren. Maak die korter.");
    }
    if (!answer.ok) {
      throw new Error("Bewaren lukt nu niet. Uw tekst staat nog hier; wij proberen het opnieuw.");
    }
    return answer;
  }

  /** Who signed in again in another tab has another token there; the forms of this tab get it too. */
  async function renew() {
    const page = new DOMParser().parseFromString(await (await ask(address)).text(), "text/html");
    const token = /** @type {HTMLInputElement | null} */ (page.querySelector("form[data-item] input[name=formulier]"));
    if (token) {
      for (const input of document.querySelectorAll("input[name=formulier]")) {
        /** @type {HTMLInputElement} */ (input).value = token.value;
      }
    }
  }

  /** One after the other, so that what was typed first never comes last. */
  function keep() {
    clearTimeout(timer);
    first = 0;
    isSent = true;
    underWay++;
    sending = sending.then(keepNow).then(() => underWay--);
    return sending;
  }

  async function keepNow() {
    try {
      turn();
      const { bewaard, nieuwer, bezig, ...said } = await (
        await send("/bewaren", { signal: AbortSignal.timeout(HUNG) })
      ).json();
      trouble = undefined;
      show();
      say(
        nieuwer
          ? `Bewaard om ${bewaard}. Iemand sloeg intussen een nieuwere versie op: slaat u op, dan ziet u beide teksten naast elkaar.`
          : `Bewaard om ${bewaard}, nog niet als versie.`,
      );
      tell(bezig);
      advise(form, said);
    } catch (problem) {
      const fault = /** @type {Error} */ (problem);
      isSent = false;
      trouble = fault;
      show();
      say(
        fault instanceof TypeError || fault.name === "TimeoutError"
          ? "Er is geen verbinding. Uw tekst staat nog hier; wij proberen het opnieuw."
          : fault.message,
      );
    }
  }

  /**
   * What went wrong stays in sight wherever one is in the form, and nothing beside it says that all is well.
   * @param {HTMLElement | null} [button]
   */
  function show(button) {
    news?.classList.toggle("gv-trouble", trouble !== undefined);
    // It keeps its room, so that nothing moves from under a hand.
    done?.classList.toggle("gv-past", trouble !== undefined);
    if (button && news) {
      (button.closest("p") ?? button).after(news);
    }
  }

  /** @param {string} sentence */
  function say(sentence) {
    if (news && news.textContent !== sentence) {
      news.textContent = sentence;
    }
  }

  /** @param {string[]} names */
  function tell(names) {
    const sentence = names.length === 0 ? "" : `Nu ook bezig met dit item: ${names.join(", ")}.`;
    if (others && others.textContent !== sentence) {
      others.textContent = sentence;
      others.hidden = names.length === 0;
    }
  }

  function typed() {
    isTyped = true;
    isSent = false;
    const now = Date.now();
    touched = now;
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(QUIET, first + LONGEST - now)));
  }

  async function pulse() {
    if (document.visibilityState !== "visible" || isLeaving) {
      return;
    }
    const isAway = Date.now() - touched > AWAY;
    if (isTyped && !isSent) {
      if (!isAway || isCutOff()) {
        await keep();
      }
      return;
    }
    if (isAway) {
      return;
    }
    try {
      tell((await (await send("/bezig")).json()).bezig);
      if (trouble instanceof SignedOut) {
        trouble = undefined;
        show();
        say("");
      }
    } catch (fault) {
      // Nobody waits for this; but who begins to type should know before that nothing is kept.
      if (fault instanceof SignedOut) {
        trouble = fault;
        show();
        say(fault.message);
      }
    }
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  // A form that is sent by who is no longer signed in, or to nobody, takes its text along into nothing:
  // it goes only when what was typed is known to be kept, or was refused by somebody who tells why.
  form.addEventListener("submit", async (event) => {
    if (event.target !== form) {
      return;
    }
    clearTimeout(timer);
    if (isLeaving || !isTyped || (isSent && underWay === 0 && !isCutOff())) {
      isLeaving = true;
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    await (isSent && !isCutOff() ? sending : keep());
    if (!isCutOff()) {
      isLeaving = true;
      form.requestSubmit(button);
    } else {
      show(button);
    }
  });
  // Back by the arrow of the browser, the page goes on as it was.
  addEventListener("pageshow", () => (isLeaving = false));
  for (const sign of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    addEventListener(sign, () => (touched = Date.now()), { passive: true, capture: true });
  }
  addEventListener("online", () => {
    if (isTyped && !isSent) {
      keep();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      touched = Date.now();
      pulse();
      return;
    }
    // A tab that is put away may never come back. Nobody tells whether this arrived, so who does come
    // back sends it again. A browser takes a few pages at most this way; what is longer goes as ever.
    if (isTyped && !isSent && !isLeaving) {
      turn();
      if (!navigator.sendBeacon(`${address}/bewaren`, body())) {
        keep();
      }
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isTyped && isCutOff() && !isLeaving) {
      event.preventDefault();
    }
  });
  setInterval(pulse, PULSE);

  preview(form, send);
  folds(form);
  atLines(
    form,
    [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-lezen] [data-regel]"))].map(
      (line) => ({
        regel: Number(line.dataset.regel),
        zin: line.querySelector("span")?.textContent ?? "",
        hindert: line.dataset.hindert === "true",
      }),
    ),
  );
  // A link into what is folded unfolds it, also in a browser that does not do so by itself.
  document.querySelector("[data-aandacht]")?.addEventListener("click", (event) => {
    const hash = event.target instanceof HTMLAnchorElement ? event.target.hash : "";
    const field = hash ? document.getElementById(hash.slice(1)) : null;
    for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
      fold.open = true;
    }
  });
}

/**
 * What somebody unfolded stays so while the tab is open: each act of a form draws it anew.
 * @param {HTMLFormElement} form
 */
function folds(form) {
  const all = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (form.querySelectorAll("[data-vouw]"))];
  const button = /** @type {HTMLElement | null} */ (form.querySelector("[data-vouw-alles]"));
  if (!button || all.length === 0) {
    return;
  }
  const kept = `vouwen ${form.dataset.item}`;
  const open = new Set(JSON.parse(sessionStorage.getItem(kept) ?? "[]"));
  const name = () => {
    button.textContent = all.every((fold) => fold.open) ? "Vouw alles dicht" : "Vouw alles open";
  };
  for (const fold of all) {
    fold.open ||= open.has(fold.dataset.vouw);
    fold.addEventListener("toggle", () => {
      fold.open ? open.add(fold.dataset.vouw) : open.delete(fold.dataset.vouw);
      sessionStorage.setItem(kept, JSON.stringify([...open]));
      name();
    });
  }
  // What was unfolded above it moved the field that the page opened at out of sight.
  form.querySelector("[autofocus]")?.scrollIntoView({ block: "center" });
  button.addEventListener("click", () => {
    const wanted = !all.every((fold) => fold.open);
    for (const fold of all) {
      fold.open = wanted;
    }
  });
  button.hidden = false;
  name();
}

/**
 * What stands in the way of publication: in one list above, and each sentence at its place.
 * @param {HTMLFormElement} form
 * @param {Said} said
 */
function advise(form, { velden = [], elders = [], mee = [], tekst = [] }) {
  const todo = document.querySelector("[data-aandacht]");
  if (todo) {
    const elsewhere = elders.map((zin) => [
      `${zin} Herstel dit in de `,
      made("a", { href: `${form.dataset.item}/markdown` }, "Markdown"),
      ".",
    ]);
    const lines = velden.map(({ veld, naam, zin }) => [made("a", { href: `#${veld}` }, naam), `: ${zin}`]);
    todo.replaceChildren(
      ...(velden.length + elders.length === 0
        ? []
        : [
            made(
              "section",
              { class: "gv-todo", "aria-labelledby": "te-doen" },
              made("h2", { id: "te-doen" }, "Voordat dit openbaar kan worden"),
              made("ul", {}, ...[...lines, ...elsewhere].map((words) => made("li", {}, ...words))),
            ),
          ]),
      ...(mee.length === 0
        ? []
        : [
            made(
              "section",
              { class: "gv-todo", "aria-labelledby": "gaat-mee" },
              made("h2", { id: "gaat-mee" }, "Nog niet openbaar; gaat mee bij publiceren"),
              made("ul", {}, ...mee.map(({ adres, titel }) => made("li", {}, made("a", { href: adres }, titel)))),
            ),
          ]),
    );
    atFields(form, velden);
  }
  const read = /** @type {HTMLElement | null} */ (document.querySelector("[data-lezen]"));
  read?.replaceChildren(
    ...(tekst.length === 0
      ? []
      : [
          made(read.dataset.lezen ?? "h2", {}, "Bij de tekst"),
          made(
            "ul",
            {},
            ...tekst.map((note) =>
              made(
                "li",
                {},
                ...where(read, note),
                note.zin,
                ...(note.hindert ? [" ", made("strong", {}, "Zo kan het niet openbaar worden.")] : []),
              ),
            ),
          ),
        ]),
  );
  atLines(form, tekst);
}

/**
 * Where a note belongs: a document has numbered lines, a text has words.
 * @param {HTMLElement} read
 * @param {Note} note
 */
function where(read, { regel, waar }) {
  if (read.dataset.lezen === "h2") {
    return [`Regel ${regel}: `];
  }
  return waar ? ["Bij ", made("q", {}, waar), ": "] : [];
}

/**
 * @param {HTMLFormElement} form
 * @param {NonNullable<Said["velden"]>} velden
 */
function atFields(form, velden) {
  const wanted = new Map();
  for (const { veld, zin } of velden) {
    wanted.set(veld, wanted.has(veld) ? `${wanted.get(veld)} ${zin}` : zin);
  }
  for (const note of form.querySelectorAll(".gv-wrong[id$='-fout']")) {
    const veld = note.id.slice(0, -"-fout".length);
    if (!wanted.has(veld)) {
      note.remove();
      describe(document.getElementById(veld), note.id, false);
    }
  }
  for (const [veld, zin] of wanted) {
    const field = document.getElementById(veld);
    let note = document.getElementById(`${veld}-fout`);
    if (!field || note?.textContent === zin) {
      continue;
    }
    if (!note) {
      note = made("span", { class: "gv-wrong", id: `${veld}-fout` });
      const above = document.getElementById(`${veld}-uitleg`) ?? field.querySelector(":scope > legend");
      above ? above.after(note) : (field.closest(".gv-combobox") ?? field).before(note);
      describe(field, note.id, true);
    }
    note.textContent = zin;
  }
}

/**
 * @param {HTMLElement | null} field
 * @param {string} id
 * @param {boolean} isSo
 */
function describe(field, id, isSo) {
  if (!field) {
    return;
  }
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  const all = isSo ? [...ids, id] : ids;
  all.length === 0 ? field.removeAttribute("aria-describedby") : field.setAttribute("aria-describedby", all.join(" "));
  if (!isSo) {
    field.removeAttribute("aria-invalid");
  }
}

/**
 * The editor of texts shows them below their lines.
 * @param {HTMLFormElement} form
 * @param {Note[]} tekst
 */
function atLines(form, tekst) {
  form.querySelector("textarea[data-markdown]")?.dispatchEvent(new CustomEvent("aandacht", { detail: tekst }));
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...Node | string} inside
 */
function made(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...inside);
  return element;
}

/**
 * The real page, in a frame beside the form, drawn again as long as somebody types.
 * @param {HTMLFormElement} form
 * @param {(path: string, options?: RequestInit) => Promise<Response>} send
 */
function preview(form, send) {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-voorbeeld]"));
  const found = /** @type {HTMLIFrameElement | null} */ (document.querySelector("[data-voorbeeld-beeld]"));
  if (!button || !found) {
    return;
  }
  const frame = found;
  button.hidden = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;

  async function draw() {
    asking?.abort();
    asking = new AbortController();
    try {
      const text = await (await send("/voorbeeld", { signal: asking.signal })).text();
      const page = new DOMParser().parseFromString(text, "text/html");
      // No script runs in the frame, and none should try.
      for (const script of page.querySelectorAll("script")) {
        script.remove();
      }
      const shown = frame.contentDocument;
      // Only what changes is replaced, so that the place where one was reading stays.
      const [was, is] = [shown?.querySelector("main"), page.querySelector("main")];
      if (shown && was && is && shown.head.querySelectorAll("link[rel=stylesheet]").length > 0) {
        was.replaceWith(shown.importNode(is, true));
        shown.title = page.title;
      } else {
        frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
      }
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === "AbortError")) {
        frame.srcdoc =
          "<!doctype html><html lang=nl><title>Voorbeeld</title><p>Het voorbeeld kan nu niet worden getoond.";
      }
    }
  }

  function later() {
    if (!frame.hidden) {
      clearTimeout(timer);
      timer = setTimeout(draw, SHOWING);
    }
  }

  button.addEventListener("click", () => {
    frame.hidden = !frame.hidden;
    button.setAttribute("aria-expanded", String(!frame.hidden));
    document.body.classList.toggle("gv-desk-beside", !frame.hidden);
    later();
  });
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}

for (const form of document.querySelectorAll("form[data-item]")) {
  enhance(/** @type {HTMLFormElement} */ (form));
}
