// Opened by script, a dialog keeps the focus inside and the page behind still. When it goes, the focus goes back to where it was opened.
export function show(dialog) {
  const opener = document.activeElement;
  dialog.showModal();
  new MutationObserver((_, observer) => {
    if (dialog.isConnected) return;
    observer.disconnect();
    if (document.activeElement === document.body) (opener?.isConnected ? opener : document.getElementById('main'))?.focus();
  }).observe(document.body, { childList: true, subtree: true });
}
