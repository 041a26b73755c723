/** What the community is about and where it meets, where a strategy has it otherwise than the others. What it leaves out is as in the community. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { PLATFORMS, type PlatformName } from '../platforms.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const SETTING = lever({
  meaning: said("Overrides the community's topics and platform.", '覆盖社群的话题与平台。'),
  form: z.strictObject({
    topics: z
      .array(name)
      .optional()
      .describe(
        said(
          'What the community is about under this strategy; as under community.topics when left out.',
          '在此策略下社群谈什么；省略时同 community.topics。',
        ),
      ),
    platform: z
      .enum(Object.keys(PLATFORMS) as [PlatformName, ...PlatformName[]])
      .optional()
      .describe(
        said(
          'Where the groups are under this strategy; as under community.platform when left out.',
          '在此策略下群在哪个平台；省略时同 community.platform。',
        ),
      ),
  }),
  inherits: 'key by key',
  off: {},
  measures: [],
  words: { en: 'Topics and platform', zh: '话题与平台' },
  submodel: 'groups',
  check: checkSetting,
});

function checkSetting({ own, facts, report }: WrittenStrategy): void {
  if (!isMap(own.setting)) return;
  const { followed } = facts;
  textsOf(own.setting.topics).forEach((topic, i, all) => {
    const path = ['setting', 'topics', i];
    if (followed.length > 0 && !followed.includes(topic)) report(path, say.topicNobodyFollows(topic, followed));
    if (all.indexOf(topic) < i) report(path, say.topicTwice(topic));
  });
}
