/**
 * Series as CSV: a row a day, a column an outcome. What is not a finite number is empty. Names need no quotation marks: the
 * scenario reader takes only letters, digits and "_" for the name of a formula.
 */
export function seriesToCsv(series: Readonly<Record<string, ArrayLike<number>>>, days: number): string {
  const columns = Object.entries(series);
  const rows = [['day', ...columns.map(([name]) => name)].join(',')];
  for (let day = 0; day < days; day++) {
    rows.push([day, ...columns.map(([, values]) => (Number.isFinite(values[day]) ? values[day] : ''))].join(','));
  }
  return `${rows.join('\n')}\n`;
}

/** A table as CSV (RFC 4180); what is not a finite number is empty. */
export function tableToCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (value === null) return '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
