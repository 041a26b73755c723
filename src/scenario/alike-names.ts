/** Different names that look the same: two rows of a table, or two lines of a legend, of which nobody can say which is which. */

/** Cyrillic and Greek letters drawn as Latin ones are. */
const DRAWN_AS = new Map(
  [...'АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, k) => [
    letter,
    'ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo'[k]!,
  ]),
);

/** What is left of a name when what nobody sees is taken away: how many blanks there are, which alphabet, which form of an emoji. */
const seen = (name: string): string =>
  [...name.replace(/[\ufe0e\ufe0f]/g, '').replace(/[^\S\u3000]+/g, ' ')]
    .map((letter) => DRAWN_AS.get(letter) ?? letter)
    .join('');

/** Each name that looks like an earlier one, with that. */
export function alikeNames(names: readonly string[]): [name: string, earlier: string][] {
  const first = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const earlier = first.get(seen(name));
    if (earlier !== undefined) return [[name, earlier]];
    first.set(seen(name), name);
    return [];
  });
}
