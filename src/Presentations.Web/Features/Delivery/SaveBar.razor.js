let settle = () => {};

// Leads to the input that a refusal is about, says it there too, and ties the two together until something else is typed there; without such an input, to the refusal.
export function leadTo(id, refusal, sentence) {
  settle();
  const field = document.getElementById(id);
  const reason = document.getElementById(refusal);
  reason.hidden = false;
  if (!field) {
    reason.focus();
    return;
  }
  field.closest('details')?.setAttribute('open', '');
  const said = say(field, sentence);
  const untie = field.hasAttribute('aria-invalid') ? () => {} : tie(field, refusal);
  const typed = () => {
    reason.hidden = true;
    settle();
  };
  settle = () => {
    field.removeEventListener('input', typed);
    said.remove();
    untie();
    settle = () => {};
  };
  field.addEventListener('input', typed);
  field.focus({ preventScroll: true });
  (field.closest('section') ?? field).scrollIntoView({ block: 'start' }); // with its heading, clear of the bar at the top
  if (said.getBoundingClientRect().bottom > document.querySelector('.save-bar').getBoundingClientRect().top) said.scrollIntoView({ block: 'center' });
}

// Last in what holds the input, so that the order of what the page itself draws there stays.
function say(field, sentence) {
  const said = document.createElement('p');
  said.className = 'validation-message';
  said.textContent = sentence;
  (field.closest('.when, .counts, .field') ?? field.parentElement).append(said);
  return said;
}

function tie(field, refusal) {
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', described ? `${refusal} ${described}` : refusal);
  return () => {
    field.removeAttribute('aria-invalid');
    if (described) field.setAttribute('aria-describedby', described);
    else field.removeAttribute('aria-describedby');
  };
}
