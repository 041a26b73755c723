/**
 * Lists of friendships: a row a friendship, a column each for the two friends.
 *
 *     # comment           lines that start with #, % or // and empty lines are passed over
 *     source,target       a header may name the columns; the friends may stand anywhere among other columns
 *     Ann,"Li, Wei"       comma, semicolon, tab, vertical bar or blanks, whichever all rows have; names may be quoted
 *     Ann,Bob,0.7         more columns are passed over
 *
 * What was taken for what is said in one remark, and where that is in doubt the file is refused with a question. One pass over the
 * characters; whole numbers are read without making a string, so that millions of rows cost no more than the characters they
 * are made of.
 */
import { HearsayError, type Issue, ScenarioError, type Words } from '../errors.ts';
import { both } from '../language/both.ts';
import { cleanText } from './clean-text.ts';
import { FriendshipList, type ListedFriendships } from './friendship-list.ts';
import { count, counted } from './limits.ts';
import { type Layout, readLayout } from './list-layout.ts';
import { headerInDoubt } from './list-questions.ts';
import { CellReader, endOfCells, kindOfLine, lineEnd } from './list-rows.ts';
import { nameOfSeparator } from './list-separator.ts';
import { LONGEST_NAME, MOST_NAMES, MOST_ROWS, tooLarge } from './most.ts';
import { refuseOtherFormats } from './other-formats.ts';
import type { Remark } from './remark.ts';

const MOST_ISSUES = 10;
const ZERO = 48;
const MINUS = 45;

export function readEdgeList(original: string, fileName: string): ListedFriendships {
  refuseOtherFormats(original, fileName);
  const { text: cleaned, remarks } = cleanText(original, fileName);
  const text = withoutSizeLine(cleaned);
  const layout = readLayout(text, fileName);
  if (layout === undefined) {
    refuseCommentsAlone(text, fileName);
    return { list: new FriendshipList(0), labels: [], parts: [], remarks: [] };
  }
  const read = readRows(text, layout, fileName);
  checkFirstRow(layout, read, fileName);
  checkSizeLine(layout, read, fileName);
  const similar = similarNames(read.people.labels());
  return {
    list: read.list,
    labels: read.people.labels(),
    parts: [...partsOf(layout, read), ...remarks],
    remarks: [...layout.remarks, ...(similar === undefined ? [] : [similar])],
  };
}

/** Channels and hashtags begin with what makes a line a comment. */
function refuseCommentsAlone(text: string, fileName: string): void {
  const first = /^[ \t]*(#|%|\/\/).*$/m.exec(text);
  if (first === null) return;
  const [mark, line] = [first[1]!, first[0].trim().slice(0, 60)];
  throw new HearsayError(
    {
      en: `${fileName}: there are no friendships in this file: all lines begin with "${mark}" (such as "${line}"), which makes them comments`,
      zh: `${fileName}：文件中没有好友关系：各行都以“${mark}”开头（例如“${line}”），被看作注释`,
    },
    {
      en: `write one a line, such as "Ann,Bob"; put names that begin with "${mark}" in quotation marks`,
      zh: `请每行写一对，例如“Ann,Bob”；以“${mark}”开头的名字请加上引号`,
    },
  );
}

/** Matrix Market says behind its comments how many rows, columns and entries follow; the line becomes a comment. */
function withoutSizeLine(text: string): string {
  if (!/^%%matrixmarket/i.test(text)) return text;
  const size = /^(?:%.*\n|[ \t]*\n)*/.exec(text)![0].length;
  return `${text.slice(0, size)}%${text.slice(size)}`;
}

// ---- all rows --------------------------------------------------------------------------------------------------------

interface ReadRows {
  readonly list: FriendshipList;
  readonly people: Names;
  comments: number;
  commentsBehind: number;
  empty: number;
  repeatedHeaders: number;
  firstComment: Layout['firstComment'];
  /** Rows whose weight is zero or less. */
  worthless: number;
}

function readRows(text: string, layout: Layout, fileName: string): ReadRows {
  const people = new Names();
  const list = new FriendshipList(text.length / 12);
  const { comments, empty } = layout.before;
  const read = {
    list,
    people,
    comments,
    empty,
    commentsBehind: 0,
    repeatedHeaders: 0,
    firstComment: layout.firstComment,
    worthless: 0,
  };
  const issues: Issue[] = [];
  const row = new Row(text, layout);
  for (let start = layout.start, line = layout.line; start < text.length && issues.length < MOST_ISSUES; line++) {
    const lineStop = lineEnd(text, start);
    const kind = kindOfLine(text, start, lineStop, layout);
    if (kind === 'row') {
      if (list.count === MOST_ROWS) throw tooLarge(fileName, both('rows', '行'), MOST_ROWS);
      const end = layout.commentsBehind ? endOfCells(text, start, lineStop, layout) : lineStop;
      if (end < lineStop) read.commentsBehind++;
      const problem = row.read(start, end, people);
      if (problem !== undefined) issues.push(issueAt(fileName, line, row.at - start + 1, problem));
      else if (isRepeatedHeader(layout, text, start, lineStop)) read.repeatedHeaders++;
      else {
        list.add(people.index(row.first), people.index(row.second));
        if (row.worthless) read.worthless++;
      }
      if (people.size > MOST_NAMES) throw tooLarge(fileName, both('people', '人'), MOST_NAMES);
    } else if (kind === 'comment') {
      read.comments++;
      read.firstComment ??= { line, text: text.slice(start, Math.min(lineStop, start + 60)).trim() };
    } else read.empty++;
    start = lineStop + 1;
  }
  if (issues.length > 0) throw badRows(fileName, issues);
  return read;
}

function isRepeatedHeader({ header }: Layout, text: string, start: number, end: number): boolean {
  return header !== undefined && end - start >= header.text.length && text.slice(start, end).trim() === header.text;
}

/** Numbers people in the order in which they appear. Whole numbers and texts are kept apart: 7 and "07" are two people. */
class Names {
  readonly #indexOf = new Map<string | number, number>();
  #labels: string[] | undefined;

  get size(): number {
    return this.#indexOf.size;
  }

  index(name: string | number): number {
    const known = this.#indexOf.get(name);
    if (known !== undefined) return known;
    const index = this.#indexOf.size;
    this.#indexOf.set(name, index);
    return index;
  }

  has(name: string): boolean {
    return this.#indexOf.has(name);
  }

  labels(): string[] {
    this.#labels ??= Array.from(this.#indexOf.keys(), String);
    return this.#labels;
  }
}

/** Reads a row without making an object of it: the result stands in `first` and `second` until the next row. */
class Row {
  first: string | number = 0;
  second: string | number = 0;
  /** Whether the column of weights says zero or less. */
  worthless = false;
  /** Where the cell begins that is meant by a problem. */
  at = 0;
  readonly #text: string;
  readonly #layout: Layout;
  readonly #cell: CellReader;

  constructor(text: string, layout: Layout) {
    this.#text = text;
    this.#layout = layout;
    this.#cell = new CellReader(text, layout.separator);
  }

  /** Returns what is wrong with the row, if anything. */
  read(start: number, end: number, people: Names): Words | undefined {
    const { columns, width, weights, header } = this.#layout;
    const cell = this.#cell;
    let column = 0;
    let filled = 0;
    let found = 0;
    this.worthless = false;
    for (let next = start; next <= end; column++) {
      next = cell.next(next, end);
      this.at = cell.at;
      if (next < 0) {
        return both(
          'a quote (") is opened and not closed, or followed by more text',
          '引号（"）没有闭合，或其后还有文字',
        );
      }
      if (cell.from < cell.to) filled = column + 1;
      if (column !== columns[0] && column !== columns[1]) {
        if (column === weights) this.worthless = this.#isWorthless();
        continue;
      }
      if (cell.from === cell.to) return both('found an empty cell where a name is expected', '应有名字的地方是空的');
      if (cell.to - cell.from > LONGEST_NAME)
        return both(`found a name of more than ${LONGEST_NAME} characters`, `有超过 ${LONGEST_NAME} 个字符的名字`);
      if (found === 0) this.first = this.#name();
      else this.second = this.#name();
      found++;
    }
    this.at = start;
    if (found < 2) {
      return column === 1
        ? both(
            'found 1 column, expected two friends, told apart by a comma, semicolon, tab or blank',
            '只有 1 列，应为两位好友，以逗号、分号、制表符或空格分隔',
          )
        : both(
            `found ${column} columns, expected friends in columns ${columns[0] + 1} and ${columns[1] + 1}`,
            `有 ${column} 列，好友应在第 ${columns[0] + 1} 列和第 ${columns[1] + 1} 列`,
          );
    }
    if (
      filled > width ||
      (header === undefined && column !== width && filled !== width && filled < width && people.size >= 0)
    ) {
      return header === undefined
        ? both(
            `found ${filled} columns, but the first row has ${width}; an adjacency list (a person and then all of their friends) must be written as one friendship a row`,
            `有 ${filled} 列，而第一行有 ${width} 列；邻接表（一个人及其所有好友）必须改写成每行一对好友`,
          )
        : both(
            `found ${filled} columns, but the header has ${width}; put names that hold the separator in quotes`,
            `有 ${filled} 列，而表头有 ${width} 列；请给含分隔符的名字加引号`,
          );
    }
    return undefined;
  }

  #isWorthless(): boolean {
    const { from, to } = this.#cell;
    if (from === to) return false;
    if (this.#text.charCodeAt(from) === MINUS) return true;
    for (let at = from; at < to; at++) {
      const code = this.#text.charCodeAt(at);
      if (code > ZERO && code <= ZERO + 9) return false;
    }
    return this.#text.charCodeAt(from) === ZERO;
  }

  /** A whole number without leading zeros as a number, anything else as text. */
  #name(): string | number {
    const text = this.#text;
    const { from, to } = this.#cell;
    const length = to - from;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9 || length > 15 || (at === from && digit === 0 && length > 1))
        return this.#cell.value();
      value = value * 10 + digit;
    }
    return value;
  }
}

// ---- doubts that only the whole file can settle ----------------------------------------------------------------------

/** @throws HearsayError when the first row may be the names of columns, or the header may be two people */
function checkFirstRow(layout: Layout, { list, people }: ReadRows, fileName: string): void {
  const { header } = layout;
  if (header !== undefined) {
    const again = layout.columns.map((column) => header.cells[column]!).filter((cell) => people.has(cell));
    if (again.length > 0)
      throw headerInDoubt(
        fileName,
        header.line,
        header.cells,
        both(`"${again[0]}" stands below as well`, `“${again[0]}”在下面也出现`),
      );
    return;
  }
  if (list.count < 2 || list.from[0] === list.to[0]) return;
  const [a, b] = [list.from[0]!, list.to[0]!];
  if (/^\d+$/.test(people.labels()[a]!) || /^\d+$/.test(people.labels()[b]!)) return;
  for (let row = 1; row < list.count; row++) {
    if (list.from[row] === a || list.from[row] === b || list.to[row] === a || list.to[row] === b) return;
  }
  throw headerInDoubt(
    fileName,
    layout.line,
    [people.labels()[a]!, people.labels()[b]!],
    both('neither stands anywhere else in the file', '两者在文件别处都没有出现'),
  );
}

/** @throws HearsayError when the first row says how many people and friendships follow, as several formats have it */
function checkSizeLine({ header, line, before }: Layout, { list, people }: ReadRows, fileName: string): void {
  if (header !== undefined || before.comments < 0 || list.count < 3) return;
  const [a, b] = [list.from[0]!, list.to[0]!];
  const labels = people.labels();
  const [nodes, rows] = [Number(labels[a]), Number(labels[b])];
  if (!(nodes === rows || rows === list.count - 1 || nodes === list.count - 1) || !Number.isInteger(nodes)) return;
  let largest = 0;
  for (let row = 1; row < list.count; row++) {
    // Somebody with that number exists, so it need not be a size.
    if (rows > nodes && (list.from[row] === b || list.to[row] === b)) return;
    largest = Math.max(largest, Number(labels[list.from[row]!]), Number(labels[list.to[row]!]));
  }
  const sizes =
    nodes === rows
      ? people.size <= nodes && largest <= nodes
      : rows === list.count - 1 && rows > nodes && largest <= nodes;
  if (!sizes || !Number.isFinite(largest)) return;
  throw new HearsayError(
    both(
      `${fileName}:${line}:1  is "${nodes} ${rows}" a friendship or the size of the graph? ${count(list.count - 1)} rows follow`,
      `${fileName}:${line}:1  “${nodes} ${rows}”是一对好友，还是图的大小？其后有 ${count(list.count - 1)} 行`,
    ),
    both(
      'if it is the size, delete that line; if it is a friendship, write the line "source target" above',
      '若是图的大小，请删去该行；若是一对好友，请在上面加一行“source target”',
    ),
  );
}

/** Names that differ in capital letters alone. */
function similarNames(labels: readonly string[]): Remark | undefined {
  if (labels.length > 1_000_000) return undefined;
  const seen = new Map<string, string>();
  let pairs = 0;
  let example: [string, string] | undefined;
  for (const label of labels) {
    const small = label.toLowerCase();
    if (small === label.toUpperCase()) continue;
    const other = seen.get(small);
    if (other === undefined) seen.set(small, label);
    else {
      pairs++;
      example ??= [other, label];
    }
  }
  if (example === undefined) return undefined;
  return {
    en: `${counted(pairs, 'name')} differ${pairs === 1 ? 's' : ''} from another in capital letters alone and count${pairs === 1 ? 's' : ''} as different people, such as "${example[0]}" and "${example[1]}"`,
    zh: `${count(pairs)} 个名字与另一个名字仅大小写不同，按不同的人处理，例如“${example[0]}”和“${example[1]}”`,
  };
}

// ---- what was taken for what -----------------------------------------------------------------------------------------

function partsOf(layout: Layout, read: ReadRows): Remark[] {
  const { header, columns, separator, width } = layout;
  const [sepEn, sepZh] = nameOfSeparator(separator);
  const parts: Remark[] = [
    { en: `read ${counted(read.list.count, 'row')}`, zh: `读入 ${count(read.list.count)} 行` },
    { en: `columns separated by ${sepEn}`, zh: `列由${sepZh}分隔` },
  ];
  if (header === undefined) {
    parts.push({
      en: `no header: line ${layout.line} is a friendship, friends in columns ${columns[0] + 1} and ${columns[1] + 1}`,
      zh: `没有表头：第 ${layout.line} 行是一对好友，好友在第 ${columns[0] + 1} 列和第 ${columns[1] + 1} 列`,
    });
  } else {
    const [a, b] = columns.map((column) => header.cells[column] ?? '');
    parts.push({
      en: `line ${header.line} is the header, friends in "${a}" and "${b}"`,
      zh: `第 ${header.line} 行是表头，好友在“${a}”列和“${b}”列`,
    });
  }
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !columns.includes(column));
  if (others.length > 0) {
    const names = others
      .slice(0, 5)
      .map((column) => (header?.cells[column] ? `"${header.cells[column]}"` : String(column + 1)));
    const more = others.length > 5 ? ', …' : '';
    parts.push({
      en: `passed over column${others.length === 1 ? '' : 's'} ${names.join(', ')}${more} (weights do not count)`,
      zh: `略过第 ${others
        .slice(0, 5)
        .map((column) => column + 1)
        .join('、')} 列（不使用权重）`,
    });
  }
  if (read.worthless > 0) {
    parts.push({
      en: `${counted(read.worthless, 'row')} with a weight of 0 or less count${read.worthless === 1 ? 's as a friendship' : ' as friendships'}, too`,
      zh: `其中 ${count(read.worthless)} 行的权重不大于 0，也算好友`,
    });
  }
  const passed = passedOver(read);
  if (passed !== undefined) parts.push(passed);
  parts.push({ en: 'a row counts in both directions', zh: '每行按双向计算' });
  return parts;
}

function passedOver({ comments, commentsBehind, empty, repeatedHeaders, firstComment }: ReadRows): Remark | undefined {
  const kinds: [number, string, string][] = [
    [comments, 'comment', '行注释'],
    [commentsBehind, 'comment behind a row', '处行尾注释'],
    [empty, 'empty line', '个空行'],
    [repeatedHeaders, 'repeated header', '行重复的表头'],
  ];
  const found = kinds.filter(([number]) => number > 0);
  if (found.length === 0) return undefined;
  const example = firstComment === undefined ? '' : ` (line ${firstComment.line}: "${firstComment.text}")`;
  const beispiel = firstComment === undefined ? '' : `（第 ${firstComment.line} 行：“${firstComment.text}”）`;
  const en = found.map(([number, noun], k) => {
    const plural =
      noun === 'comment behind a row' && number > 1 ? `${count(number)} comments behind rows` : counted(number, noun);
    return `${plural}${k === 0 && comments > 0 ? example : ''}`;
  });
  const zh = found.map(([number, , noun], k) => `${count(number)} ${noun}${k === 0 && comments > 0 ? beispiel : ''}`);
  return { en: `passed over ${en.join(', ')}`, zh: `略过 ${zh.join('、')}` };
}

// ---- refusals --------------------------------------------------------------------------------------------------------

function issueAt(file: string, line: number, column: number, { en, zh }: Words): Issue {
  const inChinese = { message: zh, hint: '' };
  return {
    code: 'bad-row',
    file,
    line,
    column,
    length: 1,
    message: en,
    hint: '',
    inChinese,
    path: [],
    severity: 'error',
  };
}

function badRows(fileName: string, issues: readonly Issue[]): ScenarioError {
  const told = (message: (issue: Issue) => string, stopped: string) =>
    [
      ...issues.map((issue) => `${fileName}:${issue.line}:${issue.column}  ${message(issue)}`),
      ...(issues.length === MOST_ISSUES ? [`${fileName}: ${stopped}`] : []),
    ].join('\n');
  const en = told(({ message }) => message, `stopped after ${MOST_ISSUES} problems`);
  const zh = told(({ inChinese }) => inChinese!.message, `已列出 ${MOST_ISSUES} 个问题，其余未看`);
  return new ScenarioError({ en, zh }, issues);
}
