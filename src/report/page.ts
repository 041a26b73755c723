/**
 * The report as one HTML file: no script, nothing loaded, opens from disk.
 *
 * Everything from the scenario passes through `html`, which escapes it. A content policy forbids scripts, requests, and any
 * style but the one whose hash it names.
 */
import type { Verdict } from '../analysis/verdict.ts';
import type { Findings, StrategyFindings } from './findings.ts';
import { html, type Markup, markupText, trustedMarkup } from './html.ts';
import { plainLabel, plainText, shortLabel } from './labels.ts';
import type { Language } from './language.ts';
import { type Texts, textsOf } from './language.ts';
import type { LeverDifference } from './lever-text.ts';
import { STYLE } from './style.ts';

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

export interface Provenance {
  /** The scenario file as it was read. */
  readonly scenarioText: string;
  /** SHA-256 of that text, hexadecimal. */
  readonly scenarioHash: string;
  readonly version: string;
  /** Digest over all runs. */
  readonly digest: string;
  readonly command: string;
}

export interface PageInput {
  readonly language: Language;
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
  readonly seed: string;
  readonly replications: string;
  readonly failures: string;
  readonly provenance: Provenance;
}

export interface PageAssets {
  /** `@font-face` rules with the fonts as data. */
  readonly fontFaces: string;
  /** SHA-256 of a text in base64, for the content policy. */
  readonly sha256: (text: string) => string;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

export function renderPage(input: PageInput, assets: PageAssets): string {
  const text = textsOf(input.language);
  const style = `${assets.fontFaces}\n${STYLE}`;
  const policy = `default-src 'none'; script-src 'none'; style-src 'sha256-${assets.sha256(style)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const sections = sectionsOf(input, text);
  const page = html`<!doctype html>
<html lang="${text.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay ${input.provenance.version}">
<title>${input.title}</title>
<style>${trustedMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#verdict">${text.page.skip}</a>
<header>
<p class="kicker">${text.page.report}</p>
<h1><bdi>${input.title}</bdi></h1>
<nav aria-label="${text.page.contents}"><strong>${text.page.contents}</strong>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
</header>
<main>
${sections.map(({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${body}</section>\n`)}
</main>
</body>
</html>
`;
  return markupText(page);
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
  sections.push(
    {
      id: 'trust',
      title: page.trust,
      body: html`<ul class="findings">${page.trustPoints.map((point) => html`<li>${point}</li>`)}</ul>`,
    },
    { id: 'provenance', title: page.provenance, body: provenanceBody(input, text) },
  );
  return sections;
}

// ---- question and verdict --------------------------------------------------------------------------------------------

function questionBody(input: PageInput, { page, colon }: Texts): Markup {
  return html`<p class="question"><bdi>${input.question || page.noQuestion}</bdi></p>
<p class="quiet">${input.setting}</p>
${input.source === '' ? undefined : html`<p class="quiet">${page.source}${colon}<bdi>${input.source}</bdi></p>`}`;
}

function verdictBody(input: PageInput, text: Texts): Markup {
  const { findings } = input;
  const { page } = text;
  const blocks = findings.strategies.filter((block) => block.verdicts.length > 0);
  return html`<p class="lead">${findings.headline}</p>
${glanceTable(input, text)}
${findings.cautions.length === 0 ? undefined : html`<div class="cautions"><h3>${page.caution}</h3><ul class="findings">${findings.cautions.map((caution) => html`<li>${withOptions(caution)}</li>`)}</ul></div>`}
${blocks.length === 0 ? undefined : html`<h3>${page.inDetail}</h3><p class="quiet">${text.findings.brackets}</p>${blocks.map((block) => strategyBlock(block, input, text))}`}
${findings.details.length === 0 ? undefined : html`<details><summary>${page.roughIntervals}</summary><ul class="findings">${findings.details.map((detail) => html`<li>${detail}</li>`)}</ul></details>`}
${findings.methods.map((note) => html`<p class="quiet">${note}</p>`)}`;
}

/** What is to be typed in a terminal stays on one line, in the letters of one. */
function withOptions(sentence: string): Markup {
  const parts = sentence.split(/(--[a-z]+ \d+)/);
  return html`${parts.map((part, k) => (k % 2 === 1 ? html`<code class="option">${part}</code>` : html`${part}`))}`;
}

function strategyBlock({ name, verdicts }: StrategyFindings, input: PageInput, text: Texts): Markup {
  const lines = verdicts.map(
    ({ verdict, items }) => html`<li>${chip(verdict, text)} ${items.join(text.semicolon)}</li>`,
  );
  return html`<h4>${strategyName(name, input)}</h4><ul class="verdicts">${lines}</ul>`;
}

/** A verdict is one of four words, never text from the scenario. */
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
<div class="scroll" tabindex="0" role="region" aria-label="${page.table}"><table class="glance">
<thead><tr><th scope="col">${page.outcome}</th>${heads}</tr></thead>
<tbody>${input.glance.map((row) => html`<tr><th scope="row"><bdi>${row.outcome}</bdi></th>${row.cells.map((cell) => glanceCell(cell, text))}</tr>\n`)}</tbody></table></div>`;
}

function glanceCell(cell: GlanceRow['cells'][number], text: Texts): Markup {
  if (cell.verdict === undefined) return html`<td><span class="mean">${cell.mean}</span></td>`;
  return html`<td><span class="mean">${cell.mean}</span><span class="delta">${cell.difference}</span><span class="delta">${cell.interval}</span><span title="${cell.better}">${chip(cell.verdict, text)}</span></td>`;
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
  const figures = charts.map(
    (chart) =>
      html`<figure role="img" aria-label="${chart.description}">${trustedMarkup(withoutRoles(chart.svg))}</figure>\n`,
  );
  const body = html`${charts.length === 0 ? undefined : html`<p class="quiet">${notes[section]}</p><div class="charts">${figures}</div>`}
${input.remarks[section].map((remark) => html`<p class="quiet">${remark}</p>`)}`;
  return { id: section, title: page[section], body };
}

/** The figure speaks for its drawing; marks that announce themselves one by one would drown it. */
function withoutRoles(svg: string): string {
  return svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
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
<div class="scroll" tabindex="0" role="region" aria-label="${page.levers}"><table class="lever"><thead><tr><th scope="col">${page.lever}</th><th scope="col">${page.strategy}</th><th scope="col">${page.valueHeader}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
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
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr><th scope="col">${page.parameter}</th><th scope="col">${page.symbol}</th><th scope="col">${page.valueHeader}</th><th scope="col">${page.meaning}</th><th scope="col">${page.sourceHeader}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr${row.standard === '' ? undefined : html` class="changed"`}><th scope="row"><code>${row.name}</code></th><td>${row.symbol}</td><td>${row.value} ${row.unit}${row.standard === '' ? undefined : html`<span class="delta">${page.overridden(row.standard)}</span>`}</td><td>${row.meaning}</td><td>${row.source}</td></tr>\n`)}</tbody></table></div>`;
}

function expectationsBody(input: PageInput, text: Texts): Markup {
  const { page } = text;
  return html`<p class="quiet">${page.expectationsNote}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${page.expectations}"><table><thead><tr><th scope="col">${page.strategy}</th><th scope="col">${page.outcome}</th><th scope="col">${page.expected}</th><th scope="col">${page.found}</th><th scope="col"><span class="delta">${page.verdict}</span></th></tr></thead>
<tbody>${input.expectations.map((row) => html`<tr><td>${strategyName(row.strategy, input)}</td><td><bdi>${row.outcome}</bdi></td><td>${row.expected}</td><td>${row.found}</td><td><span class="chip ${row.held ? 'better' : 'worse'}">${row.held ? page.held : page.missed}</span></td></tr>\n`)}</tbody></table></div>`;
}

// ---- provenance ------------------------------------------------------------------------------------------------------------

function provenanceBody(input: PageInput, { page }: Texts): Markup {
  const { provenance } = input;
  const entries: readonly (readonly [string, string])[] = [
    [page.scenario, input.title],
    [page.hash, provenance.scenarioHash],
    [page.seed, plainLabel(input.seed)],
    [page.version, provenance.version],
    [page.replications, input.replications],
    [page.failed, input.failures],
    [page.digest, provenance.digest],
    [page.command, plainLabel(provenance.command)],
  ];
  return html`<dl>${entries.map(([term, value]) => html`<dt>${term}</dt><dd class="mono"><bdi>${value}</bdi></dd>`)}</dl>
<p class="quiet">${page.repeat}</p>
<details><summary>${page.showScenario}</summary><pre>${plainText(provenance.scenarioText)}</pre></details>`;
}
