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
