/** `hearsay graph describe FILE`: the figures of a graph. */
import { describeGraph, type GraphFigures } from '../../graph/describe.ts';
import { type GraphFormat, graphFormatOf, parseGraph } from '../../graph/read.ts';
import { both, inEach } from '../../language/both.ts';
import { numberFormat } from '../../report/format.ts';
import { columnsOf } from '../../report/labels.ts';
import { type Language, textsOf } from '../../report/language.ts';
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
  for (const note of notes) terminal.note({ en: `${file}: ${note.en}`, zh: `${file}：${note.zh}` });
  const figures = describeGraph(graph, { sampleSeed: SAMPLE_SEED });
  terminal.result(given.flag('json') ? toJson(figures) : toText(figures, language));
  return 0;
}

function toText(figures: GraphFigures, language: Language): string {
  const said = SAID[language];
  const numbers = numberFormat(textsOf(language).units, '');
  const plain = (value: number | null, none: string) => (value === null ? none : numbers.value(value, 'plain'));
  const { degree, components, communities } = figures;
  const rows: [string, string][] = [
    [said.people, numbers.count(figures.people)],
    [said.friendships, numbers.count(figures.friendships)],
    [
      said.friends,
      said.degrees(
        plain(degree.mean, ''),
        numbers.count(degree.median),
        numbers.count(degree.p90),
        numbers.count(degree.max),
      ),
    ],
    [said.alone, numbers.count(figures.isolated)],
    [said.clustering, said.clusterings(plain(figures.clustering, ''), plain(figures.transitivity, ''))],
    [said.components, said.largest(numbers.count(components.count), numbers.share(components.largestShare))],
    [
      said.communities,
      communities === null
        ? said.tooLarge
        : said.sizes(
            numbers.count(communities.count),
            plain(communities.modularity, ''),
            shortList(communities.sizes.map(numbers.count)),
          ),
    ],
    [said.assortativity, plain(figures.assortativity, said.alike)],
    [said.distance, plain(figures.meanDistance, said.undefinedHere)],
  ];
  const columns = Math.max(...rows.map(([name]) => columnsOf(name)));
  return rows.map(([name, value]) => `${name}${' '.repeat(columns - columnsOf(name))}  ${value}`).join('\n');
}

const SAID = inEach({
  people: both('people', '人数'),
  friendships: both('friendships', '好友关系'),
  friends: both('friends of a person', '每人的好友'),
  degrees: both(
    (mean: string, median: string, p90: string, most: string) =>
      `mean ${mean}, median ${median}, 90 % have at most ${p90}, most ${most}`,
    (mean, median, p90, most) => `平均 ${mean}，中位数 ${median}，90 % 的人不超过 ${p90}，最多 ${most}`,
  ),
  alone: both('people without friends', '没有好友的人'),
  clustering: both('clustering', '聚类系数'),
  clusterings: both(
    (people: string, triples: string) => `${people} (mean over people), ${triples} (over triples)`,
    (people, triples) => `${people}（按人平均），${triples}（按三元组）`,
  ),
  components: both('components', '连通分量'),
  largest: both(
    (count: string, share: string) => `${count}, the largest holds ${share} of people`,
    (count, share) => `${count} 个，最大的含 ${share} 的人`,
  ),
  communities: both('communities', '圈子'),
  tooLarge: both('not looked for in a graph this large', '关系网太大，没有划分'),
  sizes: both(
    (count: string, modularity: string, sizes: string) => `${count} (modularity ${modularity}), sizes ${sizes}`,
    (count, modularity, sizes) => `${count} 个（模块度 ${modularity}），人数 ${sizes}`,
  ),
  assortativity: both('assortativity', '同配系数'),
  alike: both('undefined: all friends have the same number of friends', '无法定义：所有好友的好友数都相同'),
  distance: both('mean distance', '平均距离'),
  undefinedHere: both('undefined', '无法定义'),
});

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, MOST_COMMUNITIES_SHOWN).join(', ');
  return items.length > MOST_COMMUNITIES_SHOWN ? `${shown}, …` : shown;
}
