/**
 * The report page of any command but `compare`: a question, an answer, sections with charts and tables, how it was computed, where it
 * came from. One HTML file without script that loads nothing, in the style of the comparison's report.
 *
 * A command builds a `Sheet` from its analysis in `report/<command>.ts`: plain data, texts already in the language of the report
 * (`language.ts`, or a file of its own in `language/`), numbers already written out (`format.ts`), charts as Vega-Lite specifications
 * (`charts/`). The command line hands it to `sheetFiles` (`cli/sheet-files.ts`), which gives back the files to be written:
 * `report.html` and, for each chart, PNG, SVG and specification.
 *
 *     const sheet: Sheet = { language, kicker: text.sweep.kicker, title: scenario.name, …, sections: [{ id: 'curves', … }] };
 *     const files = await sheetFiles(sheet);
 */
import { chartFileName, type DrawnPage, drawPage, type ReportAssets, type UndrawnChart, undrawnPage } from './draw.ts';
import {
  alertBody,
  cautionsBody,
  figuresBody,
  framePage,
  type PageAssets,
  type Provenance,
  provenanceSection,
  questionBody,
  type Section,
  scrollingTable,
  trustSection,
  undrawnBody,
} from './frame.ts';
import { html, type Markup } from './html.ts';
import { plainLabel, withVisibleTexts } from './labels.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import type { ChartSpec } from './render.ts';

export interface Sheet {
  readonly language: Language;
  /** What kind of report it is, above the title: "Sweep". */
  readonly kicker: string;
  /** The scenario's name, question and source, as they are written there. */
  readonly title: string;
  readonly question?: string | undefined;
  readonly source?: string | undefined;
  /** How large the study was, in one sentence. */
  readonly setting: string;
  /** What must be known before anything else, such as that runs failed. */
  readonly alert?: string | undefined;
  /** The answer in one or two sentences. */
  readonly headline: string;
  /** What to keep in mind about it; `--option 30` in them is set as something to type. */
  readonly cautions: readonly string[];
  /** Tables below the headline. */
  readonly summary?: readonly SheetTable[];
  /** What a terminal has room for; the headline, the summary and the methods when left out. */
  readonly brief?: SheetBrief;
  readonly sections: readonly SheetSection[];
  /** How it was computed, a paragraph each. */
  readonly methods: readonly string[];
  readonly seed: string;
  readonly replications: string;
  /** Runs that failed. */
  readonly failures: string;
  readonly provenance: Provenance;
}

export interface SheetBrief {
  /** Shows the question, too. */
  readonly question?: boolean;
  /** In place of the headline. */
  readonly headlines?: readonly string[];
  /** Tables, sentences and lists of them, in their order, in place of the summary. */
  readonly blocks?: readonly (SheetTable | string | readonly string[])[];
  /** A sentence at the end, such as where to find the rest. */
  readonly closing?: string;
  /** False leaves the methods to the page. */
  readonly methods?: boolean;
}

export interface SheetSection {
  /** Anchor and beginning of the charts' file names: lower case Latin letters and hyphens; each once. */
  readonly id: string;
  readonly title: string;
  /** How to read what follows; empty for nothing. */
  readonly note: string;
  readonly charts: readonly SheetChart[];
  readonly tables: readonly SheetTable[];
  /** Sentences below, such as why something is not drawn. */
  readonly remarks: readonly string[];
}

export interface SheetChart {
  /** Ends the name of its files; only Latin letters and digits are kept, and it may be empty. */
  readonly name: string;
  readonly spec: ChartSpec;
}

export interface SheetTable {
  readonly caption: string;
  readonly header: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Closed until somebody opens it: for tables of many rows. */
  readonly folded?: boolean;
  /** Columns that hold words, not numbers; the first when left out. */
  readonly words?: readonly number[];
  /** The last row is the sum of the others. */
  readonly total?: boolean;
  /** False where the text around it says what it is. */
  readonly captioned?: boolean;
}

/** A text, with a smaller one below it and a word that judges it, if there are any. */
export type SheetCell =
  | string
  | { readonly text: string; readonly note?: string; readonly chip?: { readonly word: string; readonly tone: Tone } };
export type Tone = 'better' | 'worse' | 'neutral';

export type RenderedSheet = DrawnPage;

/** Whatever the texts of a sheet hold, no character on the page or in a chart can hide or turn others around. */
export function renderSheet(written: Sheet, assets: ReportAssets): Promise<RenderedSheet> {
  const sheet = visibleSheet(written);
  return drawPage(chartsOf(sheet), (charts, pageAssets) => pageOf(sheet, charts, pageAssets), assets);
}

/** The same without its charts. */
export function renderSheetUndrawn(written: Sheet, assets: Pick<ReportAssets, 'sha256'>): RenderedSheet {
  const sheet = visibleSheet(written);
  return undrawnPage((charts, pageAssets) => pageOf(sheet, charts, pageAssets), assets);
}

function visibleSheet(written: Sheet): Sheet {
  const { scenarioText } = written.provenance;
  const visible = withVisibleTexts(written);
  return { ...visible, provenance: { ...visible.provenance, scenarioText } };
}

interface PlacedChart extends UndrawnChart {
  readonly section: string;
}

/** The charts of all sections, named and described. */
export function chartsOf({ sections }: Sheet): PlacedChart[] {
  return sections.flatMap(({ id, title, charts }) =>
    charts.map(({ name, spec }, k) => {
      const { text, subtitle } = spec.title as { text: string; subtitle: string | readonly string[] };
      const description = `${title}: ${text}. ${[subtitle].flat().join(' ')}`.trim();
      return { section: id, name: chartFileName(id, k + 1, name), description, spec };
    }),
  );
}

type DrawnChart = PlacedChart & { readonly svg: string };

/** `charts` is undefined where none are drawn. */
function pageOf(sheet: Sheet, charts: readonly DrawnChart[] | undefined, assets: PageAssets): string {
  const text = textsOf(sheet.language);
  const { page } = text;
  const title = plainLabel(sheet.title);
  const question = sheet.question === undefined ? '' : plainLabel(sheet.question);
  const source = sheet.source === undefined ? '' : plainLabel(sheet.source);
  const sections: Section[] = [
    { id: 'question', title: page.question, body: questionBody({ question, source, setting: sheet.setting }, text) },
    { id: 'verdict', title: page.verdict, body: verdictBody(sheet, charts !== undefined, text) },
    ...sheet.sections.flatMap((section) => {
      if (charts === undefined && hasChartsAlone(section)) return [];
      return { id: section.id, title: section.title, body: bodyOf(section, charts ?? [], text) };
    }),
    { id: 'methods', title: page.methods, body: html`${sheet.methods.map((method) => html`<p>${method}</p>`)}` },
    trustSection(text),
    provenanceSection(provenanceOf(sheet, text), sheet.provenance.scenarioText, text),
  ];
  return framePage({ title, kicker: sheet.kicker, version: sheet.provenance.version, sections }, text, assets);
}

const hasChartsAlone = ({ charts, tables, remarks }: SheetSection): boolean =>
  charts.length > 0 && tables.length + remarks.length === 0;

function verdictBody(sheet: Sheet, drawn: boolean, text: Texts): Markup {
  return html`${alertBody(sheet.alert)}<p class="lead">${sheet.headline}</p>
${(sheet.summary ?? []).map((table) => tableBody(table, text))}
${cautionsBody(sheet.cautions, text)}
${drawn ? undefined : undrawnBody(text)}`;
}

function bodyOf(section: SheetSection, charts: readonly DrawnChart[], text: Texts): Markup {
  const own = charts.filter((chart) => chart.section === section.id);
  // The note of a section with charts tells how to read them.
  const isUnread = section.note === '' || own.length < section.charts.length;
  return html`${isUnread ? undefined : html`<p class="quiet">${section.note}</p>`}
${own.length === 0 ? undefined : figuresBody(own)}
${section.tables.map((table) => tableBody(table, text))}
${section.remarks.map((remark) => html`<p class="quiet">${remark}</p>`)}`;
}

function tableBody(table: SheetTable, text: Texts): Markup {
  const head = html`<thead><tr>${table.header.map((cell) => html`<th scope="col"><bdi>${breakable(cell)}</bdi></th>`)}</tr></thead>`;
  const rows = table.rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${cellBody(first ?? '')}</th>${rest.map((cell) => html`<td>${cellBody(cell)}</td>`)}</tr>\n`,
  );
  const whole = scrollingTable(table.caption, 'glance', html`${head}<tbody>${rows}</tbody>`, text);
  if (table.folded) {
    return html`<details><summary>${text.page.showTable(table.caption, String(table.rows.length))}</summary>${whole}</details>`;
  }
  return html`<h3>${table.caption}</h3>${whole}`;
}

/** A path such as "content.0.every" may go on in the next line behind a dot, and nowhere inside a word. */
function breakable(text: string): Markup {
  return html`${text.split(/(?<=[\p{L}\d]\.)(?=[\p{L}\d])/u).map((part, k) => (k === 0 ? html`${part}` : html`<wbr>${part}`))}`;
}

function cellBody(cell: SheetCell): Markup {
  if (typeof cell === 'string') return html`<bdi>${cell}</bdi>`;
  const { text, note, chip } = cell;
  return html`<span class="mean"><bdi>${text}</bdi></span>${note === undefined ? undefined : html`<span class="delta">${note}</span>`}${chip === undefined ? undefined : html`<span class="chip ${chip.tone}">${chip.word}</span>`}`;
}

function provenanceOf(sheet: Sheet, { page }: Texts): (readonly [string, string])[] {
  const { provenance } = sheet;
  return [
    [page.scenario, sheet.title],
    [page.hash, provenance.scenarioHash],
    [page.seed, sheet.seed],
    [page.version, provenance.version],
    [page.replications, sheet.replications],
    [page.failed, sheet.failures],
    [page.digest, provenance.digest],
    [page.command, provenance.command],
  ];
}
