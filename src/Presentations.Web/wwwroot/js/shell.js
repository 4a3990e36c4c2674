// What the frame of a page needs beyond links and forms.

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const search = document.querySelector('[data-search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

// Enter chooses from the list under an input; it does not send the form around it.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('input[role=combobox]')) event.preventDefault();
});

// A link within the page is an enhanced navigation, which scrolls but leaves the focus behind.
document.addEventListener('click', event => {
  if (event.target.closest('.skip-link')) document.getElementById('main').focus();
});

document.addEventListener('click', event => {
  const target = event.target.closest('[data-reload], [data-copy], [data-print]');
  if (!target) return;
  if (target.matches('[data-reload]')) {
    event.preventDefault();
    location.reload();
  } else if (target.matches('[data-print]')) {
    print();
  } else {
    navigator.clipboard?.writeText(document.getElementById(target.dataset.copy).textContent.trim());
    target.dataset.copied = '';
  }
});

// An input that wins over another one empties it.
document.addEventListener('change', event => {
  const loser = document.getElementById(event.target.dataset.empties ?? '');
  if (loser) loser.value = '';
});

// What is typed or pressed before a page lives would be lost: until then its inputs wait. The living page brings its own in their
// place. Forms that only ask for another address work at once.
const letInputsWait = () =>
  document.querySelectorAll('main:has([data-interactive="false"]) :is(input, select, textarea, button)').forEach(input => {
    if (input.form?.method !== 'get') input.disabled = true;
  });
letInputsWait();

// What was typed meanwhile into a form that asks for another address is carried over into the inputs of the living page.
document.addEventListener('input', event => {
  const { form, name, value } = event.target;
  const main = event.target.closest('main:has([data-interactive="false"])');
  if (!main || form?.method !== 'get') return;
  const address = location.href;
  new MutationObserver((_, observer) => {
    if (location.href !== address) observer.disconnect();
    if (location.href !== address || !main.querySelector('[data-interactive="true"]')) return;

    // A page that still reads its data lives before it shows its form again.
    const input = main.querySelector(`form[method="get"] [name="${name}"]`);
    if (!input) return;
    observer.disconnect();
    if (input !== event.target) input.value = value;
  }).observe(main, { subtree: true, childList: true, attributeFilter: ['data-interactive'] });
});

// The server is told the address of a page while it wakes it to life, and misses another that comes before it has: whoever follows
// a link or sends a form so soon loads the next page whole.
const isWaking = () => document.querySelector('main [data-interactive="false"]') !== null;
document.addEventListener('click', event => {
  if (isWaking()) event.target.closest('a[href]')?.setAttribute('data-enhance-nav', 'false');
}, { capture: true });
document.addEventListener('submit', event => {
  if (isWaking()) event.target.removeAttribute('data-enhance');
}, { capture: true });

// Whoever comes to another page without a full load begins at the part that the address names, at its news or at its title; the way back is left to the browser.
let page = location.pathname;
let goesBack = false;
window.addEventListener('popstate', () => goesBack = true);
const beginAtHead = () => {
  const isSame = location.pathname === page;
  page = location.pathname;
  if (!isSame && !goesBack) {
    if (!location.hash) scrollTo(0, 0);
    focusBegin();
    onceAlive(() => document.activeElement === document.body && focusBegin());
  }
  goesBack = false;
};
const focusBegin = () => location.hash ? focusPart() : focusHead();
const focusPart = () => {
  const part = document.getElementById(location.hash.slice(1));
  part?.scrollIntoView();
  (part?.querySelector(':scope > summary') ?? part)?.focus({ preventScroll: true });
};
const focusHead = () => (document.querySelector('main [data-news]') ?? document.querySelector('main h1[tabindex]'))?.focus({ preventScroll: true });
const onceAlive = act => {
  const main = document.getElementById('main');
  if (!main?.querySelector('[data-interactive="false"]')) return;
  new MutationObserver((_, observer) => {
    if (!main.querySelector('[data-interactive="true"]')) return;
    observer.disconnect();
    act();
  }).observe(main, { subtree: true, childList: true, attributeFilter: ['data-interactive'] });
};

// Whoever clicks on what an input offers stays in the input, which would else close its list before the click is done.
document.addEventListener('mousedown', event => event.target.closest('[role="listbox"]') && event.preventDefault(), { capture: true });

// A page that arrives without a full load closes the menus of the one before.
window.addEventListener('load', () => window.Blazor?.addEventListener('enhancedload', () => {
  document.querySelectorAll('.navigation:popover-open, .popup:popover-open').forEach(menu => menu.hidePopover());
  letInputsWait();
  beginAtHead();
}));

// The server no longer knows this page. Filters are in its address and what was typed is a draft, so loading it again costs nothing.
const connection = document.getElementById('components-reconnect-modal');
if (connection) {
  new MutationObserver(() => {
    if (connection.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(connection, { attributeFilter: ['class'] });
}
