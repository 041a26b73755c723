/** The reference in parts that an assistant can read: a section by its heading, or a key with all that is below it. */
import { HearsayError, type Language } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { referenceTable } from '../../scenario/reference.ts';

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The names of the sections and of the keys at the top. */
export interface Contents {
  readonly sections: readonly string[];
  readonly keys: readonly string[];
}

export function contentsOf(language: Language): Contents {
  const keys = [...keysIn(language).keys()].filter((key) => !/[.[]/.test(key));
  return { sections: sectionsOf(language).map(({ heading }) => heading), keys };
}

/** Throws HearsayError where there is no such section and no such key. */
export function sectionOf(name: string, language: Language): string {
  const wanted = name.trim();
  const found = sectionsOf(language).find(({ heading }) => heading.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return [`## ${found.heading}`, ...found.lines].join('\n').trim();
  const keys = keysIn(language);
  const rows = [...keys].filter(
    ([key]) => key === wanted || key.startsWith(`${wanted}.`) || key.startsWith(`${wanted}[`),
  );
  if (rows.length > 0) return [...headOfKeys(language), ...rows.map(([, row]) => row)].join('\n');
  const { sections, keys: first } = contentsOf(language);
  const near = nearestName(wanted, [...sections, ...keys.keys()]);
  throw new HearsayError(
    { en: `the reference has no section or key "${wanted}"`, zh: `参考中没有“${wanted}”这一节或这个键` },
    {
      en: near ? `did you mean "${near}"?` : `there are ${[...sections, ...first].join(', ')}`,
      zh: near ? `您是不是想写“${near}”？` : `可以是 ${[...sections, ...first].join('、')}`,
    },
  );
}

function sectionsOf(language: Language): Section[] {
  const sections: { heading: string; lines: string[] }[] = [];
  for (const line of referenceTable(language).split('\n')) {
    const heading = /^##+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ heading, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Rows of the table of keys, which is the first section, by key. */
function keysIn(language: Language): Map<string, string> {
  const rows = sectionsOf(language)[0]!.lines.filter((line) => line.startsWith('| `'));
  return new Map(rows.map((row) => [/^\| `([^`]+)`/.exec(row)?.[1] ?? row, row]));
}

const headOfKeys = (language: Language): readonly string[] =>
  sectionsOf(language)[0]!
    .lines.filter((line) => line.startsWith('|'))
    .slice(0, 2);
