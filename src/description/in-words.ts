/** Parts of a scenario as text, with names as `show` makes them fit to be seen. */
import type { Language } from '../errors.ts';
import { both, inEach } from '../language/both.ts';
import type { GraphDescription } from '../scenario/friendships.ts';
import { plainNumber } from './markdown.ts';

type Show = (text: string) => string;

const GRAPH_WORDS = {
  file: both(
    (file: string) => `the friendships in the file ${file}`,
    (file) => `文件 ${file} 中的好友关系`,
  ),
  none: both('nobody knows anybody', '谁也不认识谁'),
  complete: both('everybody knows everybody', '所有人彼此认识'),
  'erdos-renyi': both(
    (friends: string) => `friendships at random, ${friends} friends on average (Erdős & Rényi 1959)`,
    (friends) => `随机的好友关系，平均 ${friends} 位好友（Erdős & Rényi 1959）`,
  ),
  'small-world': both(
    (friends: string, rewired: string) =>
      `a small world: a ring of neighbors, ${friends} friends on average, ${rewired} of friendships rewired (Watts & Strogatz 1998)`,
    (friends, rewired) =>
      `小世界：邻居成环，平均 ${friends} 位好友，${rewired} 的关系随机改连（Watts & Strogatz 1998）`,
  ),
  'barabasi-albert': both(
    (friends: string) => `newcomers befriend the popular, ${friends} friends on average (Barabási & Albert 1999)`,
    (friends) => `后来者结交人缘好的人，平均 ${friends} 位好友（Barabási & Albert 1999）`,
  ),
  'stochastic-block': both(
    (friends: string, homophily: string) =>
      `${friends} friends on average, segments keeping to themselves with homophily ${homophily} (stochastic block model)`,
    (friends, homophily) => `平均 ${friends} 位好友，各人群偏好同类，同质性 ${homophily}（随机块模型）`,
  ),
  configuration: both(
    (degrees: string) => `given numbers of friends (${degrees}), otherwise at random (configuration model)`,
    (degrees) => `给定好友数（${degrees}），其余随机（配置模型）`,
  ),
};

const GRAPH_TEXTS = inEach(GRAPH_WORDS);

/** Who knows whom outside the community. */
export function graphInWords(graph: GraphDescription, show: Show, language: Language = 'en'): string {
  const texts = GRAPH_TEXTS[language];
  if ('file' in graph) return texts.file(show(graph.file));
  switch (graph.kind) {
    case 'none':
    case 'complete':
      return texts[graph.kind];
    case 'erdos-renyi':
    case 'barabasi-albert':
      return texts[graph.kind](plainNumber(graph.meanDegree));
    case 'small-world':
      return texts[graph.kind](plainNumber(graph.meanDegree), percent(graph.rewiring));
    case 'stochastic-block':
      return texts[graph.kind](plainNumber(graph.meanDegree), percent(graph.homophily));
    case 'configuration': {
      const degrees = Object.entries(graph.degrees).map(([degree, share]) => `${degree}: ${percent(share)}`);
      return texts[graph.kind](degrees.join(', '));
    }
  }
}

/** `0.7` as `70 %`. */
export const percent = (share: number): string => `${plainNumber(100 * share)} %`;

/** A lever or a part of one, every key with its value: `channel street, days (from 0, to 6), expected 137`. */
export function settingInWords(value: unknown, show: Show): string {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value !== 'object' || value === null) return show(String(value));
  if (Array.isArray(value)) return value.map((item) => settingInWords(item, show)).join(', ');
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      const words = settingInWords(part, show);
      return `${show(key)} ${typeof part === 'object' ? `(${words})` : words}`;
    })
    .join(', ');
}
