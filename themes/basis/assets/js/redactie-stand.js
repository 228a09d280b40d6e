// Shows how far a mailing is while it goes; without this the link does.
const EVERY_MILLIS = 3000;

async function look() {
  const shown = document.querySelector("[data-stand]");
  if (!shown) {
    return;
  }
  try {
    const response = await fetch(location.pathname, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const now = page.getElementById("stand");
    if (response.ok && now?.dataset.stand) {
      shown.replaceWith(now);
    } else if (response.ok) {
      // It is over, so other buttons fit.
      location.replace(location.pathname);
      return;
    }
  } catch {
    // The next look may find it.
  }
  setTimeout(look, EVERY_MILLIS);
}

setTimeout(look, EVERY_MILLIS);
