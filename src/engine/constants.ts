/**
 * Parameters as the hot loops want them: switches applied, references precomputed, exponentials in tables. Built once a model.
 */
import type { Model } from '../model/compile.ts';
import { exp, log, logistic, logit } from '../numeric/exp-log.ts';
import { centredLogit } from '../numeric/mixed-logit.ts';
import { WEEKDAYS } from '../scenario/rhythm.ts';
import { perModel } from './per-model.ts';

/** Exponentials of whole numbers of days or messages are looked up to this many. */
const TABLE = 1024;
/** Mean concern of what is read below which reading cannot become more tiring. */
export const LEAST_CONCERN = 0.2;

/** Other people at whom the emptiness of a room has fallen to 1/e. */
export const COMPANY = 2;
/** A chance that a busy day of the week cannot raise a visit above. */
export const MOST_OFTEN = 0.98;
/** Latest messages, over which readiness to reply is shared out. */
export const LATEST = 20;
/** People in a usual room, in which `replyDiffusion` changes nothing. */
export const USUAL = 100;
/** People among whom nobody can hide: below about so many, one more or less to answer hardly matters. */
export const SEEN = 20;

export interface Constants {
  readonly attention: number;
  readonly readsSimulated: number;
  readonly familiaritySamples: number;
  /** What S can fall to: the full cost of reading, for nothing, by somebody full of grievance. */
  readonly leastSatisfaction: number;
  /** e^λ: how much the growth factor of ties rises a day; 1 when forgetting is off. */
  readonly dailyGrowth: number;
  readonly tieEffects: boolean;
  /** Whom ties are remembered of. */
  readonly identity: 'on' | 'shuffled' | 'off';
  /** g0, or 1 when inhibition is off. */
  readonly strangerInhibition: number;
  /** Log-odds of a visit of a usual member of middling readiness: people of every readiness come with chance v on average. */
  readonly visitLogit: number;
  /** What the day of the week adds to the log-odds of a visit, by segment and weekday; undefined where all days are alike. */
  readonly weekTerms: readonly Float64Array[] | undefined;
  /** The most that what a member feels can make of the log-odds of a visit, readiness apart. */
  readonly visitBound: number;
  /** p_max: the most a visit probability can be where readiness does not differ; by day the hazard of leaving holds with this chance. */
  readonly candidateProbability: number;
  /** Log-odds that a room loses by being empty, by the number of people in it, oneself among them. */
  readonly emptiness: Float64Array;
  /** e0 + (1 - e0)(1 - e^(-U/u0)) by U; entry TABLE - 1 serves all larger U. */
  readonly unreadLift: Float64Array;
  /** φ^age by age in days. */
  readonly ageDiscount: Float64Array;
  /** 1 + ν e^(-tenure/d_ν) by tenure in days. */
  readonly newcomerFactor: Float64Array;
  /** Identity left after so many days without activity: half in 30 days. */
  readonly identityLeft: Float64Array;
  readonly bondCubed: number;
  /** Whether members voice opinions inside, and whether these reach friends outside. */
  readonly wordInside: boolean;
  readonly wordOutside: boolean;
  /** Part of a change of trust that is left after so many days, and part of a tie. */
  readonly trustLeft: Float64Array;
  readonly tieLeft: Float64Array;
  /** 1 / (1 + n / n_sat) by existing replies n. */
  readonly replyCrowding: Float64Array;
  /** What is left of the wish to speak in a room where so many unread messages wait. */
  readonly roomToSpeak: Float64Array;
  /** How much of the readiness to reply a message gets by how many came after it; 1 on average over the latest LATEST. */
  readonly replyRecency: Float64Array;
  /** By how many are in the room: how readily each answers what a member says, against a room of USUAL. */
  readonly replyDiffusion: Float64Array;
  /** By how many are in the room: how readily each speaks, against a room of USUAL; rooms of TABLE and more are alike. */
  readonly audience: Float64Array;
}

export const constantsOf = perModel(workOut);

function workOut(model: Model): Constants {
  const p = model.parameters;
  const { cognition, wordOfMouth } = model.scenario;
  const decides = p.visitProbability > 0 && p.visitProbability < 1;
  const visitBase = Math.min(Math.max(p.visitProbability, 1e-12), 1 - 1e-12);
  const visitLogit = decides ? centredLogit(visitBase, p.readinessSd) : logit(visitBase);
  // What S and B can reach bounds every visit probability: 1 at most; at least 0 for B, the full cost of reading for S.
  const leastSatisfaction = -p.readingCost / LEAST_CONCERN - p.grievanceCost;
  const mostFelt =
    p.visitSatisfaction * ((p.visitSatisfaction > 0 ? 1 : leastSatisfaction) - p.satisfactionReference) +
    p.visitBelonging * ((p.visitBelonging > 0 ? 1 : 0) - p.belongingReference);
  const candidateProbability = decides ? logistic(logit(visitBase) + mostFelt) : p.visitProbability;
  const weekTerms = decides ? weekTermsOf(model, visitBase, visitLogit) : undefined;
  const table = (value: (n: number) => number) => Float64Array.from({ length: TABLE }, (_, n) => value(n));
  return {
    attention: cognition.attention === 'finite' ? p.attention : Number.POSITIVE_INFINITY,
    readsSimulated: Math.round(p.readsSimulated),
    familiaritySamples: Math.round(p.familiaritySamples),
    leastSatisfaction,
    dailyGrowth: cognition.forgetting === 'on' ? exp(Math.LN2 / p.tieHalfLife) : 1,
    // A formula for cohesion stands in for what ties do.
    tieEffects: cognition.tieEffects === 'on' && model.cohesion === undefined,
    identity: cognition.identity,
    strangerInhibition: cognition.inhibition === 'on' ? p.strangerInhibition : 1,
    visitLogit,
    weekTerms,
    visitBound: visitLogit + mostFelt + Math.max(0, ...(weekTerms ?? []).map((terms) => Math.max(...terms))),
    candidateProbability,
    emptiness: table((people) => p.emptyRoom * exp(-Math.max(0, people - 1) / COMPANY)),
    unreadLift: table((unread) => p.silentVisit + (1 - p.silentVisit) * (1 - exp(-unread / p.unreadScale))),
    ageDiscount: powers(p.ageDiscount),
    newcomerFactor: table((tenure) => 1 + p.newcomerBoost * exp(-tenure / p.newcomerDays)),
    identityLeft: powers(exp(-Math.LN2 / 30)),
    bondCubed: p.bondThreshold * p.bondThreshold * p.bondThreshold,
    wordInside: wordOfMouth !== 'off',
    wordOutside: wordOfMouth === 'everywhere',
    trustLeft: powers(exp(-Math.LN2 / p.trustHalfLife)),
    tieLeft: powers(cognition.forgetting === 'on' ? exp(-Math.LN2 / p.tieHalfLife) : 1),
    replyCrowding: table((replies) => 1 / (1 + replies / p.replySaturation)),
    roomToSpeak: table((unread) => 1 / (1 + p.talkCrowding * unread)),
    replyRecency: recency(p.replyRecency, p.replyRecencyScale),
    replyDiffusion: table((people) => exp(p.replyDiffusion * log((USUAL + SEEN) / (people + SEEN)))),
    audience: table((people) => exp(p.audienceEffect * log((people + SEEN) / (USUAL + SEEN)))),
  };
}

/** By segment and weekday: log-odds of a visit against a usual member on a mean day; undefined where segments and days do not differ. */
function weekTermsOf({ rhythm, segments, parameters: p }: Model, visitBase: number, visitLogit: number) {
  if (rhythm?.week === undefined && segments.every(({ visits }) => visits === 0)) return undefined;
  return segments.map(({ visits }, segment) =>
    Float64Array.from({ length: WEEKDAYS.length }, (_, weekday) => {
      const part = rhythm?.week?.[segment]?.[weekday];
      return visits + (part === undefined ? 0 : weekTerm(visitBase, part, p.readinessSd) - visitLogit);
    }),
  );
}

/** The log-odds by which usual members come `part` times as often as on a mean day, as far as a chance can rise. */
function weekTerm(visitBase: number, part: number, sd: number): number {
  return part === 0 ? Number.NEGATIVE_INFINITY : centredLogit(Math.min(MOST_OFTEN, visitBase * part), sd);
}

/** By place from the latest message: what all messages get alike, and what goes to the last ones, with mean 1 over the latest LATEST. */
function recency(share: number, scale: number): Float64Array {
  const fading = powers(exp(-Math.LN2 / scale));
  let sum = 0;
  for (let place = 0; place < LATEST; place++) sum += fading[place]!;
  return fading.map((left) => 1 - share + (share * left * LATEST) / sum);
}

/** base^n by n. */
export function powers(base: number): Float64Array {
  const table = new Float64Array(TABLE);
  let power = 1;
  for (let n = 0; n < TABLE; n++) {
    table[n] = power;
    power *= base;
  }
  return table;
}

/** Entry for `n`, or the last one for anything larger. */
export function lookUp(table: Float64Array, n: number): number {
  return table[n < TABLE ? n : TABLE - 1]!;
}
