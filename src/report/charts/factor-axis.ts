/** The axis of a factor: its numbers, in their scale, or its names in their order. */
export interface FactorAxis {
  readonly label: string;
  readonly scale: 'linear' | 'log' | 'names';
  /** Labels in the order of the axis. */
  readonly levels: readonly { readonly label: string; readonly value: number | undefined }[];
}

/** Whether the values are numbers that belong on a line. */
export const isNumeric = ({ scale }: FactorAxis): boolean => scale !== 'names';

/** Horizontal encoding of field "x": numbers for a numeric factor, labels for another. */
export function alongFactor(axis: FactorAxis): Record<string, unknown> {
  if (!isNumeric(axis))
    return {
      field: 'x',
      type: 'ordinal',
      scale: { domain: axis.levels.map(({ label }) => label) },
      axis: { title: axis.label, labelAngle: 0 },
    };
  const type = axis.scale === 'log' ? 'log' : 'linear';
  return {
    field: 'x',
    type: 'quantitative',
    scale: { type, nice: false, zero: false, padding: 6 },
    axis: { title: axis.label, format: ',~r', tickCount: type === 'log' ? 5 : 6 },
  };
}

/** Where a level stands on the axis. */
export function placeOn(
  axis: FactorAxis,
  level: { readonly label: string; readonly value: number | undefined },
): number | string {
  return isNumeric(axis) ? level.value! : level.label;
}
