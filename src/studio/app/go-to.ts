/** Takes the reader to what stands elsewhere on the page once it is drawn: what was just added may be out of sight. */

/** By the name of the element; the field in it, where it is none itself, is what can be written in next. */
export function goTo(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element === null) return;
    element.scrollIntoView({ block: 'nearest' });
    const field = element.matches(FIELDS) ? element : element.querySelector(FIELDS);
    (field as HTMLElement | null)?.focus({ preventScroll: true });
    // What is typed next replaces what stands there to begin with.
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  });
}

/** Opens a card and goes to its head. */
export function goToCard(selector: string): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLDetailsElement>(selector);
    if (card === null) return;
    card.open = true;
    card.scrollIntoView({ block: 'start' });
    card.querySelector('summary')?.focus({ preventScroll: true });
  });
}

const FIELDS = 'input, select, textarea';
