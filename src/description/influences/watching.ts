/** What the operator asks and watches, and what follows by plan. */
import { arrows, type Influence } from './influence.ts';

export const WATCHING: readonly Influence[] = [
  ...arrows(
    'surveys',
    {
      surveys: '±surveyed +spent',
      visits: '+surveyed',
      members: '±surveyed',
      satisfaction: '+surveyed',
      trust: '+surveyed',
      belonging: '+surveyed',
      surveyed: '+spent',
    },
    'surveys',
  ),
  ...arrows(
    'triggers',
    {
      triggers: '±triggered',
      watched: '±triggered',
      triggered: '+programme +notices +attendance +heard +spent +tiredness',
    },
    'triggers',
  ),
  ...arrows('stages', { stages: '±triggered', watched: '±triggered' }, 'stages'),
];
