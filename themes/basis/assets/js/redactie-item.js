// What an open item does by itself: it keeps what is being typed, tells who else is at it, and shows
// what readers would see. All of it works on `<form data-item="/redactie/items/...">`; without this
// script the buttons of the form do the same, less often.

const QUIET = 1_500; // milliseconds without a key before what was typed is sent to be kept
const LONGEST = 8_000; // and at most this long while someone types on
const PULSE = 20_000; // between two looks at who else is here
const SHOWING = 150; // milliseconds without a key before the page is drawn again

function enhance(form) {
  const address = form.dataset.item;
  const news = form.querySelector("[data-bewaard]");
  const others = document.querySelector("[data-bezig]");
  let isTyped = false;
  let isSent = true;
  let isLeaving = false;
  let timer;
  let first = 0;

  const body = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));

  async function send(path, options = {}) {
    const answer = await fetch(address + path, { method: "POST", body: body(), redirect: "manual", ...options });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      throw new Error("U bent niet meer aangemeld. Meld u in een ander tabblad aan; uw tekst blijft hier staan.");
    }
    if (answer.status === 413) {
      throw new Error("De tekst is te lang om te bewaren. Maak haar korter.");
    }
    if (!answer.ok) {
      throw new Error("Bewaren lukt nu niet. Uw tekst staat nog hier; wij proberen het opnieuw.");
    }
    return answer;
  }

  async function keep() {
    clearTimeout(timer);
    first = 0;
    isSent = true;
    try {
      const { bewaard, nieuwer, bezig } = await (await send("/bewaren")).json();
      say(nieuwer ? `Bewaard om ${bewaard}. Iemand sloeg intussen een nieuwere versie op: slaat u op, dan ziet u beide teksten naast elkaar.` : `Bewaard om ${bewaard}, nog niet als versie.`);
      tell(bezig);
    } catch (fault) {
      isSent = false;
      say(fault instanceof TypeError ? "Er is geen verbinding. Uw tekst staat nog hier; wij proberen het opnieuw." : fault.message);
    }
  }

  function say(sentence) {
    if (news && news.textContent !== sentence) {
      news.textContent = sentence;
    }
  }

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
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(QUIET, first + LONGEST - now)));
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", () => {
    isLeaving = true;
    clearTimeout(timer);
  });
  // A tab that is put away may never come back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && isTyped && !isSent && !isLeaving) {
      navigator.sendBeacon(`${address}/bewaren`, body());
      isSent = true;
    }
  });
  setInterval(async () => {
    if (document.visibilityState !== "visible") {
      return;
    }
    if (isTyped && !isSent) {
      keep();
      return;
    }
    try {
      tell((await (await send("/bezig")).json()).bezig);
    } catch {
      // Nobody waits for this; the next time tells.
    }
  }, PULSE);

  preview(form, send);
  folds(form);
}

/** What somebody unfolded stays so while the tab is open: each act of a form draws it anew. */
function folds(form) {
  const all = [...form.querySelectorAll("[data-vouw]")];
  const button = form.querySelector("[data-vouw-alles]");
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
  button.addEventListener("click", () => {
    const wanted = !all.every((fold) => fold.open);
    all.forEach((fold) => (fold.open = wanted));
  });
  button.hidden = false;
  name();
}

/** The real page, in a frame beside the form, drawn again as long as somebody types. */
function preview(form, send) {
  const button = document.querySelector("[data-voorbeeld]");
  const frame = document.querySelector("[data-voorbeeld-beeld]");
  if (!button || !frame) {
    return;
  }
  button.hidden = false;
  let timer;
  let asking;

  async function draw() {
    asking?.abort();
    asking = new AbortController();
    try {
      const text = await (await send("/voorbeeld", { signal: asking.signal })).text();
      const page = new DOMParser().parseFromString(text, "text/html");
      // No script runs in the frame, and none should try.
      page.querySelectorAll("script").forEach((script) => script.remove());
      const shown = frame.contentDocument;
      // Only what changes is replaced, so that the place where one was reading stays.
      const [was, is] = [shown?.querySelector("main"), page.querySelector("main")];
      if (was && is && shown.head.querySelectorAll("link[rel=stylesheet]").length > 0) {
        was.replaceWith(shown.importNode(is, true));
        shown.title = page.title;
      } else {
        frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
      }
    } catch (fault) {
      if (fault.name !== "AbortError") {
        frame.srcdoc = "<!doctype html><html lang=nl><title>Voorbeeld</title><p>Het voorbeeld kan nu niet worden getoond.";
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

document.querySelectorAll("form[data-item]").forEach(enhance);
