/** Parts of a scenario as text, with names as `show` makes them fit to be seen. */
import type { GraphDescription } from '../scenario/friendships.ts';
import { plainNumber } from './markdown.ts';

type Show = (text: string) => string;

/** Who knows whom outside the community. */
export function graphInWords(graph: GraphDescription, show: Show): string {
  if ('file' in graph) return `the friendships in the file ${show(graph.file)}`;
  switch (graph.kind) {
    case 'none':
      return 'nobody knows anybody';
    case 'complete':
      return 'everybody knows everybody';
    case 'erdos-renyi':
      return `friendships at random, ${plainNumber(graph.meanDegree)} friends on average (Erdős & Rényi 1959)`;
    case 'small-world':
      return `a small world: a ring of neighbors, ${plainNumber(graph.meanDegree)} friends on average, ${percent(graph.rewiring)} of friendships rewired (Watts & Strogatz 1998)`;
    case 'barabasi-albert':
      return `newcomers befriend the popular, ${plainNumber(graph.meanDegree)} friends on average (Barabási & Albert 1999)`;
    case 'stochastic-block':
      return `${plainNumber(graph.meanDegree)} friends on average, segments keeping to themselves with homophily ${percent(graph.homophily)} (stochastic block model)`;
    case 'configuration':
      return `given numbers of friends (${Object.entries(graph.degrees)
        .map(([degree, share]) => `${degree}: ${percent(share)}`)
        .join(', ')}), otherwise at random (configuration model)`;
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
