/** From the text of a file to a graph: lists of friendships, GEXF, GraphML. Pure: who reads bytes also unpacks them. */
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';
import { friendshipCount, type Graph } from './csr.ts';
import { readEdgeList } from './edge-list.ts';
import type { FriendshipList, ListedFriendships } from './friendship-list.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { count, counted } from './limits.ts';
import { joinRemarks, type Remark } from './remark.ts';

export type GraphFormat = 'edge-list' | 'gexf' | 'graphml';

/** A graph with the names its file gave to people. */
export interface ImportedGraph {
  readonly graph: Graph;
  /** Name of each person, length personCount, as in the file. */
  readonly labels: readonly string[];
  /** For the person at the keyboard: first, in one line, what was taken for what and what was passed over. */
  readonly notes: readonly Remark[];
}

/**
 * The graph in a file's text, as undirected friendships without duplicates or self loops; what was dropped is in `notes`.
 *
 * People are numbered in the order in which they first appear.
 *
 * @param fileName as it shall stand in messages
 * @throws ScenarioError with up to ten issues by line, HearsayError when the file as a whole is refused
 */
export function parseGraph(text: string, format: GraphFormat, fileName: string): ImportedGraph {
  const { list, labels, parts, remarks } = READERS[format](text, fileName);
  if (list.count === 0) {
    throw new HearsayError(
      both(`${fileName}: there are no friendships in this file`, `${fileName}：文件中没有好友关系`),
      format === 'edge-list'
        ? both('write one a line, such as "Ann,Bob"', '请每行写一对，例如“Ann,Bob”')
        : both('export the edges of the graph as well', '请把图的边也一起导出'),
    );
  }
  const graph = list.toGraph(labels.length);
  return { graph, labels, notes: [joinRemarks([...parts, ...droppedOf(list, graph)]), ...remarks] };
}

function droppedOf(list: FriendshipList, graph: Graph): Remark[] {
  const selfLoops = countSelfLoops(list);
  const duplicates = list.count - selfLoops - friendshipCount(graph);
  if (duplicates + selfLoops === 0) return [];
  const en = [
    duplicates > 0 ? counted(duplicates, 'duplicate friendship') : '',
    selfLoops > 0 ? counted(selfLoops, 'self loop') : '',
  ];
  const zh = [
    duplicates > 0 ? `${count(duplicates)} 对重复的好友` : '',
    selfLoops > 0 ? `${count(selfLoops)} 个指向自己的连接` : '',
  ];
  const named = (parts: string[]) => parts.filter((part) => part !== '');
  return [{ en: `dropped ${named(en).join(', ')}`, zh: `去掉 ${named(zh).join('、')}` }];
}

/** The format that a file's name promises, compressed or not: .gexf, .graphml, anything else is a list of friendships. */
export function graphFormatOf(fileName: string): GraphFormat {
  const name = fileName.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.gexf')) return 'gexf';
  return name.endsWith('.graphml') ? 'graphml' : 'edge-list';
}

const READERS: Record<GraphFormat, (text: string, fileName: string) => ListedFriendships> = {
  'edge-list': readEdgeList,
  gexf: readGexf,
  graphml: readGraphml,
};

function countSelfLoops(list: FriendshipList): number {
  let loops = 0;
  for (let edge = 0; edge < list.count; edge++) if (list.from[edge] === list.to[edge]) loops++;
  return loops;
}
