// Typing counts one after the other: Enter goes to the next count, then to the button that adds a session; a count is selected when it is entered.

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches('.visit-form input[data-count]')) return;
  const counts = [...event.target.closest('.visit-form').querySelectorAll('[data-count]')];
  counts[counts.indexOf(event.target) + 1]?.focus();
  event.preventDefault();
});

document.addEventListener('focusin', event => {
  if (event.target.matches('.visit-form input[data-count]')) event.target.select();
});
