/**
 * Goods that get better by what is said of them: after each stretch, quality rises by the part a · n / (n + n_F) of what is missing, n being
 * those who have bought or tested since the last version. That users with needs ahead of the market make products better is observed (Lilien et
 * al. 2002); how much a further voice adds is an assumption.
 *
 * Who was heard wants the good more (Fuchs & Schreier 2011, experiments: a say of one's own raises the demand).
 */
import { said } from '../../language/said.ts';
import type { CompiledOffer } from '../../model/strategy.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from './money.ts';

/** Voices that make half of the most that a version can gain. */
export const HALF_OF_VOICES = 10;
/** Part of the way to the full wish to buy that having been heard moves. */
export const HEARD = 0.1;

/** By offer: quality of the version on sale, and whose voices have come in since. */
interface Improving {
  readonly quality: Float64Array;
  readonly voices: number[][];
}

const slot = new Slot<Improving>();

export const IMPROVING: Mechanism<Improving> = {
  slot,
  create: (_model, { offers }) =>
    offers.every(({ improves }) => improves === undefined)
      ? undefined
      : { quality: Float64Array.from(offers, ({ quality }) => quality ?? 0), voices: offers.map(() => []) },
};

/** Quality of what is on sale today. */
export const qualityToday = (run: Run, offer: CompiledOffer): number | undefined =>
  offer.improves === undefined ? offer.quality : slot.of(run)!.quality[offer.place];

/** Somebody has found out what a good is like, and says so. */
export function giveFeedback(run: Run, member: number, { improves, place }: CompiledOffer): void {
  if (improves !== undefined) slot.of(run)!.voices[place]!.push(member);
}

export const VERSIONS_PHASE: Phase = {
  name: said('better versions of goods come out', '商品推出更好的版本'),
  details: said(
    'Offers in the order of the scenario; testers are the present members who have written most.',
    '商品按场景中的顺序；试用者为在群成员中发言最多的人。',
  ),
  submodels: ['telling', 'offers', 'money'],
  act: bringOut,
};

function bringOut(run: Run): void {
  const state = slot.of(run);
  if (state === undefined) return;
  const { members, strategy, day } = run;
  for (const { improves, place, from, until } of strategy.offers) {
    if (improves === undefined || day <= from || day > until || (day - from) % improves.every !== 0) continue;
    const voices = [...state.voices[place]!, ...testersOf(run, improves.testers)];
    state.voices[place] = [];
    pay(run, improves.cost);
    const gain = (improves.part * voices.length) / (voices.length + HALF_OF_VOICES);
    state.quality[place]! += gain * (1 - state.quality[place]!);
    for (const member of voices) members.intent[member]! += HEARD * (1 - members.intent[member]!);
  }
}

/** Those who have written most, the first to join first. */
function testersOf({ members }: Run, count: number): number[] {
  if (count === 0) return [];
  const present: number[] = [];
  for (let member = 0; member < members.count; member++) if (members.group[member]! >= 0) present.push(member);
  return present.sort((a, b) => members.posts[b]! - members.posts[a]! || a - b).slice(0, count);
}
