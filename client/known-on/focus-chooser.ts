/** Gives the focus to what opens the choice of a day: its own control, or the settings where there is none. */
export function focusChooser(): void {
  const control = document.querySelector<HTMLElement>(".known-on > button");
  (control ?? document.querySelector<HTMLElement>(".settings > button"))?.focus();
}
