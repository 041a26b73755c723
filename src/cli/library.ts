/**
 * hearsay as a library in Node, `import … from 'hearsay/node'`: what `hearsay` cannot do because it runs in a browser too, that is
 * scenario files, studies on all processors, and charts as pictures.
 *
 * @example
 * const file = readScenarioFile('scenarios/incentive-designs.yaml', { replications: 20 });
 * const { results } = await runStudy(file);
 * results.outcome('messages', { strategy: file.scenario.baseline });   // Float64Array, one value a replication
 */
import pc from 'picocolors';
import type { Results } from '../experiment/results.ts';
import type { Graph } from '../graph/csr.ts';
import { drawChart as draw } from '../report/draw.ts';
import type { ChartSpec } from '../report/render.ts';
import type { Arguments } from './command.ts';
import { loadJob, readScenarioFile as readFile, type ScenarioFile } from './scenario-file.ts';
import { loadReportAssets } from './sheet-files.ts';
import { type OpenStudy, openStudy as open, type Rectangle } from './study.ts';
import type { Terminal } from './terminal.ts';

export type { ScenarioFile } from './scenario-file.ts';
export type { OpenStudy, Rectangle } from './study.ts';

/** What may be replaced in a scenario while it is read, as the options of the same names do on the command line. */
export interface Replacements {
  /** Entries `path=value`. */
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly replications?: number;
}

/** Reads and checks a scenario. Throws a ScenarioError that says everything that is wrong with it. */
export function readScenarioFile(path: string, { set = [], seed, replications }: Replacements = {}): ScenarioFile {
  return readFile(path, argumentsOf({ set, seed, replications }));
}

/** The graph that a scenario names as a file; undefined when it has none or generates it. */
export function readGraphOf(file: ScenarioFile): Graph | undefined {
  return loadJob(file, SILENT).graph;
}

/** Runs the strategies of a scenario, all in the same replications, on `workers` threads (all processors when left out). */
export async function runStudy(
  file: ScenarioFile,
  { workers, ...wanted }: Rectangle & { readonly workers?: number } = {},
): Promise<Results> {
  const study = await openStudy(file, { workers });
  try {
    return await study.compute(wanted);
  } finally {
    study.close();
  }
}

/** A study to be extended as more is wanted; close it in the end. */
export function openStudy(
  file: ScenarioFile,
  { workers }: { readonly workers?: number | undefined } = {},
): Promise<OpenStudy> {
  return open({ file }, argumentsOf({ workers }), SILENT);
}

// ---- pictures ------------------------------------------------------------------------------------------------------

/** A chart that a notebook shows: Jupyter's Deno kernel asks a value for its data by MIME type through this method. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly [DISPLAY]: () => Readonly<Record<string, unknown>>;
}

const DISPLAY: unique symbol = Symbol.for('Jupyter.display') as never;

/** Draws a Vega-Lite specification in the style of the reports; throws when it cannot be drawn. */
export async function drawChart(spec: ChartSpec): Promise<Picture> {
  const { svg, png } = await draw(spec, await loadReportAssets());
  return {
    svg,
    png,
    [DISPLAY]: () => ({
      'application/vnd.vegalite.v6+json': spec,
      'image/png': Buffer.from(png).toString('base64'),
      'text/plain': titleOf(spec),
    }),
  };
}

function titleOf({ title }: ChartSpec): string {
  if (typeof title === 'string') return title;
  return String((title as { readonly text?: unknown } | undefined)?.text ?? 'chart');
}

// ---- tables --------------------------------------------------------------------------------------------------------

/** A table that a notebook shows. */
export interface Table {
  readonly [DISPLAY]: () => Readonly<Record<string, unknown>>;
}

/** Rows of text or numbers under a header, as a table in Markdown. */
export function tableOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Table {
  const rule = `|${header.map((_, column) => (isNumeric(rows, column) ? '---:' : '---')).join('|')}|`;
  const written = (cellText: (cell: string | number) => string) => {
    const line = (cells: readonly (string | number)[]) => `| ${cells.map(cellText).join(' | ')} |`;
    return [line(header), rule, ...rows.map(line)].join('\n');
  };
  return { [DISPLAY]: () => ({ 'text/markdown': written(markdownText), 'text/plain': written(plainText) }) };
}

const plainText = (cell: string | number) => String(cell).replace(/\s+/g, ' ');

/**
 * Names come from scenarios, so nothing in them may be read as Markdown. A dollar sign is written as a reference: Jupyter looks for formulas
 * between dollar signs before it looks at backslashes.
 */
const markdownText = (cell: string | number) =>
  plainText(cell)
    .replaceAll('&', '&amp;')
    .replace(/[\\|*_`<>[\]#~!]/g, '\\$&')
    .replaceAll('$', '&#36;');

const isNumeric = (rows: readonly (readonly (string | number)[])[], column: number) =>
  rows.every((row) => /^[−+-]?[\d.,]+/.test(String(row[column])));

// ---- small parts ---------------------------------------------------------------------------------------------------

/** Options as the command line would have read them. */
function argumentsOf(values: Readonly<Record<string, unknown>>): Arguments {
  return {
    words: [],
    operands: [],
    flag: (name) => values[name] === true,
    text: (name) => values[name] as string | undefined,
    number: (name) => values[name] as number | undefined,
    list: (name) => (values[name] ?? []) as readonly string[],
  };
}

const SILENT: Terminal = {
  colors: pc.createColors(false),
  result() {},
  note() {},
  warn() {},
  fail() {},
  width: 100,
  quiet: true,
};
