/** `hearsay graph describe FILE`: the figures of a graph. */
import { describeGraph, type GraphFigures } from '../../graph/describe.ts';
import { type GraphFormat, graphFormatOf, parseGraph } from '../../graph/read.ts';
import { numberFormat } from '../../report/format.ts';
import type { Language } from '../../report/language.ts';
import { toJson } from '../../study/files/json.ts';
import { readText } from '../../study/files/read-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

/** Fixes which people are drawn to measure distances, so that the same file always gets the same answer. */
const SAMPLE_SEED = 'hearsay';
const MOST_COMMUNITIES_SHOWN = 8;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = given.operands[0]!;
  const format = (given.text('format') as GraphFormat | undefined) ?? graphFormatOf(file);
  const { graph, notes } = parseGraph(readText(file), format, file);
  const language = given.text('lang') as Language;
  for (const note of notes) terminal.note(`${file}: ${note[language]}`);
  const figures = describeGraph(graph, { sampleSeed: SAMPLE_SEED });
  terminal.result(given.flag('json') ? toJson(figures) : toText(figures));
  return 0;
}

function toText(figures: GraphFigures): string {
  const numbers = numberFormat(
    { points: (x) => x, days: (x) => x, ofRuns: (x) => x, range: (a, b) => `${a} to ${b}`, unknown: 'unknown' },
    '',
  );
  const plain = (value: number | null, none: string) => (value === null ? none : numbers.value(value, 'plain'));
  const { degree, components, communities } = figures;
  const rows: [string, string][] = [
    ['people', numbers.count(figures.people)],
    ['friendships', numbers.count(figures.friendships)],
    [
      'friends of a person',
      `mean ${plain(degree.mean, '')}, median ${numbers.count(degree.median)}, 90 % have at most ${numbers.count(degree.p90)}, most ${numbers.count(degree.max)}`,
    ],
    ['people without friends', numbers.count(figures.isolated)],
    [
      'clustering',
      `${plain(figures.clustering, '')} (mean over people), ${plain(figures.transitivity, '')} (over triples)`,
    ],
    [
      'components',
      `${numbers.count(components.count)}, the largest holds ${numbers.share(components.largestShare)} of people`,
    ],
    [
      'communities',
      communities === null
        ? 'not looked for in a graph this large'
        : `${numbers.count(communities.count)} (modularity ${plain(communities.modularity, '')}), sizes ${shortList(communities.sizes.map(numbers.count))}`,
    ],
    ['assortativity', plain(figures.assortativity, 'undefined: all friends have the same number of friends')],
    ['mean distance', plain(figures.meanDistance, 'undefined')],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, MOST_COMMUNITIES_SHOWN).join(', ');
  return items.length > MOST_COMMUNITIES_SHOWN ? `${shown}, …` : shown;
}
