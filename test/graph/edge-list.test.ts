/** Lists of friendships as people and programs write them: each is read right or refused with what to do, never read wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFriends } from '#hearsay/graph/csr.js';
import { type ImportedGraph, parseGraph } from '#hearsay/graph/read.js';
import { processorTime } from '../processor-time.ts';

function friendships({ graph, labels }: ImportedGraph): string[] {
  const found: string[] = [];
  for (let a = 0; a < graph.personCount; a++) {
    for (let b = 0; b < a; b++) if (areFriends(graph, a, b)) found.push([labels[a], labels[b]].sort().join('–'));
  }
  return found.sort();
}
const list = (text: string) => parseGraph(text, 'edge-list', 'friends.csv');
function messageOf(text: string): string {
  try {
    list(text);
  } catch (error) {
    expect((error as Error).name).toMatch(/^(HearsayError|ScenarioError)$/);
    return `${(error as Error).message}; ${(error as { hint: string }).hint}`;
  }
  return `accepted: ${friendships(list(text)).join(' ')}`;
}

const PAIR = ['Ann–Bob', 'Bob–Cy'];

describe('is read right:', () => {
  test.each<[string, string, string[]]>([
    ['line ends that are carriage returns', 'Ann,Bob\rBob,Cy\r', PAIR],
    ['mixed line ends', 'Ann,Bob\r\nBob,Cy\rCy,Dee\n', [...PAIR, 'Cy–Dee']],
    ['a decimal comma behind semicolons', 'Ann;Bob;0,5\nBob;Cy;1,5\n', PAIR],
    ['a decimal comma behind blanks', '1 2 0,5\n2 3 1,5\n', ['1–2', '2–3']],
    ['a decimal comma behind tabs', 'Ann\tBob\t0,5\nBob\tCy\t1,25\n', PAIR],
    ['grouped thousands behind semicolons', 'Ann;Bob;1.234,5\nBob;Cy;12,0\n', PAIR],
    ['commas in names behind semicolons', 'Li, Wei;Bob\nBob;Wang, Fang\n', ['Bob–Li, Wei', 'Bob–Wang, Fang']],
    ['semicolons behind two names', 'Ann,Bob,a;b\nBob,Cy,c;d\n', PAIR],
    ['vertical bars', 'Ann|Bob\nBob|Cy\n', PAIR],
    ['full-width commas', '王伟，李娜\n李娜，张敏\n', ['张敏–李娜', '李娜–王伟']],
    ['ideographic blanks', '王伟\u3000李娜\n李娜\u3000张敏\n', ['张敏–李娜', '李娜–王伟']],
    ['no-break spaces around names', 'Ann\u00a0,Bob\nBob,Cy\n', PAIR],
    ['letters that are people', 'A,B\nB,C\nC,A\n', ['A–B', 'A–C', 'B–C']],
    ['letters above numbers', 'a,b\n1,2\n2,3\n', ['1–2', '2–3']],
    ['a header with underscores', 'user_a,user_b\nAnn,Bob\nBob,Cy\n', PAIR],
    ['a header of programs', '"Source","Destination"\n"Ann","Bob"\n"Bob","Cy"\n', PAIR],
    ['a header in Chinese', '用户,好友\nAnn,Bob\nBob,Cy\n', PAIR],
    ['a Chinese header with numbers', '用户1,用户2\nAnn,Bob\nBob,Cy\n', PAIR],
    [
      'a Chinese header with more columns',
      '序号,关注者,被关注者,时间\n1,Ann,Bob,2024-01-01\n2,Bob,Cy,2024-02-01\n',
      PAIR,
    ],
    ['a German header', 'Von;Nach;Gewicht\nAnn;Bob;0,5\nBob;Cy;1,5\n', PAIR],
    ['a French header', 'personne,ami\nAnn,Bob\nBob,Cy\n', PAIR],
    ['an unknown header above numbers', 'hvem,kjenner\n1,2\n2,3\n', ['1–2', '2–3']],
    ['an unknown header above names with digits', 'hvem,kjenner\nu1,u2\nu2,u3\n', ['u1–u2', 'u2–u3']],
    [
      'an unknown header above addresses',
      'hvem,kjenner\na@x.no,b@x.no\nb@x.no,c@x.no\n',
      ['a@x.no–b@x.no', 'b@x.no–c@x.no'],
    ],
    ['a header repeated below', 'source,target\nAnn,Bob\nsource,target\nBob,Cy\n', PAIR],
    ['numbers of rows first', 'id,user,friend\n0,Ann,Bob\n1,Bob,Cy\n', PAIR],
    ['the index of pandas', ',source,target\n0,Ann,Bob\n1,Bob,Cy\n', PAIR],
    ['numbers of rows without a header', '0,Ann,Bob\n1,Bob,Cy\n2,Cy,Ann\n', ['Ann–Bob', 'Ann–Cy', 'Bob–Cy']],
    ['numbers of rows before numbers', '1,10,20\n2,20,30\n3,30,10\n', ['10–20', '10–30', '20–30']],
    ['times first, named', 't,i,j\n20,1,2\n40,2,3\n', ['1–2', '2–3']],
    ['a date first', '2024-01-01,Ann,Bob\n2024-01-02,Bob,Cy\n', PAIR],
    ['timestamps last', '1 2 1082040961\n2 3 1082155839\n', ['1–2', '2–3']],
    ['directions last', 'Ann,Bob,directed\nBob,Cy,undirected\n', PAIR],
    ['relations between, named', 'source,relation,target\nAnn,knows,Bob\nBob,likes,Cy\n', PAIR],
    ['relations between', 'Ann knows Bob\nBob likes Cy\n', PAIR],
    ['arrows between', 'Ann -> Bob\nBob -> Cy\n', PAIR],
    ['a path with weights', '1 2 0.5\n2 3 0.7\n3 4 0.1\n', ['1–2', '2–3', '3–4']],
    [
      'edges of Gephi',
      'Source,Target,Type,Id,Label,timeset,Weight\nAnn,Bob,Undirected,0,,,1.0\nBob,Cy,Undirected,1,,,1.0\n',
      PAIR,
    ],
    ['edges of NetworkX', 'Ann Bob {}\nBob Cy {}\n', PAIR],
    ['edges of NetworkX with weights', "Ann Bob {'weight': 0.5, 'since': 2020}\nBob Cy {}\n", PAIR],
    ['data.frames of igraph', '"","from","to"\n"1","Ann","Bob"\n"2","Bob","Cy"\n', PAIR],
    ['SNAP', '# Undirected graph: x.txt\n# Nodes: 3 Edges: 2\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n', ['1–2', '2–3']],
    ['KONECT', '% sym unweighted\n% 2 3 3\n1 2\n2 3\n', ['1–2', '2–3']],
    ['Matrix Market', '%%MatrixMarket matrix coordinate pattern symmetric\n% c\n3 3 2\n2 1\n3 2\n', ['1–2', '2–3']],
    ['columns named by a comment', '#weight,source,target\n0.5,Ann,Bob\n0.7,Bob,Cy\n', PAIR],
    ['what Excel leaves below', 'sep=;\r\nSource;Target\r\nAnn;Bob\r\nBob;Cy\r\n;\r\n;;\r\n""; \r\n', PAIR],
    ['what Excel leaves beside', 'Source,Target,,\nAnn,Bob,,\nBob,Cy,,\n', PAIR],
    ['hashtags', '#python,#data\n#data,#stats\npython,stats\n', ['#data–#python', '#data–#stats', 'python–stats']],
    ['hashtags among blanks', '#a #b\n#b #c\n', ['#a–#b', '#b–#c']],
    ['a comment behind a row', 'Ann,Bob # good friends\nBob,Cy\n', PAIR],
    ['a comment behind cells told apart by blanks', 'Ann Bob #met in May\nBob Cy\n', PAIR],
    ['a number sign in a name', 'Agent #5,Bob\nBob,"C # D"\n', ['Agent #5–Bob', 'Bob–C # D']],
    ['accents in two encodings', 'caf\u00e9,Bob\ncafe\u0301,Cy\n', ['Bob–café', 'Cy–café']],
    [
      'names of prototypes',
      '__proto__,constructor\nconstructor,toString\n',
      ['__proto__–constructor', 'constructor–toString'],
    ],
    ['emoji', '👩‍👩‍👧,Bob\nBob,🏳️‍🌈\n', ['Bob–🏳️‍🌈', 'Bob–👩‍👩‍👧']],
    ['Hebrew and Persian', 'דנה,می‌روم\nمی‌روم,Bob\n', ['Bob–می‌روم', 'דנה–می‌روم']],
  ])('%s', (_what, text, expected) => {
    expect(messageOf(text)).toBe(`accepted: ${expected.sort().join(' ')}`);
  });
});

describe('is refused, with what to do:', () => {
  test.each<[string, string, RegExp]>([
    ['Pajek', '*Vertices 3\n1 "Ann"\n2 "Bob"\n3 "Cy"\n*Arcs\n1 2 1\n', /looks like Pajek.*CSV/],
    ['Pajek behind a comment', '% a network\n*Vertices 2\n1 "Ann"\n2 "Bob"\n*Edges\n1 2\n', /looks like Pajek/],
    ['DOT', 'graph { a -- b; b -- c; }', /looks like DOT.*CSV/],
    ['DOT with a comment', '/* made by hand */\n// twice\nstrict digraph "my friends" {\n a -> b\n}', /looks like DOT/],
    ['GML', 'Creator "igraph"\nVersion 1\ngraph\n[\n directed 0\n node [ id 0 ]\n]', /looks like GML.*CSV/],
    ['GML of NetworkX', 'graph [\n  node [\n    id 0\n    label "Ann"\n  ]\n]', /looks like GML/],
    ['GDF', 'nodedef>name VARCHAR,label VARCHAR\na,Ann\nedgedef>node1,node2\n', /looks like GDF/],
    ['UCINET', 'DL n=3 format=edgelist1\nlabels:\nAnn,Bob,Cy\ndata:\n1 2\n', /looks like UCINET/],
    ['a web page', '<!DOCTYPE html>\n<html><body>', /web page/],
    ['a list of tuples', "('Ann', 'Bob')\n('Bob', 'Cy')\n", /pairs in Python/],
    ['a table in Markdown', '| a | b |\n|---|---|\n| Ann | Bob |\n', /Markdown/],
    ['an adjacency list', 'ann,bob,cy,dee\nbob,cy\ncy,dee,ann\n', /adjacency list.*"Ann,Bob"/],
    ['an adjacency list filled up', 'ann,bob,cy\nbob,cy,\ncy,dee,ann\n', /adjacency list/],
    ['an adjacency list of equal rows', 'ann,bob,cy\nbob,cy,dee\ncy,dee,ann\n', /adjacency list/],
    ['an adjacency list of numbers', '1 2 3\n2 3 4\n3 4 1\n4 1 2\n', /which two columns/],
    ['an adjacency list with colons', 'ann: bob cy\nbob: cy dee\n', /adjacency list/],
    ['an adjacency list in one cell', 'ann,"bob;cy"\nbob,"cy;dee"\n', /adjacency list/],
    ['an adjacency list in one cell, named', 'person,friends\nann,"bob, cy"\nbob,cy\n', /adjacency list/],
    ['an adjacency list of NetworkX', '#x.py\n# GMT Mon\n# \n1 2 3\n2 3\n', /adjacency list/],
    ['METIS', '4 5\n2 3 4\n1 3\n1 2 4\n1 3\n', /columns|adjacency/],
    ['a matrix', ',A,B,C,D\nA,0,1,0,1\nB,1,0,1,0\nC,0,1,0,0\nD,1,0,0,0\n', /matrix.*"Ann,Bob"/],
    ['a matrix of R', '"A" "B" "C"\n"A" 0 1 0\n"B" 1 0 1\n"C" 0 1 0\n', /matrix/],
    ['a matrix with a corner', 'name;A;B;C\nA;;0,5;\nB;0,5;;1\nC;;1;\n', /matrix/],
    ['a matrix without names', '0 1 0 1\n1 0 1 0\n0 1 0 0\n1 0 0 0\n', /matrix/],
    ['a matrix under a row of names', 'Ann,Bob,Cy\n0,1,1\n1,0,0\n1,0,0\n', /matrix/],
    ['a matrix of weights under a row of names', 'Ann\tBob\tCy\n0\t2\t5\n2\t0\t1\n5\t1\t0\n', /matrix/],
    ['an incidence matrix', 'name,party,picnic,game\nann,1,0,1\nbob,0,1,1\n', /matrix/],
    ['a table of people', 'Id,Label,Group\n0,Ann,x\n1,Bob,y\n2,Cy,x\n', /table of people.*edges/],
    ['a table of two columns', 'id,name\n1,Ann\n2,Bob\n', /table of people/],
    ['a Chinese table of people', '姓名,年龄,城市\n王伟,30,北京\n李娜,25,上海\n', /table of people/],
    ['a table without names of columns', '0,Ann\n1,Bob\n2,Cy\n', /table of people/],
    [
      'a table of numbers',
      'day,id,messages,joins\n0,1,1,0\n0,2,154,0\n1,1,0,2\n',
      /which two columns hold the friends.*"day"/,
    ],
    [
      'a table of people with a foreign word',
      'id,city,toa\n1001,1,1\n1002,1,12\n1003,2,3\n',
      /which two columns hold the friends|table of people/,
    ],
    ['people and numbers', 'Ann,12\nBob,15\nCy,12\n', /which two columns/],
    [
      'an unknown header',
      'hvem,kjenner\nAnn,Bob\nBob,Cy\n',
      /"hvem" and "kjenner" two people or the names of columns.*"source" and "target"/,
    ],
    ['an unknown header with weights', 'hvem;kjenner;x\nAnn;Bob;a\nBob;Cy;b\n', /"hvem" and "kjenner"/],
    ['times first', '1612137600 12 15\n1612137620 15 17\n1612137640 12 17\n', /which two columns hold the friends/],
    ['either rows or people first', '1,1,2\n2,1,3\n3,2,3\n4,3,4\n', /which two columns hold the friends/],
    ['arrows', 'Ann -> Bob\nCy -> Dee\n', /"->" between two names/],
    ['commas and semicolons', 'Ann;x,Bob;y\nBob;x,Cy;y\n', /which of them separates/],
    ['a size first', '4 5\n1 2\n2 3\n3 4\n4 1\n1 3\n', /"4 5" a friendship or the size/],
    [
      'more cells than the header',
      'source,target\nLi, Wei,Bob\n',
      /:2:1 {2}found 3 columns, but the header has 2.*quotes/,
    ],
    [
      'an invisible character',
      'Ann,Bo\u200bb\nAnn,Bob\n',
      /:1:7 {2}found a character that cannot be seen: a zero-width space \(U\+200B\)/,
    ],
    ['a mark of direction', 'Ann,\u202eBob\nAnn,Bob\n', /U\+202E/],
    ['only comments', '#general\n#random\n', /no friendships/],
  ])('%s', (_what, text, message) => {
    expect(messageOf(text)).toMatch(message);
  });
});

describe('what was taken for what', () => {
  test('is one line in each language', () => {
    const { notes } = list(
      '# my friends\nid;from;to;weight\n1;Ann;Bob;0,5\n2;Bob;Cy;0 # hm\n\n3;Bob;Ann;1\n;;;\nid;from;to;weight\n',
    );
    expect(notes).toEqual([
      {
        en: 'read 3 rows; columns separated by semicolons; line 2 is the header, friends in "from" and "to"; passed over columns "id", "weight" (weights do not count); 1 row with a weight of 0 or less counts as a friendship, too; passed over 1 comment (line 1: "# my friends"), 1 comment behind a row, 2 empty lines, 1 repeated header; a row counts in both directions; dropped 1 duplicate friendship',
        zh: '读入 3 行；列由分号分隔；第 2 行是表头，好友在“from”列和“to”列；略过第 1、4 列（不使用权重）；其中 1 行的权重不大于 0，也算好友；略过 1 行注释（第 1 行：“# my friends”）、1 处行尾注释、2 个空行、1 行重复的表头；每行按双向计算；去掉 1 对重复的好友',
      },
    ]);
  });

  test.each<[string, string, string]>([
    [
      'lines that begin with # above names',
      '#general,Ann\n#random,Bob\nAnn,Bob\nBob,Cy\n',
      'passed over 2 comments (line 1: "#general,Ann")',
    ],
    ['names that differ in capital letters', 'Ann,Bob\nann,Cy\nCy,Ann\n', 'such as "Ann" and "ann"'],
    [
      'columns that share nobody',
      'Ann,chess\nBob,chess\nBob,golf\nCy,chess\nAnn,golf\n',
      'nobody stands in both columns',
    ],
  ])('speaks of %s', (_what, text, remark) => {
    expect(
      list(text)
        .notes.map(({ en }) => en)
        .join('\n'),
    ).toContain(remark);
  });
});

test.each([
  ['a row of tabs', `a${'\t'.repeat(300_000)}b`],
  ['a row of number signs between quotes', `"${' #'.repeat(300_000)}",b\nc,d`],
  ['a row of separators', `a,b${',;'.repeat(300_000)}x`],
  ['a row of quotes', `${'"'.repeat(600_001)},b`],
  ['blanks', `${' '.repeat(600_000)}a`],
  ['comments', '%\n'.repeat(300_000)],
  ['marks that cannot be seen', `a,${'\u200d'.repeat(300_000)}`],
  ['carriage returns', '\r'.repeat(600_000)],
  ['a row of braces', `a b ${'{'.repeat(600_000)}`],
])('hostile text is answered in time that grows with its length: %s', (_what, text) => {
  expect(processorTime(() => messageOf(text))).toBeLessThan(5_000);
});

test('a list says the same with every separator and line end', () => {
  const name = fc.stringMatching(/^[a-zé王李]{3,8}$/).map((text) => text.normalize('NFC'));
  const dressed = fc.record({
    separator: fc.constantFrom(',', ';', '\t', '|', ' ', '，'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quote: fc.constantFrom('', '"'),
    mark: fc.constantFrom('', '\ufeff'),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 20 }), dressed, (pairs, dress) => {
      const { separator, lineEnd, quote, mark } = dress;
      const rows = [['source', 'target'], ...pairs].map((row) =>
        row.map((cell) => `${quote}${cell}${quote}`).join(separator),
      );
      const read = list(mark + rows.join(lineEnd));
      const plain = list(`source,target\n${pairs.map((row) => row.join(',')).join('\n')}`);
      expect([read.graph, read.labels]).toEqual([plain.graph, plain.labels]);
    }),
  );
});
