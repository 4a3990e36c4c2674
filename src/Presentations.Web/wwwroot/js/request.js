// Finds the school while its name is typed. Without this file the server matches name, city and ZIP when the form is sent.

const place = document.querySelector('[data-schools]');
const input = place?.querySelector('input');
if (input) begin();

function begin() {
  const list = Object.assign(document.createElement('ul'), { id: 'schools', className: 'school-choices', hidden: true });
  const told = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', place.querySelector('label').textContent.trim());
  told.setAttribute('role', 'status');
  place.append(list, told);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'schools', 'aria-autocomplete': 'list', autocomplete: 'off' })) input.setAttribute(name, value);

  let waiting, asked = 0, active = -1;

  input.addEventListener('input', () => {
    chosen('');
    clearTimeout(waiting);
    waiting = setTimeout(look, 200);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark((active + step + list.children.length) % list.children.length);
    else if (event.key === 'Enter' && active >= 0) list.children[active].dispatchEvent(new Event('choose'));
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));

  async function look() {
    const mine = ++asked;
    if (isOther() || input.value.trim().length < 3) return close();
    const answer = await fetch(`${place.dataset.schools}?q=${encodeURIComponent(input.value)}`);
    const schools = answer.ok ? await answer.json() : [];
    if (mine !== asked) return;
    list.replaceChildren(...schools.map(option));
    active = -1;
    list.hidden = schools.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    told.textContent = schools.length ? place.dataset.found.replace('{0}', schools.length) : place.dataset.none;
  }

  function option(school, at) {
    const item = Object.assign(document.createElement('li'), { id: `school-${at}`, textContent: `${school.name}, ${school.city ?? ''} ${school.stateCode} ${school.zip ?? ''}` });
    item.setAttribute('role', 'option');
    item.addEventListener('mousedown', event => event.preventDefault());
    item.addEventListener('click', () => item.dispatchEvent(new Event('choose')));
    item.addEventListener('choose', () => take(school));
    return item;
  }

  function take(school) {
    input.value = school.name;
    document.getElementById('field-city').value = school.city ?? '';
    document.getElementById('field-zip').value = school.zip ?? '';
    chosen(school.id);
    close();
  }

  function mark(at) {
    active = at;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', `school-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    asked++;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}

function isOther() {
  return document.querySelector('input[name=IsOther][value=true]').checked;
}

// What is chosen here takes the place of the question which school is meant.
function chosen(id) {
  let hidden = document.querySelector('input[type=hidden][name=VenueId]');
  if (!hidden) {
    if (!id) return;
    document.getElementById('field-venueid')?.remove();
    hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: 'VenueId' });
    input.form.append(hidden);
  }
  hidden.value = id;
}
