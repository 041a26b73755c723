/**
 * GraphML, as igraph, NetworkX, Gephi, yEd and others write it: http://graphml.graphdrawing.org.
 *
 * Ids tell people apart; what a node calls "label" or "name", or what yEd writes on it, is how they are called.
 */
import type { ListedFriendships } from './friendship-list.ts';
import { NamedPeople } from './named-people.ts';
import { walkXml } from './xml.ts';
import { countElements, remarksOf } from './xml-remarks.ts';

const LONGEST_LABEL = 10_000;

export function readGraphml(text: string, fileName: string): ListedFriendships {
  const people = new NamedPeople(fileName);
  const seen = countElements();
  /** What the keys of nodes and edges are called, by their id. */
  const keys = new Map<string, string>();
  let standard = 'undirected';
  /** Gives the present node a name; nested nodes each have their own. */
  const renames: ((label: string) => void)[] = [];
  let reading: 'label' | 'weight' | undefined;
  let found = '';
  walkXml(text, fileName, 'graphml', {
    open: ({ name, attributes }, place) => {
      if (name === 'key') keys.set(attributes.id ?? '', `${attributes.for ?? 'all'} ${attributes['attr.name'] ?? ''}`);
      else if (name === 'graph') {
        seen.graphs++;
        standard = attributes.edgedefault ?? 'undirected';
      } else if (name === 'node') renames.push(people.declare(attributes.id, undefined, place));
      else if (name === 'edge') {
        people.befriend(attributes.source, attributes.target, place);
        if (attributes.directed === undefined ? standard === 'directed' : attributes.directed === 'true')
          seen.directed++;
      } else if (name === 'hyperedge') seen.hyperedges++;
      else if (name === 'data' || name === 'NodeLabel') {
        const key = keys.get(attributes.key ?? '') ?? '';
        reading =
          name === 'NodeLabel' || /^(node|all) (label|name)$/i.test(key)
            ? 'label'
            : /^(edge|all) weight$/i.test(key)
              ? 'weight'
              : undefined;
        found = '';
      }
    },
    close: (name) => {
      if (name === 'node') renames.pop();
      if (name !== 'data' && name !== 'NodeLabel') return;
      if (reading === 'label') renames.at(-1)?.(found.trim());
      if (reading === 'weight') {
        seen.weights++;
        if (Number(found) <= 0) seen.worthless++;
      }
      reading = undefined;
    },
    text: (piece) => {
      if (reading !== undefined && found.length < LONGEST_LABEL) found += piece;
    },
  });
  return people.finish(...remarksOf(seen, people.friendships));
}
