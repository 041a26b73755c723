/** The league as a picture: levers by columns, a number in each cell; blue is more than the base, orange less, white what chance may have done. */
import type { Language } from '#hearsay/errors.js';
import type { ChartSpec } from '#hearsay/report/render.js';
import { INK, MID } from '#hearsay/report/theme.js';
import { COLUMNS, isInPoints, type PresetEffects } from './effects.ts';
import { LEVER_GROUPS } from './levers.ts';
import { effectText } from './page.ts';
import { COLUMN_WORDS, LEAGUE_WORDS, PRESET_WORDS } from './words.ts';

const CELL_WIDTH = 62;
const ROW = 19;
/** An effect from which on a cell has the full color: ten points, or half of the base. */
const FULL = { points: 10, percent: 50 };
/** Cells darker than this carry white numbers. */
const DARK = 0.75;

export function pictureOf(effects: PresetEffects, language: Language): ChartSpec {
  const heads = COLUMNS.map((column) => COLUMN_WORDS[column][language]);
  const values = LEVER_GROUPS.flatMap(({ title, levers }) =>
    Object.entries(levers).flatMap(([name, { label }]) =>
      COLUMNS.map((column, k) => {
        const effect = effects.levers[name]![column];
        const shade = shadeOf(effect.size, isInPoints(column) ? FULL.points : FULL.percent);
        return {
          group: title[language],
          lever: label[language],
          column: heads[k],
          fill: effect.isClear ? fillOf(shade) : '#ffffff',
          text: effectText(effect),
          ink: !effect.isClear ? 'pale' : Math.abs(shade) > DARK ? 'light' : 'dark',
        };
      }),
    ),
  );
  const y = {
    field: 'lever',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 340, ticks: false, domain: false },
  };
  const x = {
    field: 'column',
    type: 'nominal',
    scale: { domain: heads },
    sort: null,
    axis: {
      title: null,
      orient: 'top',
      labelAngle: 0,
      labelLimit: CELL_WIDTH,
      ticks: false,
      domain: false,
      labelColor: INK,
    },
  };
  const color = { field: 'fill', type: 'nominal', scale: null };
  const numbers = (ink: string, style: object) => ({
    transform: [{ filter: { field: 'ink', equal: ink } }],
    mark: { type: 'text', fontSize: 10.5, ...style },
    encoding: { x, y, text: { field: 'text', type: 'nominal' } },
  });
  const words = LEAGUE_WORDS[language];
  return {
    title: { text: words.pictureTitle(PRESET_WORDS[effects.preset][language]), subtitle: words.pictureSubtitle },
    data: { values },
    facet: {
      row: {
        field: 'group',
        type: 'nominal',
        sort: LEVER_GROUPS.map(({ title }) => title[language]),
        header: {
          title: null,
          labelOrient: 'top',
          labelAnchor: 'start',
          labelAngle: 0,
          labelFontWeight: 600,
          labelColor: INK,
          labelPadding: 4,
        },
      },
    },
    spacing: 10,
    resolve: { scale: { y: 'independent' } },
    spec: {
      width: { step: CELL_WIDTH },
      height: { step: ROW },
      layer: [
        { mark: { type: 'rect', stroke: '#e4e7eb', strokeWidth: 1 }, encoding: { x, y, color } },
        numbers('dark', { color: INK, fontWeight: 600 }),
        numbers('light', { color: '#fff', fontWeight: 600 }),
        numbers('pale', { color: MID }),
      ],
    },
  };
}

/** From −1 to 1; by the root, so that small effects that are clear can be seen. */
function shadeOf(size: number | null, full: number): number {
  if (size === null) return 0;
  return Math.sign(size) * Math.sqrt(Math.min(1, Math.abs(size) / full));
}

/** White at 0, the blue or the orange of Okabe & Ito at the ends, which color-blind readers tell apart. */
function fillOf(shade: number): string {
  const full = shade > 0 ? [0x00, 0x72, 0xb2] : [0xd5, 0x5e, 0x00];
  const mixed = full.map((part) => Math.round(255 + (part - 255) * Math.abs(shade)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
