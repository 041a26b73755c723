import { CONTENT_FORMS } from '../../scenario/content-forms.ts';
import { work } from '../reference.ts';
import { completes, type Submodel } from '../submodel.ts';

export const PROGRAMME: Submodel = {
  title: 'Content and curation',
  purpose: 'What content is made of, what it serves, how it runs out, who makes it, and how the best is kept in sight.',
  code: ['programme/series.ts', 'programme/member-made.ts', 'programme/best-messages.ts', 'programme/curation.ts'],
  equations: [
    'worth of a piece read: w u · originality · ρ_r^(rounds of its `stock` so far), by the motives it serves (see Value)',
    'readiness to reply to it: ρ_act · invites of its form · originality · ρ_r^rounds',
    'a topic of the day, `hot`: worth and readiness · 2^(-age/halfLife), and `appeal` times as ready on its day',
    'a piece with an hour t: appears before those who look in from t on; readiness · φ^(t_r - t - 1/4), t_r the moment of reading, in days',
    '    an even draw of the moment becomes t_r by the hours of the segment; where no segment has any: night 0.15, morning 1, afternoon 1.1, evening 1.4',
    'a weekly topic: a prompt a day in the thread of its first day, until the next one',
    'a series: before each part but the first, who read the part before is called back with chance p_s; a part is worth ρ_s0 to who missed it',
    'content by members, for each place with chance `share`: curated, the k-th most replied to since the last piece, under its author; asked,',
    '    a member who has written and looked in lately writes it with chance p_a; the author is recognised: S + Δ_S (1 - S), Id + η_id (1 - Id)',
    'pins: the `count` most replied to since the last time are pinned, their authors recognised',
    'digest: who has been away for two days is called back with chance p_d; at the next visit each of its messages that this visit could',
    '    not reach adds u to what is new and δ_r to the tie to its author, and no more messages than A count as unread for leaving',
    '',
    'form      cost  appeal  attention  invites    quality of a piece: 1 - (1 - quality)^appeal',
    ...Object.entries(CONTENT_FORMS).map(
      ([name, { cost, appeal, attention, invites }]) =>
        `${name.padEnd(10)}${String(cost).padEnd(6)}${String(appeal).padEnd(8)}${String(attention).padEnd(11)}${invites}`,
    ),
  ],
  fixed: [
    { name: 'USUAL_DELAY', value: 0.25, meaning: 'days after which a message without an hour is read, on its day' },
    { name: 'LATELY', value: 7, meaning: 'days within which a member who is asked for a piece has looked in' },
    { name: 'AWAY_DAYS', value: 2, meaning: 'days since the latest visit from which a digest calls somebody back' },
  ],
  isIdle: ({ strategies }) =>
    strategies.every(
      ({ curation, content }) =>
        curation.pins === undefined &&
        curation.digest === undefined &&
        content.every(
          ({ kind, form, originality, stock, byMembers, serves, hour, hot }) =>
            (kind === 'daily-topic' || kind === 'post') &&
            [form, originality, stock, byMembers, serves, hour, hot].every((extra) => extra === undefined),
        ),
    ),
  decisions: [
    completes(
      'What is posted late in the day is found by those who look in after it on the same day, and by the others next day, when it is some hours old.',
      'Hours matter for posts (Kanuri, Chen & Sridhar 2018: clicks 9 to 11 % higher in the morning); the rest of the model moves in whole days.',
    ),
    completes(
      'The best message is the one with most replies; one that was chosen is not chosen again.',
      'Replies are what an operator sees without reading everything.',
    ),
    completes(
      'Attention that a video or a live talk takes beyond that of one message adds to the cost of the visit, not to what it leaves unread.',
      'The specification counts attention in messages; a longer piece tires more, and people decide themselves what else to read.',
    ),
    completes(
      'To be chosen counts as much as to take part in an activity.',
      'Both are seen by others as belonging to the group; the specification names group honours among the signals of identity.',
    ),
    completes(
      'The numbers of the forms are assumptions.',
      'Brand pages show the direction (more reactions to pictures and videos), not sizes that would hold elsewhere.',
    ),
  ],
  works: [
    work(
      'Kanuri',
      2018,
      'Kanuri, V. K., Chen, Y. & Sridhar, S. (2018). Scheduling content on social media: theory, evidence, and application. Journal of Marketing 82(6).',
      '10.1177/0022242918805411',
    ),
  ],
};
