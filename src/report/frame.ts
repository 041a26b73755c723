/**
 * What every report page has: the head with its content policy, the list of contents, sections, figures, where the result came from.
 *
 * Everything from the scenario passes through `html`, which escapes it. The content policy forbids scripts, requests, and any style
 * but the one whose hash it names.
 */
import { html, type Markup, markupText, trustedMarkup } from './html.ts';
import { plainLabel, plainText } from './labels.ts';
import type { Texts } from './language.ts';
import { STYLE } from './style.ts';

export interface PageAssets {
  /** `@font-face` rules with the fonts as data. */
  readonly fontFaces: string;
  /** SHA-256 of a text in base64, for the content policy. */
  readonly sha256: (text: string) => string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
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

export interface FrameInput {
  readonly title: string;
  /** What kind of report it is, above the title. */
  readonly kicker: string;
  readonly version: string;
  readonly sections: readonly Section[];
}

/** The whole page. One of the sections must have the id "verdict". */
export function framePage({ title, kicker, version, sections }: FrameInput, text: Texts, assets: PageAssets): string {
  const style = `${assets.fontFaces}\n${STYLE}`;
  const policy = `default-src 'none'; script-src 'none'; style-src 'sha256-${assets.sha256(style)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${text.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay ${version}">
<title>${title}</title>
<style>${trustedMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#verdict">${text.page.skip}</a>
<header>
<p class="kicker">${kicker}</p>
<h1><bdi>${title}</bdi></h1>
<nav aria-label="${text.page.contents}"><strong>${text.page.contents}</strong>
<ol>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
</header>
<main>
${sections.map((section) => html`<section id="${section.id}" aria-labelledby="${section.id}-title"><h2 id="${section.id}-title">${section.title}</h2>\n${section.body}</section>\n`)}
</main>
</body>
</html>
`;
  return markupText(page);
}

export function questionBody(
  { question, setting, source }: { readonly question: string; readonly setting: string; readonly source: string },
  { page, colon }: Texts,
): Markup {
  return html`<p class="question"><bdi>${question || page.noQuestion}</bdi></p>
<p class="quiet">${setting}</p>
${source === '' ? undefined : html`<p class="quiet">${page.source}${colon}<bdi>${source}</bdi></p>`}`;
}

/** What must be known before the answer. */
export function alertBody(alert: string | undefined): Markup | undefined {
  return alert === undefined
    ? undefined
    : html`<div class="cautions" role="alert"><p><strong><bdi>${alert}</bdi></strong></p></div>\n`;
}

export function cautionsBody(cautions: readonly string[], { page }: Texts): Markup | undefined {
  if (cautions.length === 0) return undefined;
  return html`<div class="cautions"><h3>${page.caution}</h3><ul class="findings">${cautions.map((caution) => html`<li>${withOptions(caution)}</li>`)}</ul></div>`;
}

/** What is to be typed in a terminal stays on one line, in the letters of one. */
function withOptions(sentence: string): Markup {
  const parts = sentence.split(/(--[a-z]+ \d+)/);
  return html`${parts.map((part, k) => (k % 2 === 1 ? html`<code class="option">${part}</code>` : html`${part}`))}`;
}

export function figuresBody(charts: readonly { readonly description: string; readonly svg: string }[]): Markup {
  const wide = wideOnes(charts.map(({ svg }) => sizeOf(svg).height));
  return html`<div class="charts">${charts.map(({ description, svg }, k) => {
    const { width, height } = sizeOf(svg);
    const tall = height > 1.15 * width;
    const kind = wide[k] ? (tall ? 'wide tall' : 'wide') : '';
    return html`<figure${kind === '' ? undefined : html` class="${kind}"`} role="img" aria-label="${description}">${trustedMarkup(withoutRoles(svg))}</figure>\n`;
  })}</div>`;
}

/** Charts whose neighbor is less than this part as high stand in a row of their own. */
const LEAST_NEIGHBOR = 0.55;

/** Which charts take a whole row, so that no row of two is half empty: one that is left over, and one beside a much lower one. */
function wideOnes(heights: readonly number[]): boolean[] {
  const wide = heights.map(() => false);
  for (let k = 0; k < heights.length; k++) {
    const [own, next] = [heights[k]!, heights[k + 1]];
    if (next === undefined || Math.min(own, next) < LEAST_NEIGHBOR * Math.max(own, next)) wide[k] = true;
    else k++;
  }
  return wide;
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 1), height: Number(height ?? 1) };
}

/** The figure speaks for its drawing; marks that announce themselves one by one would drown it. */
function withoutRoles(svg: string): string {
  return svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

/** A table that scrolls by itself on a narrow screen. */
export function scrollingTable(label: string, className: string, content: Markup, { page }: Texts): Markup {
  return html`<p class="hint" aria-hidden="true">${page.scrollHint}</p><div class="scroll" tabindex="0" role="region" aria-label="${label}"><table${className === '' ? undefined : html` class="${className}"`}>${content}</table></div>`;
}

export function trustSection({ page }: Texts): Section {
  return {
    id: 'trust',
    title: page.trust,
    body: html`<ul class="findings">${page.trustPoints.map((point) => html`<li>${point}</li>`)}</ul>`,
  };
}

/** Terms and values in the order given, then how to repeat it and the scenario itself. */
export function provenanceSection(
  entries: readonly (readonly [term: string, value: string])[],
  scenarioText: string,
  { page }: Texts,
): Section {
  const body = html`<dl>${entries.map(([term, value]) => html`<dt>${term}</dt><dd class="mono"><bdi>${plainLabel(value)}</bdi></dd>`)}</dl>
<p class="quiet">${page.repeat}</p>
<details><summary>${page.showScenario}</summary><pre>${plainText(scenarioText)}</pre></details>`;
  return { id: 'provenance', title: page.provenance, body };
}
