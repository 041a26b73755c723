/** How long groups and members last: P1, P18, P26. */
import { readFileSync } from 'node:fs';
import { dipOf } from '#hearsay/analysis/dip.js';
import { dipPValue } from '#hearsay/analysis/dip-table.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { pattern } from '../pattern.ts';
import { leastSquares } from '../regression.ts';
import { between, mean, settingOf, shareOf, watch } from '../settings.ts';

const SIZES = [6, 12, 25, 50, 100, 200];
/** Of the others in the group, those known before. */
const KNOWN = [0, 0.05, 0.2, 0.6];
const GROUP_DAYS = 60;

/** By group: first day of a whole week in which nobody wrote, GROUP_DAYS when there was none. */
type Lifetimes = readonly number[];

export const P1 = pattern<Lifetimes>({
  id: 'P1',
  statement:
    'Of unmanaged groups many fall silent within a week, some live beyond a month, and lifetimes have two humps.',
  source: 'Qiu et al. 2016, 474,726 chat groups followed for 34 days (shares from a secondary source)',
  setting: `groups of ${SIZES.join(', ')} in which everybody knew none, 5 %, 20 % or 60 % of the others before; nobody plans anything, ${GROUP_DAYS} days; silent from the first day of a week in which nobody writes`,
  replications: { quick: 12, full: 60 },
  prepare(defaults) {
    const models = SIZES.flatMap((size) =>
      KNOWN.map((known) =>
        settingOf(
          {
            horizon: GROUP_DAYS,
            population: { size, graph: { kind: 'erdos-renyi', meanDegree: known * (size - 1) } },
            community: { founders: size },
          },
          defaults,
        ),
      ),
    );
    return (replication) =>
      models.map((model) => {
        const { messages } = watch(model, 'only', replication).series;
        let day = 0;
        while (day + 7 <= GROUP_DAYS && between(messages!, day, day + 7) > 0) day++;
        return day + 7 <= GROUP_DAYS ? day : GROUP_DAYS;
      });
  },
  figures: [
    { name: 'share silent within 7 days', band: [0.3, 0.5], of: (plays) => shareOf(plays.flat(), (day) => day <= 7) },
    {
      name: 'share alive after 30 days',
      band: [0.2, 0.4],
      missed:
        'a little too many live on: nine in ten groups of two hundred strangers write something in each week of a month; what moves it takes the course group below its half a month (N17)',
      of: (plays) => shareOf(plays.flat(), (day) => day > 30),
    },
    {
      name: 'p value of the dip test for a single hump',
      band: [0, 0.05],
      // Whole days are spread evenly over the day, in the order in which they come: ties would look like humps.
      of: (plays) => {
        const days = plays.flat().map((day, k) => day + ((k * 0.618) % 1));
        return dipPValue(dipOf(Float64Array.from(days).sort()), days.length);
      },
    },
  ],
});

const TENURES = [0, 1, 3, 7, 15, 30, 60, 120];

export const P18 = pattern<{ left: number[]; days: number[] }>({
  id: 'P18',
  statement: 'The hazard of leaving falls with tenure.',
  source: 'Danescu-Niculescu-Mizil et al. 2013; Yang et al. 2010',
  setting: 'fifty founders, two newcomers a day, a topic a day, 150 days; hazards by tenure',
  replications: { quick: 8, full: 40 },
  prepare(defaults) {
    const horizon = 150;
    const model = settingOf(
      {
        horizon,
        population: { size: 2000, graph: { kind: 'small-world', meanDegree: 12 } },
        community: { founders: 50, groups: { cap: 1000 } },
        strategies: {
          only: {
            recruit: [{ channel: 'street', days: `1-${horizon - 1}`, expected: 2 * (horizon - 1) }],
            content: [{ days: `0-${horizon - 1}` }],
          },
        },
      },
      defaults,
    );
    return (replication) => {
      const left = TENURES.map(() => 0);
      const days = TENURES.map(() => 0);
      watch(model, 'only', replication, ({ day, members }) => {
        if (day !== horizon - 1) return;
        for (let member = 0; member < members.count; member++) {
          const gone = members.leaveDay[member]!;
          const stayed = (gone < 0 ? day : gone) - members.joinDay[member]!;
          TENURES.forEach((from, k) => {
            const to = TENURES[k + 1] ?? Number.POSITIVE_INFINITY;
            days[k]! += Math.max(0, Math.min(stayed + 1, to) - from);
            if (gone >= 0 && stayed >= from && stayed < to) left[k]!++;
          });
        }
      });
      return { left, days };
    };
  },
  figures: [
    {
      name: 'slope of ln hazard on ln tenure, weighted by leavers',
      band: [Number.NEGATIVE_INFINITY, -0.3],
      of: (plays) => {
        const rows = TENURES.map((from, k) => ({
          middle: Math.sqrt(Math.max(0.5, from) * (TENURES[k + 1] ?? 150)),
          left: plays.reduce((sum, play) => sum + play.left[k]!, 0),
          days: plays.reduce((sum, play) => sum + play.days[k]!, 0),
        })).filter(({ left }) => left > 0);
        return leastSquares(
          rows.map(({ middle }) => [1, Math.log(middle)]),
          rows.map(({ left, days }) => Math.log(left / days)),
          rows.map(({ left }) => left),
        ).coefficients[1]!;
      },
    },
  ],
});

const COURSE = 'scenarios/python-course-group.yaml';
/** Eight of a hundred leads bought, at 6,000: what share of leads could have been behind that, by Wilson's 95 % interval. */
const PRICE = 6000;
const LEADS = 100;
const SHARE_BOUGHT = [0.041, 0.15] as const;

export const P26 = pattern<{ silent: number; revenue: number; alive: boolean }>({
  id: 'P26',
  statement:
    '137 strangers in a week and no plan: silent within weeks, 8 % of 100 leads buy at 6,000; a month of topics keeps it alive.',
  source: "an operator's own account of a failed course group",
  setting: `${COURSE}: as it happened, and with the plan of a month`,
  replications: { quick: 60, full: 200 },
  prepare(defaults) {
    const { scenario } = readScenario(readFileSync(COURSE, 'utf8'));
    const model = compileModel({ ...scenario, parameters: { ...defaults, ...scenario.parameters } });
    return (replication) => {
      const { outcomes } = watch(model, 'as-it-happened', replication);
      const planned = watch(model, 'month-plan', replication);
      return { silent: outcomes.silentDay!, revenue: outcomes.revenue!, alive: planned.outcomes.silentDay! > 45 };
    };
  },
  figures: [
    { name: 'first silent day without a plan, mean', band: [9, 18], of: (plays) => mean(plays.map((p) => p.silent)) },
    {
      name: 'mean revenue over that of a hundred buyers',
      band: SHARE_BOUGHT,
      of: (plays) => mean(plays.map((p) => p.revenue)) / (LEADS * PRICE),
    },
    {
      name: 'share of runs alive on day 45 with the plan',
      band: [0.8, 1],
      of: (plays) => shareOf(plays, (p) => p.alive),
    },
  ],
});
