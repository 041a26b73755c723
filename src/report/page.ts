/**
 * The report of a comparison as one HTML file: no script, nothing loaded, opens from disk. `frame.ts` has what every report has.
 */
import type { Verdict } from '../analysis/verdict.ts';
import type { LeverDifference } from '../scenario/lever-text.ts';
import type { Findings, StrategyFindings } from './findings.ts';
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
} from './frame.ts';
import { html, type Markup } from './html.ts';
import { plainLabel, shortLabel } from './labels.ts';
import type { Language } from './language.ts';
import { type Texts, textsOf } from './language.ts';
import type { ObservedTable } from './observed.ts';

/** Sections that hold charts, in the order of the page. */
export const CHART_SECTIONS = [
  'trajectories',
  'forest',
  'distributions',
  'funnel',
  'retention',
  'participation',
  'network',
] as const;
export type ChartSection = (typeof CHART_SECTIONS)[number];

export interface PageChart {
  readonly section: ChartSection;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly svg: string;
}

export interface GlanceRow {
  readonly outcome: string;
  /** In the order of the strategies. `verdict` and what goes with it are absent for the baseline. */
  readonly cells: readonly {
    readonly mean: string;
    readonly difference?: string;
    readonly interval?: string;
    readonly better?: string;
    readonly verdict?: Verdict;
    /** What most runs do where the verdict leaves the mean open. */
    readonly most?: string;
  }[];
}

export interface ParameterRow {
  readonly name: string;
  readonly symbol: string;
  readonly value: string;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
  /** The preset's value when the scenario changes it, else empty. */
  readonly standard: string;
}

export interface ExpectationRow {
  readonly strategy: string;
  readonly outcome: string;
  readonly expected: string;
  readonly found: string;
  readonly held: boolean;
}

export interface PageInput {
  readonly language: Language;
  /** What must be known before anything else; left out for nothing. */
  readonly alert?: string | undefined;
  readonly title: string;
  readonly question: string;
  readonly source: string;
  /** Size, length, strategies and runs in one sentence. */
  readonly setting: string;
  readonly strategies: readonly { readonly name: string; readonly color: string; readonly note: string }[];
  readonly baseline: string;
  readonly pairs: string;
  readonly findings: Findings;
  readonly glance: readonly GlanceRow[];
  readonly charts: readonly PageChart[];
  /** Sentences that stand below the charts of a section, such as why there are none. */
  readonly remarks: Readonly<Record<ChartSection, readonly string[]>>;
  readonly levers: readonly LeverDifference[];
  readonly preset: string;
  readonly parameters: readonly ParameterRow[];
  readonly expectations: readonly ExpectationRow[];
  /** Real communities of the preset's kind beside the baseline. */
  readonly observed: readonly ObservedTable[];
  readonly seed: string;
  readonly replications: string;
  readonly failures: string;
  readonly provenance: Provenance;
}

export function renderPage(input: PageInput, assets: PageAssets): string {
  const text = textsOf(input.language);
  const { title, provenance } = input;
  const frame = { title, kicker: text.page.report, version: provenance.version, sections: sectionsOf(input, text) };
  return framePage(frame, text, assets);
}

function sectionsOf(input: PageInput, text: Texts): Section[] {
  const { page } = text;
  const sections: Section[] = [
    { id: 'question', title: page.question, body: questionBody(input, text) },
    { id: 'verdict', title: page.verdict, body: verdictBody(input, text) },
    ...CHART_SECTIONS.map((section) => chartSection(section, input, text)),
    { id: 'levers', title: page.levers, body: leversBody(input, text) },
    { id: 'parameters', title: page.parameters, body: parametersBody(input, text) },
  ];
  if (input.expectations.length > 0) {
    sections.push({ id: 'expectations', title: page.expectations, body: expectationsBody(input, text) });
  }
  if (input.observed.some(({ rows }) => rows.length > 0)) {
    sections.push({ id: 'observed', title: text.observed.title, body: observedBody(input, text) });
  }
  sections.push(trustSection(text), provenanceSection(provenanceOf(input, text), input.provenance.scenarioText, text));
  return sections;
}

// ---- verdict ---------------------------------------------------------------------------------------------------------

function verdictBody(input: PageInput, text: Texts): Markup {
  const { findings } = input;
  const { page } = text;
  const blocks = findings.strategies.filter((block) => block.verdicts.length > 0);
  return html`${alertBody(input.alert)}<p class="lead">${findings.headline}</p>
${glanceTable(input, text)}
${cautionsBody(findings.cautions, text)}
${blocks.length === 0 ? undefined : html`<h3>${page.inDetail}</h3><p class="quiet">${findings.brackets}</p>${blocks.map((block) => strategyBlock(block, input, text))}`}
${findings.details.length === 0 ? undefined : html`<details><summary>${page.roughIntervals}</summary><ul class="findings">${findings.details.map((detail) => html`<li>${detail}</li>`)}</ul></details>`}
${findings.methods.map((note) => html`<p class="quiet">${note}</p>`)}`;
}

function strategyBlock({ name, verdicts }: StrategyFindings, input: PageInput, text: Texts): Markup {
  const lines = verdicts.map(
    ({ verdict, items }) => html`<li>${chip(verdict, text)} ${items.join(text.semicolon)}</li>`,
  );
  return html`<h4>${strategyName(name, input)}</h4><ul class="verdicts">${lines}</ul>`;
}

/** A verdict is one of six words, never text from the scenario. */
function chip(verdict: Verdict, text: Texts): Markup {
  const kind = verdict === 'better' || verdict === 'worse' ? verdict : '';
  return html`<span class="chip ${kind}">${text.verdicts[verdict]}</span>`;
}

/** Longer names would make the head of the table taller than the table. */
const HEAD_COLUMNS = 40;

function glanceTable(input: PageInput, text: Texts): Markup | undefined {
  if (input.glance.length === 0) return undefined;
  const { page } = text;
  const caption =
    input.strategies.length > 1 ? page.tableNote(text.findings.quoted(plainLabel(input.baseline)), input.pairs) : '';
  const heads = input.strategies.map(
    ({ name, color }) =>
      html`<th scope="col" title="${plainLabel(name)}">${dot(color)}<bdi>${shortLabel(name, HEAD_COLUMNS)}</bdi>${name === input.baseline && input.strategies.length > 1 ? html`<span class="delta">${page.baselineTag}</span>` : undefined}</th>`,
  );
  return html`<h3>${page.table}</h3>
<p class="quiet">${caption}</p>
${scrollingTable(
  page.table,
  'glance',
  html`
<thead><tr><th scope="col">${page.outcome}</th>${heads}</tr></thead>
<tbody>${input.glance.map((row) => html`<tr><th scope="row"><bdi>${row.outcome}</bdi></th>${row.cells.map((cell) => glanceCell(cell, text))}</tr>\n`)}</tbody>`,
  text,
)}`;
}

function glanceCell(cell: GlanceRow['cells'][number], text: Texts): Markup {
  if (cell.verdict === undefined) return html`<td><span class="mean">${cell.mean}</span></td>`;
  return html`<td><span class="mean">${cell.mean}</span><span class="delta">${cell.difference}</span><span class="delta">${cell.interval}</span><span title="${cell.better}">${chip(cell.verdict, text)}</span>${cell.most ? html`<span class="delta">${cell.most}</span>` : undefined}</td>`;
}

function dot(color: string): Markup {
  return html`<svg class="dot" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="5" fill="${color}"/></svg>`;
}

// ---- charts ------------------------------------------------------------------------------------------------------------

function chartSection(section: ChartSection, input: PageInput, text: Texts): Section {
  const { page } = text;
  const charts = input.charts.filter((chart) => chart.section === section);
  const notes: Readonly<Record<ChartSection, string>> = {
    trajectories: page.trajectoriesNote,
    forest: page.forestNote(text.findings.quoted(plainLabel(input.baseline))),
    distributions: page.distributionsNote,
    funnel: page.funnelNote,
    retention: page.retentionNote,
    participation: page.participationNote,
    network: page.networkNote,
  };
  const body = html`${charts.length === 0 ? undefined : html`<p class="quiet">${notes[section]}</p>${figuresBody(charts)}`}
${input.remarks[section].map((remark) => html`<p class="quiet">${remark}</p>`)}`;
  return { id: section, title: page[section], body };
}

// ---- levers, parameters, expectations ------------------------------------------------------------------------------------

function leversBody(input: PageInput, text: Texts): Markup {
  const { page } = text;
  const notes = input.strategies.filter((strategy) => strategy.note !== '');
  const sentences = html`${notes.length === 0 ? undefined : html`<dl>${notes.map(({ name, note }) => html`<dt><bdi>${plainLabel(name)}</bdi></dt><dd><bdi>${note}</bdi></dd>`)}</dl>`}`;
  if (input.levers.length === 0) return html`${sentences}<p>${page.leversEmpty}</p>`;
  const rows = input.levers.flatMap(({ lever, settings }) =>
    settings.map(
      (setting, k) =>
        html`<tr>${k === 0 ? html`<th scope="rowgroup" rowspan="${settings.length}">${text.levers[lever]}</th>` : undefined}<td>${bulleted(setting.strategies.map((name) => strategyName(name, input)))}</td><td>${setting.lines.length === 0 ? page.none : bulleted(setting.lines.map((line) => html`<bdi>${plainLabel(line)}</bdi>`))}</td></tr>\n`,
    ),
  );
  return html`<p class="quiet">${page.leversNote}</p>${sentences}
${scrollingTable(page.levers, 'lever', html`<thead><tr><th scope="col">${page.lever}</th><th scope="col">${page.strategy}</th><th scope="col">${page.valueHeader}</th></tr></thead><tbody>${rows}</tbody>`, text)}`;
}

function strategyName(name: string, input: PageInput): Markup {
  const strategy = input.strategies.find((one) => one.name === name);
  return html`${strategy ? dot(strategy.color) : undefined}<bdi>${plainLabel(name)}</bdi>`;
}

function bulleted(items: readonly Markup[]): Markup {
  return html`${items.map((item) => html`<div>${item}</div>`)}`;
}

function parametersBody(input: PageInput, text: Texts): Markup {
  const { page } = text;
  const changed = input.parameters.filter((parameter) => parameter.standard !== '');
  return html`<p>${page.parametersNote(input.preset, String(changed.length))}</p>
${changed.length === 0 ? undefined : parameterTable(changed, text, page.parameters)}
<details><summary>${page.showParameters(String(input.parameters.length))}</summary>${parameterTable(input.parameters, text, page.parameters)}</details>`;
}

function parameterTable(rows: readonly ParameterRow[], text: Texts, label: string): Markup {
  const { page } = text;
  return html`${scrollingTable(
    label,
    '',
    html`<thead><tr><th scope="col">${page.parameter}</th><th scope="col">${page.symbol}</th><th scope="col">${page.valueHeader}</th><th scope="col">${page.meaning}</th><th scope="col">${page.sourceHeader}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr${row.standard === '' ? undefined : html` class="changed"`}><th scope="row"><code>${row.name}</code></th><td>${row.symbol}</td><td>${row.value} ${row.unit}${row.standard === '' ? undefined : html`<span class="delta">${page.overridden(row.standard)}</span>`}</td><td>${row.meaning}</td><td>${row.source}</td></tr>\n`)}</tbody>`,
    text,
  )}`;
}

function expectationsBody(input: PageInput, text: Texts): Markup {
  const { page } = text;
  return html`<p class="quiet">${page.expectationsNote}</p>
${scrollingTable(
  page.expectations,
  '',
  html`<thead><tr><th scope="col">${page.strategy}</th><th scope="col">${page.outcome}</th><th scope="col">${page.expected}</th><th scope="col">${page.found}</th><th scope="col"><span class="delta">${page.verdict}</span></th></tr></thead>
<tbody>${input.expectations.map((row) => html`<tr><td>${strategyName(row.strategy, input)}</td><td><bdi>${row.outcome}</bdi></td><td>${row.expected}</td><td>${row.found}</td><td><span class="chip ${row.held ? 'better' : 'worse'}">${row.held ? page.held : page.missed}</span></td></tr>\n`)}</tbody>`,
  text,
)}`;
}

function observedBody(input: PageInput, text: Texts): Markup {
  const { observed, findings, colon } = text;
  return html`<p class="quiet">${observed.note(findings.quoted(plainLabel(input.baseline)))}</p>
${input.observed.map(
  ({ community, source, rows }) => html`<h3>${community}</h3>
${scrollingTable(
  community,
  '',
  html`<thead><tr><th scope="col">${observed.figure}</th><th scope="col">${observed.observed}</th><th scope="col">${observed.simulated}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.figure}</th><td>${row.observed}</td><td>${row.simulated}</td></tr>\n`)}</tbody>`,
  text,
)}
<p class="quiet">${observed.source}${colon}${source}</p>`,
)}`;
}

// ---- provenance ------------------------------------------------------------------------------------------------------------

function provenanceOf(input: PageInput, { page }: Texts): (readonly [string, string])[] {
  const { provenance } = input;
  return [
    [page.scenario, input.title],
    [page.hash, provenance.scenarioHash],
    [page.seed, input.seed],
    [page.version, provenance.version],
    [page.replications, input.replications],
    [page.failed, input.failures],
    [page.digest, provenance.digest],
    [page.command, provenance.command],
  ];
}
