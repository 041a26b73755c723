/** Makes a program compute as another processor or another Node might, for a test: its products of whole numbers, from which all draws come, are others. */
const { imul } = Math;
Math.imul = (one, other) => imul(one, other) ^ 1;
