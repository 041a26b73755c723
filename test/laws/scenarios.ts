/**
 * Small scenarios of every kind, for laws that must hold for all of them. Objects as a user would write them, in JSON. Every lever of the
 * table is drawn: a new one does not compile until it is drawn here as well.
 */
import fc from 'fast-check';
import type { LeverName } from '#hearsay/scenario/levers.js';
import type { Parts } from '../engine/model.ts';

const share = fc.constantFrom(0, 0.2, 0.5, 0.8, 1);
const money = fc.constantFrom(0, 1, 20, 6000);
/** Prices of one thing differ between strategies, so something must be said that they are compared with. */
const referencePrice = fc.constant(20);
/** Days. */
const LONGEST_STAGE = 6;

/** What a strategy can refer to: levers on friends need friendships, those on segments their names. */
interface Facts {
  readonly horizon: number;
  readonly size: number;
  readonly friends: boolean;
  readonly segments: readonly string[];
}

/** A lever-by-lever strategy for a horizon and a population. */
export const strategies = ({ horizon, size, friends, segments }: Facts): fc.Arbitrary<Parts> => {
  const day = fc.nat({ max: horizon - 1 });
  const days = fc.tuple(day, day).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const recruit = fc.record({
    channel: fc.constantFrom('forum', 'posters', '论坛'),
    days,
    expected: fc.constantFrom(0, size / 8, size / 3),
    costPerPerson: money,
  });
  const seeds = fc.record({
    count: fc.nat({ max: Math.floor(size / 8) }),
    choose: friends ? fc.constantFrom('random', 'degree', 'communities') : fc.constant('random'),
    day,
    costPerPerson: money,
  });
  const piece = fc.record(
    {
      kind: fc.constantFrom('daily-topic', 'post', 'weekly-topic', 'series'),
      days,
      every: fc.integer({ min: 1, max: 5 }),
      perDay: fc.integer({ min: 1, max: 3 }),
      quality: share,
      cost: money,
      form: fc.constantFrom('text', 'picture', 'video', 'live'),
      originality: share,
      stock: fc.constantFrom(1, 3, 1e6),
      level: share,
      byMembers: fc.record({ share, how: fc.constantFrom('curated', 'asked'), cost: share }),
      serves: fc.constantFrom({ benefit: 100 }, { social: 1, entertainment: 1 }),
    },
    { requiredKeys: ['kind', 'days', 'every', 'perDay', 'quality', 'cost'] },
  );
  const content = fc
    .tuple(piece, fc.constantFrom(2, 5))
    .map(([written, parts]) => (written.kind === 'series' ? { ...written, parts } : written));
  const curation = fc.record(
    {
      pins: fc.record({ every: fc.constantFrom(1, 4), count: fc.constantFrom(1, 32), from: day }),
      digest: fc.record({ every: fc.constantFrom(1, 7), items: fc.constantFrom(1, 100), from: day, cost: money }),
    },
    { requiredKeys: [] },
  );
  const held = {
    days,
    every: fc.constant(3),
    lasts: fc.constantFrom(1, 2),
    warmUp: fc.nat({ max: 3 }),
    cost: money,
  };
  const factor = fc.constantFrom(0, 1, 100);
  const tuning = fc.record(
    {
      topic: fc.constantFrom('python', 'chess'),
      level: share,
      prompts: fc.constantFrom(1, 200),
      notice: factor,
      replies: factor,
      focus: share,
      identity: factor,
      fatigue: factor,
      followUp: fc.constantFrom(0, 3),
      serves: fc.record({ benefit: factor, social: factor, growth: factor, entertainment: factor }),
    },
    { requiredKeys: [] },
  );
  const activity = fc
    .tuple(
      fc.record(held),
      tuning,
      fc.oneof(
        fc.constantFrom<Parts>({}, { kind: 'general' }, { kind: 'quiz' }, { kind: 'vote' }, { kind: 'challenge' }),
        fc.record({ kind: fc.constant('question-hour'), answers: fc.constantFrom(0, 1, 100_000) }),
        fc.record({ kind: fc.constant('lottery'), prize: money, winners: fc.constantFrom(1, 10_000) }),
        fc.record({ kind: fc.constant('guest'), expertise: share, following: fc.constantFrom(0, 1, size) }),
        fc.record({ kind: fc.constant('offline'), costPerHead: money, places: fc.constantFrom(1, 5, 1e6) }),
        fc.record({
          kind: fc.constant('offline'),
          costPerHead: money,
          pledge: fc.constantFrom(1, 20),
          goal: share,
          referencePrice,
        }),
      ),
    )
    .map(([days, numbers, kind]) => ({ name: 'event', ...days, ...numbers, ...kind }));
  const offer = fc.record({
    good: fc.constant('book'),
    price: money,
    referencePrice,
    channel: fc.constantFrom('phone', 'group'),
    from: day,
    reach: share,
    menu: fc.constantFrom('one', 'other'),
    every: fc.constantFrom(1, 5, 400),
    quality: share,
    promise: share,
    defective: share,
    discount: fc.record({ share, for: fc.constantFrom('everybody', 'newcomers', 'brought-in', 'buyers'), days }),
  });
  const funded = fc.record({
    good: fc.constant('album'),
    price: money,
    referencePrice,
    until: day,
    goal: fc.integer({ min: 1, max: size }),
    quality: share,
  });
  const ad = fc.record({
    days,
    perDay: fc.constantFrom(0, 1, 30, 2_000),
    relevance: share,
    revenuePerView: money,
    cost: money,
  });
  const event = fc.oneof(
    fc.record({ kind: fc.constantFrom('bad-product', 'abuse', 'rumor'), days, share, severity: share }),
    fc.record({ kind: fc.constant('raid'), days, messages: fc.constantFrom(0, 40, 2_000) }),
    fc.record({ kind: fc.constant('competitor'), days, pull: share }),
    fc.record({ kind: fc.constant('outage'), days }),
  );
  const trigger = fc.record({
    when: fc.constantFrom(
      'activeShare7 < 0.5',
      'members > 10 and day < 9',
      'profit < 0',
      '0 > 1',
      'surveyedTrust < 0.6',
    ),
    do: fc.constant({ topics: 2 }),
    pause: fc.integer({ min: 1, max: 7 }),
    after: fc.constantFrom(0, 2, 400),
    cost: money,
  });
  const survey = fc.record({
    about: fc.constantFrom('satisfaction', 'trust', 'belonging'),
    days,
    every: fc.constantFrom(1, 7),
    ask: fc.constantFrom('visitors', 'everybody'),
    sample: share,
    responseRate: share,
    noise: fc.constantFrom(0, 0.15, 10),
    costPerAnswer: money,
  });
  const incentives = fc.record(
    {
      points: fc.record({
        earned: fc.constantFrom({ post: 1, reply: 2 }, { visit: 1, answer: 5 }, { invite: 10, activity: 1 }),
        worth: money,
        redeemFrom: fc.constantFrom(0, 10),
        expires: fc.integer({ min: 1, max: 40 }),
        public: fc.boolean(),
      }),
      levels: fc.constant({ thresholds: [2, 5, 9], demotion: true, pinnedFrom: 2, gift: 1 }),
      honours: fc.record({ by: fc.constantFrom('post', 'reply'), top: fc.constantFrom(0.1, 1), every: fc.constant(4) }),
      leaderboard: fc.record({
        by: fc.constant('post'),
        top: fc.constantFrom(1, 10),
        every: fc.constant(3),
        prize: money,
      }),
      badges: fc.constant([
        { name: 'third', by: 'post', at: 3 },
        { name: 'best', by: 'reply', top: 0.2, every: 5 },
      ]),
      coupons: fc.constant([{ for: 'reply', each: 2, value: 5, used: 0.5 }]),
      gifts: fc.record({ day, share: fc.constant(0.5), value: money }).map((gift) => [gift]),
      lottery: fc.record({ tickets: fc.constant({ visit: 1 }), every: fc.constant(4), prize: money }),
      streaks: fc.record({ days: fc.constantFrom(1, 3, 7), bonus: money, public: fc.boolean() }),
      days,
    },
    { requiredKeys: ['points'] },
  );
  const invitations = fc
    .tuple(
      fc.record(
        {
          commission: fc.constantFrom(0, 0, 0.1),
          cashback: fc.constantFrom(0, 0, 0.05),
          reward: money,
          welcome: money,
          upline: fc.constantFrom([0], [20], [6000, 1, 1, 0, 20]),
          paidGenerations: fc.constantFrom(1, 2, 1000),
        },
        { requiredKeys: ['reward', 'welcome'] },
      ),
      fc.constantFrom<Parts>({ commonBudget: true }, { budget: 0 }, { budget: 50 }, { budget: 1e6 }),
    )
    .map(([rewards, budget]) => ({ ...rewards, ...budget }));
  const leaders = fc
    .tuple(
      fc.constantFrom<Parts>({ count: 0 }, { count: 2 }, { count: 1_000 }, { share: 0.2 }, { share: 1 }),
      fc.record(
        {
          from: day,
          choose: fc.constantFrom('activity', 'ties', 'random'),
          replyQuota: fc.constantFrom(0, 1, 1_000),
          trained: fc.boolean(),
          training: money,
          pay: money,
        },
        { requiredKeys: ['from'] },
      ),
    )
    .map(([places, work]) => ({ ...places, ...work }));
  const moderators = fc
    .tuple(
      fc.record({
        count: fc.nat({ max: 2 }),
        hours: fc.constantFrom(0.01, 1, 24),
        wage: money,
        order: fc.constantFrom('arrival', 'reported', 'only-reported'),
      }),
      fc.oneof(
        fc.record({ consequence: fc.constantFrom('warn', 'delete') }),
        fc.record({ consequence: fc.constantFrom('mute', 'remove'), strikes: fc.constantFrom(1, 3, 1_000) }),
      ),
    )
    .map(([work, consequence]) => ({ ...work, ...consequence }));
  const entry =
    segments.length === 0
      ? undefined
      : fc
          .constantFrom(...segments)
          .chain((segment) =>
            fc.oneof(
              fc.constant({ segments: [segment] }),
              fc.record({ quiz: share.map((pass) => ({ [segment]: pass })) }),
            ),
          );
  const stage = fc.record(
    {
      until: fc.constantFrom('members > 5', 'day >= 4', 'messages >= 3'),
      lasts: fc.integer({ min: 1, max: LONGEST_STAGE }),
      content: fc.oneof(fc.array(content, { maxLength: 2 }), fc.constant('none')),
      recruit: fc.array(recruit, { maxLength: 1 }),
      activities: fc
        .array(activity, { maxLength: 1 })
        .map((all) => all.map((one) => ({ ...one, name: 'of the stage' }))),
      offers: fc.array(offer, { maxLength: 1 }),
      ads: fc.array(ad, { maxLength: 1 }),
      operators: fc.record({ count: fc.nat({ max: 2 }), hours: fc.constantFrom(0, 2), wage: money }),
      moderators,
      // They hold while the stage does.
      incentives: fc
        .tuple(incentives, fc.constantFrom(0, 50))
        .map(([schemes, budget]) => ({ ...schemes, budget, days: undefined })),
      goOn: fc.subarray(['content', 'operators', 'incentives', 'offers']),
    },
    { requiredKeys: ['lasts'] },
  );
  const stages = fc
    .array(stage, { maxLength: 3 })
    // None that could begin only after the end.
    .map((all) => all.slice(0, 1 + Math.floor((horizon - 1) / LONGEST_STAGE)))
    .map((all) => all.map((one, k) => ({ name: `stage ${k}`, ...one, ...(k > 0 && { activities: [] }) })));
  const levers = {
    incentives: fc.tuple(incentives, fc.constantFrom(0, 50, 1e6)).map(([schemes, budget]) => ({ ...schemes, budget })),
    recruit: fc.array(recruit, { maxLength: 2 }),
    seeds: fc.array(seeds, { maxLength: 1 }),
    invitations,
    allies: fc.array(
      fc.record({
        with: fc.constant('others'),
        members: fc.constantFrom(1, size),
        days,
        relevance: share,
        tells: share,
        lure: share,
        costPerPerson: money,
      }),
      { maxLength: 2 },
    ),
    opinionLeaders: fc.array(
      fc.record({
        name: fc.constant('star'),
        days,
        every: fc.constantFrom(1, 7),
        following: fc.constantFrom(1, size),
        reach: share,
        fading: share,
        fit: share,
        trust: share,
        topics: fc.constantFrom(0, 3),
        cost: money,
      }),
      { maxLength: 2 },
    ),
    partners: fc.record({
      count: fc.constantFrom(0, 1, 10_000),
      from: day,
      choose: fc.constantFrom('friends', 'activity', 'ties', 'random'),
      invites: fc.constantFrom(0, 0.5, 1_000),
      cap: fc.constantFrom(1, 2, 100),
      groups: fc.constantFrom(1, 1_000),
      commission: share,
      topicEvery: fc.constantFrom(1, 400),
      replyQuota: fc.constantFrom(0, 1_000),
      setup: money,
    }),
    operators: fc.record({
      count: fc.nat({ max: 3 }),
      hours: fc.constantFrom(0, 0.3, 5),
      wage: money,
      replyToNewcomers: fc.boolean(),
    }),
    moderators,
    leaders,
    content: fc.array(content, { maxLength: 2 }),
    curation,
    activities: fc.array(activity, { maxLength: 1 }),
    offers: fc.array(fc.oneof(offer, funded), { maxLength: 3 }),
    tips: fc.record({ chance: share, amount: money, kept: share }),
    membership: fc.record({
      fee: money,
      referencePrice,
      every: fc.constantFrom(1, 400),
      from: day,
      trial: fc.constantFrom(0, 3, 400),
    }),
    ads: fc.array(ad, { maxLength: 2 }),
    events: fc.array(event, { maxLength: 3 }),
    crisisResponse: fc.record({ after: fc.constantFrom(0, '1 hour', 1.5, 9), quality: share, cost: money }),
    rules: fc.record(
      {
        visible: fc.boolean(),
        forbidden: fc.subarray(['ads', 'off-topic', 'abuse']),
        ...(entry && { entry }),
      },
      { requiredKeys: ['visible'] },
    ),
    setting: fc.record(
      { topics: fc.subarray(['tea', 'dance', 'chess']), platform: fc.constantFrom('wechat', 'whatsapp') },
      { requiredKeys: [] },
    ),
    tier: fc.record(
      { fee: money, every: fc.constantFrom(1, 7), from: day, adds: share, referencePrice },
      { requiredKeys: ['fee', 'referencePrice'] },
    ),
    groups: groups(day),
    promise: fc.record({ worth: share }),
    care: fc.array(
      fc.record(
        {
          for: fc.constantFrom('newcomers', 'birthdays', 'away', 'buyers', 'everybody'),
          how: fc.constantFrom('personal', 'template'),
          minutes: fc.constantFrom(0, 5, 60),
          gift: money,
        },
        { requiredKeys: ['for'] },
      ),
      { maxLength: 2 },
    ),
    commonIdentity: fc.record({ strength: share, from: day, cost: money }),
    surveys: fc.array(survey, { maxLength: 2 }),
    triggers: fc.array(trigger, { maxLength: 2 }),
    stages,
  } satisfies Record<LeverName, fc.Arbitrary<unknown>>;
  const { invitations: _, partners: __, ...withoutFriends } = levers;
  return fc.record<Parts>(friends ? levers : withoutFriends, { requiredKeys: ['incentives'] });
};

/** Groups as a strategy may have them: what is said about waiting and splits goes with waiting and splits. */
const groups = (day: fc.Arbitrary<number>): fc.Arbitrary<Parts> =>
  fc
    .tuple(
      fc.record({ cap: fc.constantFrom(1, 2, 20, 500) }, { requiredKeys: [] }),
      fc.constantFrom<Parts>(
        {},
        { whenFull: 'close' },
        { whenFull: 'open-another' },
        { whenFull: 'queue', queue: { patience: 3 } },
        ...['random', 'segment', 'level', 'tenure', 'ties'].map((by) => ({ whenFull: 'split', split: { by } })),
      ),
      fc.record(
        {
          prune: fc.record({ silentFor: fc.constantFrom(1, 7), every: fc.constantFrom(1, 5), from: day }),
          vip: fc.record({
            from: day,
            places: fc.constantFrom(1, 3, 500),
            choose: fc.constantFrom('score', 'payment'),
            fee: fc.constantFrom(1, 20, 6000),
            referencePrice,
            top: share,
            feeEvery: fc.constantFrom(1, 7),
            topicEvery: fc.constantFrom(1, 400),
            topicQuality: share,
          }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([size, full, others]) => ({ ...size, ...full, ...others }));

/** Values from one end of what is allowed to the other, where the ends are the interesting part. */
const parameters = fc.record(
  {
    visitProbability: fc.constantFrom(0, 0.1, 0.7, 1),
    attention: fc.constantFrom(0, 1, 7, 40, 1e6),
    readsSimulated: fc.constantFrom(1, 3, 12, 1024),
    pinnedShare: share,
    tieHalfLife: fc.constantFrom(0.01, 1, 40, 1e6),
    postRate: fc.constantFrom(0, 0.08, 0.5),
    writingBudget: fc.constantFrom(0, 1, 8),
    replyStranger: fc.constantFrom(0, 0.01, 0.1),
    levelPenalty: fc.constantFrom(0, 1, 1e6),
    familiaritySamples: fc.constantFrom(1, 6, 64),
    lurkerShare: share,
    inviteMean: fc.constantFrom(0, 0.5, 3),
    acceptBase: fc.constantFrom(-4, 0, 1e6),
    tellRate: fc.constantFrom(0, 0.05, 1),
    frailtyA: fc.constantFrom(0.01, 0.6, 1000),
    frailtyB: fc.constantFrom(0.01, 20, 1e6),
    questionRate: fc.constantFrom(0, 0.05, 1e6),
    initialTrust: share,
    initialNeed: share,
    visibleDays: fc.constantFrom(1, 60),
    activitySd: fc.constantFrom(0, 0.8, 5),
    satisfactionReference: share,
    belongingReference: fc.constantFrom(0.01, 0.3, 1),
    priorTie: fc.constantFrom(0, 6),
    threadMates: fc.constantFrom(0, 16),
    praiseRate: fc.constantFrom(0, 0.6, 1e6),
    complaintRate: fc.constantFrom(0, 0.1, 1e6),
    opinionRest: fc.constantFrom(0, 30),
    wordTrust: share,
    wordIntent: share,
    negativeTrust: fc.constantFrom(0, 2, 1e6),
    negativeIntent: fc.constantFrom(0, 1, 1e6),
    friendsTold: fc.constantFrom(0, 1, 5),
    adAnnoyance: share,
    knowledgeRate: share,
    repeatWorth: share,
    seriesReturn: share,
    meetingPartners: fc.constantFrom(0, 1, 1000),
    referredChurn: fc.constantFrom(0, 0.82, 1e6),
    referredSpend: fc.constantFrom(-1, 0, 0.16, 100),
    uplineHope: share,
    leaverTalk: share,
    buyNeed: fc.constantFrom(-1e6, 0, 1e6),
    buyEvent: fc.constantFrom(-1e6, 0, 1e6),
    leaderWord: fc.constantFrom(-1e6, 0, 1e6),
    buyLeader: fc.constantFrom(-1e6, 0, 1e6),
    leaderHalfLife: fc.constantFrom(0.01, 1e6),
  },
  { requiredKeys: [] },
);

const cognition = fc.record({
  attention: fc.constantFrom('finite', 'unlimited'),
  forgetting: fc.constantFrom('on', 'off'),
  tieEffects: fc.constantFrom('on', 'off'),
  inhibition: fc.constantFrom('on', 'off'),
  identity: fc.constantFrom('on', 'shuffled', 'off'),
});

const SEGMENTS = [
  { everyone: { share: 1 } },
  {
    beginners: { share: 0.7, topics: { python: 1 }, expertise: { mean: 0.2, sd: 0.1 } },
    developers: { share: 0.3, topics: { java: 0.7, python: 0.3 }, expertise: { mean: 0.7, sd: 0.15 } },
  },
  {
    a: { share: 0.2 },
    b: { share: 0.3, motives: { social: 3, benefit: 0, growth: 0, entertainment: 0 } },
    c: { share: 0.5 },
  },
];

const graphs = (size: number) =>
  size < 6
    ? fc.constantFrom<Parts>({ kind: 'none' }, { kind: 'complete' })
    : fc.constantFrom<Parts>(
        { kind: 'none' },
        { kind: 'complete' },
        { kind: 'erdos-renyi', meanDegree: 4 },
        { kind: 'small-world', meanDegree: 4, rewiring: 0.2 },
        { kind: 'barabasi-albert', meanDegree: 4 },
        { kind: 'stochastic-block', meanDegree: 2, homophily: 0 },
      );

/** A scenario with two strategies, "one" and "other". */
export const scenarios: fc.Arbitrary<Parts> = fc
  .record({
    horizon: fc.constantFrom(1, 2, 9, 20, 36),
    size: fc.constantFrom(1, 2, 30, 60, 120),
  })
  .chain(({ horizon, size }) =>
    fc.tuple(graphs(size), fc.constantFrom(...SEGMENTS)).chain(([graph, segments]) => {
      const facts = { horizon, size, friends: graph.kind !== 'none' && size > 1, segments: Object.keys(segments) };
      return fc.record({
        horizon: fc.constant(horizon),
        seed: fc.nat({ max: 1e6 }).map((number) => `law ${number}`),
        population: fc.record({
          size: fc.constant(size),
          graph: fc.constant(graph),
          segments: fc.constant(segments),
        }),
        community: fc.record({
          founders: fc.constantFrom(0, Math.floor(size / 4), Math.floor(size / 2)),
          start: fc.record({ acquaintances: fc.constantFrom(0, 0, 5), kickOff: fc.constantFrom(0, 0, 6) }),
          groups: fc.record({
            cap: fc.constantFrom(1, 5, 500),
            whenFull: fc.constantFrom('close', 'open-another'),
            separateBy: fc.constantFrom('nothing', 'segment'),
          }),
        }),
        strategies: fc.record({ one: strategies(facts), other: strategies(facts) }),
        wordOfMouth: fc.constantFrom('off', 'inside', 'everywhere'),
        adoption: fc.constantFrom('word', 'threshold'),
        referral: fc.constantFrom('none', 'bank', 'telecom'),
        cognition,
        parameters,
        currency: fc.constantFrom('', 'EUR', '元'),
        worthWhile: fc.constantFrom(2, 20),
      });
    }),
  );
