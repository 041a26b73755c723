/**
 * GEXF and GraphML, through graphology.
 *
 * The parsers trust their input, we do not. Before they see the text:
 * - document types and entities are refused, because they can expand without bound;
 * - the size is limited, because a document takes some seventy times the memory of its text;
 * - in GraphML, a `<key for="…">` other than graph, node or edge is made one of the graph: the parser would otherwise fail (yEd
 *   writes "port") or, given "__proto__", write into the prototype of all objects;
 * - in GraphML, `directed="…"` on an edge is renamed: the parser copies the whole graph at each change of direction.
 */
import graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { HearsayError, type Issue, ScenarioError } from '../errors.ts';
import { FriendshipList, type ListedFriendships } from './friendship-list.ts';
import { count } from './limits.ts';

const LONGEST_TEXT = 20_000_000;
const DIRECTED_NOTE = 'friendships have a direction in this file; they count in both';

export function readGexf(text: string, fileName: string): ListedFriendships {
  checkXml(text, fileName);
  return listFriendships(
    parseQuietly(() => parseGexf(graphology.MultiGraph, text, { allowUndeclaredAttributes: true }), fileName),
    false,
  );
}

export function readGraphml(text: string, fileName: string): ListedFriendships {
  checkXml(text, fileName);
  const { safe, hadDirected } = neutralizeGraphml(text, fileName);
  return listFriendships(
    parseQuietly(() => parseGraphml(graphology.MultiGraph, safe), fileName),
    hadDirected,
  );
}

type ParsedGraph = ReturnType<typeof parseGexf>;

function listFriendships(parsed: ParsedGraph, hadDirected: boolean): ListedFriendships {
  const list = new FriendshipList(parsed.size);
  const labels: string[] = [];
  const indexOf = new Map<string, number>();
  parsed.forEachNode((key, attributes) => {
    indexOf.set(key, labels.length);
    labels.push(typeof attributes.label === 'string' && attributes.label !== '' ? attributes.label : key);
  });
  parsed.forEachEdge((_edge, _attributes, source, target) => {
    list.add(indexOf.get(source)!, indexOf.get(target)!);
  });
  return { list, labels, notes: hadDirected || parsed.directedSize > 0 ? [DIRECTED_NOTE] : [] };
}

function checkXml(text: string, fileName: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new HearsayError(
      `${fileName}: this file has ${count(text.length)} characters; at most ${count(LONGEST_TEXT)} are accepted in this format`,
      'export it as a CSV list of friendships, which may be far larger',
    );
  }
  const forbidden = /<!(DOCTYPE|ENTITY)/i.exec(text);
  if (forbidden) {
    throw issueAt(
      fileName,
      text.slice(0, forbidden.index).split('\n').length,
      1,
      `found "${forbidden[0]}"; document types and entities are not accepted`,
      'remove that declaration',
    );
  }
}

/** One attribute, name and value apart; `<` is not allowed in a value, so that no tag can hide in one. */
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;
const KEY_TAG = /<key\b((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>)?/g;

function neutralizeGraphml(text: string, fileName: string): { safe: string; hadDirected: boolean } {
  const safe = text
    .replace(KEY_TAG, (_tag, rest: string | undefined) => {
      if (rest === undefined) {
        throw new HearsayError(`${fileName}: a <key> of this file is not well-formed`, 'export the file again');
      }
      return `<key${rest.replace(ATTRIBUTE, (attribute, name: string, value: string) =>
        name !== 'for' || /^.(graph|node|edge).$/.test(value) ? attribute : ' for="graph"',
      )}`;
    })
    .replace(/\bdirected(?=\s*=)/g, 'was-directed');
  return { safe, hadDirected: /\bdirected\s*=\s*["']true/.test(text) };
}

/** The XML reader complains to the console and carries on; here its first complaint refuses the file. */
function parseQuietly(parse: () => ParsedGraph, fileName: string): ParsedGraph {
  const complaints: string[] = [];
  const { console } = globalThis as unknown as { console: Record<'warn' | 'error', (...words: unknown[]) => void> };
  const { warn, error } = console;
  console.warn = console.error = (...words) => {
    complaints.push(words.join(' '));
  };
  let parsed: ParsedGraph | undefined;
  try {
    parsed = parse();
  } catch (thrown) {
    complaints.push(thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    console.warn = warn;
    console.error = error;
  }
  if (parsed === undefined || complaints.length > 0) throw refusal(fileName, complaints[0]!);
  return parsed;
}

function refusal(fileName: string, complaint: string): ScenarioError {
  const place = /\[line:(\d+),col:(\d+)\]/.exec(complaint);
  const [line, column] = place ? [Number(place[1]), Number(place[2])] : [0, 0];
  if (complaint.includes('inexisting node')) {
    return issueAt(fileName, 0, 0, 'a friendship names somebody who is not among the nodes', 'add the missing node');
  }
  const reason = /\[xmldom \w+\]\s*(.*)/.exec(complaint)?.[1];
  return issueAt(
    fileName,
    line,
    column,
    reason ? `this is not well-formed XML: ${reason.slice(0, 200)}` : 'this is not a graph in the format of its name',
    'export the file again, or as a CSV list of friendships',
  );
}

function issueAt(file: string, line: number, column: number, message: string, hint: string): ScenarioError {
  const issue: Issue = { code: 'bad-xml', file, line, column, length: 1, message, hint, path: [], severity: 'error' };
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return new ScenarioError(`${place}  ${message}; ${hint}`, [issue]);
}
