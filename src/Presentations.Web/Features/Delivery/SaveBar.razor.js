// Leads to the input that a refusal is about, and ties the two together until something else is typed there; without such an input, to the refusal.
export function leadTo(id, refusal) {
  const field = document.getElementById(id);
  const reason = document.getElementById(refusal);
  reason.hidden = false;
  if (!field) {
    reason.focus();
    return;
  }
  field.addEventListener('input', () => reason.hidden = true, { once: true });
  field.closest('details')?.setAttribute('open', '');
  field.focus({ preventScroll: true });
  (field.closest('section') ?? field).scrollIntoView({ block: 'start' }); // with its heading, clear of the bar at the top
  if (field.hasAttribute('aria-invalid')) return;
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', described ? `${refusal} ${described}` : refusal);
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid');
    if (described) field.setAttribute('aria-describedby', described);
    else field.removeAttribute('aria-describedby');
  }, { once: true });
}
