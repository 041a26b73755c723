/** Draws a scene on a canvas: the day, which stands still, and above it the messages, which move. */
import { ROLES } from '../../engine/measuring/roles.ts';
import {
  BOND_COLOR,
  fading,
  GROUP_COLORS,
  JOIN_COLOR,
  LEAVE_COLOR,
  OPERATOR_COLOR,
  REPLY_COLOR,
  ROLE_LOOKS,
  shapeOf,
  TIE_COLOR,
} from './looks.ts';
import { namePlaces } from './name-places.ts';
import {
  type Dot,
  type Flight,
  type Line,
  type Outline,
  type Point,
  progressOf,
  type Scene,
  type Size,
} from './scene.ts';

/** Most messages that are on their way at once are told apart; more only cover each other. */
const MOST_FLIGHTS = 120;
/** Between the members at its edge and the end of a group's area. */
const OUTLINE = 12;
const LABEL_FONT = '600 12px sans-serif';
/** Lines of like strength are drawn at one go, which is what makes a thousand of them cheap. */
const STRENGTHS = [
  { from: 0, width: 0.6, alpha: 0.35, color: TIE_COLOR },
  { from: 0.5, width: 0.9, alpha: 0.6, color: TIE_COLOR },
  { from: 1, width: 1.4, alpha: 0.5, color: BOND_COLOR },
  { from: 2, width: 2.2, alpha: 0.65, color: BOND_COLOR },
] as const;

export interface Shown {
  readonly picked: number | undefined;
  /** Draws today's messages as lines, for a day that is looked at standing still. */
  readonly withReplies: boolean;
  readonly operator: string;
  /** What stands above a group among several. */
  readonly group: (number: string, size: string) => string;
}

export function paintDay(context: CanvasRenderingContext2D, scene: Scene, size: Size, shown: Shown): void {
  context.clearRect(0, 0, size.width, size.height);
  for (const outline of scene.outlines) paintArea(context, outline);
  paintLines(context, scene.lines);
  if (shown.withReplies) paintReplies(context, scene.flights);
  for (const point of scene.gone) cross(context, point);
  for (const point of scene.come) ring(context, point, 9, JOIN_COLOR, 1.5);
  paintDots(context, scene.dots);
  context.font = LABEL_FONT;
  const widthOf = (text: string) => context.measureText(text).width;
  const { x, y } = scene.operator;
  const operator = { left: x - 8, right: x + 16 + widthOf(shown.operator), top: y - 10, bottom: y + 8 };
  const nameOf = ({ id, size: members }: Outline) => shown.group(String(id + 1), String(members));
  for (const named of namePlaces(scene.outlines, nameOf, widthOf, size, OUTLINE, [operator]))
    label(context, named.text, named.x, named.y);
  paintBubbles(context, scene);
  paintOperator(context, scene.operator, shown.operator);
  const picked = scene.dots.find(({ person }) => person === shown.picked);
  if (picked === undefined) return;
  ring(context, picked, picked.radius + 4, '#000', 2.5);
  label(context, String(picked.person), picked.x, picked.y - picked.radius - 8);
}

/** The messages of a moment of the day, from 0 to 1. */
export function paintMoment(context: CanvasRenderingContext2D, { flights }: Scene, phase: number): void {
  const step = Math.max(1, flights.length / MOST_FLIGHTS);
  const count = Math.min(flights.length, MOST_FLIGHTS);
  context.lineWidth = 1.6;
  context.strokeStyle = REPLY_COLOR;
  context.fillStyle = REPLY_COLOR;
  for (let k = 0; k < count; k++) {
    const progress = progressOf(k, count, phase);
    if (progress === undefined) continue;
    const { from, to } = flights[Math.floor(k * step)]!;
    context.globalAlpha = 1 - 0.6 * progress;
    context.beginPath();
    if (to === undefined) {
      context.arc(from.x, from.y, 5 + 14 * progress, 0, 2 * Math.PI);
      context.stroke();
    } else {
      context.moveTo(from.x, from.y);
      const [x, y] = [from.x + (to.x - from.x) * progress, from.y + (to.y - from.y) * progress];
      context.lineTo(x, y);
      context.stroke();
      context.beginPath();
      context.arc(x, y, 3, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}

/** Members of a group, with some room around them. */
function paintArea(context: CanvasRenderingContext2D, { id, corners }: Outline): void {
  context.beginPath();
  corners.forEach(({ x, y }, k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  // A wide edge of the area's own color rounds its corners, and makes an area of one member or two.
  context.globalAlpha = 1;
  context.lineWidth = 2 * OUTLINE;
  context.strokeStyle = GROUP_COLORS[id % GROUP_COLORS.length]!;
  context.stroke();
  context.fillStyle = GROUP_COLORS[id % GROUP_COLORS.length]!;
  context.fill();
  context.lineJoin = 'miter';
  context.lineCap = 'butt';
}

function paintLines(context: CanvasRenderingContext2D, lines: readonly Line[]): void {
  STRENGTHS.forEach(({ from, width, alpha, color }, k) => {
    const below = STRENGTHS[k + 1]?.from ?? Number.POSITIVE_INFINITY;
    context.beginPath();
    for (const line of lines) {
      if (line.strength < from || line.strength >= below) continue;
      context.moveTo(line.from.x, line.from.y);
      context.lineTo(line.to.x, line.to.y);
    }
    context.lineWidth = width;
    context.globalAlpha = alpha;
    context.strokeStyle = color;
    context.stroke();
  });
  context.globalAlpha = 1;
}

function paintReplies(context: CanvasRenderingContext2D, flights: readonly Flight[]): void {
  context.beginPath();
  for (const { from, to } of flights) {
    if (to === undefined) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.lineWidth = 1.2;
  context.globalAlpha = 0.55;
  context.strokeStyle = REPLY_COLOR;
  context.stroke();
  context.globalAlpha = 1;
}

/** Dots of a role, and of how long they have been silent, at one go. */
function paintDots(context: CanvasRenderingContext2D, dots: readonly Dot[]): void {
  ROLES.forEach((name, role) => {
    for (const alpha of [fading(255), fading(5), fading(0)]) {
      context.beginPath();
      for (const dot of dots)
        if (dot.role === role && fading(dot.quiet) === alpha) shapeOf(context, dot.segment, dot.x, dot.y, dot.radius);
      // White below, so that lines do not shine through those who have fallen silent.
      context.fillStyle = '#fff';
      context.fill();
      context.globalAlpha = alpha;
      context.fillStyle = ROLE_LOOKS[name].color;
      context.fill();
      context.globalAlpha = 1;
    }
  });
  context.beginPath();
  for (const { quiet, x, y, radius } of dots) {
    if (quiet !== 0) continue;
    context.moveTo(x + radius + 3, y);
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
  }
  context.lineWidth = 1.5;
  context.strokeStyle = '#1f2933';
  context.stroke();
}

function paintBubbles(context: CanvasRenderingContext2D, { bubbles }: Scene): void {
  for (const { x, y, radius, today, week, size } of bubbles) {
    disc(context, x, y, radius, '#e4e7eb');
    disc(context, x, y, radius * Math.sqrt(week), '#56b4e9');
    disc(context, x, y, radius * Math.sqrt(today), '#0072b2');
    label(context, String(size), x, y + radius - 4);
  }
}

function paintOperator(context: CanvasRenderingContext2D, { x, y }: Point, name: string): void {
  context.fillStyle = OPERATOR_COLOR;
  context.beginPath();
  context.rect(x - 6, y - 6, 12, 12);
  context.fill();
  context.font = '12px sans-serif';
  context.textAlign = 'left';
  context.fillText(name, x + 12, y + 4);
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function ring(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function cross(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.strokeStyle = LEAVE_COLOR;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 4, y - 4);
  context.lineTo(x + 4, y + 4);
  context.moveTo(x + 4, y - 4);
  context.lineTo(x - 4, y + 4);
  context.stroke();
}

function label(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.lineWidth = 4;
  context.strokeStyle = '#fff';
  context.strokeText(text, x, y);
  context.fillStyle = '#1f2933';
  context.fillText(text, x, y);
}
