// Opened by script, a dialog keeps the focus inside and the page behind still.
export function show(dialog) {
  dialog.showModal();
}
