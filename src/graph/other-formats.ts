/** Refuses what is no list of friendships but another format that a program for graphs writes, each with what to do. */
import { HearsayError, type Words, wordsOf } from '../errors.ts';
import { both } from '../language/both.ts';

interface OtherFormat {
  readonly name: string | Words;
  /** Of the beginning of the file, without blank lines and comments in front. */
  readonly begins: RegExp;
  readonly remedy?: Words;
}

const EXPORT = both(
  'export the friendships as CSV with the columns "source" and "target", as GEXF or as GraphML',
  '请把好友关系导出为含“source”“target”两列的 CSV，或 GEXF、GraphML',
);
const NETWORKX = (reader: string): Words => {
  const code = `networkx.write_edgelist(${reader}, "friends.txt", data=False)`;
  return both(`${EXPORT.en}; in Python: ${code}`, `${EXPORT.zh}；在 Python 中：${code}`);
};
const named = (ending: string): Words =>
  both(`give it a name that ends in .${ending}`, `请把文件名改成以 .${ending} 结尾`);

const FORMATS: readonly OtherFormat[] = [
  {
    name: both('a web page (HTML)', '网页（HTML）'),
    begins: /^<(!doctype html|html)\b/i,
    remedy: both('download the file itself, not the page that shows it', '请下载文件本身，而不是显示它的网页'),
  },
  { name: 'GEXF', begins: /^<(\?xml|gexf)[\s\S]*?<?gexf\b/i, remedy: named('gexf') },
  { name: 'GraphML', begins: /^<(\?xml|graphml)[\s\S]*?<?graphml\b/i, remedy: named('graphml') },
  {
    name: 'XML',
    begins: /^</,
    remedy: both(
      'if it is GEXF or GraphML, give it a name that ends in .gexf or .graphml',
      '若是 GEXF 或 GraphML，请把文件名改成以 .gexf 或 .graphml 结尾',
    ),
  },
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
  { name: both('a Matrix Market array', 'Matrix Market 数组'), begins: /^%%matrixmarket\s+matrix\s+array/i },
  { name: both('a list of pairs in Python', 'Python 的成对列表'), begins: /^\(\s*['"\w]/ },
  { name: both('a table in Markdown', 'Markdown 表格'), begins: /^\|[^\n]*\|\s*\n\s*\|[\s:|-]+\|?\s*(\n|$)/ },
  { name: both('an adjacency list of NetworkX', 'NetworkX 邻接表'), begins: /^#[^\n]*\n#\s*GMT\b[^\n]*\n#/ },
];

/** What files begin with that only a program can read. */
const SIGNATURES = ['PK\u0003', 'PAR1', '%PDF', '\u00d0\u00cf'];

/** @throws HearsayError that names the format and what to do */
export function refuseOtherFormats(text: string, fileName: string): void {
  const head = text.slice(0, 2_000);
  if (head.includes('\0') || SIGNATURES.some((signature) => head.startsWith(signature))) {
    throw new HearsayError(both(`${fileName}: this is not a text file`, `${fileName}：这不是文本文件`), EXPORT);
  }
  const bare = withoutComments(head);
  for (const { name, begins, remedy = EXPORT } of FORMATS) {
    if (begins.test(bare) || begins.test(head.trimStart())) {
      const { en, zh } = wordsOf(name);
      throw new HearsayError(
        both(
          `${fileName}: this looks like ${en}, not like a list of friendships`,
          `${fileName}：这看起来是${zh}，不是好友关系表`,
        ),
        remedy,
      );
    }
  }
}

/** Text without blank lines and comments in front of the first line that says something. */
function withoutComments(head: string): string {
  const lines = head.replace(/^\s*\/\*[\s\S]*?\*\//, '').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*([#%]|\/\/)/.test(line));
  return first < 0 ? '' : lines.slice(first).join('\n').trimStart();
}
