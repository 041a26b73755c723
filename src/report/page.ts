/**
 * A sheet as a page: a question, an answer, sections with charts and tables, how it was computed, where it came from. One HTML file
 * without script that loads nothing.
 */
import { type DrawnPage, drawPage, type ReportAssets, undrawnPage } from './draw.ts';
import {
  alertBody,
  cautionsBody,
  figuresBody,
  framePage,
  type PageAssets,
  provenanceSection,
  questionBody,
  type Section,
  scrollingTable,
  trustSection,
} from './frame.ts';
import { html, type Markup } from './html.ts';
import { plainLabel, withVisibleTexts } from './labels.ts';
import { type Texts, textsOf } from './language.ts';
import {
  chartsOf,
  type PlacedChart,
  type Sheet,
  type SheetCell,
  type SheetChip,
  type SheetDetail,
  type SheetName,
  type SheetSection,
  type SheetTable,
  type SheetWords,
} from './sheet.ts';

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

type DrawnChart = PlacedChart & { readonly svg: string };

/** `charts` is undefined where none are drawn. */
function pageOf(sheet: Sheet, charts: readonly DrawnChart[] | undefined, assets: PageAssets): string {
  const text = textsOf(sheet.language);
  const { page } = text;
  const title = plainLabel(sheet.title);
  const question = sheet.question === undefined ? '' : plainLabel(sheet.question);
  const source = sheet.source === undefined ? '' : plainLabel(sheet.source);
  const methods = sheet.methods.map((method) => html`<p>${method}</p>`);
  const sections: Section[] = [
    { id: 'question', title: page.question, body: questionBody({ question, source, setting: sheet.setting }, text) },
    { id: 'verdict', title: page.verdict, body: verdictBody(sheet, charts !== undefined, text) },
    ...sheet.sections
      .filter((section) => charts !== undefined || !hasChartsAlone(section))
      .map((section) => ({ id: section.id, title: section.title, body: bodyOf(section, charts ?? [], text) })),
    ...(sheet.methodsWithAnswer ? [] : [{ id: 'methods', title: page.methods, body: html`${methods}` }]),
    trustSection(text),
    provenanceSection(provenanceOf(sheet, text), sheet.provenance.scenarioText, text),
  ];
  return framePage({ title, kicker: sheet.kicker, version: sheet.provenance.version, sections }, text, assets);
}

const hasChartsAlone = ({ charts, tables, remarks }: SheetSection): boolean =>
  charts.length > 0 && tables.length + remarks.length === 0;

function verdictBody(sheet: Sheet, drawn: boolean, text: Texts): Markup {
  const { aside, detail } = sheet;
  return html`${alertBody(sheet.alert)}<p class="lead">${sheet.headline}</p>
${(sheet.summary ?? []).map((table) => tableBody(table, text))}
${cautionsBody(sheet.cautions, text)}
${drawn ? undefined : quiet(text.page.undrawn)}
${detail && detailBody(detail)}
${aside && html`<details><summary>${aside.title}</summary><ul class="findings">${aside.sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></details>`}
${sheet.methodsWithAnswer ? sheet.methods.map(quiet) : undefined}
${sheet.beside && html`<p><a href="${sheet.beside.file}">${sheet.beside.says}</a></p>`}`;
}

function detailBody({ title, note, blocks }: SheetDetail): Markup {
  return html`<h3>${title}</h3>${quiet(note)}${blocks.map(
    ({ name, lines }) =>
      html`<h4>${nameBody(name)}</h4><ul class="verdicts">${lines.map(({ chip, text }) => html`<li>${chipBody(chip)} ${text}</li>`)}</ul>`,
  )}`;
}

const quiet = (sentence: string): Markup => html`<p class="quiet">${sentence}</p>`;

function bodyOf(section: SheetSection, charts: readonly DrawnChart[], text: Texts): Markup {
  const own = charts.filter((chart) => chart.section === section.id);
  const { note, terms = [], lead, tables, remarks } = section;
  // Beside charts the note says how to read them.
  const isMoot = note === '' || own.length < section.charts.length;
  return html`${isMoot ? undefined : quiet(note)}
${terms.length === 0 ? undefined : html`<dl>${terms.map(([name, words]) => html`<dt><bdi>${name}</bdi></dt><dd><bdi>${words}</bdi></dd>`)}</dl>`}
${lead === undefined ? undefined : html`<p>${lead}</p>`}
${own.length === 0 ? undefined : figuresBody(own)}
${tables.map((table) => tableBody(table, text))}
${remarks.map(quiet)}`;
}

const CLASSES = { numbers: 'glance', words: '', grouped: 'lever' } as const;

function tableBody(table: SheetTable, text: Texts): Markup {
  const { caption, header, rows, holds = 'numbers', folded = false, captioned = true, note, foot = [] } = table;
  const head = html`<thead><tr>${header.map((cell) => html`<th scope="col"${titleOf(cell)}>${headBody(cell)}</th>`)}</tr></thead>`;
  const body = html`<tbody>${rows.map((_, row) => rowBody(table, row))}</tbody>`;
  const whole = scrollingTable(caption, CLASSES[holds], html`${head}${body}`, text);
  if (folded !== false) {
    const opens = folded === true ? text.page.showTable(caption, String(rows.length)) : folded;
    return html`<details><summary>${opens}</summary>${whole}</details>`;
  }
  return html`${captioned ? html`<h3>${caption}</h3>` : undefined}${note === undefined ? undefined : quiet(note)}${whole}${foot.map(quiet)}`;
}

function rowBody({ header, rows, holds = 'numbers', marked = [], words = [] }: SheetTable, row: number): Markup {
  const [first = '', ...rest] = rows[row]!;
  const cell = (each: SheetCell) => cellBody(each, holds === 'numbers');
  if (rest.length === 0 && header.length > 1)
    return html`<tr><th scope="rowgroup" colspan="${header.length}">${cell(first)}</th></tr>\n`;
  return html`<tr${marked.includes(row) ? html` class="changed"` : undefined}>${holds === 'grouped' ? groupBody(rows, row) : html`<th scope="row">${cell(first)}</th>`}${rest.map((each, k) => html`<td${holds === 'numbers' && words.includes(k + 1) ? html` class="said"` : undefined}>${cell(each)}</td>`)}</tr>\n`;
}

/** The first cell of rows that share it, which stands in the first of them. */
function groupBody(rows: SheetTable['rows'], row: number): Markup | undefined {
  const sharesIt = (other: number) => rows[other]?.[0] === rows[row]![0];
  if (sharesIt(row - 1)) return undefined;
  let end = row + 1;
  while (sharesIt(end)) end++;
  return html`<th scope="rowgroup" rowspan="${end - row}">${cellBody(rows[row]![0]!, false)}</th>`;
}

function headBody(cell: SheetCell): Markup {
  if (typeof cell === 'string') return html`<bdi>${breakable(cell)}</bdi>`;
  return html`${nameBody(cell)}${notesOf(cell)}`;
}

const titleOf = (cell: SheetCell): Markup | undefined =>
  typeof cell === 'string' || cell.whole === undefined ? undefined : html` title="${cell.whole}"`;

/** A path such as "content.0.every" may go on in the next line behind a dot, and nowhere inside a word. */
function breakable(text: string): Markup {
  return html`${text.split(/(?<=[\p{L}\d]\.)(?=[\p{L}\d])/u).map((part, k) => (k === 0 ? html`${part}` : html`<wbr>${part}`))}`;
}

function cellBody(cell: SheetCell, isNumber: boolean): Markup {
  if (typeof cell === 'string') return html`<bdi>${cell}</bdi>`;
  const { chip, after = '', lines } = cell;
  const own = lines === undefined ? wordsBody(cell, isNumber) : lines.map((line) => html`<div>${nameBody(line)}</div>`);
  return html`${own}${notesOf(cell)}${chip && chipBody(chip)}${after === '' ? undefined : delta(after)}`;
}

function wordsBody(cell: SheetWords, isNumber: boolean): Markup | undefined {
  if (cell.text === '') return undefined;
  const name = cell.code ? html`<code>${cell.text}</code>` : nameBody(cell);
  return isNumber ? html`<span class="mean">${name}</span>` : name;
}

const notesOf = ({ note = [] }: SheetWords): Markup => html`${[note].flat().map(delta)}`;

const delta = (text: string): Markup => html`<span class="delta">${text}</span>`;

function nameBody({ text, color }: SheetName): Markup {
  const name = html`<bdi>${text}</bdi>`;
  return color === undefined ? name : html`${dot(color)}${name}`;
}

const dot = (color: string): Markup =>
  html`<svg class="dot" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="5" fill="${color}"/></svg>`;

function chipBody({ word, tone, note }: SheetChip): Markup {
  const chip = html`<span class="chip ${tone}">${word}</span>`;
  return note === undefined ? chip : html`<span title="${note}">${chip}</span>`;
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
