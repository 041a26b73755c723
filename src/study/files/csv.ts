/**
 * Comma-separated values (RFC 4180): a number that is not finite is an empty field, and text with a comma, a quotation mark or a line end
 * stands in quotation marks.
 *
 * Text that a spreadsheet would run as a formula (it may come from a stranger's scenario) gets an apostrophe before the sign that would
 * begin it (OWASP, "CSV Injection"): at its beginning, and behind a semicolon, a tab or a line end in it, because where the
 * decimal sign is a comma a spreadsheet separates by semicolons and takes quotation marks inside a cell for text.
 */
export function toCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(field).join(',')}\n`;
}

/** A whole table. Begins with a byte order mark where there is more than ASCII: without it Excel reads Chinese as something else. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const text = rows.map(toCsvRow).join('');
  return `${markFor([text])}${text}`;
}

/** What a file has to begin with whose texts are these. */
export function markFor(texts: readonly string[]): string {
  return texts.some((text) => /[^\x20-\x7e\t\r\n]/.test(text)) ? '\ufeff' : '';
}

/** Signs that begin a formula, in full width too. */
const FORMULA = /(^|[;\t\r\n])([ \u3000]*)(?=[=+\-@＝＋－＠])/g;
const NUMBER = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;

function field(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = NUMBER.test(cell) ? cell : cell.replace(FORMULA, "$1$2'").replace(/^(?=[\t\r])/, "'");
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Series as CSV: a row a day, a column an outcome. */
export function seriesToCsv(series: Readonly<Record<string, ArrayLike<number>>>, days: number): string {
  const columns = Object.entries(series);
  const rows = Array.from({ length: days }, (_, day) => [
    day,
    ...columns.map(([, values]) => values[day] ?? Number.NaN),
  ]);
  return toCsv([['day', ...columns.map(([name]) => name)], ...rows]);
}
