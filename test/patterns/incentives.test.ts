/**
 * P19 and P20 of MODEL.md §1: what rewards do to members' own wish, and how goals steer. Each test prints its figures and the band.
 * Runs are paired by seed; a sign holds when the mean paired difference lies more than three standard errors on its side.
 */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { modelOf } from '../engine/model.ts';

const ERRORS = 3;

describe('P19: crowding out and in', () => {
  const FROM = 60;
  const UNTIL = 90; // the first day without
  const END = 118; // 28 days later
  const REPLICATIONS = 30;
  /** Contributions: messages of those who were members on the day before, by phase and by how connected they were then. */
  const PHASES = ['strangers', 'friends', 'all', 'after', 'last week'] as const;
  type Counts = Record<(typeof PHASES)[number], number>;

  const model = modelOf({
    horizon: END,
    population: { size: 1000 },
    community: { founders: 60 },
    strategies: {
      base: {
        content: [{ kind: 'daily-topic', days: '0-117' }],
        recruit: [{ channel: 'posters', days: '50-59', expected: 60 }],
      },
      token: {
        extends: 'base',
        incentives: {
          // A token for each contribution, paid at once and seen by all.
          points: {
            earned: { post: 1, reply: 1, answer: 1 },
            worth: PARAMETERS.rewardScale.value,
            redeemFrom: 0,
            public: true,
          },
          budget: 1e9,
          days: `${FROM}-${UNTIL - 1}`,
        },
      },
      honours: {
        extends: 'base',
        incentives: { honours: { by: 'post', top: '10 %', every: '10 days' }, days: `${FROM}-${UNTIL - 1}` },
      },
    },
  });

  /** `bonded` is that of the day before the scheme begins, which is the same under every strategy. */
  function countsOf(strategy: string, replication: number): Counts {
    const written = new Map<number, Int32Array>();
    let bonded: number[] = [];
    simulate(model, strategy, replication, {
      observe({ day, members }) {
        if ([FROM - 1, UNTIL - 1, END - 8, END - 1].includes(day))
          written.set(day, members.posts.slice(0, members.count));
        if (day === FROM - 1)
          bonded = Array.from({ length: members.count }, (_, k) => (members.group[k]! < 0 ? -1 : members.bonded[k]!));
      },
    });
    const counts: Counts = { strangers: 0, friends: 0, all: 0, after: 0, 'last week': 0 };
    bonded.forEach((share, member) => {
      if (share < 0) return;
      const between = (from: number, to: number) => written.get(to)![member]! - written.get(from)![member]!;
      const during = between(FROM - 1, UNTIL - 1);
      counts.all += during;
      if (share < 0.15) counts.strangers += during;
      if (share > 0.4) counts.friends += during;
      counts.after += between(UNTIL - 1, END - 1);
      counts['last week'] += between(END - 8, END - 1);
    });
    return counts;
  }

  const base = Array.from({ length: REPLICATIONS }, (_, replication) => countsOf('base', replication));

  function compare(strategy: string) {
    const errors = {} as Counts;
    const lines: string[] = [];
    const runs = base.map((_, replication) => countsOf(strategy, replication));
    for (const phase of PHASES) {
      const differences = runs.map((counts, replication) => counts[phase] - base[replication]![phase]);
      const mean = differences.reduce((a, b) => a + b, 0) / REPLICATIONS;
      const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (REPLICATIONS - 1);
      errors[phase] = mean / Math.sqrt(variance / REPLICATIONS);
      const before = base.reduce((sum, counts) => sum + counts[phase], 0) / REPLICATIONS;
      lines.push(`${phase} ${((100 * mean) / before).toFixed(1)} % (${errors[phase].toFixed(1)} se)`);
    }
    console.log(`P19 ${strategy}: ${lines.join(', ')}`);
    return errors;
  }

  test('a public token makes strangers write more and friends less; 28 days after its end less is still written', () => {
    const errors = compare('token');
    expect(errors.strangers).toBeGreaterThan(ERRORS);
    expect(errors.friends).toBeLessThan(-ERRORS);
    expect(errors.after).toBeLessThan(-ERRORS);
    expect(errors['last week']).toBeLessThan(-ERRORS);
  });

  test('honours do not undermine, neither while they are given nor afterwards', () => {
    const errors = compare('honours');
    for (const phase of PHASES) expect(errors[phase], phase).toBeGreaterThan(-ERRORS);
    expect(errors.all).toBeGreaterThan(ERRORS);
  });
});

describe('P20: goals', () => {
  const STEP = 40;
  const LEVELS = 4;
  const FROM = 30;
  const HORIZON = 150;
  const REPLICATIONS = 30;
  const RECENTLY = 14;

  /** Messages on member-days of one kind, under levels and of the same members on the same days without. */
  interface Rate {
    with: number;
    without: number;
  }

  // Nobody leaves, so that levels do not change who is there to be counted.
  const model = modelOf({
    horizon: HORIZON,
    population: { size: 80 },
    community: { founders: 80 },
    parameters: { frailtyA: 0.01, frailtyB: 1e6 },
    strategies: {
      without: { content: [{ kind: 'daily-topic', days: `0-${HORIZON - 1}` }] },
      with: {
        extends: 'without',
        incentives: {
          points: { earned: { post: 1, reply: 1, answer: 1 } },
          levels: { thresholds: Array.from({ length: LEVELS }, (_, k) => STEP * (k + 1)) },
          days: `from day ${FROM}`,
        },
      },
    },
  });

  type Rates = Map<string, Rate>;
  const allRates = Array.from({ length: REPLICATIONS }, (_, replication) => ratesOf(replication));

  function ratesOf(replication: number): Rates {
    const rates: Rates = new Map();
    const [without, withLevels] = ['without', 'with'].map((strategy) => {
      const days: {
        posts: Int32Array;
        earned: Float64Array;
        level: Uint32Array;
        award: Int32Array;
        steered: Uint8Array;
      }[] = [];
      simulate(model, strategy, replication, {
        observe({ members: { posts, count }, incentives }) {
          days.push({
            posts: posts.slice(0, count),
            earned: incentives?.earned.slice(0, count) ?? new Float64Array(0),
            level: incentives?.level.slice(0, count) ?? new Uint32Array(0),
            award: incentives?.awardDay.slice(0, count) ?? new Int32Array(0),
            steered: incentives?.steered.slice(0, count) ?? new Uint8Array(0),
          });
        },
      });
      return days;
    });
    for (let day = FROM + 1; day < HORIZON; day++) {
      const before = withLevels![day - 1]!;
      before.level.forEach((level, member) => {
        if (level === LEVELS) return;
        const progress = (before.earned[member]! - STEP * level) / STEP;
        const recently = level > 0 && day - before.award[member]! <= RECENTLY;
        const when = progress >= 0.8 ? 'last fifth' : progress < 0.2 && recently ? 'after' : 'between';
        const steered = before.steered[member] === 1 ? 'steered' : 'others';
        for (const kind of [when, `${when}, level ${level + 1}`, `${when}, ${steered}`]) {
          const rate = rates.get(kind) ?? { with: 0, without: 0 };
          rate.with += withLevels![day]!.posts[member]! - before.posts[member]!;
          rate.without += without![day]!.posts[member]! - without![day - 1]!.posts[member]!;
          rates.set(kind, rate);
        }
      });
    }
    return rates;
  }

  function ratio(kind: string, among: readonly Rates[] = allRates): number {
    const sum = (side: keyof Rate) => among.reduce((total, rates) => total + (rates.get(kind)?.[side] ?? 0), 0);
    return sum('with') / sum('without');
  }

  function steeringOf(among: readonly Rates[]): number {
    const rise = (who: string) => ratio(`last fifth, ${who}`, among) / ratio(`between, ${who}`, among);
    return rise('steered') / rise('others');
  }

  test('in the last fifth before a level members write 1.05 to 1.5 times what they would without levels', () => {
    console.log(`P20 last fifth / the same members on the same days without levels: ${ratio('last fifth').toFixed(3)}`);
    expect(ratio('last fifth')).toBeGreaterThan(1.05);
    expect(ratio('last fifth')).toBeLessThan(1.5);
  });

  test('effort falls after the level is reached', () => {
    const fall = ratio('after') / ratio('last fifth');
    console.log(`P20 the ${RECENTLY} days after / last fifth: ${fall.toFixed(3)} (below 1)`);
    expect(fall).toBeLessThan(1);
  });

  test('the effect is smaller at each higher level', () => {
    const effects = Array.from({ length: LEVELS }, (_, k) => ratio(`last fifth, level ${k + 1}`));
    console.log(`P20 last fifth by level: ${effects.map((effect) => effect.toFixed(3)).join(', ')} (falling)`);
    for (let level = 1; level < LEVELS; level++) expect(effects[level]).toBeLessThan(effects[level - 1]!);
  });

  test('members who steer by goals write more and more towards them, compared with the others', () => {
    // Who steers is drawn by lot, so that the others show what there would be without steering.
    const all = steeringOf(allRates);
    const each = allRates.map((_, left) => steeringOf(allRates.filter((_, replication) => replication !== left)));
    const mean = each.reduce((a, b) => a + b, 0) / each.length;
    const spread = each.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = Math.sqrt(((each.length - 1) / each.length) * spread); // jackknife over replications
    const aggregate = 1 + PARAMETERS.steeredShare.value * (all - 1);
    console.log(
      `P20 last fifth / before it, steered against others: ${all.toFixed(3)} (standard error ${error.toFixed(3)}); ` +
        `in the aggregate steering alone makes ${aggregate.toFixed(3)}, the rest is levels as such`,
    );
    expect(all - ERRORS * error).toBeGreaterThan(1);
  });
});
