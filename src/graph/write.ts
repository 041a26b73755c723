/** A graph as the text of a file, in each format that hearsay reads. Reading it back gives the same people and friendships. */
import type { Graph } from './csr.ts';
import type { GraphFormat } from './read.ts';

/**
 * @param labels name of each person, length personCount; 0, 1, 2, … when left out. A list of friendships can only hold people
 *   who have friends; the other formats hold everybody.
 */
export function writeGraph(graph: Graph, format: GraphFormat, labels?: readonly string[]): string {
  const name = (person: number) => labels?.[person] ?? String(person);
  return WRITERS[format](graph, name);
}

type Writer = (graph: Graph, name: (person: number) => string) => string;

const WRITERS: Record<GraphFormat, Writer> = {
  'edge-list': (graph, name) => {
    const lines = ['person,friend'];
    for (const [a, b] of friendshipsOf(graph)) lines.push(`${cell(name(a))},${cell(name(b))}`);
    return `${lines.join('\n')}\n`;
  },
  gexf: (graph, name) => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
      '<graph mode="static" defaultedgetype="undirected">',
      '<nodes>',
    ];
    for (let person = 0; person < graph.personCount; person++) {
      lines.push(`<node id="${person}" label="${escapeXml(name(person))}"/>`);
    }
    lines.push('</nodes>', '<edges>');
    let id = 0;
    for (const [a, b] of friendshipsOf(graph)) lines.push(`<edge id="${id++}" source="${a}" target="${b}"/>`);
    lines.push('</edges>', '</graph>', '</gexf>');
    return `${lines.join('\n')}\n`;
  },
  graphml: (graph, name) => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      '<key id="label" for="node" attr.name="label" attr.type="string"/>',
      '<graph edgedefault="undirected">',
    ];
    for (let person = 0; person < graph.personCount; person++) {
      lines.push(`<node id="${person}"><data key="label">${escapeXml(name(person))}</data></node>`);
    }
    for (const [a, b] of friendshipsOf(graph)) lines.push(`<edge source="${a}" target="${b}"/>`);
    lines.push('</graph>', '</graphml>');
    return `${lines.join('\n')}\n`;
  },
};

/** Each friendship once, the smaller number first, in order. */
function* friendshipsOf({ personCount, offsets, neighbors }: Graph): Generator<[number, number]> {
  for (let person = 0; person < personCount; person++) {
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      if (neighbors[i]! > person) yield [person, neighbors[i]!];
    }
  }
}

function cell(name: string): string {
  return /^\d+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Text as it may stand in an attribute or an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\n\t\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
