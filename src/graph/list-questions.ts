/** The questions with which a list of friendships is refused. */
import { HearsayError, type Words } from '../errors.ts';
import { both } from '../language/both.ts';

export interface SampleRow {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}
export interface SampledRow extends SampleRow {
  readonly cells: readonly string[];
}

export type Refusals = ReturnType<typeof refusals>;

const WRITE_PAIRS = 'networkx.write_edgelist(networkx.from_pandas_adjacency(table), "friends.txt", data=False)';

export function refusals(fileName: string) {
  const at = ({ line }: SampleRow, what: Words, hint: Words) =>
    new HearsayError(both(`${fileName}:${line}:1  ${what.en}`, `${fileName}:${line}:1  ${what.zh}`), hint);
  const PAIRS = both(
    'write one friendship a row, two names each, such as "Ann,Bob"',
    '请每行写一对好友、两个名字，例如“Ann,Bob”',
  );
  return {
    header: (row: SampledRow) =>
      headerInDoubt(
        fileName,
        row.line,
        row.cells.slice(0, 2),
        both('neither stands anywhere else', '两者在别处都没有出现'),
      ),
    quotes: (row: SampleRow) =>
      at(
        row,
        both('a quote (") is opened and not closed, or followed by more text', '引号（"）没有闭合，或其后还有文字'),
        both(
          'close it in the same line, take it away, or write it twice ("") where it belongs to a name',
          '请在同一行闭合引号，或将其删去；引号本身属于名字时请写两个（""）',
        ),
      ),
    people: (row: SampledRow) =>
      at(
        row,
        both(
          'this looks like a table of people, a row a person, not like a list of friendships',
          '这看起来是每人一行的人员表，而不是好友关系表',
        ),
        both(
          `export the table of friendships (edges) instead; ${PAIRS.en}`,
          `请改为导出好友关系（边）的表；${PAIRS.zh}`,
        ),
      ),
    matrix: (row: SampledRow) =>
      at(
        row,
        both(
          'this looks like a matrix with a column for each person, not like a list of friendships',
          '这看起来是每人一列的矩阵，而不是好友关系表',
        ),
        both(`${PAIRS.en}; in Python: ${WRITE_PAIRS}`, `${PAIRS.zh}；在 Python 中：${WRITE_PAIRS}`),
      ),
    neighbors: (row: SampledRow) =>
      at(
        row,
        both(
          'this looks like an adjacency list, a person and then all of their friends in one row',
          '这看起来是邻接表：一行中先是一个人，再是其所有好友',
        ),
        both(`${PAIRS.en}; repeat the first name for each friend`, `${PAIRS.zh}；每位好友都重复写第一个名字`),
      ),
    arrow: (row: SampledRow, sign: string) =>
      at(row, both(`found "${sign}" between two names`, `两个名字之间有“${sign}”`), PAIRS),
    columns: (row: SampledRow, why: Words) =>
      at(
        row,
        both(`which two columns hold the friends? ${why.en}`, `哪两列是好友？${why.zh}`),
        both(
          'write a first line that names the columns, with "source" and "target" above the friends',
          '请在第一行写出列名，好友的两列写“source”和“target”',
        ),
      ),
    separator: (row: SampleRow) =>
      at(
        row,
        both(
          'found commas and semicolons in every row: which of them separates the columns?',
          '每一行都既有逗号又有分号：哪一个分隔各列？',
        ),
        both('write "sep=;" or "sep=," as the first line', '请在第一行写“sep=;”或“sep=,”'),
      ),
  };
}

/** Whether a first row is two people or the names of columns is a question for whoever has the file. */
export function headerInDoubt(fileName: string, line: number, cells: readonly string[], why: Words): HearsayError {
  const [a, b] = cells;
  const isOne = b === undefined;
  return new HearsayError(
    both(
      `${fileName}:${line}:1  are ${isOne ? `"${a}"` : `"${a}" and "${b}"`} two people or the names of columns? (${why.en})`,
      `${fileName}:${line}:1  ${isOne ? `“${a}”` : `“${a}”和“${b}”`}是两个人，还是列名？（${why.zh}）`,
    ),
    both(
      'if they are people, write "source" and "target" as a line above; if they are names of columns, replace them by "source" and "target"',
      '若是两个人，请在上面加一行“source”和“target”；若是列名，请改成“source”和“target”',
    ),
  );
}
