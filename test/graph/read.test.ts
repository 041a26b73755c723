import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { areFriends, friendshipCount } from '#hearsay/graph/csr.js';
import { graphFormatOf, type ImportedGraph, parseGraph } from '#hearsay/graph/read.js';

/** Friendships by name, the smaller first, sorted: what a reader must get right, whatever it numbers people by. */
function friendships({ graph, labels }: ImportedGraph): string[] {
  const found: string[] = [];
  for (let a = 0; a < graph.personCount; a++) {
    for (let b = 0; b < a; b++) if (areFriends(graph, a, b)) found.push([labels[a], labels[b]].sort().join('–'));
  }
  return found.sort();
}
const list = (text: string) => parseGraph(text, 'edge-list', 'friends.csv');
function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect((error as Error).name).toMatch(/^(HearsayError|ScenarioError)$/);
    return (error as Error).message;
  }
  return 'accepted';
}

describe('a list of friendships', () => {
  test.each([
    ['commas', 'Ann,Bob\nBob,Cy\n'],
    ['semicolons', 'Ann;Bob\nBob;Cy'],
    ['tabs', 'Ann\tBob\nBob\tCy'],
    ['spaces, several', '  Ann   Bob\nBob Cy  \n'],
    ['Windows line ends and a byte order mark', '\ufeffAnn,Bob\r\nBob,Cy\r\n'],
    ['comments and empty lines', '# who knows whom\n\n% as told\nAnn,Bob\n\n  # later\nBob,Cy\n\n'],
    ['blanks around names', ' Ann , Bob\nBob ,Cy'],
    ['quotes', '"Ann","Bob"\n"Bob" , Cy'],
    ['quotes among spaces', '"Ann" "Bob"\nBob "Cy"'],
    ['a header', 'source,target\nAnn,Bob\nBob,Cy'],
    ['a header among other columns', 'Id,Target,Type,Source\n1,Bob,x,Ann\n2,Cy,x,Bob'],
  ])('may have %s', (_what, text) => {
    expect(friendships(list(text))).toEqual(['Ann–Bob', 'Bob–Cy']);
  });

  test('keeps names with commas, quotes and Chinese characters', () => {
    const read = list('"Li, Wei",王伟\n王伟,"O ""Neil"""\n');
    expect(read.labels).toEqual(['Li, Wei', '王伟', 'O "Neil"']);
    expect(friendships(read)).toHaveLength(2);
  });

  test('tells numbers from texts that look like them', () => {
    const read = list('7,07\n7,8\n"8",12345678901234567890\n');
    expect(read.labels).toEqual(['7', '07', '8', '12345678901234567890']);
  });

  test('takes a first row of words above rows of numbers for a header, and says so', () => {
    const read = list('member,knows\n1,2\n2,3\n');
    expect(read.labels).toEqual(['1', '2', '3']);
    expect(read.notes).toEqual(['read line 1 as a header, because names are numbers from there on']);
  });

  test('drops duplicates in either order and self loops, and says how many; whoever only knows themselves stays', () => {
    const read = list('1,2\n2,1\n1,2\n3,3\n2,4\n');
    expect(friendshipCount(read.graph)).toBe(2);
    expect(read.labels).toEqual(['1', '2', '3', '4']);
    expect(read.notes).toEqual(['dropped 2 duplicate friendships, 1 self loop']);
  });

  test('ignores weights, and says so', () => {
    const read = list('1 2 0.5\n2 3 0.7\n');
    expect(friendships(read)).toEqual(['1–2', '2–3']);
    expect(read.notes).toEqual(['ignored the columns after the two friends, such as weights']);
  });

  test('answers all bad rows at once, by line and column', () => {
    expect(messageOf(() => list('# c\nAnn,Bob\nCy\nDee,\n"Eve,Fay\n"Gil"x,Hal\nIda,Jo\n'))).toBe(
      [
        'friends.csv:3:1  found 1 column, expected two friends',
        'friends.csv:4:5  found an empty cell where a name is expected',
        'friends.csv:5:1  a quote (") is opened and not closed, or followed by more text',
        'friends.csv:6:1  a quote (") is opened and not closed, or followed by more text',
      ].join('\n'),
    );
  });

  test('stops after ten bad rows', () => {
    const lines = messageOf(() => list(`a,b\n${'x\n'.repeat(1000)}`)).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[9]).toBe('friends.csv:11:1  found 1 column, expected two friends');
    expect(lines[10]).toBe('friends.csv: stopped after 10 problems');
  });

  test.each([
    ['nothing', '', 'there are no friendships'],
    ['a header only', 'source,target\n', 'there are no friendships'],
    ['XML', '<?xml version="1.0"?><gexf/>', 'looks like XML'],
    ['JSON', '{"nodes": []}', 'looks like JSON'],
    ['a spreadsheet', 'PK\x03\x04\x14\x00', 'not a text file'],
    ['a name without end', `1,${'x'.repeat(201)}`, 'name of more than 200 characters'],
  ])('refuses %s', (_what, text, message) => {
    expect(messageOf(() => list(text))).toContain(message);
  });

  test('gives back what was written, whatever the names', () => {
    const name = fc.oneof(fc.nat().map(String), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 30 }), (pairs) => {
        const usable = pairs.map((pair) => pair.map((text) => text.replace(/[\r\n]/g, '·')) as [string, string]);
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const read = list(`source,target\n${usable.map((pair) => pair.map(quote).join(',')).join('\n')}`);
        const expected = usable.filter(([a, b]) => a !== b).map((pair) => [...pair].sort().join('–'));
        expect(new Set(friendships(read))).toEqual(new Set(expected));
      }),
    );
  });

  test('answers anything at all with a graph or a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab12,;\t \n\r"#%<é王\0') }), (text) => {
        messageOf(() => list(text));
      }),
      { numRuns: 2000 },
    );
  });
});

const gexf = (nodes: string, edges: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph defaultedgetype="undirected"><nodes>${nodes}</nodes>\n<edges>${edges}</edges></graph></gexf>`;
const graphml = (keys: string, edges: string, direction = 'undirected') =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}\n<graph edgedefault="${direction}"><node id="n0"><data key="d0">王伟</data></node><node id="n1"/><node id="n2"/>\n${edges}</graph></graphml>`;
const nodes = '<node id="0" label="王伟"/><node id="1" label="Bob"/><node id="2"/>';
const edges = '<edge source="n0" target="n1"/><edge source="n1" target="n0"/><edge source="n1" target="n2"/>';
const directed = 'friendships have a direction in this file; they count in both';

describe('GEXF', () => {
  const read = (text: string) => parseGraph(text, 'gexf', 'friends.gexf');

  test('gives people their labels, or their ids', () => {
    const found = read(gexf(nodes, '<edge id="0" source="0" target="1"/><edge id="1" source="1" target="2"/>'));
    expect(friendships(found)).toEqual(['2–Bob', 'Bob–王伟']);
    expect(found.notes).toEqual([]);
  });

  test('counts directed, double and self friendships as a list of friendships does', () => {
    const found = read(
      gexf(
        nodes,
        '<edge source="0" target="1" type="directed"/><edge source="1" target="0"/><edge source="2" target="2"/>',
      ),
    );
    expect(friendships(found)).toEqual(['Bob–王伟']);
    expect(found.notes).toEqual([directed, 'dropped 1 duplicate friendship, 1 self loop']);
  });

  test.each([
    [
      'half a file',
      gexf(nodes, '<edge source="0" target="1"/>').slice(0, 180),
      'friends.gexf:2:1  this is not well-formed XML: unclosed xml attribute',
    ],
    ['no graph', '<gexf></gexf>', 'this is not a graph in the format of its name'],
    ['plain text', 'Ann,Bob', 'friends.gexf'],
    ['nothing', '', 'not well-formed XML'],
    ['a friendship with nobody', gexf(nodes, '<edge source="0" target="9"/>'), 'somebody who is not among the nodes'],
    [
      'an entity bomb',
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aa">]><gexf/>',
      'friends.gexf:2:1  found "<!DOCTYPE"',
    ],
    ['a flood', `<gexf>${' '.repeat(20_000_000)}</gexf>`, 'at most 20,000,000 are accepted'],
  ])('refuses %s', (_what, text, message) => {
    expect(messageOf(() => read(text))).toContain(message);
  });
});

describe('GraphML', () => {
  const read = (text: string) => parseGraph(text, 'graphml', 'friends.graphml');

  test('gives people their labels, or their ids', () => {
    const found = read(graphml('<key id="d0" for="node" attr.name="label" attr.type="string"/>', edges));
    expect(friendships(found)).toEqual(['n1–n2', 'n1–王伟']);
    expect(found.notes).toEqual(['dropped 1 duplicate friendship']);
  });

  test.each([
    ['a directed graph', graphml('', edges, 'directed')],
    ['directed friendships', graphml('', edges.replaceAll('/>', ' directed="true"/>'))],
    [
      'keys for what we do not read',
      graphml('<key id="d9" for="port" yfiles.type="portgraphics"/>', edges, 'directed'),
    ],
  ])('reads %s', (_what, text) => {
    const found = read(text);
    expect(friendships(found)).toEqual(['n0–n1', 'n1–n2']);
    expect(found.notes).toEqual([directed, 'dropped 1 duplicate friendship']);
  });

  test.each([
    '<key id="polluted" for="__proto__" attr.name="x"/>',
    '<key id="polluted" for="constructor" attr.name="x"/>',
    `<key id=' for="node" ' xml:id="polluted" for="__proto__"/>`,
    '<key id="polluted" for=__proto__ />',
    '<key id="polluted" for="&#95;_proto__"/>',
    '<key id="a<key for=\'__proto__\'" for="__proto__"/>',
  ])('cannot write into prototypes: %s', (key) => {
    const before = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Object)];
    messageOf(() => read(graphml(key, edges)));
    expect([...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Object)]).toEqual(before);
  });
});

describe('every XML reader', () => {
  afterEach(() => vi.restoreAllMocks());

  test('keeps the console clean and gives it back', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    messageOf(() => parseGraph('<gexf><graph', 'gexf', 'x.gexf'));
    expect(error).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
    expect(console.error).toBe(error);
    expect(console.warn).toBe(warn);
  });

  test.each(['gexf', 'graphml'] as const)('answers any cut of a good %s with a graph or a message', (format) => {
    const text = format === 'gexf' ? gexf(nodes, '<edge source="0" target="1"/>') : graphml('', edges);
    for (let length = 0; length <= text.length; length++) {
      const message = messageOf(() => parseGraph(text.slice(0, length), format, 'x'));
      if (length < text.lastIndexOf('</')) expect(message, text.slice(0, length)).not.toBe('accepted');
    }
  });
});

test('a name tells the format', () => {
  expect(graphFormatOf('a/b.GEXF')).toBe('gexf');
  expect(graphFormatOf('b.graphml.gz')).toBe('graphml');
  expect(graphFormatOf('facebook.txt.gz')).toBe('edge-list');
});
