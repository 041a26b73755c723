/**
 * A text with YAML in it, as plain data that still knows where each value stands.
 *
 * Only the plain part of YAML is let through: maps with text keys, lists, texts, numbers, true and false. Tags, anchors,
 * aliases and merge keys are refused, so that what is written is what is read and no small file can unfold into a large one.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import * as say from './issues.ts';

/** A longer scenario is refused: the worst of texts takes a second to read, and nobody wrote it by hand. */
const MOST_CHARACTERS = 200_000;
const MOST_LEVELS = 50;
const MOST_FINDINGS = 100;

export type Path = readonly (string | number)[];

/** What a user wrote, as plain data; objects have no prototype. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export type PlainMap = { readonly [key: string]: Plain };

export interface Source {
  readonly file: string;
  readonly text: string;
  /** Where the YAML begins in `text`. */
  readonly start: number;
  readonly root: Node | null;
  readonly data: Plain;
}

/** Characters of a source; `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is wrong and where, before it is known how that is printed. */
export interface Finding {
  readonly path: Path;
  readonly problem: say.Problem;
  readonly range: Range | undefined;
}

/** Reads the YAML that begins at `start` of `text`. With findings, the data is incomplete. */
export function readSource(file: string, text: string, start = 0): { source: Source; findings: Finding[] } {
  const findings: Finding[] = [];
  const empty: Source = { file, text, start, root: null, data: null };
  const refuse = (problem: say.Problem, range?: Range) => ({ source: empty, findings: [{ path: [], problem, range }] });
  if (text.length > MOST_CHARACTERS) return refuse(say.tooLarge(text.length, MOST_CHARACTERS));
  if (text.includes('\0')) return refuse(say.notText());

  const document = parseDocument(text.slice(start), {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    // Asking for unique keys makes the parser compare every key with every other; `toPlain` does it with a set.
    uniqueKeys: false,
  });
  let lost = false;
  for (const error of document.errors.slice(0, MOST_FINDINGS)) {
    // One slip makes the parser stumble over the lines that follow: what comes after the first few, or after something
    // that it could not place at all, is rarely true.
    if (findings.length === 3 || lost) break;
    lost = error.code === 'UNEXPECTED_TOKEN';
    const range = rangeOfError(error, text, start);
    const problem = say.syntax(error.code, error.message, text, range);
    if (!findings.some((finding) => sameLine(text, finding.range!.start, range.start)))
      findings.push({ path: [], problem, range });
  }
  if (findings.length > 0) return { source: empty, findings };
  const version = document.directives?.yaml;
  if (version?.explicit && version.version !== '1.2') return refuse(say.oldYaml(version.version ?? ''));

  const data = toPlain(document.contents, { findings, text, start, level: 0 }, []);
  return { source: { file, text, start, root: document.contents as Node | null, data }, findings };
}

function rangeOfError(
  error: { code: string; message: string; pos: [number, number] },
  text: string,
  start: number,
): Range {
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    // The parser notices at the end of the file; what helps is the first line with an odd number of quotation marks.
    const mark = error.message.includes("'") ? "'" : '"';
    let begin = start;
    for (const line of text.slice(start).split('\n')) {
      if (line.split(mark).length % 2 === 0) {
        const at = begin + line.lastIndexOf(mark);
        return { start: at, end: at + 1 };
      }
      begin += line.length + 1;
    }
  }
  return { start: start + error.pos[0], end: start + Math.max(error.pos[1], error.pos[0] + 1) };
}

interface Walk {
  readonly findings: Finding[];
  readonly text: string;
  readonly start: number;
  level: number;
}

function toPlain(node: unknown, walk: Walk, path: Path): Plain {
  const refuse = (problem: say.Problem, mark?: string): null => {
    const range = node ? rangeOf(node as Node, walk.start) : undefined;
    walk.findings.push({ path, problem, range: range && markBefore(walk.text, range, mark) });
    return null;
  };
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return refuse(say.alias(node.source));
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (tag !== undefined) return refuse(say.tag(tag), '!');
  if (anchor !== undefined) return refuse(say.anchor(anchor), '&');
  if (walk.level >= MOST_LEVELS) return refuse(say.tooDeep(MOST_LEVELS));
  walk.level++;
  let plain: Plain = null;
  if (isMap(node)) plain = mapToPlain(node.items, walk, path);
  else if (isSeq(node)) plain = node.items.map((item, index) => toPlain(item, walk, [...path, index]));
  else if (isScalar(node)) plain = scalarToPlain(node, refuse);
  walk.level--;
  return plain;
}

/** The range of a value begins behind its tag or anchor, which is what is meant. */
function markBefore(text: string, range: Range, mark: string | undefined): Range {
  let at = mark === undefined ? -1 : text.lastIndexOf(mark, range.start);
  if (at < 0) return range;
  while (text[at - 1] === mark) at--;
  return { start: at, end: at + (/^\S+/.exec(text.slice(at, at + 100))?.[0].length ?? 1) };
}

function scalarToPlain(node: Scalar, refuse: (problem: say.Problem) => null): Plain {
  const { value } = node;
  if (typeof value === 'string' && HIDDEN.test(value)) return refuse(say.hiddenCharacter(value));
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

/** Control characters and those that turn the direction of writing: they could deceive whoever reads a report. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function mapToPlain(items: readonly Pair[], walk: Walk, path: Path): Plain {
  const map: Record<string, Plain> = Object.create(null);
  const firsts = new Map<string, number>();
  for (const { key, value } of items) {
    if (walk.findings.length >= MOST_FINDINGS) return map;
    const at = key ? rangeOf(key as Node, walk.start) : undefined;
    const refuse = (problem: say.Problem, name?: string) =>
      walk.findings.push({ path: name === undefined ? path : [...path, name], problem, range: at });
    if (!isScalar(key) || typeof key.value === 'object') {
      refuse(isAlias(key) ? say.alias(key.source) : say.keyIsNoText());
      continue;
    }
    const name = String(key.value);
    const tag = (key as Scalar & { tag?: string }).tag;
    if (tag !== undefined) refuse(say.tag(tag), name);
    else if (key.anchor !== undefined) refuse(say.anchor(key.anchor), name);
    else if (name === '<<') refuse(say.mergeKey(), name);
    else if (name in Object.prototype || name === 'prototype') refuse(say.reservedKey(name), name);
    else if (name.trim() === '') refuse(say.keyIsNoText(), name);
    else if (HIDDEN.test(name)) refuse(say.hiddenCharacter(name), name);
    else if (firsts.has(name)) refuse(say.duplicateKey(name, lineOf(walk.text, firsts.get(name)!)), name);
    else {
      firsts.set(name, at?.start ?? 0);
      map[name] = toPlain(value, walk, [...path, name]);
    }
  }
  return map;
}

// ---- where things stand ----------------------------------------------------------------------------------------------

/** Keys of the map at `path` in the order of the text (JavaScript would put those that look like numbers first). */
export function keysAt(source: Source, path: Path): string[] {
  const node = find(source, path)?.value;
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
}

export function exists(source: Source, path: Path): boolean {
  return find(source, path) !== undefined;
}

/**
 * Characters of the value at `path`, or of its key when asked for, when the value is empty, or when it is a whole block.
 * For a path that does not exist the nearest parent; undefined for the text as a whole.
 */
export function rangeAt(source: Source, path: Path, part: 'key' | 'value'): Range | undefined {
  const found = find(source, path);
  if (!found) return path.length === 0 ? undefined : rangeAt(source, path.slice(0, -1), 'key');
  const { key, value } = found;
  const whole = !isScalar(value) || value.range?.[0] === value.range?.[1];
  if (key && (part === 'key' || whole)) return rangeOf(key, source.start);
  return value && path.length > 0 ? rangeOf(value as Node, source.start) : undefined;
}

/** Characters `from`…`from + length` of the text at `path`, if it stands in the source as it is read (no escapes). */
export function rangeWithin(source: Source, path: Path, from: number, length: number): Range | undefined {
  const value = find(source, path)?.value;
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return undefined;
  const whole = source.text.slice(source.start + value.range[0], source.start + value.range[1]);
  const offset = whole.indexOf(value.value);
  if (offset < 0) return undefined;
  const start = source.start + value.range[0] + offset + Math.min(from, value.value.length - 1);
  return { start, end: start + length };
}

function find(source: Source, path: Path): { key: Node | undefined; value: unknown } | undefined {
  let value: unknown = source.root;
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return undefined;
      key = pair.key as Node;
      value = pair.value;
    } else if (isSeq(value) && typeof step === 'number' && step < value.items.length) {
      key = undefined;
      value = value.items[step];
    } else return undefined;
  }
  return { key, value };
}

function rangeOf(node: Node, start: number): Range | undefined {
  return node.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

const sameLine = (text: string, a: number, b: number): boolean =>
  !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');

/** Line and column of an offset, both from 1, and the line itself. */
export function placeOf(text: string, offset: number): { line: number; column: number; lineText: string } {
  const begin = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return {
    line: lineOf(text, offset),
    column: offset - begin + 1,
    lineText: text.slice(begin, end < 0 ? text.length : end).replace(/\r$/, ''),
  };
}
