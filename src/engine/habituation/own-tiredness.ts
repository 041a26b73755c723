/** Tiredness of what reaches one member at a time: h as of a day, and rest since then. Columns are made when a first exposure needs them. */
import { exp } from '../../numeric/exp-log.ts';
import { lookUp, powers } from '../constants.ts';

/** Part of tiredness that is left after so many days of rest. */
export const leftByRest = (halfLife: number): Float64Array => powers(exp(-Math.LN2 / halfLife));

export class OwnTiredness {
  private tired: Float32Array | undefined;
  private day: Int32Array | undefined;
  private readonly left: Float64Array;

  private readonly capacity: number;

  /** @param left part that is left after so many days of rest (`leftByRest`) */
  constructor(capacity: number, left: Float64Array) {
    this.capacity = capacity;
    this.left = left;
  }

  of(member: number, day: number): number {
    const tired = this.tired === undefined ? 0 : this.tired[member]!;
    return tired === 0 ? 0 : tired * lookUp(this.left, day - this.day![member]!);
  }

  /** Closes 1 - e^-amount of what is left of the member's openness. */
  expose(member: number, day: number, amount: number): void {
    if (amount <= 0) return;
    this.tired ??= new Float32Array(this.capacity);
    this.day ??= new Int32Array(this.capacity);
    const before = this.of(member, day);
    this.tired[member] = before + (1 - before) * (1 - exp(-amount));
    this.day[member] = day;
  }

  /** Somebody new in this entry of the members. */
  forget(member: number): void {
    if (this.tired !== undefined) this.tired[member] = 0;
  }
}
