/**
 * Walks through a file in XML, an element at a time, without keeping it in memory.
 *
 * Whatever is not plain is refused where it stands: document types and entities (which can unfold without bound), nesting beyond
 * reason, anything not well-formed. Time grows with the length of the text.
 */
import { SaxesParser } from 'saxes';
import { type Issue, ScenarioError } from '../errors.ts';

const MOST_LEVELS = 200;
/** Characters given to the parser at a time. */
const PIECE = 65_536;

export interface Element {
  /** Without the prefix of a namespace. */
  readonly name: string;
  /** An object without prototype. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Visitor {
  readonly open: (element: Element, place: Place, level: number) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** @param root name of the outermost element that the format has */
export function walkXml(text: string, fileName: string, root: string, visitor: Visitor): void {
  const parser = new SaxesParser();
  let level = 0;
  const place = () => ({ line: parser.line, column: Math.max(1, parser.column) });
  const refuse = (message: string, hint: string) => {
    throw issueAt(fileName, place(), message, hint);
  };
  parser.on('error', (error) =>
    refuse(
      `this is not well-formed XML: ${error.message
        .replace(/^\d+:\d+: /, '')
        .replace(/\.$/, '')
        .slice(0, 200)}`,
      'export the file again, or as a CSV list of friendships',
    ),
  );
  parser.on('doctype', () =>
    refuse('found "<!DOCTYPE"; document types and entities are not accepted', 'remove that declaration'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    level++;
    const element = { name: withoutPrefix(name), attributes };
    if (level > MOST_LEVELS)
      refuse(`elements are nested more than ${MOST_LEVELS} levels deep`, 'export the file again');
    if (level === 1 && element.name !== root) {
      refuse(
        `this is not a graph in the format of its name: it begins with <${element.name.slice(0, 40)}>, not <${root}>`,
        /^(gexf|graphml)$/.test(element.name)
          ? `give it a name that ends in .${element.name}`
          : 'export the file again, or as a CSV list of friendships',
      );
    }
    visitor.open(element, place(), level);
  });
  parser.on('closetag', ({ name }) => {
    level--;
    visitor.close(withoutPrefix(name));
  });
  parser.on('text', visitor.text);
  parser.on('cdata', visitor.text);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

export function issueAt(file: string, { line, column }: Place, message: string, hint: string): ScenarioError {
  const issue: Issue = { code: 'bad-xml', file, line, column, length: 1, message, hint, path: [], severity: 'error' };
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return new ScenarioError(`${place}  ${message}; ${hint}`, [issue]);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
