/** What must fit together among the incentives of a strategy: money and who pays it, levels and points, the best of whom. */
import { each, isMap, listOf, mapOf, parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import { day } from '../quantities.ts';
import * as form from '../schema.ts';
import type { Path, Plain } from '../source.ts';
import type { Report } from './report.ts';
import { checkLength, checkStart, startOf } from './times.ts';

/** Badges, coupons and gifts, of each. */
const MOST_ENTRIES = 50;

interface Facts {
  readonly horizon: number | undefined;
  readonly size: number | undefined;
  readonly graph: form.GraphDescription | undefined;
}

/** The lever as the strategy writes it, with what it inherits: a check looks at all, and reports on what is written here. */
interface Lever {
  readonly own: PlainMap;
  readonly all: PlainMap;
  readonly points: ReturnType<typeof pointsOf>;
  readonly common: number | undefined;
}

/** Checks the incentives that a strategy names itself; `lineage` are the strategies from the first ancestor to itself. */
export function checkIncentives(strategy: PlainMap, lineage: readonly PlainMap[], facts: Facts, report: Report): void {
  if (!isMap(strategy.incentives)) return;
  const own = strategy.incentives;
  const all = Object.assign({}, ...lineage.map(({ incentives }) => mapOf(incentives))) as PlainMap;
  const lever: Lever = { own, all, points: pointsOf(all), common: parsed(form.incentives.shape.budget, all.budget) };
  const within: Report = (path, problem, where) => report(['incentives', ...path], problem, where);
  if (own.days !== undefined) checkStart(['days'], 'days', startOf(own), facts, within);
  checkPoints(lever, within);
  checkLevels(lever, within);
  checkContests(lever, facts, within);
  checkBadges(lever, within);
  checkCoupons(lever, within);
  checkGifts(lever, facts, within);
  checkLottery(lever, within);
  checkBudget(lever, lineage, within);
  checkActs(lever, Object.assign({}, ...lineage) as PlainMap, facts, within);
}

const pointsOf = (all: PlainMap) => (isMap(all.points) ? parsed(form.points, all.points) : undefined);

function checkPoints({ own, points, common }: Lever, report: Report): void {
  if (!isMap(own.points)) return;
  checkLength(['points', 'expires'], own.points.expires, 'positive', report);
  if (!points) return;
  if (earnsNothing(points.earned)) report(['points'], say.nothingEarned('points', form.ACTS), 'key');
  const most = Math.max(...Object.values(points.earned), points.redeemFrom);
  checkMoney(['points'], 'points that are worth something', points.worth * most, points.budget ?? common, report);
}

function checkLevels({ own, all, points, common }: Lever, report: Report): void {
  if (!isMap(own.levels)) return;
  if (all.points === undefined) report(['levels'], say.levelsWithoutPoints(), 'key');
  listOf(own.levels.thresholds).forEach((after, i, thresholds) => {
    const before = thresholds[i - 1];
    if (typeof before === 'number' && typeof after === 'number' && after <= before)
      report(['levels', 'thresholds', i], say.thresholdsFall(before, after));
  });
  const levels = parsed(form.levels, own.levels);
  if (!levels) return;
  const count = levels.thresholds.length;
  if (levels.pinnedFrom !== undefined && levels.pinnedFrom > count)
    report(['levels', 'pinnedFrom'], say.noSuchLevel(levels.pinnedFrom, count));
  if (levels.demotion && points && points.expires === undefined)
    report(['levels', 'demotion'], say.demotionWithoutExpiry(), 'key');
  checkMoney(['levels'], 'levels', levels.gift + levels.cost, levels.budget ?? common, report);
}

function checkContests({ own, all, common }: Lever, { size }: Facts, report: Report): void {
  if (isMap(own.honours)) {
    checkCounted(['honours'], 'honours', own.honours, all, report);
    checkLength(['honours', 'every'], own.honours.every, 'positive', report);
    const honours = parsed(form.honours, own.honours);
    if (honours?.top === 0) report(['honours', 'top'], say.nobodyAtTheTop('honours'));
    if (honours) checkMoney(['honours'], 'honours', honours.cost, honours.budget ?? common, report);
  }
  if (isMap(own.leaderboard)) {
    checkCounted(['leaderboard'], 'the leaderboard', own.leaderboard, all, report);
    checkLength(['leaderboard', 'every'], own.leaderboard.every, 'positive', report);
    const board = parsed(form.leaderboard, own.leaderboard);
    if (board && size !== undefined && board.top >= size && size > 1)
      report(['leaderboard', 'top'], say.everybodyOnBoard(board.top, size));
    if (board) checkMoney(['leaderboard'], 'prizes of the leaderboard', board.prize, board.budget ?? common, report);
  }
}

function checkBadges({ own, all, common }: Lever, report: Report): void {
  checkNumber(['badges'], 'badges', own.badges, report);
  const names = new Set<string>();
  each(own.badges, form.badge, (badge, raw, i) => {
    const path = ['badges', i];
    checkCounted(path, `the badge ${say.quote(raw.name)}`, raw, all, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (!badge) return;
    const { name, at, top, every, cost } = badge;
    if (names.has(name)) report([...path, 'name'], say.badgeTwice(name));
    names.add(name);
    if (at === undefined && top === undefined) report([...path, 'name'], say.badgeNeedsOne(name));
    else if (at !== undefined && top !== undefined) report([...path, 'top'], say.badgeHasBoth(name), 'key');
    else if (at !== undefined && every !== undefined) report([...path, 'every'], say.badgeOnce(name), 'key');
    if (top === 0) report([...path, 'top'], say.nobodyAtTheTop('a badge'));
    checkMoney(path, 'badges', cost, badge.budget ?? common, report);
  });
}

function checkCoupons({ own, common }: Lever, report: Report): void {
  checkNumber(['coupons'], 'coupons', own.coupons, report);
  each(own.coupons, form.coupon, (coupon, _, i) => {
    if (coupon) checkMoney(['coupons', i], 'coupons', coupon.cost ?? coupon.value, coupon.budget ?? common, report);
  });
}

function checkGifts({ own, common }: Lever, facts: Facts, report: Report): void {
  checkNumber(['gifts'], 'gifts', own.gifts, report);
  each(own.gifts, form.gift, (gift, raw, i) => {
    checkStart(['gifts', i, 'day'], 'day', gift?.day ?? parsed(day, raw.day), facts, report);
    if (gift) checkMoney(['gifts', i], 'gifts', gift.cost ?? gift.value, gift.budget ?? common, report);
  });
}

function checkLottery({ own, common }: Lever, report: Report): void {
  if (!isMap(own.lottery)) return;
  checkLength(['lottery', 'every'], own.lottery.every, 'positive', report);
  const lottery = parsed(form.lottery, own.lottery);
  if (!lottery) return;
  if (earnsNothing(lottery.tickets)) report(['lottery'], say.nothingEarned('tickets', form.ACTS), 'key');
  checkMoney(['lottery'], 'prizes of the lottery', lottery.prize, lottery.budget ?? common, report);
}

/** Everything that costs money has somebody to pay it; a budget that one reward exceeds pays nothing. */
function checkMoney(path: Path, what: string, one: number, budget: number | undefined, report: Report): void {
  if (one === 0) return;
  if (budget === undefined) report(path, say.rewardWithoutBudget(what), 'key');
  else if (one > budget) report(path, say.budgetTooSmall(what, one, budget), 'key');
}

/** A common budget that nothing draws on; silent about strategies that others may complete. */
function checkBudget({ own, all }: Lever, lineage: readonly PlainMap[], report: Report): void {
  const lever = parsed(form.incentives, all);
  if (own.budget === undefined || !lever || lineage.length > 1) return;
  const { points, levels, honours, leaderboard, badges = [], coupons = [], gifts = [], lottery } = lever;
  const costs =
    (points?.worth ?? 0) +
    (levels ? levels.gift + levels.cost : 0) +
    (honours?.cost ?? 0) +
    (leaderboard?.prize ?? 0) +
    (lottery?.prize ?? 0) +
    [...badges, ...coupons, ...gifts].reduce((sum, each) => sum + (each.cost ?? ('value' in each ? each.value : 0)), 0);
  const paysInvitations = mapOf(lineage[0]!.invitations).commonBudget === true;
  if (costs === 0 && !paysInvitations) report(['budget'], say.budgetForNothing(), 'key');
}

function checkCounted(path: Path, what: string, raw: PlainMap, all: PlainMap, report: Report): void {
  if ((raw.by === undefined || raw.by === 'points') && all.points === undefined)
    report(raw.by === undefined ? path : [...path, 'by'], say.countedWithoutPoints(what, form.ACTS), 'key');
}

/** Acts that are rewarded though nobody can do them. */
function checkActs({ own, points }: Lever, strategy: PlainMap, { graph }: Facts, report: Report): void {
  if (!isMap(own.points) || !points) return;
  if (points.earned.activity > 0 && listOf(strategy.activities).length === 0)
    report(
      ['points', 'earned', 'activity'],
      say.actNeverDone('activity', 'there are no activities', 'describe some under "activities"'),
      'key',
    );
  if (points.earned.invite > 0 && graph !== undefined && 'kind' in graph && graph.kind === 'none')
    report(
      ['points', 'earned', 'invite'],
      say.actNeverDone('invite', 'nobody has a friend to invite', 'describe "graph" under "population"'),
      'key',
    );
}

function checkNumber(path: Path, what: string, list: Plain | undefined, report: Report): void {
  const count = listOf(list).length;
  if (count > MOST_ENTRIES) report(path, say.tooMany(what, count, MOST_ENTRIES), 'key');
}

const earnsNothing = (amounts: Readonly<Record<string, number>>): boolean =>
  Object.values(amounts).every((amount) => amount === 0);
