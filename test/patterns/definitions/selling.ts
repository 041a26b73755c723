/** What is sold to members, and to whom a deal sells: N1, N6, N18. */
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Model } from '#hearsay/model/compile.js';
import { type Parts, passDays, runOf } from '../../engine/model.ts';
import { pattern } from '../pattern.ts';
import { between, mean, settingOf } from '../settings.ts';

const LED = { content: [{ kind: 'daily-topic', days: 'from day 0', quality: 0.7 }] };
const FRIENDS = { size: 3000, graph: { kind: 'small-world', meanDegree: 12, rewiring: 0.1 } };

/** Plays a strategy of a model and tells `bought` of each purchase. */
function playShop(
  model: Model,
  strategy: string,
  replication: number,
  bought: (run: Run, member: number) => void,
): Run {
  const run = runOf(model, strategy, replication);
  const { recorder } = run;
  const note = recorder.bought.bind(recorder);
  recorder.bought = (member, index, isFirst) => {
    note(member, index, isFirst);
    bought(run, member);
  };
  passDays(run, model.horizon);
  return run;
}

// ---- N18 ------------------------------------------------------------------------------------------------------------

const SALE = { from: 40, to: 44 };
interface Sales {
  /** Orders with and without the sale: five days before it, in it, two weeks after, in all. */
  readonly before: number;
  readonly during: number;
  readonly after: readonly [sale: number, none: number];
  readonly total: readonly [sale: number, none: number];
}

export const N18 = pattern<Sales>({
  id: 'N18',
  statement:
    'In a sale orders are several times as many; a part of them is missing afterwards, and something is gained.',
  source: 'van Heerde, Leeflang & Wittink 2004',
  setting:
    'three hundred who came in a week, a topic a day, one good from day 10 on; half the price on days 40 to 44; 90 days',
  replications: { quick: 20, full: 100 },
  prepare(defaults) {
    const offer = { good: 'tea', price: 100, referencePrice: 100, channel: 'group', from: 10 };
    const full = { ...LED, recruit: [{ channel: 'street', days: '0-6', expected: 300 }], offers: [offer] };
    const model = settingOf(
      {
        horizon: 90,
        population: FRIENDS,
        strategies: {
          full,
          sale: { ...full, offers: [{ ...offer, discount: { share: 0.5, days: `${SALE.from}-${SALE.to}` } }] },
        },
      },
      defaults,
    );
    return (replication) => {
      const world = createWorld(model, replication);
      const [sale, none] = ['sale', 'full'].map(
        (name) => simulate(model, name, replication, { world }).series.orders!,
      ) as [Float64Array, Float64Array];
      const both = (from: number, to: number) => [between(sale, from, to), between(none, from, to)] as const;
      return {
        before: between(sale, SALE.from - 5, SALE.from),
        during: between(sale, SALE.from, SALE.to + 1),
        after: both(SALE.to + 1, SALE.to + 15),
        total: both(0, 90),
      };
    };
  },
  figures: [
    {
      name: 'orders in the sale over those of the five days before',
      band: [2, 20],
      of: (plays) => mean(plays.map(({ during }) => during)) / mean(plays.map(({ before }) => before)),
    },
    {
      name: 'orders in all: gain by the sale',
      band: [0.03, 0.6],
      of: (plays) => ratio(plays.map(({ total }) => total)) - 1,
    },
    {
      name: 'orders of the two weeks after, over those without a sale',
      band: [Number.NEGATIVE_INFINITY, 1],
      of: (plays) => ratio(plays.map(({ after }) => after)),
    },
  ],
});

const ratio = (pairs: readonly (readonly [number, number])[]): number =>
  mean(pairs.map(([one]) => one)) / mean(pairs.map(([, other]) => other));

// ---- N6 -------------------------------------------------------------------------------------------------------------

/** Days in which what somebody is worth is counted, from their joining on. */
const WORTH_DAYS = 120;
/** Days after the first purchase in which a second counts. */
const AGAIN_DAYS = 90;
/** From this day on nothing is cheaper. */
const DEAL_OVER = 10;
const LATE = 30;

interface Acquired {
  /** Bought in the deal, and again at the full price. */
  readonly dealBuyers: number;
  readonly again: number;
  /** Money and people, of those whom the deal brought and of the others. */
  readonly deal: readonly [money: number, people: number];
  readonly others: readonly [money: number, people: number];
}

export const N6 = pattern<Acquired>({
  id: 'N6',
  statement: 'Whom a deal brings rarely buys again at the full price, and is worth about half of the others.',
  source: 'Dholakia 2011; Lewis 2006',
  setting:
    'three in ten are four times as prone to deals; 150 come by a deal of 40 % off for the first ten days, 150 a month later without one; a good that is bought every 30 days; 150 days, each counted for 120 from joining on',
  replications: { quick: 20, full: 100 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: LATE + 7 + WORTH_DAYS,
        population: {
          ...FRIENDS,
          segments: { usual: { share: 0.7 }, hunters: { share: 0.3, dealProneness: 4 } },
        },
        parameters: { inviteMean: 0 },
        strategies: {
          only: {
            ...LED,
            recruit: [
              { channel: 'deal', days: '0-6', expected: 150, calls: 'deals' },
              { channel: 'street', days: `${LATE}-${LATE + 6}`, expected: 150 },
            ],
            offers: [
              {
                good: 'tea',
                price: 100,
                referencePrice: 100,
                every: 30,
                discount: { share: 0.4, days: `0-${DEAL_OVER - 1}` },
              },
            ],
          },
        },
      },
      defaults,
    );
    return (replication) => {
      const inDeal = new Set<number>();
      const again = new Set<number>();
      const spent = { deal: 0, others: 0 };
      const run = playShop(model, 'only', replication, ({ day, members }, member) => {
        const tenure = day - members.joinDay[member]!;
        if (tenure < WORTH_DAYS)
          spent[members.joinDay[member]! < LATE ? 'deal' : 'others'] += day < DEAL_OVER ? 60 : 100;
        if (day < DEAL_OVER) inDeal.add(member);
        else if (inDeal.has(member) && day < DEAL_OVER + AGAIN_DAYS) again.add(member);
      });
      const { count, joinDay } = run.members;
      const early = joinDay.subarray(0, count).filter((day) => day < LATE).length;
      return {
        dealBuyers: inDeal.size,
        again: again.size,
        deal: [spent.deal, early],
        others: [spent.others, count - early],
      };
    };
  },
  figures: [
    {
      name: 'buyers in the deal who buy again at the full price within 90 days',
      band: [0.12, 0.3],
      of: (plays) => sum(plays, ({ again }) => again) / sum(plays, ({ dealBuyers }) => dealBuyers),
    },
    {
      name: 'what those whom the deal brought are worth, over the others',
      band: [0.35, 0.75],
      of: (plays) =>
        sum(plays, ({ deal }) => deal[0]) /
        sum(plays, ({ deal }) => deal[1]) /
        (sum(plays, ({ others }) => others[0]) / sum(plays, ({ others }) => others[1])),
    },
  ],
});

const sum = <Play>(plays: readonly Play[], of: (play: Play) => number): number =>
  plays.reduce((total, play) => total + of(play), 0);

// ---- N1 -------------------------------------------------------------------------------------------------------------

/** Orders in half a year: of all, of those who write, of those who do not; with a community and without one. */
interface Community {
  readonly social: Orders;
  readonly market: Orders;
  readonly brandAlone: Orders;
}
interface Orders {
  readonly inside: number;
  readonly outside: number;
  readonly writers: readonly [inside: number, outside: number];
  readonly readers: readonly [inside: number, outside: number];
}

export const N1 = pattern<Community>({
  id: 'N1',
  statement:
    'Customers invited into a community spend more, writers most, by what members say more than by what the brand says; on a marketplace they do not.',
  source:
    'Manchanda, Packard & Pattabhiramaiah 2015; Rishika, Kumar, Janakiraman & Bezawada 2013; Algesheimer, Borle, Dholakia & Singh 2010',
  setting:
    'two hundred customers who are asked by telephone every 30 days for half a year, in a community that is led by a topic a day; the same people where nobody opens it; with members who write nothing; and with the preset of a marketplace',
  replications: { quick: 12, full: 60 },
  prepare(defaults) {
    const setting = (own: Parts, preset = 'brand') =>
      settingOf(
        {
          horizon: 180,
          preset,
          population: { size: 200 },
          community: { founders: 200 },
          strategies: {
            only: {
              ...LED,
              offers: [{ good: 'tea', price: 100, referencePrice: 100, every: 30, from: 10, channel: 'phone' }],
            },
          },
          parameters: own,
        },
        defaults,
      );
    // Who is not invited lives through nothing: trust stays what it was.
    const absent = { visitProbability: 0, trustUsual: 0 };
    const [social, market, brandAlone, outside] = [
      setting({}),
      setting({}, 'marketplace'),
      setting({ postRate: 0, writingBudget: 0 }),
      setting(absent),
    ] as const;
    return (replication) => {
      const ordersIn = (model: Model) => {
        const orders = new Int32Array(200);
        const run = playShop(model, 'only', replication, ({ members }, member) => {
          orders[members.person[member]!]!++;
        });
        const posts = new Int32Array(200);
        for (let member = 0; member < run.members.count; member++)
          posts[run.members.person[member]!] = run.members.posts[member]!;
        return { orders, posts };
      };
      const without = ordersIn(outside).orders;
      const compare = (model: Model): Orders => {
        const { orders, posts } = ordersIn(model);
        const of = (counts: (person: number) => boolean) =>
          [orders, without].map((each) =>
            each.reduce((total, n, person) => (counts(person) ? total + n : total), 0),
          ) as [number, number];
        const [inside, out] = of(() => true);
        return {
          inside,
          outside: out,
          writers: of((person) => posts[person]! > 5),
          readers: of((person) => posts[person] === 0),
        };
      };
      return { social: compare(social), market: compare(market), brandAlone: compare(brandAlone) };
    };
  },
  figures: [
    {
      name: 'spending of customers moved into a community of a brand',
      band: [0.03, 0.25],
      of: (plays) => gain(plays.map(({ social }) => social)),
    },
    {
      name: 'spending of those moved into one of a marketplace',
      band: [-0.15, 0.05],
      of: (plays) => gain(plays.map(({ market }) => market)),
    },
    {
      name: 'gain of those who write, less that of those who only read',
      band: [0.01, Number.POSITIVE_INFINITY],
      of: (plays) =>
        ratio(plays.map(({ social }) => social.writers)) - ratio(plays.map(({ social }) => social.readers)),
    },
    {
      name: "gain where only the brand talks, over that with members' talk",
      band: [Number.NEGATIVE_INFINITY, 0.5],
      of: (plays) => gain(plays.map(({ brandAlone }) => brandAlone)) / gain(plays.map(({ social }) => social)),
    },
  ],
});

const gain = (plays: readonly Orders[]): number =>
  sum(plays, ({ inside }) => inside) / sum(plays, ({ outside }) => outside) - 1;
