/** Where content gets to beyond those who read it in the group: passed on by readers, or published where others see it. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import { name } from '../plain-forms.ts';
import { share } from '../quantities.ts';

export const contentSpread = {
  passOn: share
    .optional()
    .describe(
      said(
        'Chance that a reader for whom a new piece is of full worth passes it on to a friend: outside, who then hears of the community, or inside, who is called in. Nobody when left out.',
        '新内容对读者有充分价值时，转发给一位好友的机会：群外好友由此听说社群，群内好友被唤来。省略时无人转发。',
      ),
    ),
  outside: z
    .strictObject({
      page: name.describe(
        said(
          'The page or platform on which it also appears; pieces on the same page share its followers.',
          '同时发布在哪个主页或平台；同一主页的内容共有关注者。',
        ),
      ),
      viewers: z
        .number()
        .nonnegative()
        .max(20_000_000)
        .describe(
          said(
            'People of the population who come across a piece there, on average, besides followers.',
            '除关注者之外，平均有多少人在那里看到一份内容。',
          ),
        ),
      follow: share
        .default(0)
        .describe(
          said(
            'Chance that who sees a perfect piece follows the page, and sees every later one.',
            '看到完美内容者关注主页、此后每份都看到的机会。',
          ),
        ),
    })
    .optional()
    .describe(
      said(
        'It is also published outside the community, where people may come in for it; only inside when left out.',
        '也发布在社群之外，有人会因此加入；省略时只在群内。',
      ),
    ),
};
