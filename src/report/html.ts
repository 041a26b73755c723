/**
 * Markup in which text from outside can only ever be text.
 *
 * `html` escapes everything put into it, except what `html` itself made. So markup is never joined from strings by hand.
 */
const MADE = Symbol('markup');

export interface Markup {
  readonly [MADE]: string;
}

type Piece = Markup | string | number | readonly Piece[] | undefined;

export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0]!;
  for (const [k, piece] of pieces.entries()) text += render(piece) + strings[k + 1]!;
  return { [MADE]: text };
}

/** Markup that is known to be safe: made by the chart renderer or written in this folder. */
export function trustedMarkup(text: string): Markup {
  return { [MADE]: text };
}

export function markupText(markup: Markup): string {
  return markup[MADE];
}

function render(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeText(String(piece));
  if (MADE in piece) return piece[MADE];
  return piece.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  // A null or a lone surrogate would make the page invalid; line breaks and tabs are harmless.
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '\ufffd');
}
