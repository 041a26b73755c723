/** Which columns hold the two friends, and what is refused because no two columns do. */
import { both } from '../language/both.ts';
import type { Refusals, SampledRow } from './list-questions.ts';
import { MOST_SAMPLED } from './list-sample.ts';
import { type Column, columnAt, countsRows, isNothing, isNumber } from './list-values.ts';

/** Columns that hold the same people: the first two, unless values say otherwise. */
export function columnsByValues(
  rows: readonly SampledRow[],
  header: SampledRow | undefined,
  refuse: Refusals,
  remarks: { en: string; zh: string }[],
): readonly [number, number] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), header?.cells.length ?? 0);
  if (width <= 2 || rows.length < 2) return [0, 1];
  const columns = Array.from({ length: Math.min(width, 12) }, (_, k) => columnAt(rows, k));
  const couldBe = (k: number) => {
    const { values, numbers, times, fractions, constant } = columns[k]!;
    return values.size > 0 && times < rows.length && fractions === 0 && !(constant && rows.length > 2 && numbers > 0);
  };
  const shared = (a: number, b: number) => {
    if (!couldBe(a) || !couldBe(b)) return 0;
    const [small, large] = columns[a]!.values.size < columns[b]!.values.size ? [a, b] : [b, a];
    let both = 0;
    for (const value of columns[small]!.values) if (columns[large]!.values.has(value)) both++;
    return both / columns[small]!.values.size;
  };
  const pairs: { pair: readonly [number, number]; share: number }[] = [];
  for (let a = 0; a < columns.length; a++)
    for (let b = a + 1; b < columns.length; b++) pairs.push({ pair: [a, b], share: shared(a, b) });
  const found = pairs.filter(({ share }) => share > 0);
  const firstTwo = shared(0, 1);
  const counts = countsRows(rows);
  const say = ([a, b]: readonly [number, number], en: string, zh: string) => {
    remarks.push({
      en: `friends are in columns ${a + 1} and ${b + 1}${en}`,
      zh: `好友在第 ${a + 1} 列和第 ${b + 1} 列${zh}`,
    });
    return [a, b] as const;
  };
  const others = found.filter(({ pair }) => pair[0] > 0);
  if (counts && rows.length >= 3 && others.length > 0) {
    const best = others.reduce((top, one) => (one.share > top.share ? one : top));
    if (firstTwo === 0) return say(best.pair, ', because the first column counts rows', '，因为第 1 列是行号');
    const thirdIsWeight = columns[2]!.constant || best.share < 0.3;
    if (!thirdIsWeight)
      throw refuse.columns(
        rows[0]!,
        both('the first column may count rows or hold people', '第一列可能是行号，也可能是人'),
      );
    return [0, 1];
  }
  if (firstTwo > 0 || found.length === 0) {
    if (found.length > 0) refuseNeighborList(rows, columns, refuse);
    return [0, 1];
  }
  const texts = found.filter(
    ({ pair: [a, b] }) => columns[a]!.numbers < rows.length && columns[b]!.numbers < rows.length,
  );
  if (texts.length === 1) return say(texts[0]!.pair, ', which hold the same people', '，这两列中有相同的人');
  throw refuse.columns(
    rows[0]!,
    both(
      'no person of the first column stands in the second, but other columns share values',
      '第一列的人都没有出现在第二列，而其他列有相同的值',
    ),
  );
}

/** A person and then all of their friends, rather than two friends and what is known about them. */
function refuseNeighborList(rows: readonly SampledRow[], columns: readonly Column[], refuse: Refusals): void {
  const people = new Set([...columns[0]!.values, ...columns[1]!.values]);
  const [, , ...extra] = columns;
  const looks = extra.filter(
    ({ values, constant, fractions }) =>
      !constant && fractions === 0 && [...values].every((value) => people.has(value)),
  );
  if (looks.length === 0 || rows.length < 2) return;
  const texts = looks.some(({ numbers }) => numbers === 0);
  const eachOnce = columns[0]!.values.size === rows.length;
  const gaps = looks.some(({ empty }) => empty > 0);
  if (texts || (eachOnce && rows.length >= 3) || gaps || looks.length >= 2) throw refuse.neighbors(rows[0]!);
}

/** Refuses columns that cannot both hold people. */
export function checkPeople(
  rows: readonly SampledRow[],
  [a, b]: readonly [number, number],
  header: SampledRow | undefined,
  named: boolean,
  refuse: Refusals,
  remarks: { en: string; zh: string }[],
): void {
  const [first, second] = [columnAt(rows, a), columnAt(rows, b)];
  if (rows.length === 0 || second.values.size === 0) return;
  // Under a header that names two friends, and with nothing behind it, "<" is somebody.
  const mayBeArrow = !named || rows.some(({ cells }) => cells.length > b + 1);
  if (mayBeArrow && rows.every(({ cells }) => /^[-=<>~→↔←—–]+$/.test(cells[b] ?? '')))
    throw refuse.arrow(rows[0]!, rows[0]!.cells[b]!);
  const shared = [...second.values].some((value) => first.values.has(value));
  if (rows.every(({ cells }) => /[;|,、；，]/.test(cells[b] ?? '')) || first.values.size === rows.length) {
    const people = new Set([...first.values, ...second.values]);
    const listed = [...second.values].filter((value) => /[;|,、；，]/.test(value));
    const pieces = listed.flatMap((value) => value.split(/[;|,、；，]/).map((piece) => piece.trim()));
    if (pieces.length > 0 && pieces.some((piece) => people.has(piece))) throw refuse.neighbors(rows[0]!);
  }
  if (shared) return;
  const [numbersA, numbersB] = [
    first.numbers === rows.length - first.empty,
    second.numbers === rows.length - second.empty,
  ];
  if (rows.length >= 2 && !named && numbersA !== numbersB && (first.numbers === 0 || second.numbers === 0)) {
    throw countsRows(rows)
      ? refuse.people(header ?? rows[0]!)
      : refuse.columns(
          rows[0]!,
          both('one column holds numbers alone and the other names', '一列只有数字，另一列是名字'),
        );
  }
  if (first.fractions === rows.length && second.fractions === rows.length)
    throw refuse.columns(rows[0]!, both('both columns hold fractions', '两列都是小数'));
  if (rows.length >= 3) {
    remarks.push({
      en: 'nobody stands in both columns: if they are people and groups, this is not a list of friendships',
      zh: '没有人同时出现在两列中：如果两列分别是人和群组，那么这不是好友列表',
    });
  }
}

/** A table with a column for each person, with or without their names around it. */
export function refuseMatrix(first: SampledRow, below: readonly SampledRow[], refuse: Refusals): void {
  const width = Math.max(first.cells.length, ...below.slice(0, 3).map(({ cells }) => cells.length));
  if (width < 3 || below.length === 0) return;
  // The corner above the names of rows is empty or a word, or left out as R does.
  const across = first.cells.length < (below[0]?.cells.length ?? 0) ? first.cells : first.cells.slice(1);
  const corner = across === first.cells ? '' : first.cells[0]!;
  const rows = below.slice(0, across.length);
  const labelled =
    !isNumber(corner) &&
    rows.length === Math.min(across.length, MOST_SAMPLED - 1) &&
    rows.every(({ cells }, k) => cells[0] === across[k]);
  const filled = rows.every(({ cells }) =>
    cells.slice(1).every((cell) => isNothing(cell) || isNumber(cell) || /^(x|true|false)$/i.test(cell)),
  );
  if (labelled && filled && across.length >= 2) throw refuse.matrix(first);
  const all = [first, ...below];
  const bits = (cells: readonly string[]) => cells.every((cell) => cell === '0' || cell === '1');
  if (all.every(({ cells }) => cells.length === width && bits(cells))) throw refuse.matrix(first);
  if (width >= 4 && below.every(({ cells }) => cells.length === width && bits(cells.slice(1))))
    throw refuse.matrix(first);
  const isSymmetric = (rows: readonly SampledRow[]) =>
    rows.length === width &&
    rows.every(({ cells }) => cells.length === width && cells.every(isNumber)) &&
    rows.every(({ cells }, i) => cells.every((cell, j) => cell === rows[j]!.cells[i]));
  if (isSymmetric(all)) throw refuse.matrix(first);
  // Under a row of names, without the names of the rows.
  const named = first.cells.length === width && !first.cells.some(isNumber) && new Set(first.cells).size === width;
  const allBits = below.length === Math.min(width, MOST_SAMPLED - 1) && below.every(({ cells }) => bits(cells));
  if (named && (isSymmetric(below) || (allBits && below.every(({ cells }) => cells.length === width))))
    throw refuse.matrix(first);
}
