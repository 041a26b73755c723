/** What a good is about, who knows it, and how it gets better. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import type { Facts } from '../checks/facts.ts';
import type { Report } from '../checks/report.ts';
import { checkLength } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { money, period, share } from '../quantities.ts';
import type { Path, PlainMap } from '../source.ts';

const improves = z.strictObject({
  every: period.default(30).describe(said('How often a better version comes out.', '多久推出一个更好的版本。')),
  part: share
    .default(0.3)
    .describe(
      said(
        'Part of what is missing to perfect quality that a version gains which much has been said about.',
        '反馈充分时，一个版本补上与完美之间差距的占比。',
      ),
    ),
  testers: z
    .number()
    .int()
    .nonnegative()
    .max(1_000_000)
    .default(0)
    .describe(
      said(
        'Members who try each version before it is sold, at no charge, and say what they think; those who write most.',
        '每个版本出售前免费试用并反馈的成员数；取发言最多者。',
      ),
    ),
  cost: money.default(0).describe(said('Cost of making a version.', '做一个版本的成本。')),
});

export const offerSubject = {
  topic: name
    .optional()
    .describe(
      said(
        'What the good is about: whom the topic interests buys more readily, whom it does not concern less. No matter when left out.',
        '商品属于什么话题：感兴趣者更愿买，不相干者更不愿。省略时无影响。',
      ),
    ),
  known: share
    .optional()
    .describe(
      said(
        'Part of the members who know the good beforehand: others weigh it only once a piece of content, a call or a buyer whom they recognize has told them of it. All when left out.',
        '事先了解该商品的成员占比：其余的人要由内容、电话或认识的买家告知后才会考虑。省略时为全部。',
      ),
    ),
  improves: improves
    .optional()
    .describe(
      said(
        'The good gets better by what buyers and testers say of it; its quality stays when left out.',
        '商品根据买家与试用者的反馈改进；省略时质量不变。',
      ),
    ),
};

interface OfferSubject {
  readonly good: string;
  readonly quality?: number | undefined;
  readonly improves?: z.output<typeof improves> | undefined;
}

export function checkOfferSubject(raw: PlainMap, entry: OfferSubject, path: Path, facts: Facts, report: Report): void {
  if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
    report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
  if (entry.improves === undefined) return;
  const at = [...path, 'improves'];
  checkLength([...at, 'every'], entry.improves.every, 'positive', report);
  if (entry.quality === undefined) report(at, say.improvesUnknown(entry.good), 'key');
  if (entry.improves.testers > (facts.size ?? Number.POSITIVE_INFINITY))
    report(
      [...at, 'testers'],
      say.moreThanPopulation({ en: 'testers are wanted:', zh: '要求的试用者有' }, entry.improves.testers, facts.size!),
    );
}
