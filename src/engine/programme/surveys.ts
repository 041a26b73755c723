/** Surveys: an instrument that sees what members feel through a sample, those who answer, and noise. */
import { said } from '../../language/said.ts';
import type { Model } from '../../model/compile.ts';
import type { CompiledSurvey } from '../../model/strategy.ts';
import { sampleNormal } from '../../random/normal.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { SurveyQuestion } from '../../scenario/levers/surveys.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { trustOf } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';

/** Mean answer to the latest survey about each question; NaN before the first answer. */
type Surveyed = Record<SurveyQuestion, number>;

const slot = new Slot<Surveyed>();

export const SURVEYS: Mechanism<Surveyed> = {
  slot,
  create: (_model, { surveys }) =>
    surveys.length === 0
      ? undefined
      : { satisfaction: Number.NaN, trust: Number.NaN, belonging: Number.NaN, interest: Number.NaN },
};

export const SURVEYS_PHASE: Phase = {
  name: said('members are asked in surveys', '向成员发问卷'),
  details: said(
    'Surveys in the order of the scenario, members in order of joining.',
    '问卷按场景中的顺序，成员按加入先后。',
  ),
  submodels: ['surveys', 'money'],
  act: holdSurveys,
};

/** What the latest survey about this came to, NaN before the first answer. */
export function surveyed(run: Run, about: SurveyQuestion): number {
  return slot.of(run)?.[about] ?? Number.NaN;
}

/** Holds the surveys of today; their results are yesterday's numbers tomorrow. */
function holdSurveys(run: Run): void {
  const results = slot.of(run);
  if (results === undefined) return;
  const { strategy, day } = run;
  for (const survey of strategy.surveys) {
    const { from, to } = survey.days;
    if (day >= from && day <= to && (day - from) % Math.max(1, survey.every) === 0) ask(run, results, survey);
  }
}

function ask(run: Run, results: Surveyed, survey: CompiledSurvey): void {
  const { members, day, world, stream, recorder, model } = run;
  const { about } = survey;
  const feltBy = (member: number) => {
    if (about === 'trust') return trustOf(run, member);
    if (about === 'interest') return interestIn(model, members.segment[member]!, survey.topic);
    return members[about][member]!;
  };
  const key = packed(survey.key, day);
  let answers = 0;
  let sum = 0;
  pay(run, survey.cost);
  for (let member = 0; member < members.count; member++) {
    if (members.group[member]! < 0 || (survey.ask === 'visitors' && members.lastVisitDay[member] !== day)) continue;
    if (survey.segments !== undefined && survey.segments[members.segment[member]!] === 0) continue;
    const person = members.person[member]!;
    if (uniform(world.draws['survey-sample'], person, key) >= survey.sample) continue;
    if (uniform(world.draws['survey-answer'], person, key) >= survey.responseRate) continue;
    stream.reseed(world.draws['survey-noise'], person, key);
    answers++;
    // Answers stand on a scale that ends at 0 and 1.
    sum += Math.min(1, Math.max(0, feltBy(member) + survey.noise * sampleNormal(stream)));
  }
  pay(run, survey.costPerAnswer * answers);
  recorder.surveyed(answers);
  if (answers > 0) results[survey.about] = sum / answers;
}

/** Interest in a topic as a part of that in the favorite one; 1 where nobody has a favorite. */
function interestIn({ segments }: Model, segment: number, topic: number): number {
  const { interest } = segments[segment]!;
  const favorite = Math.max(0, ...interest);
  return favorite === 0 ? 1 : (interest[topic] ?? favorite) / favorite;
}
