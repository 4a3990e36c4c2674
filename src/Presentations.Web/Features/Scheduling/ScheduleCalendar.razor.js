// The script of the calendar is for this page alone, and the page may have come without a full load.
export function load(address) {
  if (window.Radzen) return;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The calendar could not be loaded.'));
    document.head.append(script);
  });
}

// The component allows the drop by an attribute that the security headers forbid to run.
document.addEventListener('dragover', event => {
  if (event.target.closest('.schedule-calendar .rz-slot')) event.preventDefault();
});
