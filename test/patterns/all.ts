/** Every pattern of the model's description that has figures. P22 and P24 have none: see `README.md` beside this file. */
import { P6, P7, P8, P9, P10, P15 } from './definitions/capacity.ts';
import { N4, N13 } from './definitions/first-impressions.ts';
import { P16 } from './definitions/flood.ts';
import { P4, P5, P27, P28 } from './definitions/growth.ts';
import { N5, N7, N11, N12 } from './definitions/habituation.ts';
import { P19, P20 } from './definitions/incentives.ts';
import { P2, P3, P23 } from './definitions/invitations.ts';
import { P1, P18, P26 } from './definitions/lifetimes.ts';
import { P12, P13, P17 } from './definitions/newcomers.ts';
import { P21, P25 } from './definitions/opinions.ts';
import { P11, P14 } from './definitions/participation.ts';
import { N14, N15 } from './definitions/payers.ts';
import { N2, N3, N10, N16, N17, N19 } from './definitions/people.ts';
import { N1, N6, N18 } from './definitions/selling.ts';
import { N8, N9 } from './definitions/word.ts';
import type { Pattern } from './pattern.ts';

export const PATTERNS: readonly Pattern[] = [
  ...[P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14],
  ...[P15, P16, P17, P18, P19, P20, P21, P23, P25, P26, P27, P28],
  ...[N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, N11, N12, N13, N14, N15, N16, N17, N18, N19],
];
