/**
 * hearsay as a library in Node, `import … from 'hearsay/node'`: what `hearsay` cannot do because it runs in a browser too, that is
 * scenario files, studies on all processors, and charts as pictures.
 *
 * @example
 * const file = readScenarioFile('scenarios/incentive-designs.yaml', { replications: 20 });
 * const results = await runStudy(file);
 * results.outcome('messages', { strategy: file.scenario.baseline });   // Float64Array, one value a replication
 */
import type { Results } from './experiment/results.ts';
import type { Graph } from './graph/csr.ts';
import { drawChart as draw } from './report/draw.ts';
import type { ChartSpec } from './report/render.ts';
import { type Listener, NOBODY } from './study/listener.ts';
import { loadReportAssets } from './study/pages/sheet-files.ts';
import { loadJob, type ScenarioFile } from './study/scenario-file.ts';
import { type OpenStudy, openStudy as open, type Rectangle, type StudyFolder } from './study/study.ts';

export { type Listener, NOBODY } from './study/listener.ts';
export { type Replacements, readScenarioFile, type ScenarioFile } from './study/scenario-file.ts';
export type { OpenStudy, Rectangle, StudyFolder } from './study/study.ts';

/** The graph that a scenario names as a file; undefined when it has none or generates it. */
export function readGraphOf(file: ScenarioFile): Graph | undefined {
  return loadJob(file).graph;
}

export interface StudyOptions {
  /** Threads; one for each processor when left out. */
  readonly workers?: number | undefined;
  /** Where its runs are kept; in memory when left out. */
  readonly folder?: StudyFolder;
  /** Told how far it is, and asked whether to stop; nobody when left out. */
  readonly listener?: Listener;
}

/** Runs the strategies of a scenario, all in the same replications. */
export async function runStudy(
  file: ScenarioFile,
  { workers, folder, listener, ...wanted }: Rectangle & StudyOptions = {},
): Promise<Results> {
  const study = await openStudy(file, { workers, ...(folder && { folder }), ...(listener && { listener }) });
  try {
    return await study.compute(wanted);
  } finally {
    study.close();
  }
}

/** A study to be extended as more is wanted; close it in the end. */
export function openStudy(
  file: ScenarioFile,
  { workers, folder, listener = NOBODY }: StudyOptions = {},
): Promise<OpenStudy> {
  const plan = { file, kind: 'library', command: "import { openStudy } from 'hearsay/node'", threads: workers };
  return open(folder === undefined ? plan : { ...plan, folder }, listener);
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
