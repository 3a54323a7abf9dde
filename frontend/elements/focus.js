// Gives the focus back when what had it is gone: a dialog that closed after its work was done, a row
// that was drawn anew. It goes to what opened the dialog, to its successor, or to the heading of the
// part that it was in; never to the page's body, where a keyboard begins again at the top.

const DIALOGS = 'vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, vaadin-menu-bar-overlay';
const PARTS = 'section, main, header, nav';
const SETTLED_MS = 200;

let left = null;
let waiting = 0;

const label = element => element.getAttribute('aria-label') || element.textContent.trim();

function remember(element) {
  if (element === document.body || element.closest(DIALOGS)) return;
  const parts = [];
  for (let one = element.parentElement; one; one = one.parentElement) parts.push(one);
  left = { element, tag: element.localName, id: element.id, label: label(element), parts };
}

const usable = element => element && element.isConnected && !element.disabled && element.getClientRects().length > 0;

function successor() {
  if (usable(left.element)) return left.element;
  const byId = left.id ? document.getElementById(left.id) : null;
  if (usable(byId)) return byId;
  const root = left.parts.find(one => one.isConnected) ?? document;
  return [...root.querySelectorAll(left.tag)].find(one => usable(one) && label(one) === left.label);
}

function heading() {
  const part = left.parts.find(one => one.isConnected && one.matches(PARTS)) ?? document.querySelector('main');
  return part?.querySelector('h1, h2, h3') ?? document.querySelector('main h1') ?? document.querySelector('main');
}

function focusOn(element) {
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]') && !element.localName.includes('-')) {
    element.setAttribute('tabindex', '-1');
  }
  element.focus({ preventScroll: true });
}

function giveBack() {
  waiting = 0;
  const lost = !document.activeElement || document.activeElement === document.body;
  if (!left || !lost || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
  const target = successor() ?? heading();
  if (target) focusOn(target);
}

document.addEventListener('focusin', event => remember(event.target));
document.addEventListener('pointerdown', event => {
  if (!event.target.closest?.(DIALOGS)) left = null;
}, true);
new MutationObserver(() => {
  if (left && !waiting && document.activeElement === document.body) waiting = setTimeout(giveBack, SETTLED_MS);
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['opened'] });

document.addEventListener('click', event => {
  if (event.target.closest?.('.skip-link')) {
    const main = document.querySelector('main');
    if (main) {
      focusOn(main);
      main.scrollIntoView();
    }
  }
});
