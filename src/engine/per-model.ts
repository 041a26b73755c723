/** What follows from a model alone is worked out once, however many runs there are of it. */
import type { Model } from '../model/compile.ts';

export function perModel<Value extends object>(workOut: (model: Model) => Value): (model: Model) => Value {
  const known = new WeakMap<Model, Value>();
  return (model) => {
    let value = known.get(model);
    if (value === undefined) {
      value = workOut(model);
      known.set(model, value);
    }
    return value;
  };
}
