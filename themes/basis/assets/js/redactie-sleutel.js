// @ts-check

// Passkeys, on `<form data-passkey="address of the question">`: asks the site for a question, has the
// browser answer it, and sends the answer as that form. Without this script, or in a browser that
// knows no passkeys, the form stays hidden and the password remains.

const isAble =
  window.isSecureContext &&
  typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function" &&
  typeof window.PublicKeyCredential.parseCreationOptionsFromJSON === "function" &&
  typeof window.PublicKeyCredential.prototype.toJSON === "function";

/** @type {Record<string, string>} */
const SENTENCES = {
  NotAllowedError: "Er is geen passkey gebruikt, of het duurde te lang. Probeer het opnieuw.",
  AbortError: "Er is geen passkey gebruikt, of het duurde te lang. Probeer het opnieuw.",
  InvalidStateError: "Op dit apparaat staat al een passkey voor uw account.",
  NotSupportedError: "Dit apparaat kan geen passkey maken die hier werkt.",
  ConstraintError:
    "Dit apparaat kan niet nagaan dat u het bent. Stel er eerst een schermvergrendeling of pincode op in.",
  SecurityError: "Op dit adres van de site werken geen passkeys.",
  TypeError: "Er is geen verbinding. Probeer het opnieuw.",
};

/** @param {HTMLFormElement} form */
function enhance(form) {
  const part = /** @type {HTMLElement} */ (form.closest("[data-passkeys]"));
  const fault = /** @type {HTMLElement} */ (part.querySelector("[data-passkey-fault]"));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const address = form.dataset.passkey ?? "";
  const isNew = "passkeyNew" in form.dataset;

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

  async function question() {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)])),
      redirect: "manual",
    });
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      throw new Sentence("Deze pagina staat te lang open. Laad haar opnieuw en probeer het dan nog eens.");
    }
    if (!answer.ok) {
      const isSentence = (answer.headers.get("Content-Type") ?? "").startsWith("text/plain");
      throw new Sentence(isSentence ? await answer.text() : "Dit lukt nu niet. Probeer het later opnieuw.");
    }
    return answer.json();
  }

  async function send() {
    const asked = await question();
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    field("vraag").value = asked.challenge;
    field("antwoord").value = JSON.stringify(/** @type {PublicKeyCredential} */ (credential).toJSON());
    form.submit();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    fault.hidden = true;
    button.setAttribute("aria-disabled", "true");
    try {
      await send();
    } catch (problem) {
      fault.textContent =
        problem instanceof Sentence
          ? problem.message
          : (SENTENCES[/** @type {Error} */ (problem).name] ?? "Dit lukt nu niet. Probeer het later opnieuw.");
      fault.hidden = false;
      button.removeAttribute("aria-disabled");
    }
  });
  part.hidden = false;
  part.parentElement?.querySelector("[data-passkeys-not]")?.remove();
}

class Sentence extends Error {}

if (isAble) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    enhance(/** @type {HTMLFormElement} */ (form));
  }
}
