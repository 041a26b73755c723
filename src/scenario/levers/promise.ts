/** What people are promised before they join. */
import { z } from 'zod';
import { said } from '../../language/said.ts';
import { share } from '../quantities.ts';
import { lever } from './lever.ts';

export const PROMISE = lever({
  meaning: said(
    'What people are promised of the community before they join; nothing in particular when left out.',
    '加入之前许诺社群能给什么；省略时没有特别的许诺。',
  ),
  form: z.strictObject({
    worth: share
      .optional()
      .describe(
        said(
          'Satisfaction that newcomers are led to expect, from 0 to 1: more of it draws, and what is missed of it disappoints. What a usual community gives when left out.',
          '使新人期待的满意度，从 0 到 1：越高越吸引人，达不到则令人失望。省略时为普通社群所能给的。',
        ),
      ),
  }),
  inherits: 'key by key',
  off: {},
  words: { en: 'Promise', zh: '许诺' },
  submodel: 'care',
});
export type Promised = z.output<typeof PROMISE.form>;
