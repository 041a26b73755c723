/**
 * The map of influences: what bears on what in this model, from the levers over what members live through to the outcomes.
 *
 * An arrow says that the equations of a submodel read the one and move the other. Its strength and evidence are those of the parameters that
 * it names, or of the submodel. A test holds the map to the engine: a write without an arrow fails, and so does an outcome that a lever moved
 * without a way.
 */

import { GROUPS } from './influences/groups.ts';
import { arrows, type Influence } from './influences/influence.ts';
import { JOINING } from './influences/joining.ts';
import { MEMBERS_DAY } from './influences/members-day.ts';
import { MOTIVES } from './influences/motives.ts';
import { ORDER } from './influences/order.ts';
import { PROGRAMME } from './influences/programme.ts';
import { SELLING } from './influences/selling.ts';
import { TRUST } from './influences/trust.ts';
import { WATCHING } from './influences/watching.ts';

export const INFLUENCES: readonly Influence[] = [
  ...MEMBERS_DAY,
  ...MOTIVES,
  ...JOINING,
  ...TRUST,
  ...SELLING,
  ...ORDER,
  ...PROGRAMME,
  ...GROUPS,
  ...WATCHING,
  ...arrows(
    'money',
    {
      purchases: '+earned +spent',
    },
    'offers',
  ),
];
