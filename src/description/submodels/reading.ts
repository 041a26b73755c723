import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const READING: Submodel = {
  title: 'Reading',
  purpose:
    'What a visit takes in: at most A of the newest messages. The relevance of a message to its reader is where mixed interests and mixed levels hurt.',
  code: ['talk/reading.ts', 'talk/message-ring.ts'],
  equations: [
    'r = min(A, U, 960) newest messages are read; c = min(r, c_max) of them are simulated, each standing for w = r/c',
    'place of the k-th of the c: uniform in the k-th of c equal stretches of what is read; with chance ω_pin a pinned message instead',
    'from the newest on; what the reader wrote, or what is deleted, takes its place among the c and gives nothing',
    'relevance u = quality · τ(topic) · max(0, 1 - ς |x - level|)        x: expertise of the reader',
    'τ = τ0 + (1 - τ0) · interest in the topic / interest in the favorite topic; 1 without interests or without a topic',
    'level: expertise of the author, or what the operator wrote it for (everybody, unless said); quality 1 unless said',
    'relevant: u ≥ 0.5',
  ],
  fixed: [
    {
      name: 'RELEVANT',
      value: 0.5,
      meaning: 'relevance from which a message counts as relevant, for the cost of reading and for `noiseShare`',
    },
    { name: 'RING', value: 1024, meaning: 'messages that a group remembers' },
    {
      name: 'READABLE',
      value: 960,
      meaning: 'newest messages that a visit may read; the rest is room for what it writes meanwhile',
    },
    { name: 'PINNED', value: 32, meaning: 'messages that stay pinned; the newest push out the oldest' },
  ],
  switches: {
    attention:
      '`unlimited` makes A infinite: a visit reads whatever is unread (at most the 960 that a group offers), and reading costs nothing.',
  },
  decisions: [
    departs(
      'What is read is sampled in strata (one message from each of c equal stretches) and not by independent picks.',
      'It has the same mean and less noise, and reads every message exactly once when r ≤ c_max.',
    ),
    departs(
      'Interest in topics is graded between τ0 and 1; the specification knows 1 for the same segment and τ0 for another.',
      'Scenarios give segments weights for several topics, and two segments may share one.',
    ),
    completes(
      'A message is relevant from u = 0.5 on.',
      'The specification names a relevant share without a limit; half is the plain reading of the word.',
    ),
    completes(
      "The operator's posts, the first message of each topic and the first of each day of an activity are pinned; a pick that falls on a pinned message no longer readable is lost.",
      'There are no leaders yet whose messages could fill the pinned ring, and a lost pick keeps the others where they would be.',
    ),
    completes(
      'Messages of members who have left are read as before, until somebody takes the seat; then their author is forgotten.',
      'What was written stays in a chat. Seats are reused so that memory follows the size of a group, not its history.',
    ),
    leavesOut(
      'The `scroll` way of reading (uniform over all unread) is not offered.',
      'What lies further back than A when a member comes is never read by that member, unless it is pinned or a digest sums it up.',
    ),
    leavesOut('Likes are not simulated.', 'Silent approval rewards nobody, and fun comes from prompts alone.'),
  ],
};
