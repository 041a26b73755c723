/**
 * Walks through a file in XML, an element at a time, without keeping it in memory.
 *
 * Whatever is not plain is refused where it stands: document types and entities (which can unfold without bound), nesting beyond
 * reason, anything not well-formed. Time grows with the length of the text.
 */
import { SaxesParser } from 'saxes';
import { type Issue, ScenarioError, type Words } from '../errors.ts';
import { both } from '../language/both.ts';

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
  const refuse = (message: Words, hint: Words) => {
    throw issueAt(fileName, place(), message, hint);
  };
  parser.on('error', (error) => {
    // The parser knows no Chinese; its words say what to look for in the file.
    const why = error.message
      .replace(/^\d+:\d+: /, '')
      .replace(/\.$/, '')
      .slice(0, 200);
    refuse(both(`this is not well-formed XML: ${why}`, `这不是格式正确的 XML（“${why}”）`), EXPORT_AGAIN);
  });
  parser.on('doctype', () =>
    refuse(
      both('found "<!DOCTYPE"; document types and entities are not accepted', '有“<!DOCTYPE”；不接受文档类型与实体'),
      both('remove that declaration', '请删去该声明'),
    ),
  );
  parser.on('opentag', ({ name, attributes }) => {
    level++;
    const element = { name: withoutPrefix(name), attributes };
    if (level > MOST_LEVELS)
      refuse(
        both(`elements are nested more than ${MOST_LEVELS} levels deep`, `元素嵌套超过 ${MOST_LEVELS} 层`),
        both('export the file again', '请重新导出文件'),
      );
    if (level === 1 && element.name !== root) {
      refuse(
        both(
          `this is not a graph in the format of its name: it begins with <${element.name.slice(0, 40)}>, not <${root}>`,
          `内容与文件名的格式不符：开头是 <${element.name.slice(0, 40)}>，不是 <${root}>`,
        ),
        /^(gexf|graphml)$/.test(element.name)
          ? both(`give it a name that ends in .${element.name}`, `请把文件名改成以 .${element.name} 结尾`)
          : EXPORT_AGAIN,
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

const EXPORT_AGAIN = both(
  'export the file again, or as a CSV list of friendships',
  '请重新导出文件，或导出为 CSV 好友关系表',
);

export function issueAt(file: string, { line, column }: Place, message: Words, hint: Words): ScenarioError {
  const inChinese = { message: message.zh, hint: hint.zh };
  const english = { message: message.en, hint: hint.en };
  const issue: Issue = {
    code: 'bad-xml',
    file,
    line,
    column,
    length: 1,
    ...english,
    inChinese,
    path: [],
    severity: 'error',
  };
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return new ScenarioError(both(`${place}  ${message.en}; ${hint.en}`, `${place}  ${message.zh}；${hint.zh}`), [issue]);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
