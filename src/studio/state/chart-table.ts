/** The numbers of a chart as a table, for those who cannot see it or want to read them off. */
import type { ChartSpec } from '../../report/render.ts';

export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Channel {
  readonly field?: string;
  readonly type?: string;
  readonly axis?: { readonly title?: string | null } | null;
  readonly title?: string | null;
}
type Row = Readonly<Record<string, unknown>>;
interface Layer {
  readonly data?: { readonly values?: readonly Row[] };
  readonly layer?: readonly Layer[];
  readonly encoding?: Readonly<Record<string, Channel>>;
}

/** More rows than this are for programs, which find them in the study. */
const MOST_ROWS = 500;

/** The layer that says most; undefined where no layer has numbers that its axes name. */
export function chartTable(spec: ChartSpec): ChartTable | undefined {
  const tables = layersOf(spec as Layer, undefined).map(tableOf);
  const [best] = tables
    .filter(({ rows, header }) => rows.length > 0 && rows.length <= MOST_ROWS && header.length > 1)
    .sort((a, b) => b.header.length - a.header.length || a.rows.length - b.rows.length);
  return best;
}

interface Drawn {
  readonly values: readonly Row[];
  readonly encoding: Readonly<Record<string, Channel>>;
}

function layersOf({ data, layer, encoding = {} }: Layer, inherited: readonly Row[] | undefined): Drawn[] {
  const values = data?.values ?? inherited;
  const inner = (layer ?? []).flatMap((one) =>
    layersOf({ ...one, encoding: { ...encoding, ...one.encoding } }, values),
  );
  return values === undefined || layer !== undefined ? inner : [{ values, encoding }];
}

interface Column {
  readonly title: string;
  readonly field: string;
}

function tableOf({ values, encoding }: Drawn): ChartTable {
  const columns = Object.entries(encoding).flatMap(([channel, own]): Column[] => columnOf(channel, own, encoding));
  const fields = columns.filter(({ field }, k) => columns.findIndex((other) => other.field === field) === k);
  const rows = values.map((row) => fields.map(({ field }) => written(row[field])));
  return { header: fields.map(({ title }) => title), rows: rows.filter((row, k) => isNew(row, rows, k)) };
}

function columnOf(channel: string, { field, type, axis, title }: Channel, encoding: Drawn['encoding']): Column[] {
  if (field === undefined) return [];
  if (channel === 'x2' || channel === 'y2') {
    const first = encoding[channel.slice(0, 1)];
    const named = first?.axis?.title ?? first?.title;
    return named ? [{ title: `${named} …`, field }] : [];
  }
  const named = axis?.title ?? title;
  if ((channel === 'x' || channel === 'y') && axis !== null) return [{ title: named ?? '', field }];
  const isWord = channel === 'text' || (channel === 'color' && type === 'nominal' && field !== 'i');
  return isWord ? [{ title: '', field }] : [];
}

const isNew = (row: readonly string[], rows: readonly (readonly string[])[], k: number): boolean =>
  rows.findIndex((other) => other.every((cell, column) => cell === row[column])) === k;

const written = (value: unknown): string =>
  typeof value === 'number'
    ? String(Number(value.toPrecision(4)))
    : value === null || value === undefined
      ? ''
      : String(value);
