/** Which part members play at the end: a bar for each strategy, divided by role. */
import type { ChartSpec } from '../render.ts';
import type { ChartContext } from './context.ts';
import { stackedBars } from './stacked-bars.ts';

/** From those who carry the community to those who only read, and how dark each is drawn. */
export const ROLES = ['leaderRole', 'coreRole', 'activeRole', 'marginalRole', 'lurkerRole'] as const;
export type Role = (typeof ROLES)[number];
const COLORS = ['#08306b', '#2171b5', '#6baed6', '#f0c27b', '#dde2e7'];
/** Number of the first color on which dark text is read better than light. */
const FIRST_LIGHT = 2;

const NARROW = 0.09;

/** Mean shares of the members by role, in the order of the strategies; null for a strategy of which nothing is known. */
export function rolesChart(
  context: ChartContext,
  shares: readonly (Readonly<Record<Role, number>> | null)[],
): ChartSpec {
  const { text, numbers } = context;
  return stackedBars(context, {
    title: text.charts.rolesTitle,
    subtitle: text.charts.rolesSubtitle,
    parts: ROLES.map((role, at) => ({ label: text.charts.roles[role], color: COLORS[at]!, isDark: at < FIRST_LIGHT })),
    bars: shares.map((roles) => roles && ROLES.map((role) => roles[role])),
    most: 1,
    narrow: NARROW,
    write: (share) => numbers.value(share, 'share'),
  });
}
