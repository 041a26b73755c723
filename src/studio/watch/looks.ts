/** How roles, segments and ties look: colors that color-blind readers tell apart (Okabe & Ito 2008), sizes and shapes besides. */
import type { Role } from '../../engine/measuring/roles.ts';

export const ROLE_LOOKS: Readonly<Record<Role, { readonly color: string; readonly radius: number }>> = {
  leader: { color: '#d55e00', radius: 8 },
  core: { color: '#e69f00', radius: 7 },
  active: { color: '#0072b2', radius: 6 },
  marginal: { color: '#56b4e9', radius: 5 },
  lurker: { color: '#9aa5b1', radius: 4 },
};

export const BOND_COLOR = '#1f2933';
export const TIE_COLOR = '#9aa5b1';
export const REPLY_COLOR = '#d55e00';
export const OPERATOR_COLOR = '#1f2933';
export const JOIN_COLOR = '#009e73';
export const LEAVE_COLOR = '#b42318';

/** Areas of groups: light, so that dots and lines stand out on each. */
export const GROUP_COLORS = ['#e3f1fa', '#fdf0d5', '#e2f3ec', '#f7e6ef', '#ecebf7', '#f1efe6'] as const;

/** How strong a silent member still stands out: fades from speaking in the last three days over a week to a shade. */
export const fading = (quiet: number): number => (quiet < 3 ? 1 : quiet < 7 ? 0.65 : 0.32);

/** Draws a shape as a path around a point; segments take them by turns. */
export function shapeOf(context: CanvasRenderingContext2D, segment: number, x: number, y: number, r: number): void {
  switch (segment % 4) {
    case 0:
      context.moveTo(x + r, y);
      context.arc(x, y, r, 0, 2 * Math.PI);
      return;
    case 1:
      context.rect(x - 0.89 * r, y - 0.89 * r, 1.78 * r, 1.78 * r);
      return;
    case 2:
      polygon(context, [x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r]);
      return;
    default:
      polygon(context, [x, y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y]);
  }
}

function polygon(context: CanvasRenderingContext2D, corners: readonly number[]): void {
  context.moveTo(corners[0]!, corners[1]!);
  for (let k = 2; k < corners.length; k += 2) context.lineTo(corners[k]!, corners[k + 1]!);
  context.closePath();
}

/** The marks of a legend, as characters that stand for the shapes above. */
export const SHAPE_SIGNS = ['●', '■', '▲', '◆'] as const;
