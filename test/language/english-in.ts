/** English sentences in what should be Chinese: four words or more in a row that are no code or list to write, no command,
 * no citation and no path. */
export function englishIn(text: string): string[] {
  const rest = text
    .replace(/`[^`\n]*`/g, '·')
    .replace(/“[^”\n]*”|"[^"\n]*"|'[^'\n]*'/g, '·')
    .replace(/\[[^\]\n]*\]|\{[^}\n]*\}/g, '·')
    .replace(/(?:https?:|networkx\.|hearsay )\S.*/g, '·')
    .replace(CITATION, '·');
  return [...rest.matchAll(SENTENCE)].map(([found]) => found);
}

const SENTENCE = /[A-Za-z][a-z’'-]*(?:[ ,;]+[A-Za-z][a-z’'-]*){3,}/g;
/** "Joyce & Kraut 2006", "Schmitt, Skiera & Van den Bulte 2011". */
const CITATION =
  /\p{Lu}[\p{L}’-]+(?:(?:,| &|,? and)? (?:et al\.|&|[Vv]an|den|de|der|[\p{Lu}][\p{L}’-]*\.?))*,? \(?(?:19|20)\d\d\b/gu;
