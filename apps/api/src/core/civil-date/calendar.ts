// The Gregorian calendar on ISO strings. JavaScript's Date is not used: it reads years below 100 as 19xx.

/**
 * Counts the days of a month.
 *
 * @param year 1 to 9999
 * @param month 1 to 12
 * @returns 28 to 31
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * @param year `2022`
 * @returns the year after, `2023`
 */
export function nextYear(year: string): string {
  return pad(Number(year) + 1, 4);
}

/**
 * @param month `2022-12`
 * @returns the month after, `2023-01`
 */
export function nextMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number === '12' ? `${nextYear(year)}-01` : `${year}-${pad(Number(number) + 1, 2)}`;
}

/**
 * @param day `2022-07-31`
 * @returns the day after, `2022-08-01`
 */
export function nextDay(day: string): string {
  const [year = '', month = '', number = ''] = day.split('-');
  if (Number(number) >= daysInMonth(Number(year), Number(month))) return `${nextMonth(`${year}-${month}`)}-01`;
  return `${year}-${month}-${pad(Number(number) + 1, 2)}`;
}

/**
 * Orders ISO days, the day after 9999-12-31 included, which plain string order would put first.
 *
 * @param a an ISO day
 * @param b an ISO day
 * @returns below, at or above zero
 */
export function compareDays(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
