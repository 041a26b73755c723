/**
 * How every chart looks: a Vega-Lite configuration, and the colors of strategies.
 *
 * Grey is the baseline; the rest is mostly the palette of Okabe & Ito (2008), told apart by color-blind readers. Quantitative
 * grids only: a grid behind a nominal axis strikes through what stands on it.
 */
export const INK = '#1f2933';
export const MID = '#52606d';
export const SOFT = '#9aa5b1';
const GRID = '#e4e7eb';

/** First the family that is embedded, then what systems have. */
export const FONT_FAMILY = 'Noto Sans SC';
/** Embedded as well, but asked last. */
export const LAST_FAMILY = 'Noto Emoji';
const FONTS = `"${FONT_FAMILY}","PingFang SC","Microsoft YaHei",system-ui,sans-serif`;
export const FONT_STACK = `${FONTS},"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji","${LAST_FAMILY}"`;

/** Total width of a chart in pixels: two stand side by side on a desktop, one fills a phone. */
export const CHART_WIDTH = 440;

const BASELINE_COLOR = '#5f6b7a';
const STRATEGY_COLORS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#882255',
  // Beyond eight strategies no palette is safe; these are at least not the same again (Tol's muted colors).
  '#332288',
  '#999933',
  '#661100',
  '#44aa99',
  '#aa4499',
  '#ddcc77',
] as const;

/** Colors of strategies other than the baseline before they begin again. */
export const STRATEGY_COLOR_COUNT = STRATEGY_COLORS.length;

/** A color for each strategy, in their order: the baseline gray, the others by turns. */
export function strategyColors(strategies: readonly string[], baseline: string): string[] {
  let next = 0;
  return strategies.map((name) =>
    name === baseline ? BASELINE_COLOR : STRATEGY_COLORS[next++ % STRATEGY_COLORS.length]!,
  );
}

export const THEME = {
  background: '#fff',
  font: `${FONTS},"${LAST_FAMILY}"`,
  padding: 10,
  aria: false,
  title: {
    anchor: 'start',
    frame: 'bounds',
    offset: 12,
    color: INK,
    fontSize: 14,
    fontWeight: 600,
    subtitleColor: MID,
    subtitleFontSize: 11.5,
    subtitleFontWeight: 400,
    subtitlePadding: 5,
    subtitleLineHeight: 15,
  },
  axis: {
    labelColor: MID,
    labelFontSize: 11,
    titleColor: MID,
    titleFontSize: 11.5,
    titleFontWeight: 400,
    titlePadding: 8,
    domainColor: SOFT,
    tickColor: SOFT,
    tickSize: 4,
    gridColor: GRID,
    labelPadding: 5,
    // Vega cuts labels by a guess of their width; ours are shortened beforehand.
    labelLimit: 0,
    titleLimit: 0,
  },
  axisX: { grid: false },
  axisY: { domain: false, ticks: false, grid: false },
  axisYQuantitative: { grid: true },
  axisYNominal: { labelColor: INK, labelFontSize: 11.5 },
  view: { stroke: null },
  header: { labelColor: INK, labelFontSize: 12, labelFontWeight: 600, labelLimit: 0 },
  legend: {
    labelColor: INK,
    labelFontSize: 11.5,
    titleColor: MID,
    symbolType: 'circle',
    symbolSize: 80,
    symbolOpacity: 1,
    symbolStrokeWidth: 0,
    labelLimit: 0,
    titleLimit: 0,
  },
  line: { strokeWidth: 2.2, strokeCap: 'round', strokeJoin: 'round' },
  bar: { cornerRadiusEnd: 2 },
  point: { filled: true },
  text: { color: INK, fontSize: 11 },
  range: { category: [BASELINE_COLOR, ...STRATEGY_COLORS], heatmap: { scheme: 'blues' }, ramp: { scheme: 'blues' } },
} as const;
