/** What a piece of content tells of, besides its topic: a customer's case, a test of a good, the brand, the company. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import { listOf, mapOf, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { share } from '../quantities.ts';
import type { Path, Plain } from '../source.ts';
import type { WrittenStrategy } from './lever.ts';

/** What of it is about one of the goods on offer. */
const ABOUT_A_GOOD = ['case', 'review', 'introduction'] as const;

export const contentSubject = {
  subject: z
    .strictObject({
      of: z
        .enum([...ABOUT_A_GOOD, 'brand', 'company'])
        .describe(
          said(
            'A "case" is a customer\'s story, which moves as the word of a stranger does; a "review" tests a good and tells how good it is; an "introduction" makes it known; the story of the "brand" makes members identify; openness about the "company" brings those who speak for it closer.',
            'case 是客户的故事，作用如同陌生人的话；review 评测商品，说出它有多好；introduction 让人知道商品；brand 是品牌故事，增进认同；company 是对公司情况的坦诚，拉近与代言者的距离。',
          ),
        ),
      good: name
        .optional()
        .describe(said('The good that it is about, by its name in `offers`.', '所谈的商品，写 `offers` 中的名称。')),
    })
    .optional()
    .describe(
      said(
        'What it tells of besides its topic; of nothing else when left out.',
        '除话题之外还讲什么；省略时不讲其他。',
      ),
    ),
  disputed: share
    .optional()
    .describe(
      said(
        'How much opinions differ about it, from 0 to 1: most is said where they differ by half, and the more they do, the more replies break rules. 0 when left out.',
        '人们看法的分歧，从 0 到 1：分歧居中时话最多，分歧越大，回复越易违规。省略时为 0。',
      ),
    ),
  personal: z
    .boolean()
    .optional()
    .describe(
      said(
        'Chosen for each member by what is known of them, so that topic and level suit everybody.',
        '按对每位成员的了解分别挑选，话题与水平适合每个人。',
      ),
    ),
};

interface Subject {
  readonly subject?: { readonly of: string; readonly good?: string | undefined } | undefined;
  readonly outside?: { readonly page: string; readonly viewers: number } | undefined;
}

/** A piece about a good names one that is on offer, whose quality is known where it is tested; a page is seen by somebody. */
export function checkSubject(piece: Subject, path: Path, { own, effective, report }: WrittenStrategy): void {
  const { subject: tells, outside } = piece;
  if (outside?.viewers === 0 && !isFollowed(own.content, outside.page))
    report([...path, 'outside', 'viewers'], say.pageNobodySees(outside.page));
  if (tells === undefined) return;
  const isAboutGood = (ABOUT_A_GOOD as readonly string[]).includes(tells.of);
  const at = [...path, 'subject'];
  if (!isAboutGood) {
    if (tells.good !== undefined) report([...at, 'good'], say.tellsOfNoGood(tells.of, ABOUT_A_GOOD), 'key');
    return;
  }
  const goods = listOf(effective.offers).map(mapOf);
  const names = goods.flatMap(({ good }) => textsOf([good ?? null]));
  if (tells.good === undefined) report(at, say.storyOfNothing(tells.of, names), 'key');
  else if (!names.includes(tells.good)) report([...at, 'good'], say.unknownName('good', tells.good, names));
  else if (tells.of === 'review' && goods.every(({ good, quality }) => good !== tells.good || quality === undefined))
    report([...at, 'good'], say.reviewOfUnknown(tells.good));
}

/** Whether another piece of the same page is seen by anybody, who may follow. */
const isFollowed = (content: Plain | undefined, page: string): boolean =>
  listOf(content).some((each) => {
    const outside = mapOf(mapOf(each).outside);
    return outside.page === page && typeof outside.viewers === 'number' && outside.viewers > 0;
  });
