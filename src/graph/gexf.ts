/** GEXF, as Gephi and NetworkX write it: https://gexf.net. Ids of edges are not looked at: older NetworkX repeats them. */
import type { ListedFriendships } from './friendship-list.ts';
import { NamedPeople } from './named-people.ts';
import { walkXml } from './xml.ts';
import { countElements, remarksOf } from './xml-remarks.ts';

export function readGexf(text: string, fileName: string): ListedFriendships {
  const people = new NamedPeople(fileName);
  const seen = countElements();
  let standard = 'undirected';
  walkXml(text, fileName, 'gexf', {
    open: ({ name, attributes }, place) => {
      if (name === 'graph') {
        seen.graphs++;
        standard = attributes.defaultedgetype ?? 'undirected';
        if (attributes.mode === 'dynamic') seen.times++;
      } else if (name === 'node') people.declare(attributes.id, attributes.label, place);
      else if (name === 'edge') {
        people.befriend(attributes.source, attributes.target, place);
        if ((attributes.type ?? standard) !== 'undirected') seen.directed++;
        if (attributes.weight !== undefined) seen.weights++;
        if (Number(attributes.weight ?? 1) <= 0) seen.worthless++;
      } else if (name === 'spell') seen.times++;
    },
    close: () => {},
    text: () => {},
  });
  return people.finish(...remarksOf(seen, people.friendships));
}
