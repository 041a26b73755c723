/** An arrow of the map of influences, and how arrows are written. */
import type { Quantity } from '../../scenario/influenced.ts';
import type { LeverName } from '../../scenario/levers.ts';

/** Where arrows come from and lead to. */
export type Place = LeverName | Quantity;

/** Whether more of the one makes more of the other, less of it, or one or the other, as the case may be. */
export type Sign = '+' | '-' | '±';

/** What must be in use for an arrow to do anything: one of these levers, or a part of one, or word of mouth. */
export type Needed = LeverName | 'telling' | 'vip' | 'meetings' | 'wordOfMouth';

export interface Influence {
  readonly from: Place;
  readonly to: Quantity;
  readonly sign: Sign;
  /** Key of `SUBMODELS`, whose equations hold it. */
  readonly submodel: string;
  /** Keys of `PARAMETERS` that set how strong it is; their sources are its evidence. */
  readonly by: readonly string[];
  /** One of these must be in use; an arrow from a lever needs that lever in any case. */
  readonly needs: readonly Needed[];
}

/** Written as `from +to -to ±to[parameter,parameter]`: an entry for each place from which arrows go. */
export function arrows(
  submodel: string,
  lines: Readonly<Partial<Record<Place, string>>>,
  ...needs: Needed[]
): Influence[] {
  return Object.entries(lines).flatMap(([from, line]) =>
    line.split(' ').map((written): Influence => {
      const [, sign, to, by] = /^([-+±])(\w+)(?:\[(.*)\])?$/.exec(written)!;
      return {
        from: from as Place,
        to: to as Quantity,
        sign: sign as Sign,
        submodel,
        by: by === undefined ? [] : by.split(','),
        needs,
      };
    }),
  );
}
