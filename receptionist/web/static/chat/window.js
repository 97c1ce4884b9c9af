// How the panel stands on the page: a window on a desk, the whole screen on a phone.

const PHONE = matchMedia("(max-width: 520px)");
const TOUCH = matchMedia("(pointer: coarse)");

export class ChatWindow {
  #dialog;
  #opener;
  #page = document.documentElement;
  #overflow = "";

  constructor(dialog, opener) {
    this.#dialog = dialog;
    this.#opener = opener;
    PHONE.addEventListener("change", () => this.isOpen && (this.#hide(), this.#show()));
    visualViewport?.addEventListener("resize", () => this.#fit());
    visualViewport?.addEventListener("scroll", () => this.#fit());
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** With `focus`, goes to it; fingers get no keyboard before they ask for one. */
  open(focus) {
    if (this.isOpen) return;
    this.#show();
    if (TOUCH.matches) this.#dialog.querySelector("[role=log]").focus({ preventScroll: true });
    else focus();
  }

  close() {
    if (!this.isOpen) return;
    this.#hide();
    this.#opener.focus({ preventScroll: true });
  }

  #show() {
    if (!PHONE.matches) return this.#dialog.show();
    // A modal dialog keeps focus and screen readers inside and stands above all of the host page.
    this.#dialog.showModal();
    this.#overflow = this.#page.style.overflow;
    this.#page.style.overflow = "hidden";
    this.#fit();
  }

  #hide() {
    if (this.#dialog.matches(":modal")) this.#page.style.overflow = this.#overflow;
    this.#dialog.close();
    this.#dialog.style.removeProperty("--top");
    this.#dialog.style.removeProperty("--height");
  }

  /** Keeps the field above the on-screen keyboard, which shrinks only the visual viewport. */
  #fit() {
    if (!this.isOpen || !PHONE.matches || !window.visualViewport) return;
    this.#dialog.style.setProperty("--top", `${visualViewport.offsetTop}px`);
    this.#dialog.style.setProperty("--height", `${visualViewport.height}px`);
  }
}
