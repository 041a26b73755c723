/** What a command noted of its report in the manifest of its study: a file that may come from anybody. */
import type { z } from 'zod';
import type { Point } from '../../experiment/points.ts';
import type { Results } from '../../experiment/results.ts';
import { damagedManifest } from '../../study/store/manifest.ts';
import type { OpenStudy } from './study.ts';
import { notYetReported } from './write-sheet.ts';

/** Throws HearsayError where there was no report yet, or where what stands there has another shape. */
export function readReported<Shape extends z.ZodType>({ reported, folder }: OpenStudy, shape: Shape): z.output<Shape> {
  const { success, data, error } = shape.safeParse(reported);
  if (success) return data;
  // What is asked is noted when a study begins; one of an earlier hearsay that was stopped before its report does not know it.
  if (reported.language === undefined) throw notYetReported();
  const { path, message } = error.issues[0]!;
  throw damagedManifest(folder ?? '', `report.${path.join('.')}: ${message}`);
}

/** Throws HearsayError where the points of a study are not those that its report speaks of. */
export function refuseOtherPoints({ folder }: OpenStudy, { points }: Results, expected: readonly Point[]): void {
  const text = (list: readonly Point[]) => JSON.stringify(list.map(({ set }) => set));
  if (text(points) !== text(expected))
    throw damagedManifest(folder ?? '', 'its points are not those that its report speaks of');
}
