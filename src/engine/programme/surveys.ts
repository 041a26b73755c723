/** Surveys: an instrument that sees what members feel through a sample, those who answer, and noise. */
import type { CompiledSurvey } from '../../model/strategy.ts';
import { sampleNormal } from '../../random/normal.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';

/** Holds the surveys of today; their results are yesterday's numbers tomorrow. */
export function holdSurveys(run: Run): void {
  const { strategy, day } = run;
  strategy.surveys.forEach((survey, index) => {
    const { from, to } = survey.days;
    if (day >= from && day <= to && (day - from) % Math.max(1, survey.every) === 0) ask(run, survey, index);
  });
}

function ask(run: Run, survey: CompiledSurvey, index: number): void {
  const { members, day, world, stream, recorder } = run;
  const felt = members[survey.about];
  const key = packed(index, day);
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
    sum += Math.min(1, Math.max(0, felt[member]! + survey.noise * sampleNormal(stream)));
  }
  pay(run, survey.costPerAnswer * answers);
  recorder.tally.surveyAnswers += answers;
  if (answers > 0) run.surveyed[survey.about] = sum / answers;
}
