/** JSON as the program prints it: indented, numbers finite or null, nothing in it that a terminal obeys. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, finiteOrNull, 2).replace(OBEYED, escaped)}\n`;
}

/** Control characters that JSON leaves as they are, and marks that turn the direction of writing. */
const OBEYED = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Arrays of numbers become lists; what JSON has no word for (NaN, infinities) becomes null, which JSON.stringify does. */
function finiteOrNull(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
