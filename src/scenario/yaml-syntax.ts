/** A text as YAML, and what is wrong with one that is none: what mends a line is what is wrong with it. */
import { Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import * as say from './issues.ts';
import { lookalikesIn, rebuilt } from './lookalikes.ts';
import type { Finding, Range } from './source.ts';

/** Beyond this the parser is not even asked: it calls itself once a level, and the stack of a thread has an end. */
const MOST_LEVELS_PARSED = 150;
export const MOST_FINDINGS = 100;

/**
 * The first document of a text, as `parseDocument` of the library reads it; where lists and maps are nested too deeply, the offset at which
 * that shows, before anything calls itself once a level.
 */
export function parsedYaml(text: string): Document.Parsed | number {
  const parser = new Parser();
  let deepest: number | undefined;
  function* tokens() {
    for (const token of new Lexer().lex(text)) {
      yield* parser.next(token);
      if (parser.stack.length <= MOST_LEVELS_PARSED) continue;
      deepest = parser.offset;
      return;
    }
    yield* parser.end();
  }
  let first: Document.Parsed | undefined;
  // Asking for unique keys makes the composer compare every key with every other; `toPlain` does it with a set.
  for (const document of new Composer({ uniqueKeys: false }).compose(tokens(), true, text.length)) {
    if (deepest !== undefined) break;
    if (first === undefined) {
      first = document as Document.Parsed;
      continue;
    }
    const [start, , end] = document.range!;
    first.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'Source contains multiple documents'));
    break;
  }
  return deepest ?? first!;
}

/**
 * What is wrong with a text that is no YAML. What mends a line is what is wrong with it; where nothing does, the parser has the word,
 * but one slip makes it stumble over the lines that follow: what comes after the first few, or after something that it could not place at
 * all, is rarely true.
 */
export function syntaxFindings(text: string, start: number, errors: readonly YAMLParseError[]): Finding[] {
  const mended = mendedLine(text, start, errors[0]!);
  if (mended) {
    const { finding, text: better, shift, end } = mended;
    const rest = errorsIn(better.slice(start));
    const others = rest.length === 0 ? [] : syntaxFindings(better, start, rest);
    const back = (range: Range): Range => ({ start: range.start - shift, end: range.end - shift });
    return [
      finding,
      ...others.filter(({ range }) => range!.start >= end).map((other) => ({ ...other, range: back(other.range!) })),
    ].slice(0, 3);
  }
  const findings: Finding[] = [];
  for (const error of errors.slice(0, MOST_FINDINGS)) {
    const range = rangeOfError(error, text, start);
    if (!findings.some((finding) => sameLine(text, finding.range!.start, range.start)))
      findings.push({ path: [], problem: say.syntax(error.code, error.message, text, range), range });
    if (findings.length === 3 || error.code === 'UNEXPECTED_TOKEN') break;
  }
  return findings;
}

function errorsIn(text: string): readonly YAMLParseError[] {
  const document = parsedYaml(text);
  return typeof document === 'number' ? [] : document.errors;
}

/** Larger texts are not parsed again and again. */
const MOST_MENDED = 50_000;

/**
 * The line with the first error, or the one before, as it was probably meant: with the signs of the format in place of those that look
 * like them, or with the colon that was forgotten. Only what takes the error away counts.
 */
function mendedLine(
  text: string,
  start: number,
  first: YAMLParseError,
): { finding: Finding; text: string; shift: number; end: number } | undefined {
  if (text.length > MOST_MENDED) return undefined;
  const at = Math.min(text.length, start + first.pos[0]);
  const place = linesAround(text, start, at);
  for (const line of place) {
    const old = text.slice(line.start, line.end);
    for (const { from, length, replaced, problem } of mendings(old)) {
      const better = text.slice(0, line.start) + replaced + text.slice(line.end);
      const shift = replaced.length - old.length;
      const next = errorsIn(better.slice(start))[0];
      if (next && start + next.pos[0] - shift <= Math.max(at, line.end)) continue;
      const range = { start: line.start + from, end: line.start + from + length };
      return { finding: { path: [], problem, range }, text: better, shift, end: line.end + shift };
    }
  }
  return undefined;
}

/** The line of an offset, the one before it that is not empty, and the ones in which an open bracket may have begun. */
function linesAround(text: string, start: number, at: number): Range[] {
  const lines: Range[] = [];
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  while (lines.length < 3 && end > start) {
    const begin = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
    if (text.slice(begin, end).trim() !== '') lines.push({ start: begin, end });
    end = begin - 1;
  }
  return lines;
}

interface Mending {
  readonly from: number;
  readonly length: number;
  readonly replaced: string;
  readonly problem: say.Problem;
}

function mendings(line: string): Mending[] {
  const found: Mending[] = [];
  const signs = lookalikesIn(line);
  const kinds = [...new Set(signs.map(({ what }) => what))];
  for (const kind of kinds.length > 1 ? [...kinds, undefined] : kinds) {
    const sign = signs.find(({ what }) => kind === undefined || what === kind)!;
    const replaced = rebuilt(line, kind);
    found.push({
      from: sign.index,
      length: sign.found.length,
      replaced,
      problem: say.lookalike(sign, replaced.trim()),
    });
  }
  const close = /^(\s*(?:- )?)([\p{L}_][\p{L}\p{M}\p{N}_-]*):(?=[^\s/])/u.exec(line);
  if (close) {
    const replaced = `${close[0]} ${line.slice(close[0].length)}`;
    const from = close[1]!.length;
    found.push({ from, length: line.trim().length, replaced, problem: say.spaceMissing(replaced.trim()) });
  }
  const colon = /^(\s*(?:- )?)([\p{L}_][\p{L}\p{M}\p{N}_-]*)(\s*[=;；]\s*|\s+|\s*$)(.*)$/su.exec(
    line.replace(/\r$/, ''),
  );
  if (colon) {
    const [, before, key, , value] = colon;
    const written = `${key}:${value === '' || value!.startsWith('#') ? '' : ' '}${value}`;
    found.push({
      from: before!.length,
      length: Math.max(1, line.trim().length - before!.trim().length),
      replaced: before + written,
      problem: say.colonMissing(written),
    });
  }
  return found;
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

const sameLine = (text: string, a: number, b: number): boolean =>
  !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
