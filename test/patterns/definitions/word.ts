/** What brings people in through friends, and what makes members go on recommending: N8, N9. */
import { invitationsSent } from '#hearsay/engine/joining/invitations.js';
import { reconsiderTrust, trustOf } from '#hearsay/engine/opinions/trust.js';
import type { Run } from '#hearsay/engine/run.js';
import { type Pattern, pattern } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';

const FRIENDS = { size: 3000, graph: { kind: 'small-world', meanDegree: 12 } };
const LED = { content: [{ days: 'from day 0' }], operators: { count: 1, hours: '1/day' } };

/** Members who came through each member within a month of that member's joining, over those who joined on these days. */
function broughtWithinAMonth({ members }: Run, from: number, to: number): { brought: number; members: number } {
  const counts = { brought: 0, members: 0 };
  for (let member = 0; member < members.count; member++) {
    if (members.joinDay[member]! >= from && members.joinDay[member]! <= to) counts.members++;
    const inviter = members.inviter[member]!;
    if (inviter < 0 || members.joinDay[inviter]! < from || members.joinDay[inviter]! > to) continue;
    if (members.joinDay[member]! - members.joinDay[inviter]! <= 30) counts.brought++;
  }
  return counts;
}

interface Referred {
  /** By strategy of the first setting. */
  readonly joined: number;
  readonly broughtFree: number;
  readonly broughtPaid: number;
  /** In a small town: who brings whom within a month, among those who come at first and those who come late. */
  readonly early: { brought: number; members: number };
  readonly late: { brought: number; members: number };
  /** Messages to friends, and who joined by them, personal and in passing. */
  readonly asked: number;
  readonly askedJoined: number;
  readonly told: number;
  readonly toldJoined: number;
}

export const N8: Pattern = pattern<Referred>({
  id: 'N8',
  statement:
    'Without rewards members bring in less than half a person each; a reward for both sides brings more, friends run out, and passing on reaches more people while asking wins more of them.',
  source: 'Aral & Walker 2011 (experiment); a company’s own account of a two-sided reward, +60 % sign-ups',
  setting:
    'a hundred and fifty founders among 3,000 people, a topic a day, 90 days: no reward, 10 for both sides; founders and people who come two months later in a town of 400; members who also mention the community in passing (0.005 a friend and day)',
  replications: { quick: 12, full: 60 },
  prepare(defaults) {
    const rewards = settingOf(
      {
        horizon: 90,
        population: FRIENDS,
        community: { founders: 150, groups: { cap: 1000 } },
        strategies: { free: LED, paid: { ...LED, invitations: { reward: 10, welcome: 10 } } },
      },
      defaults,
    );
    const town = settingOf(
      {
        horizon: 120,
        population: { size: 400, graph: { kind: 'small-world', meanDegree: 12 } },
        community: { founders: 40, groups: { cap: 1000 } },
        strategies: {
          only: { ...LED, recruit: [{ channel: 'late', days: '60-69', expected: 40 }], invitations: { reward: 20 } },
        },
        parameters: { acceptBase: -1, inviteMean: 3 },
      },
      defaults,
    );
    const passing = settingOf(
      {
        horizon: 60,
        population: FRIENDS,
        community: { founders: 150, groups: { cap: 1000 } },
        strategies: { only: LED },
        parameters: { tellRate: 0.005 },
      },
      defaults,
    );
    return (replication) => {
      const play = (strategy: string) => {
        let broughtIn = 0;
        const { outcomes } = watch(rewards, strategy, replication, ({ members }) => {
          broughtIn = members.broughtIn.subarray(0, members.count).reduce((a, b) => a + b, 0);
        });
        return { joined: outcomes.joined!, broughtIn };
      };
      const free = play('free');
      let inTown: Run | undefined;
      watch(town, 'only', replication, (run) => {
        inTown = run;
      });
      const word = { asked: 0, askedJoined: 0, told: 0, toldJoined: 0 };
      watch(passing, 'only', replication, (run) => {
        if (run.day > 0) return;
        const { recorder } = run;
        const [heard, joined] = [recorder.heard.bind(recorder), recorder.joined.bind(recorder)];
        recorder.heard = (person, by, how) => {
          if (how === 'invitation') word.asked++;
          if (how === 'mention') word.told++;
          heard(person, by, how);
        };
        recorder.joined = (member, generation, arrival) => {
          if (arrival.how === 'invitation') word.askedJoined++;
          if (arrival.how === 'mention') word.toldJoined++;
          joined(member, generation, arrival);
        };
      });
      return {
        joined: free.joined,
        broughtFree: free.broughtIn,
        broughtPaid: play('paid').broughtIn,
        early: broughtWithinAMonth(inTown!, 0, 0),
        late: broughtWithinAMonth(inTown!, 60, 69),
        ...word,
      };
    };
  },
  figures: [
    {
      name: 'people a member brings in, no reward',
      band: [0, 0.5],
      of: (plays) => mean(plays.map(({ broughtFree }) => broughtFree)) / mean(plays.map(({ joined }) => joined)),
    },
    {
      name: 'brought in with a reward for both sides against without',
      band: [1.2, 2],
      of: (plays) =>
        mean(plays.map(({ broughtPaid }) => broughtPaid)) / mean(plays.map(({ broughtFree }) => broughtFree)),
    },
    {
      name: 'people brought in a head, who comes late against founders, in a small town',
      band: [0, 0.95],
      of: (plays) => perHead(plays.map(({ late }) => late)) / perHead(plays.map(({ early }) => early)),
    },
    {
      name: 'friends told in passing against friends asked',
      band: [1.2, Number.POSITIVE_INFINITY],
      of: (plays) => mean(plays.map(({ told }) => told)) / mean(plays.map(({ asked }) => asked)),
    },
    {
      name: 'share won of those asked against those told',
      band: [1.2, 6],
      of: (plays) =>
        mean(plays.map(({ askedJoined }) => askedJoined)) /
        mean(plays.map(({ asked }) => asked)) /
        (mean(plays.map(({ toldJoined }) => toldJoined)) / mean(plays.map(({ told }) => told))),
    },
  ],
});

const perHead = (counts: readonly { brought: number; members: number }[]): number =>
  mean(counts.map(({ brought }) => brought)) / mean(counts.map(({ members }) => members));

const SHOCK_DAY = 60;
/** By what satisfaction and trust of one half are multiplied. */
const SHOCK = 1.3;

/** What one member felt on the day of the shock, and said from then on. */
interface Said {
  readonly treated: boolean;
  readonly satisfaction: number;
  readonly attachment: number;
  readonly recommended: number;
  readonly complained: number;
}

interface Recommending {
  readonly without: readonly Said[];
  readonly shocked: readonly Said[];
  /** Invitations of founders in 120 days, and those after the first 30. */
  readonly invitations: number;
  readonly later: number;
}

export const N9: Pattern = pattern<Recommending>({
  id: 'N9',
  statement:
    'Who is more satisfied, trusts more and is more attached recommends more, and goes on doing so; the most dissatisfied speak no less than the middle.',
  source: 'de Matos & Rossi 2008, a meta-analysis; Anderson 1998',
  setting: `a hundred members, a topic a day, 120 days; in a twin of each run satisfaction and trust of half of them are multiplied by ${SHOCK} on day ${SHOCK_DAY}`,
  replications: { quick: 48, full: 60 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: 120,
        population: FRIENDS,
        wordOfMouth: 'everywhere',
        community: { founders: 100 },
        strategies: { only: LED },
      },
      defaults,
    );
    const play = (replication: number, shocks: boolean) => {
      const felt = new Map<number, { treated: boolean; satisfaction: number; attachment: number }>();
      const recommended: number[] = [];
      const complained: number[] = [];
      let [early, all] = [0, 0];
      watch(model, 'only', replication, (run) => {
        const { members, recorder, day } = run;
        if (day === 0) {
          const [invited, voiced] = [recorder.invited.bind(recorder), recorder.voiced.bind(recorder)];
          recorder.invited = (member) => {
            if (run.day > SHOCK_DAY) recommended[member] = (recommended[member] ?? 0) + 1;
            invited(member);
          };
          recorder.voiced = (member, isPraise) => {
            const said = isPraise ? recommended : complained;
            if (run.day > SHOCK_DAY) said[member] = (said[member] ?? 0) + 1;
            voiced(member, isPraise);
          };
        }
        all = 0;
        for (let member = 0; member < 100; member++) all += invitationsSent(run, member);
        if (day === 29) early = all;
        if (day !== SHOCK_DAY) return;
        for (let member = 0; member < members.count; member++) {
          if (members.group[member]! < 0) continue;
          const treated = members.person[member]! % 2 === 0;
          const satisfaction = members.satisfaction[member]!;
          felt.set(member, { treated, satisfaction, attachment: members.belonging[member]! + trustOf(run, member) });
          if (!shocks || !treated) continue;
          reconsiderTrust(run, member); // from here on, today's trust stands in the column
          members.trust[member] = Math.min(1, SHOCK * members.trust[member]!);
          members.satisfaction[member] = satisfaction > 0 ? Math.min(1, SHOCK * satisfaction) : satisfaction / SHOCK;
          reconsiderTrust(run, member);
        }
      });
      const said = [...felt].map(([member, each]) => ({
        ...each,
        recommended: recommended[member] ?? 0,
        complained: complained[member] ?? 0,
      }));
      return { said, invitations: all, later: all - early };
    };
    return (replication) => {
      const { said, invitations, later } = play(replication, false);
      return { without: said, shocked: play(replication, true).said, invitations, later };
    };
  },
  figures: [
    {
      name: 'elasticity of recommendations of 60 days to satisfaction and trust',
      band: [0.2, 1],
      of: (plays) => {
        const words = (said: (play: Recommending) => readonly Said[]) =>
          plays.flatMap(said).reduce((sum, { treated, recommended }) => sum + (treated ? recommended : 0), 0);
        return Math.log(words(({ shocked }) => shocked) / words(({ without }) => without)) / Math.log(SHOCK);
      },
    },
    {
      name: 'correlation of attachment with recommendations',
      band: [0.15, 0.5],
      of: (plays) => {
        const said = plays.flatMap(({ without }) => without);
        return correlation(
          said.map(({ attachment }) => attachment),
          said.map(({ recommended }) => recommended),
        );
      },
    },
    {
      name: 'opinions and recommendations of the least satisfied tenth against the middle fifth',
      band: [1, Number.POSITIVE_INFINITY],
      missed:
        '0.8 to 1.2 over points, and what takes it above 1 (more complaints, longer rest, word of those who leave) takes praises to complaints below 2 (P21)',
      of: (plays) => {
        const said = plays.flatMap(({ without }) => without).sort((a, b) => a.satisfaction - b.satisfaction);
        const spoken = (from: number, to: number) =>
          mean(
            said
              .slice(Math.floor(from * said.length), Math.floor(to * said.length))
              .map(({ recommended, complained }) => recommended + complained),
          );
        return spoken(0, 0.1) / spoken(0.4, 0.6);
      },
    },
    {
      name: 'part of the invitations of 120 days that come after the first 30',
      band: [0.03, 0.2],
      of: (plays) => mean(plays.map(({ later }) => later)) / mean(plays.map(({ invitations }) => invitations)),
    },
  ],
});

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (k: number) => number) => x.reduce((total, _, k) => total + of(k), 0);
  const covariance = sum((k) => (x[k]! - mx) * (y[k]! - my));
  return covariance / Math.sqrt(sum((k) => (x[k]! - mx) ** 2) * sum((k) => (y[k]! - my) ** 2));
}
