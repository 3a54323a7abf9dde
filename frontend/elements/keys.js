// Keys that work on every screen; what is typed into a field is never taken.
const WAIT = 1500;

class TallawahKeys extends HTMLElement {
  #going = 0;
  #pressed = event => this.#press(event);

  connectedCallback() {
    document.addEventListener('keydown', this.#pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#pressed);
  }

  #press(event) {
    const at = event.composedPath()[0];
    const typing = at.matches?.('input, textarea, select, [contenteditable]');
    if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('vaadin-dialog[opened], vaadin-popover[opened]')) return;
    const going = Date.now() - this.#going < WAIT;
    this.#going = 0;
    if (going && /^\p{L}$/u.test(event.key)) {
      event.preventDefault();
      this.$server.go(event.key.toLowerCase());
    } else if (event.key === 'g') {
      this.#going = Date.now();
    } else if (event.key === '?') {
      event.preventDefault();
      this.$server.list();
    }
  }
}

customElements.define('tallawah-keys', TallawahKeys);
