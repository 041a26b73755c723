/** From the text of a file to a graph: lists of friendships, GEXF, GraphML. Pure: who reads bytes also unpacks them. */
import { HearsayError } from '../errors.ts';
import { friendshipCount, type Graph } from './csr.ts';
import { readEdgeList } from './edge-list.ts';
import type { FriendshipList, ListedFriendships } from './friendship-list.ts';
import { count } from './limits.ts';
import { readGexf, readGraphml } from './xml.ts';

export type GraphFormat = 'edge-list' | 'gexf' | 'graphml';

/** A graph with the names its file gave to people. */
export interface ImportedGraph {
  readonly graph: Graph;
  /** Name of each person, length personCount, as in the file. */
  readonly labels: readonly string[];
  /** What the reader decided or left out, a sentence each, for the person at the keyboard. */
  readonly notes: readonly string[];
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
  const { list, labels, notes } = READERS[format](text, fileName);
  if (list.count === 0) {
    throw new HearsayError(`${fileName}: there are no friendships in this file`, 'write one a line, such as "Ann,Bob"');
  }
  const graph = list.toGraph(labels.length);
  const selfLoops = countSelfLoops(list);
  const duplicates = list.count - selfLoops - friendshipCount(graph);
  const dropped = [
    duplicates > 0 ? counted(duplicates, 'duplicate friendship') : '',
    selfLoops > 0 ? counted(selfLoops, 'self loop') : '',
  ].filter((part) => part !== '');
  if (dropped.length > 0) notes.push(`dropped ${dropped.join(', ')}`);
  return { graph, labels, notes };
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

function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
