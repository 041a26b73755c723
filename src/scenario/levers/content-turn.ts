/** Content that shares its place in the calendar with other content: one of them appears at a time. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import { listOf, mapOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import type { Path } from '../source.ts';
import type { WrittenStrategy } from './lever.ts';

export const contentTurn = {
  turn: z
    .strictObject({
      with: name.describe(
        said(
          'Content with the same name here takes turns: where several are due on a day, one of them appears.',
          '此处同名的内容轮流：同一天有几项到期时，只出现其中一项。',
        ),
      ),
      by: z
        .enum(['order', 'response'])
        .default('order')
        .describe(
          said(
            '"order" lets each have as many turns, "response" gives them to what got most replies and was passed on most in the latest four weeks, and one in four to what has waited longest.',
            'order 让各项次数相同；response 给最近四周回复与转发最多的，每四次留一次给等得最久的。',
          ),
        ),
    })
    .optional()
    .describe(said('It takes turns with other content; none when left out.', '与其他内容轮流；省略时不轮流。')),
};

interface Turning {
  readonly turn?: { readonly with: string; readonly by: string } | undefined;
}

/** A turn has somebody to take it with, and one way to choose. */
export function checkTurn({ turn }: Turning, path: Path, { effective, report }: WrittenStrategy): void {
  if (turn === undefined) return;
  const others = listOf(effective.content)
    .map((each) => mapOf(mapOf(each).turn))
    .filter((each) => each.with === turn.with);
  if (others.length < 2) report([...path, 'turn'], say.turnWithNobody(turn.with));
  if (others.some(({ by = 'order' }) => by !== turn.by))
    report([...path, 'turn', 'by'], say.turnsDisagree(turn.with), 'key');
}
