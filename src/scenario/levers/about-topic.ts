import { said } from '../../language/said.ts';
import { name } from '../plain-forms.ts';

/** The topic of something that is put on. */
export const aboutTopic = name
  .optional()
  .describe(
    said("What it is about; the community's first topic when left out.", '谈什么话题；省略时为社群的第一个话题。'),
  );
