/** The result is the same with any number of threads, on whatever machines, and wherever it is written: so is what a study says of itself. */
export function wordsThatMatter(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (['--workers', '--out', '--queue', '--share'].includes(word)) k++;
    else if (!/^--(?:quiet|json|open|recompute-damaged|workers=.*|out=.*|queue=.*|share=.*)$/s.test(word))
      kept.push(word);
  }
  return kept;
}
