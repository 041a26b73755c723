/** Refuses what is no list of friendships but another format that a program for graphs writes, each with what to do. */
import { HearsayError } from '../errors.ts';

interface OtherFormat {
  readonly name: string;
  /** Of the beginning of the file, without blank lines and comments in front. */
  readonly begins: RegExp;
  readonly remedy?: string;
}

const EXPORT = 'export the friendships as CSV with the columns "source" and "target", as GEXF or as GraphML';
const NETWORKX = (reader: string) =>
  `${EXPORT}; in Python: networkx.write_edgelist(${reader}, "friends.txt", data=False)`;

const FORMATS: readonly OtherFormat[] = [
  {
    name: 'a web page (HTML)',
    begins: /^<(!doctype html|html)\b/i,
    remedy: 'download the file itself, not the page that shows it',
  },
  { name: 'GEXF', begins: /^<(\?xml|gexf)[\s\S]*?<?gexf\b/i, remedy: 'give it a name that ends in .gexf' },
  { name: 'GraphML', begins: /^<(\?xml|graphml)[\s\S]*?<?graphml\b/i, remedy: 'give it a name that ends in .graphml' },
  { name: 'XML', begins: /^</, remedy: 'if it is GEXF or GraphML, give it a name that ends in .gexf or .graphml' },
  { name: 'JSON', begins: /^[{[]/ },
  {
    name: 'Pajek',
    begins: /^\*(vertices|network|arcs|edges|arcslist|edgeslist|matrix)\b/i,
    remedy: NETWORKX('networkx.read_pajek("friends.net")'),
  },
  {
    name: 'DOT (Graphviz)',
    begins: /^(strict\s+)?(di)?graph\b\s*("[^"\n]*"|[\w.-]+)?\s*\{/i,
    remedy: NETWORKX('networkx.nx_pydot.read_dot("friends.dot")'),
  },
  {
    name: 'GML',
    begins: /^(?:(?:creator|version|comment|directed)\b[^\n]*\n\s*)*graph\s*\[/i,
    remedy: NETWORKX('networkx.read_gml("friends.gml")'),
  },
  { name: 'GDF (Guess)', begins: /^nodedef\s*>/i },
  { name: 'UCINET DL', begins: /^dl\b[\s,]*(n|nr|format)\b/i },
  { name: 'a Matrix Market array', begins: /^%%matrixmarket\s+matrix\s+array/i },
  { name: 'a list of pairs in Python', begins: /^\(\s*['"\w]/ },
  { name: 'a table in Markdown', begins: /^\|[^\n]*\|\s*\n\s*\|[\s:|-]+\|?\s*(\n|$)/ },
  { name: 'an adjacency list of NetworkX', begins: /^#[^\n]*\n#\s*GMT\b[^\n]*\n#/ },
];

/** What files begin with that only a program can read. */
const SIGNATURES = ['PK\u0003', 'PAR1', '%PDF', '\u00d0\u00cf'];

/** @throws HearsayError that names the format and what to do */
export function refuseOtherFormats(text: string, fileName: string): void {
  const head = text.slice(0, 2_000);
  if (head.includes('\0') || SIGNATURES.some((signature) => head.startsWith(signature))) {
    throw new HearsayError(`${fileName}: this is not a text file`, EXPORT);
  }
  const bare = withoutComments(head);
  for (const { name, begins, remedy = EXPORT } of FORMATS) {
    if (begins.test(bare) || begins.test(head.trimStart())) {
      throw new HearsayError(`${fileName}: this looks like ${name}, not like a list of friendships`, remedy);
    }
  }
}

/** Text without blank lines and comments in front of the first line that says something. */
function withoutComments(head: string): string {
  const lines = head.replace(/^\s*\/\*[\s\S]*?\*\//, '').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*([#%]|\/\/)/.test(line));
  return first < 0 ? '' : lines.slice(first).join('\n').trimStart();
}
