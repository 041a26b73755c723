/** The record of a calibration, as text. */
import { readFileSync } from 'node:fs';
import { bandText } from '../pattern.ts';
import { identification, reaches, sensitivities } from './findings.ts';
import type { Search } from './proposal.ts';
import { RANGES } from './ranges.ts';
import { type Parameters, type Point, parametersAt } from './space.ts';
import { countMet, isMet, missBy, TARGETS, type Values } from './targets.ts';

export interface Played {
  readonly parameters: Parameters;
  readonly values: Values;
}

const short = (value: number | undefined) =>
  value === undefined || !Number.isFinite(value) ? 'none' : Number(value.toPrecision(3)).toString();

const kinds = (values: Values) => {
  const [p, n] = ['P', 'N'].map((kind) => TARGETS.filter(({ pattern }) => pattern.startsWith(kind)));
  return `${countMet(values)} (P ${countMet(values, p)} of ${p!.length}, N ${countMet(values, n)} of ${n!.length})`;
};

export function recordText(
  before: Played,
  found: readonly Played[],
  { evaluations, times }: { readonly evaluations: number; readonly times: number },
): string {
  const after = found[0]!;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return [
    `# Calibration of ${version}`,
    '',
    `Made by \`npm run calibrate:presets\` on ${new Date().toISOString().slice(0, 10)}: ${evaluations} evaluations of ${TARGETS.filter(({ key }) => key in before.values).length} figures, the best ${found.length} points and`,
    `the defaults of that day again with fresh seeds and ${times} times the replications. Method: a Latin hypercube around the defaults, emulators of each figure`,
    '(Bayesian regression in parameters and their squares, with relevance set by the evidence and weight on what lies near), the best points by these, scattered ones and drawn ones.',
    '',
    `Figures met with the defaults before: ${kinds(before.values)}; with the points found: ${found.map(({ values }) => kinds(values)).join('; ')}.`,
    '',
    '| parameter | before | found |',
    '| --- | --- | --- |',
    ...RANGES.map(({ name }) => `| \`${name}\` | ${before.parameters[name]} | ${after.parameters[name]} |`),
    '',
    '| figure | band | before | found | misses its band by (tolerances) |',
    '| --- | --- | --- | --- | --- |',
    ...TARGETS.map((target) => {
      const [was, is] = [before.values[target.key], after.values[target.key]];
      const verdict = isMet(target, is) ? '–' : missBy(target, is).toFixed(2);
      return `| ${target.key} ${target.name} | ${bandText(target.band)} | ${short(was)} | ${short(is)} | ${verdict} |`;
    }),
    '',
  ].join('\n');
}

const MOST = 6;

export function findingsText({ outlooks, within }: Search, x: Point, evaluations: number): string {
  const at = parametersAt(x);
  const value = (k: number, place: number) =>
    parametersAt(x.map((old, other) => (other === k ? place : old)))[RANGES[k]!.name];
  return [
    `## What ${evaluations} evaluations say`,
    '',
    'Figures that are likely missed at the point that was found. "Alone": the chance to meet the figure if no other counted; where it stays small, no parameter reaches the band (structure, not constants); where it is large, the figures named are then lost (a conflict).',
    '',
    '| figure | foreseen | band | chance here | alone | implausibility alone | then lost |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...reaches(outlooks, x, within).map(
      ({ outlook, here, alone, implausibility, against }) =>
        `| ${outlook.target.key} ${outlook.target.name} | ${short(outlook.emulator.mean(x))} ± ${short(outlook.emulator.noise)} | ${bandText(outlook.target.band)} | ${here.toFixed(2)} | ${alone.toFixed(2)} | ${implausibility.toFixed(1)} | ${against
          .slice(0, MOST)
          .map(({ key, loss }) => `${key} −${loss.toFixed(2)}`)
          .join(', ')} |`,
    ),
    '',
    '## What moves each figure',
    '',
    'Change of the figure over the whole range of a parameter, in tolerances of its band; "foreseen": the part of the variance of left-out evaluations that the emulator tells.',
    '',
    '| figure | foreseen | moved by |',
    '| --- | --- | --- |',
    ...sensitivities(outlooks, x).map(
      ({ key, by }, k) =>
        `| ${key} | ${outlooks[k]!.emulator.foreseen().toFixed(2)} | ${by
          .slice(0, MOST)
          .map(({ name, change }) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`)
          .join(', ')} |`,
    ),
    '',
    '## What holds each parameter',
    '',
    'The range over which, all else equal, at most one figure fewer is expected in its band, as a part of the range that was searched. Where that is nearly all, nothing here determines the parameter: it is an assumption.',
    '',
    '| parameter | found | held between | part of its range | moves by a tolerance |',
    '| --- | --- | --- | --- | --- |',
    ...identification(outlooks, x).map(
      ({ name, free, from, to, by }, k) =>
        `| \`${name}\` | ${at[name]} | ${value(k, from)} and ${value(k, to)} | ${free.toFixed(2)}${free > 0.9 ? ' (an assumption)' : ''} | ${by.slice(0, 2 * MOST).join(', ')} |`,
    ),
    '',
  ].join('\n');
}
