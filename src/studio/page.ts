/**
 * The page as one file that loads nothing: a scenario, what is known of it, its programs as texts, and a content policy that allows the
 * page's own program alone, and workers.
 *
 *     hearsay explore, hearsay compare ──► studioPage ──► explore.html
 */
import type { Graph } from '../graph/csr.ts';
import { html, markupText, trustedMarkup } from '../report/html.ts';
import { plainLabel } from '../report/labels.ts';
import { type Language, textsOf } from '../report/language.ts';
import { BOOT, ELEMENTS } from './boot.ts';
import { commandLine } from './state/command-line.ts';
import { STUDIO_STYLE } from './style.ts';
import { studioTexts } from './words.ts';

export interface PageInput {
  readonly title: string;
  /** The scenario file as it was read. */
  readonly text: string;
  /** Its name, for messages and commands. */
  readonly file: string;
  /** What replaces values in it, as behind `--set`, before anything is changed in the page. */
  readonly set: readonly string[];
  readonly graph: Graph | undefined;
  /** `runsAsText` of the runs that are there already. */
  readonly runs: string | undefined;
  /** Replications to begin with. */
  readonly replications: number;
  readonly language: Language;
  readonly version: string;
}

export interface StudioAssets {
  /** The program of the page and of its workers that compute: the text of one script. */
  readonly program: string;
  /** The program of the worker that draws. */
  readonly drawing: string;
  /** SHA-256 of a text in base64. */
  readonly sha256: (text: string) => string;
  /** Bytes made smaller (deflate, with zlib's head), in base64. */
  readonly deflated: (bytes: Uint8Array) => string;
}

/** What the page holds besides its program, as JSON in the element `data`. */
export interface PageData extends Omit<PageInput, 'graph' | 'runs'> {
  /** Offsets, then neighbors, as 32-bit numbers, deflated. */
  readonly graph?: { readonly people: number; readonly rows: string };
  /** Deflated. */
  readonly runs?: string;
}

/** Mail and browsers take longer with more than this. */
export const MOST_PAGE_BYTES = 15_000_000;

/** Larger than `MOST_PAGE_BYTES` where the graph is; the caller decides what to do about it. */
export function studioPage({ graph, runs, ...input }: PageInput, assets: StudioAssets): string {
  const { program, drawing, sha256, deflated } = assets;
  const { page: own, refusal } = studioTexts(input.language);
  const data: PageData = {
    ...input,
    ...(graph && { graph: { people: graph.personCount, rows: deflated(rowsOf(graph)) } }),
    ...(runs !== undefined && { runs: deflated(new TextEncoder().encode(runs)) }),
  };
  const hash = (text: string) => `'sha256-${sha256(text)}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(BOOT)} ${hash(program)}`,
    `style-src ${hash(STUDIO_STYLE)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markupText(html`<!doctype html>
<html lang="${textsOf(input.language).htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay ${input.version}">
<title>${plainLabel(input.title)}</title>
<style>${trustedMarkup(STUDIO_STYLE)}</style>
</head>
<body>
<div id="app"><p class="waiting">${own.starting}</p><div class="waiting" id="${ELEMENTS.refusal}" role="alert" hidden><p>${refusal.tooOld}</p><pre>${plainLabel(commandLine(input))}</pre><p class="quiet">${refusal.missing} <code id="${ELEMENTS.reason}"></code></p></div><noscript><p class="waiting">${own.noScript}</p></noscript></div>
<script type="application/json" id="data">${trustedMarkup(jsonInPage(data))}</script>
<script type="text/plain" id="${ELEMENTS.drawing}">${trustedMarkup(drawing)}</script>
<script type="text/plain" id="${ELEMENTS.program}">${trustedMarkup(program)}</script>
<script>${trustedMarkup(BOOT)}</script>
</body>
</html>
`);
}

/** No text of a scenario may end the element that it stands in. */
const jsonInPage = (data: PageData): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

function rowsOf({ offsets, neighbors }: Graph): Uint8Array {
  const rows = new Int32Array(offsets.length + neighbors.length);
  rows.set(offsets);
  rows.set(neighbors, offsets.length);
  return new Uint8Array(rows.buffer);
}
