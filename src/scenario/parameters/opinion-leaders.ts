/** Submodels (h), (j): the word of people with a following. */
import { ANY, entry } from './entry.ts';

export const OPINION_LEADERS = {
  leaderWord: entry(
    'opinionLeaders',
    'a6',
    1,
    'log-odds',
    ANY,
    'effect on joining of the word of somebody whom one follows and fully trusts',
    'assumption: between one friend inside and two',
  ),
  buyLeader: entry(
    'opinionLeaders',
    'c_K',
    1,
    'log-odds',
    ANY,
    'effect on buying of a recommendation by somebody whom one follows and fully trusts',
    'assumption',
  ),
  leaderHalfLife: entry(
    'opinionLeaders',
    'd_K',
    14,
    'days',
    [0.01, 1e6],
    'days in which a recommendation loses half of its effect',
    'assumption',
  ),
} as const;
