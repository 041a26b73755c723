/** JSON as the program prints it: indented, numbers finite or null. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, finiteOrNull, 2)}\n`;
}

/** Arrays of numbers become lists; what JSON has no word for (NaN, infinities) becomes null, which JSON.stringify does. */
function finiteOrNull(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
