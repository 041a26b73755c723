/**
 * Comma-separated values (RFC 4180): a number that is not finite is an empty field, and text with a comma, a quotation mark or a line end
 * stands in quotation marks. Text that a spreadsheet would run as a formula (it may come from a stranger's scenario) gets an apostrophe
 * before it (OWASP, "CSV Injection").
 */
export function toCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(field).join(',')}\n`;
}

function field(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Series as CSV: a row a day, a column an outcome. */
export function seriesToCsv(series: Readonly<Record<string, ArrayLike<number>>>, days: number): string {
  const columns = Object.entries(series);
  const rows = Array.from({ length: days }, (_, day) => [
    day,
    ...columns.map(([, values]) => values[day] ?? Number.NaN),
  ]);
  return [['day', ...columns.map(([name]) => name)], ...rows].map(toCsvRow).join('');
}
