/** The map of influences as a picture: levers on the left, what people live through in the middle, outcomes on the right. */
import type { InfluenceMap } from '../../description/influence-map.ts';
import type { Influence, Place, Sign } from '../../description/influences/influence.ts';
import { both, inEach } from '../../language/both.ts';
import type { Quantity } from '../../scenario/influenced.ts';
import { LEVERS, type LeverName, leverNamed } from '../../scenario/levers.ts';
import { OUTCOME_NAMES, outcomeNamed } from '../../scenario/outcomes.ts';
import { plainLabel, shortLabel } from '../labels.ts';
import { placeInWords } from '../language/why-same.ts';
import { type Language, textsOf } from '../language.ts';
import type { ChartSpec } from '../render.ts';
import { INK, MID, SOFT } from '../theme.ts';

const WORDS = inEach({
  title: both('What bears on what in this model', '模型中什么影响什么'),
  subtitle: both(
    'Blue: more of the one makes more of the other. Red: less. Grey: one or the other. An arrow ends at its dot.',
    '蓝色：前者越多，后者越多。红色：前者越多，后者越少。灰色：视情况而定。圆点为箭头的终点。',
  ),
  levers: both('Levers', '手段'),
  outcomes: both('Outcomes', '指标'),
});

/** Columns of the middle from left to right, from top to bottom, so that most arrows go to the right. */
const COLUMNS: readonly (readonly Quantity[])[] = [
  [
    'heard',
    'invited',
    'willingness',
    'queue',
    'programme',
    'notices',
    'appointed',
    'rewards',
    'enforcement',
    'triggered',
  ],
  [
    'joining',
    'composition',
    'unread',
    'visits',
    'attendance',
    'reading',
    'store',
    'motivation',
    'load',
    'offences',
    'watched',
  ],
  ['members', 'posts', 'replies', 'questions', 'answers', 'encouragement', 'need', 'ties', 'tiredness', 'grievance'],
  [
    'leaving',
    'satisfaction',
    'identity',
    'belonging',
    'closeness',
    'trust',
    'opinions',
    'wish',
    'purchases',
    'surveyed',
  ],
  ['earned', 'spent'],
];

const HEIGHT = 1120;
const WIDTH = 1500;
/** Where columns stand, as parts of the width: levers, the middle, outcomes. */
const FIRST = 0.16;
const STEP = 0.145;
const LAST = 0.86;
const COLORS: Readonly<Record<Sign, string>> = { '+': '#0072b2', '-': '#d55e00', '±': '#8a94a0' };

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function influencesChart(map: InfluenceMap, language: Language): ChartSpec {
  const own = WORDS[language];
  const spots = spotsOf();
  const outcomeSpots = new Map(
    OUTCOME_NAMES.map((name, k) => [name, { x: LAST, y: (k + 0.5) / OUTCOME_NAMES.length }]),
  );
  const drawn = distinct(map.influences);
  const lines = drawn.flatMap(({ from, to, sign }, k) =>
    curve(spots.get(from)!, spots.get(to)!, k, COLORS[sign], 0.38),
  );
  const measured = OUTCOME_NAMES.flatMap((name, k) =>
    outcomeNamed(name).measures.flatMap((quantity, m) =>
      curve(spots.get(quantity)!, outcomeSpots.get(name)!, 10_000 + 10 * k + m, SOFT, 0.16),
    ),
  );
  const ends = drawn.map(({ to, from, sign }, k) => ({
    ...nudged(spots.get(to)!, spots.get(from)!, k),
    c: COLORS[sign],
  }));
  const names = [...spots].map(([place, spot]) => ({
    ...spot,
    t: isLever(place) ? leverNamed(place).words[language] : placeInWords(place, language),
    c: isLever(place) && map.idle.includes(place) ? SOFT : INK,
    w: isLever(place) ? 'lever' : 'state',
  }));
  const outcomes = [...outcomeSpots].map(([name, spot]) => ({
    ...spot,
    t: outcomeNamed(name).words[language],
    c: MID,
  }));
  const scenario =
    map.scenario === undefined
      ? own.title
      : `${own.title}${textsOf(language).colon}${shortLabel(plainLabel(map.scenario), 80)}`;
  const x = { field: 'x', type: 'quantitative', axis: null, scale: { domain: [0, 1], nice: false, zero: false } };
  const y = { field: 'y', type: 'quantitative', axis: null, scale: { domain: [1, 0], nice: false, zero: false } };
  const color = { field: 'c', type: 'nominal', scale: null, legend: null };
  const label = (values: readonly object[], align: string, dx: number, fontWeight: string, fontSize: number) =>
    // White around letters keeps them readable where lines cross.
    [true, false].map((halo) => ({
      data: { values },
      mark: {
        type: 'text',
        align,
        dx,
        fontSize,
        fontWeight,
        ...(halo && { stroke: '#fff', strokeWidth: 4, strokeJoin: 'round', opacity: 0.9 }),
      },
      encoding: { x, y, text: { field: 't', type: 'nominal' }, ...(halo ? {} : { color }) },
    }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: WIDTH,
    height: HEIGHT,
    title: { text: scenario, subtitle: own.subtitle },
    layer: [
      {
        data: { values: [...measured, ...lines] },
        mark: { type: 'line', interpolate: 'basis', strokeWidth: 1.1 },
        encoding: {
          x,
          y,
          detail: { field: 'k', type: 'nominal' },
          order: { field: 'n', type: 'quantitative' },
          color,
          opacity: { field: 'o', type: 'quantitative', scale: null, legend: null },
        },
      },
      {
        data: { values: ends },
        mark: { type: 'point', filled: true, size: 16, opacity: 0.8 },
        encoding: { x, y, color },
      },
      ...label(
        names.filter(({ w }) => w === 'lever'),
        'right',
        -8,
        'bold',
        12,
      ),
      ...label(
        names.filter(({ w }) => w === 'state'),
        'center',
        0,
        'normal',
        12,
      ),
      ...label(outcomes, 'left', 6, 'normal', 10.5),
    ],
  };
}

const isLever = (place: Place): place is LeverName => (LEVERS as readonly Place[]).includes(place);

function spotsOf(): ReadonlyMap<Place, Spot> {
  const spots = new Map<Place, Spot>(
    LEVERS.map((lever, k) => [lever, { x: FIRST - 0.02, y: (k + 0.5) / LEVERS.length }]),
  );
  // Columns are shifted against each other, so that lines pass between names.
  for (const [column, quantities] of COLUMNS.entries())
    for (const [k, quantity] of quantities.entries())
      spots.set(quantity, {
        x: FIRST + 0.075 + STEP * column,
        y: (k + 0.5 + (column % 2 === 0 ? 0 : 0.15)) / (quantities.length + 0.3),
      });
  return spots;
}

/** Two submodels may hold the same arrow; it is drawn once. */
const distinct = (influences: readonly Influence[]): readonly Influence[] => [
  ...new Map(influences.map((one) => [`${one.from} ${one.to} ${one.sign}`, one])).values(),
];

/** Points of a curve that leaves to the side and arrives from it. */
function curve(from: Spot, to: Spot, k: number, c: string, o: number) {
  const end = { x: to.x, y: to.y };
  const bend = Math.abs(to.x - from.x) < 0.01 ? 0.05 : 0.45 * (to.x - from.x);
  const back = Math.abs(to.x - from.x) < 0.01 ? -0.05 : bend;
  return [from, { x: from.x + bend, y: from.y }, { x: to.x - back, y: to.y }, end].map(({ x, y }, n) => ({
    x,
    y,
    k,
    n,
    c,
    o,
  }));
}

/** Ends of several arrows at one place stand apart. */
const nudged = ({ x, y }: Spot, from: Spot, k: number): Spot => ({
  x: x + (from.x <= x ? -1 : 1) * (0.004 + 0.002 * (k % 5)),
  y: y + (from.y === y ? 0 : from.y < y ? -0.006 : 0.006),
});
