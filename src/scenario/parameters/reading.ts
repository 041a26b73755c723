/** Submodel (b): reading. */
import { entry, POSITIVE, SHARE } from './entry.ts';

export const READING = {
  attention: entry(
    'reading',
    'A',
    40,
    'messages per visit',
    [0, 1e6],
    'messages that a visit can take in',
    'Ren & Kraut 2014: marginal benefit falls beyond 40 messages',
  ),
  readsSimulated: entry(
    'reading',
    'c_max',
    12,
    'messages',
    [1, 1024],
    'messages simulated per visit; each stands for several when more were read',
    'numerical; thresholds move 2-3 % at 12-20',
  ),
  pinnedShare: entry(
    'reading',
    'ω_pin',
    0.1,
    'share',
    SHARE,
    "share of reads that go to pinned and leaders' messages",
    'numerical',
  ),
  offTopicRelevance: entry(
    'reading',
    'τ0',
    0.3,
    'share',
    SHARE,
    'relevance of a message on a topic the reader does not follow',
    'assumption',
  ),
  levelPenalty: entry(
    'reading',
    'ς',
    1,
    'per unit of expertise',
    POSITIVE,
    'loss of relevance per unit of distance between level and expertise',
    'assumption',
  ),
} as const;
