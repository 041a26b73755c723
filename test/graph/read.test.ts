import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFriends, friendshipCount, graphFromEdges } from '#hearsay/graph/csr.js';
import { graphFormatOf, type ImportedGraph, parseGraph } from '#hearsay/graph/read.js';
import { writeGraph } from '#hearsay/graph/write.js';
import { processorTime } from '../processor-time.ts';

/** Friendships by name, the smaller first, sorted: what a reader must get right, whatever it numbers people by. */
function friendships({ graph, labels }: ImportedGraph): string[] {
  const found: string[] = [];
  for (let a = 0; a < graph.personCount; a++) {
    for (let b = 0; b < a; b++) if (areFriends(graph, a, b)) found.push([labels[a], labels[b]].sort().join('–'));
  }
  return found.sort();
}
const notesOf = (read: ImportedGraph) => read.notes.map(({ en }) => en).join('\n');
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
    expect(notesOf(read)).toContain('line 1 is the header');
  });

  test('drops duplicates in either order and self loops, and says how many; whoever only knows themselves stays', () => {
    const read = list('1,2\n2,1\n1,2\n3,3\n2,4\n');
    expect(friendshipCount(read.graph)).toBe(2);
    expect(read.labels).toEqual(['1', '2', '3', '4']);
    expect(notesOf(read)).toContain('dropped 2 duplicate friendships, 1 self loop');
  });

  test('ignores weights, and says so', () => {
    const read = list('1 2 0.5\n2 3 0.7\n');
    expect(friendships(read)).toEqual(['1–2', '2–3']);
    expect(notesOf(read)).toContain('passed over column 3 (weights do not count)');
  });

  test('answers all bad rows at once, by line and column', () => {
    expect(messageOf(() => list('# c\nAnn,Bob\nCy\nDee,\n"Eve,Fay\n"Gil"x,Hal\nIda,Jo\n'))).toBe(
      [
        'friends.csv:3:1  found 1 column, expected two friends, told apart by a comma, semicolon, tab or blank',
        'friends.csv:4:5  found an empty cell where a name is expected',
        'friends.csv:5:1  a quote (") is opened and not closed, or followed by more text',
        'friends.csv:6:1  a quote (") is opened and not closed, or followed by more text',
      ].join('\n'),
    );
  });

  test('passes over no first row whose quotes are wrong', () => {
    for (const text of [
      '"Ann,Bob\nBob,Cy\n',
      '"Ann"x,Bob\nBob,Cy\n',
      'sep=;\n"Ann;Bob\nBob;Cy\n',
      '# c\n"Ann,Bob\nBob,Cy\n',
    ])
      expect(
        messageOf(() => list(text)),
        text,
      ).toMatch(/^friends\.csv:[12]:1 {2}a quote \("\) is opened and not closed/);
  });

  test('stops after ten bad rows', () => {
    const lines = messageOf(() => list(`a,b\n${'x\n'.repeat(1000)}`)).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[9]).toMatch(/^friends.csv:11:1 {2}found 1 column/);
    expect(lines[10]).toBe('friends.csv: stopped after 10 problems');
  });

  test.each([
    ['nothing', '', 'there are no friendships'],
    ['a header only', 'source,target\n', 'there are no friendships'],
    ['channels alone', '#a,b\n#c,d\n', 'all lines begin with "#" (such as "#a,b"), which makes them comments'],
    ['XML', '<?xml version="1.0"?><gexf/>', 'looks like GEXF'],
    ['JSON', '{"nodes": []}', 'looks like JSON'],
    ['a spreadsheet', 'PK\x03\x04\x14\x00', 'not a text file'],
    ['a name without end', `1,${'x'.repeat(201)}`, 'name of more than 200 characters'],
  ])('refuses %s', (_what, text, message) => {
    expect(messageOf(() => list(text))).toContain(message);
  });

  test('takes channels for names where they stand in quotation marks, as it advises', () => {
    expect(parseGraph('"#a",b\n"#c","#a"\n', 'edge-list', 'friends.csv').labels).toEqual(['#a', 'b', '#c']);
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
    expect(notesOf(found)).toBe('read 2 friendships');
  });

  test('counts directed, double and self friendships as a list of friendships does', () => {
    const found = read(
      gexf(
        nodes,
        '<edge source="0" target="1" type="directed"/><edge source="1" target="0"/><edge source="2" target="2"/>',
      ),
    );
    expect(friendships(found)).toEqual(['Bob–王伟']);
    expect(notesOf(found)).toBe(`read 3 friendships; ${directed}; dropped 1 duplicate friendship, 1 self loop`);
  });

  test.each([
    [
      'half a file',
      gexf(nodes, '<edge source="0" target="1"/>').slice(0, 180),
      'friends.gexf:3:83  this is not well-formed XML: unclosed tag: nodes',
    ],
    ['no graph', '<gexf></gexf>', 'no friendships'],
    [
      'another format',
      graphml('', edges),
      'it begins with <graphml>, not <gexf>; give it a name that ends in .graphml',
    ],
    ['plain text', 'Ann,Bob', 'friends.gexf'],
    ['nothing', '', 'not well-formed XML'],
    ['a friendship with nobody', gexf(nodes, '<edge source="0" target="9"/>'), 'somebody who is not among the nodes'],
    [
      'an entity bomb',
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aa">]><gexf/>',
      'friends.gexf:2:31  found "<!DOCTYPE"',
    ],
    ['two people of one id', gexf(`${nodes}<node id="1"/>`, ''), 'two nodes with the id "1"'],
    ['a friendship without an end', gexf(nodes, '<edge source="0"/>'), 'found no "target"'],
    ['an invisible character', gexf('<node id="A\u200bB"/>', ''), 'cannot be seen: a zero-width space (U+200B)'],
  ])('refuses %s', (_what, text, message) => {
    expect(messageOf(() => read(text))).toContain(message);
  });
});

describe('GraphML', () => {
  const read = (text: string) => parseGraph(text, 'graphml', 'friends.graphml');

  test('gives people their labels, or their ids', () => {
    const found = read(graphml('<key id="d0" for="node" attr.name="label" attr.type="string"/>', edges));
    expect(friendships(found)).toEqual(['n1–n2', 'n1–王伟']);
    expect(notesOf(found)).toBe('read 3 friendships; dropped 1 duplicate friendship');
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
    expect(notesOf(found)).toBe(`read 3 friendships; ${directed}; dropped 1 duplicate friendship`);
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
  test('reads repeated ids of friendships, prefixes, names of prototypes and friendships before people', () => {
    const text =
      '<g:gexf xmlns:g="http://gexf.net/1.3"><g:graph><g:edges><g:edge id="0" source="__proto__" target="b"/><g:edge id="0" source="b" target="c"/></g:edges><g:nodes><g:node id="c"/><g:node id="__proto__"/><g:node id="b"/></g:nodes></g:graph></g:gexf>';
    const read = parseGraph(text, 'gexf', 'x.gexf');
    expect(read.labels).toEqual(['c', '__proto__', 'b']);
    expect(friendships(read)).toEqual(['__proto__–b', 'b–c']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('speaks of what does not count', () => {
    const text = gexf(
      nodes,
      '<edge source="0" target="1" weight="0"/><edge source="1" target="2" weight="2"><spell start="1"/></edge>',
    );
    expect(parseGraph(text, 'gexf', 'x.gexf').notes).toEqual([
      {
        en: 'read 2 friendships; weights do not count; 1 with a weight of 0 or less count as friendships, too; times do not count: a friendship holds throughout',
        zh: '读入 2 对好友；不使用权重；其中 1 对的权重不大于 0，也算好友；不使用时间信息：好友关系始终有效',
      },
    ]);
  });

  // Each took from 14 seconds to minutes, or the memory of the machine, when the whole document was built before it was looked at.
  test.each<[string, string, string]>([
    [
      'a run of blanks in a tag',
      `<graphml><key id="d0" for="node"${' '.repeat(400_000)}></key></graphml>`,
      'no friendships',
    ],
    [
      'a run of attributes',
      `<graphml><key ${Array.from({ length: 50_000 }, (_, k) => `a${k}=""`).join(' ')}/></graphml>`,
      'no friendships',
    ],
    [
      'a run of declarations',
      `${gexf(nodes, '').replace('<graphml', '<gexf')}${'<!X'.repeat(200_000)}`,
      'not well-formed XML',
    ],
    ['a flood of blanks', `<graphml>${' '.repeat(5_000_000)}</graphml>`, 'no friendships'],
    ['deep nesting', '<graphml>'.repeat(100_000), 'nested more than 200 levels'],
    ['references to nothing', `<graphml>${'&lol;'.repeat(100_000)}</graphml>`, 'not well-formed XML'],
  ])('answers %s in time that grows with its length', (_what, text, message) => {
    const spent = processorTime(() => {
      expect(messageOf(() => parseGraph(text, text.includes('<gexf') ? 'gexf' : 'graphml', 'x'))).toContain(message);
    });
    expect(spent).toBeLessThan(5_000);
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

describe('a graph that is written', () => {
  const name = fc
    .oneof(
      fc.nat().map(String),
      fc.string({ unit: fc.constantFrom(...'abcé王 ,;"\'#%&<>|\t-:.0\u05d0'), minLength: 1, maxLength: 12 }),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const people = fc.uniqueArray(name, { minLength: 2, maxLength: 12, selector: (text) => text });

  test.each(['edge-list', 'gexf', 'graphml'] as const)('as %s reads back the same, whatever the names', (format) => {
    fc.assert(
      fc.property(
        people,
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 30 }),
        (labels, pairs) => {
          const ends = pairs.map((pair) => pair.map((end) => end % labels.length));
          const column = (k: 0 | 1) => Int32Array.from(ends, (pair) => pair[k]!);
          const graph = graphFromEdges(labels.length, column(0), column(1));
          fc.pre(friendshipCount(graph) > 0);
          // Such lists are refused, see below.
          fc.pre(format !== 'edge-list' || !labels.some((label) => readsAsList(label, labels)));
          const read = parseGraph(writeGraph(graph, format, labels), format, 'x');
          expect(friendships(read)).toEqual(friendships({ graph, labels, notes: [] }));
          if (format !== 'edge-list') expect(read.labels).toEqual(labels);
        },
      ),
    );
  });

  const readsAsList = (label: string, labels: readonly string[]) =>
    label.split(/[;|,、；，]/).length > 1 && label.split(/[;|,、；，]/).some((part) => labels.includes(part.trim()));

  test('somebody called "<" is read back, and an arrow under a header is none of two friends', () => {
    const graph = graphFromEdges(2, Int32Array.of(0), Int32Array.of(1));
    const read = parseGraph(writeGraph(graph, 'edge-list', ['a', '<']), 'edge-list', 'x');
    expect(friendships(read)).toEqual(friendships({ graph, labels: ['a', '<'], notes: [] }));
    expect(messageOf(() => parseGraph('source target\nAnn -> Bob\n', 'edge-list', 'x'))).toContain('"->" between two');
  });

  test('a name that reads as a list of others is not taken for one person', () => {
    const graph = graphFromEdges(2, Int32Array.of(0), Int32Array.of(1));
    const text = writeGraph(graph, 'edge-list', ['Ann', 'Ann;Bob']);
    expect(messageOf(() => parseGraph(text, 'edge-list', 'x'))).toContain('looks like an adjacency list');
  });
});
