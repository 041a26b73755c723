/** English sentences in what should be Chinese: four words or more in a row that are no code or list to write, no command,
 * no citation and no path. */
export const englishIn = (text: string): string[] => [...bare(text).matchAll(SENTENCE)].map(([found]) => found);

/** Besides, single words that only sentences have, such as `is` and `was`: for texts that quote none of the words a file is written in. */
export const englishWordsIn = (text: string): string[] => [
  ...englishIn(text),
  ...[...bare(text).matchAll(WORD)].map(([found]) => found),
];

function bare(text: string): string {
  return text
    .replace(/`[^`\n]*`/g, '·')
    .replace(/“[^”\n]*”|"[^"\n]*"|'[^'\n]*'/g, '·')
    .replace(/\[[^\]\n]*\]|\{[^}\n]*\}/g, '·')
    .replace(/(?:https?:|networkx\.|hearsay )\S.*/g, '·')
    .replace(CITATION, '·');
}

const SENTENCE = /[A-Za-z][a-z’'-]*(?:[ ,;]+[A-Za-z][a-z’'-]*){3,}/g;
const WORD =
  /(?<![\w.=/&-] ?)(?:is|was|are|were|and|or|the|has|have|not|its|than|with|from|which|every|more|now|at least|at most)(?![\w.=/:-])/g;
/** "Joyce & Kraut 2006", "Schmitt, Skiera & Van den Bulte 2011". */
const CITATION =
  /\p{Lu}[\p{L}’-]+(?:(?:,| &|,? and)? (?:et al\.|&|[Vv]an|den|de|der|[\p{Lu}][\p{L}’-]*\.?))*,? \(?(?:19|20)\d\d\b/gu;
