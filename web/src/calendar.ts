/** Old Style days as whole numbers from 1 January 1896 (Julian), the form in which the server sends them. */

export interface Ymd {
  year: number;
  month: number;
  day: number;
}

const EPOCH = 2_413_572; // Julian day number of 1 January 1896, Old Style
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Count the days of a Julian month: every fourth year is a leap year. */
export function monthLength(year: number, month: number): number {
  return month === 2 && year % 4 === 0 ? 29 : LENGTHS[month - 1];
}

/** Give the number of a Julian day. */
export function toNumber({ year, month, day }: Ymd): number {
  const early = Math.floor((14 - month) / 12);
  const y = year + 4800 - early;
  const m = month + 12 * early - 3;
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32083 - EPOCH;
}

/** Give the Julian day of a number. */
export function fromNumber(number: number): Ymd {
  const fourth = 4 * (number + EPOCH + 1401) + 3;
  const rest = 5 * Math.floor((fourth % 1461) / 4) + 2;
  const month = ((Math.floor(rest / 153) + 2) % 12) + 1;
  return { year: Math.floor(fourth / 1461) - 4716 + Math.floor((14 - month) / 12), month, day: Math.floor((rest % 153) / 5) + 1 };
}

/** Give the same day in the Gregorian calendar. */
export function newStyle(number: number): Ymd {
  const date = new Date(Date.UTC(1896, 0, 13) + number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Write a day as it stands in an address. */
export function write(number: number): string {
  const { year, month, day } = fromNumber(number);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Read a day as it stands in an address; null when the Old Style calendar has no such day. */
export function read(text: string): number | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? toNumber({ year, month, day }) : null;
}

/** Go some months on or back, to the same day or the last the month has. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = fromNumber(number);
  const count = year * 12 + month - 1 + months;
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return toNumber({ ...to, day: Math.min(day, monthLength(to.year, to.month)) });
}
