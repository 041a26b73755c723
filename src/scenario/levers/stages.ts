/** A procedure: stages through which the whole community goes, each with the condition under which it is over and levers of its own. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, isMap, listOf, mapOf } from '../as-written.ts';
import { checkCondition, checkSurveyed, holdsNever, leverMissingFor } from '../checks/conditions.ts';
import { checkLength } from '../checks/times.ts';
import * as say from '../issues.ts';
import { formula, name } from '../plain-forms.ts';
import { period } from '../quantities.ts';
import type { Path, Plain, PlainMap } from '../source.ts';
import { GROUPS } from './groups.ts';
import { INCENTIVES } from './incentives.ts';
import { type LeverEntry, lever, type WrittenStrategy } from './lever.ts';
import { MOST_OFFERS } from './offers.ts';
import { CHANGEABLE, LISTED, type ListedLever } from './staged.ts';

/** What to write to have none of a lever that the strategy has. */
const NONE = 'none';

/** What a stage may have of its own: of groups the VIP group alone, since a room cannot be of another size for a while. */
const groups = {
  meaning: GROUPS.meaning,
  form: z.strictObject({ vip: GROUPS.formInStrategy!.shape.vip.unwrap() }),
};
export const STAGED = { ...CHANGEABLE, incentives: INCENTIVES, groups } as const;
export type StagedLever = keyof typeof STAGED;
export const STAGED_LEVERS = Object.keys(STAGED) as StagedLever[];

type OrNone = {
  [Name in StagedLever]: z.ZodOptional<z.ZodUnion<[(typeof STAGED)[Name]['form'], z.ZodLiteral<'none'>]>>;
};
const orNone = Object.fromEntries(
  Object.entries(STAGED).map(([name, { form, meaning }]) => [
    name,
    z
      .union([form as z.ZodType, z.literal(NONE)])
      .optional()
      .describe(meaning),
  ]),
) as unknown as OrNone;

export const STAGES = lever({
  meaning: said(
    'A procedure: stages through which the community goes in order, each with levers of its own.',
    '一套流程：社群依次经历的各阶段，每个阶段有自己的手段。',
  ),
  form: z.array(
    z.strictObject({
      name: name.describe(said('What the stage is called.', '阶段的名称。')),
      until: formula
        .optional()
        .describe(
          said(
            "The stage is over when this holds of yesterday's numbers, as in a trigger: members >= 80.",
            '昨天的数字满足此条件时阶段结束，写法同应对预案：members >= 80。',
          ),
        ),
      lasts: period
        .optional()
        .describe(
          said('How long it lasts; together with `until`, at the latest.', '持续多久；与 `until` 同写时，指最迟多久。'),
        ),
      atLeast: period
        .optional()
        .describe(
          said(
            'How long it lasts before `until` is asked; a day when left out.',
            '多久之后才看 `until`；省略时为一天。',
          ),
        ),
      goOn: z
        .array(z.enum(STAGED_LEVERS as [StagedLever, ...StagedLever[]]))
        .optional()
        .describe(
          said(
            'Which of its levers go on when it is over; the others end with it.',
            '阶段结束后哪些手段继续；其余随之结束。',
          ),
        ),
      ...orNone,
    }),
  ),
  inherits: 'as a whole',
  off: [],
  completed: completeStages,
  writeBack: (stages) => stages.map(withoutBeginnings),
  words: { en: 'Stages', zh: '阶段' },
  submodel: 'stages',
  check: checkStages,
});
export type Stage = z.output<typeof STAGES.form>[number];

/** A stage as it may be written: its levers say no first day of their own. */
const withoutBeginnings = (stage: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(stage).map(([key, value]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [key, value];
      const { from: _, days: __, ...lever } = value as Readonly<Record<string, unknown>>;
      return [
        key,
        key === 'groups'
          ? Object.fromEntries(Object.entries(lever).map(([name, part]) => [name, withoutFrom(part)]))
          : lever,
      ];
    }),
  );

const withoutFrom = (value: unknown): unknown => {
  const { from: _, ...rest } = value as Readonly<Record<string, unknown>>;
  return rest;
};

/** Levers that are merged with what holds when the stage begins, as `extends` merges them: the strategy's, and what earlier stages leave. */
function completeStages(written: Plain, effective: PlainMap): Plain {
  const holds: Record<string, Plain | undefined> = { ...effective };
  return listOf(written).map((raw) => {
    if (!isMap(raw)) return raw;
    const stage: Record<string, Plain> = { ...raw };
    for (const name of STAGED_LEVERS) {
      const own = raw[name];
      if (own === undefined || Object.hasOwn(LISTED, name) || name === 'groups') continue;
      if (isMap(own)) stage[name] = merged(mapOf(holds[name]), own);
      if (listOf(raw.goOn).includes(name)) holds[name] = own === NONE ? undefined : stage[name];
    }
    return stage;
  });
}

/** Days of the strategy's lever are those of the strategy: the stage's holds as long as the stage. */
function merged({ days: _, ...base }: PlainMap, own: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries({ ...base, ...own }).filter(([, value]) => value !== NONE));
}

// ---- what must fit together ------------------------------------------------------------------------------------------

function checkStages({ own, effective, facts, report }: WrittenStrategy): void {
  const stages = listOf(own.stages);
  const completed = listOf(completeStages(stages, effective));
  const seen = new Set<unknown>();
  let begun: Readonly<Record<string, Plain | undefined>> = effective;
  /** First day on which the stage at hand may begin; undefined where only the run says it. */
  let first: number | undefined = 0;
  each(own.stages, STAGES.form.element, (_, raw, i) => {
    const path: Path = ['stages', i];
    if (typeof raw.name === 'string') {
      if (seen.has(raw.name)) report([...path, 'name'], say.stageTwice(raw.name));
      seen.add(raw.name);
    }
    if (typeof raw.until === 'string') {
      const at = [...path, 'until'];
      let isWrong = false;
      checkCondition(at, raw.until, Object.keys(facts.formulas), (...told) => {
        isWrong = true;
        report(...told);
      });
      checkSurveyed(at, raw.until, { ...begun, surveys: [...listOf(begun.surveys), ...listOf(raw.surveys)] }, report);
      const isOverAnyway = raw.lasts !== undefined;
      if (!isWrong && holdsNever(raw.until, facts)) report(at, say.untilNever(raw.until, isOverAnyway));
      else if (!isWrong) {
        const changes = listOf(effective.triggers).map((trigger) => mapOf(mapOf(mapOf(trigger).do).change));
        const lever = leverMissingFor(raw.until, facts, [begun as PlainMap, raw, ...changes]);
        if (lever !== undefined) report(at, say.nothingBrings(raw.until, lever, isOverAnyway));
      }
    }
    checkLength([...path, 'lasts'], raw.lasts, 'positive', report);
    checkLength([...path, 'atLeast'], raw.atLeast, 'positive', report);
    const [least, most] = [raw.atLeast, raw.lasts].map((time) => (time === undefined ? undefined : lengthOf(time)));
    if (raw.atLeast !== undefined && raw.until === undefined)
      report([...path, 'atLeast'], say.atLeastOfNothing(), 'key');
    else if (least !== undefined && most !== undefined && least >= most && raw.until !== undefined)
      report([...path, 'atLeast'], say.atLeastTooLong(String(raw.name)), 'key');
    if (raw.until === undefined && raw.lasts === undefined && i < stages.length - 1)
      report(path, say.stageNeverOver(String(raw.name ?? i + 1), String(mapOf(stages[i + 1]).name ?? i + 2)), 'key');
    if (first !== undefined && facts.horizon !== undefined && first >= facts.horizon)
      report([...path, 'name'], say.stageAfterEnd(String(raw.name), first, facts.horizon));
    first = first === undefined || most === undefined || raw.until !== undefined ? undefined : first + most;
    listOf(raw.goOn).forEach((lever, k) => {
      if (typeof lever === 'string' && raw[lever] === undefined && Object.hasOwn(STAGED, lever))
        report([...path, 'goOn', k], say.goesOnUnwritten(lever, String(raw.name)));
    });
    for (const lever of STAGED_LEVERS)
      checkLever(lever, i, { own, effective: begun as PlainMap, facts, report }, raw, mapOf(completed[i]));
    begun = {
      ...begun,
      ...Object.fromEntries(STAGED_LEVERS.map((lever) => [lever, together(lever, begun[lever], raw[lever])])),
    };
  });
}

const lengthOf = (time: Plain): number | undefined => period.safeParse(time).data;

/** What a strategy has of a lever when a stage has begun: of lists the entries of both. */
const together = (lever: StagedLever, before: Plain | undefined, own: Plain | undefined): Plain | undefined =>
  own === undefined || own === NONE
    ? before
    : Object.hasOwn(LISTED, lever)
      ? [...listOf(before), ...listOf(own)]
      : isMap(own)
        ? { ...mapOf(before), ...own }
        : before;

/** What a stage has of a lever must fit to the strategy as if it stood there. */
function checkLever(
  name: StagedLever,
  i: number,
  { own, effective, facts, report }: Omit<WrittenStrategy, 'lineage'>,
  stage: PlainMap,
  completed: PlainMap,
): void {
  const written = stage[name];
  if (written === undefined) return;
  if (written === NONE) {
    if (effective[name] === undefined) report(['stages', i, name], say.noneOfNothing(name), 'key');
    return;
  }
  if (isMap(written)) {
    const days = name === 'groups' ? mapOf(written.vip) : written;
    for (const key of ['from', 'days'])
      if (days[key] !== undefined)
        report(['stages', i, name, ...(name === 'groups' ? ['vip'] : []), key], say.daysInStage(key), 'key');
  }
  const value = (Object.hasOwn(LISTED, name) || name === 'groups' ? written : completed[name])!;
  const asIfOwn = { ...own, [name]: value };
  const entries = Object.fromEntries(
    STAGED_LEVERS.map((other) => [other, together(other, effective[other], stage[other])] as const),
  ) as PlainMap;
  (STAGED[name] as unknown as LeverEntry).check?.({
    own: asIfOwn,
    effective: { ...effective, ...entries, ...(!Array.isArray(value) && name !== 'groups' && { [name]: value }) },
    lineage: [asIfOwn],
    facts,
    report: (within, problem, where) => {
      // What founders are asked on the first day, a later stage does not ask.
      const isOfFirstDay = i > 0 && problem.code === 'founders-asked';
      if (within[0] === name && !isOfFirstDay) report(['stages', i, ...within], problem, where);
    },
  });
  if (name === 'activities') {
    const known = listOf(effective.activities).map((activity) => mapOf(activity).name);
    listOf(written).forEach((activity, k) => {
      const { name: called } = mapOf(activity);
      if (typeof called === 'string' && known.includes(called))
        report(['stages', i, name, k, 'name'], say.activityTwice(called));
    });
  }
  if (name !== 'offers') return;
  const offers = listOf(entries.offers).length;
  if (offers > MOST_OFFERS)
    report(['stages', i, 'offers'], say.tooMany({ en: 'offers', zh: '商品' }, offers, MOST_OFFERS), 'key');
  const isLast = i === listOf(own.stages).length - 1 && stage.until === undefined && stage.lasts === undefined;
  listOf(written).forEach((offer, k) => {
    if (mapOf(offer).goal !== undefined && !isLast && !listOf(stage.goOn).includes('offers'))
      report(['stages', i, 'offers', k, 'goal'], say.goalEndsWithStage(), 'key');
  });
}

/** A lever that is a list, of which a stage has entries besides those of the strategy. */
export const isListed = (name: string): name is ListedLever => Object.hasOwn(LISTED, name);
