/** Words, numbers and dates in the reader's language and digits. No word of the page stands anywhere else. */

import en from "../messages/en.json";
import hi from "../messages/hi.json";
import { address } from "./address.svelte";
import { fromNumber, newStyle, read, type Ymd } from "./calendar";
import type { Both, Lever } from "./types";

export type Key = keyof typeof en;
const BOOKS: Record<"en" | "hi", Record<string, string>> = { en, hi };
const DEVANAGARI = "०१२३४५६७८९";

/** Say a message; `{name}` in it is filled in. */
export function t(key: Key, cells: Record<string, string | number> = {}): string {
  const text = BOOKS[address.now.lang][key] ?? key;
  return digits(text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in cells ? String(cells[name]) : whole)));
}

/** Say a message for a number of things: `key.one` or `key.other`. */
export function many(key: string, count: number, cells: Record<string, string | number> = {}): string {
  const form = new Intl.PluralRules(address.now.lang).select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}` as Key, { count: n(count), ...cells });
}

/** Say what the server said, in the reader's language. */
export function say(both: Partial<Both> | null | undefined): string {
  return digits(both?.[address.now.lang] ?? both?.en ?? "");
}

/** Turn the digits of a text into those the reader chose. */
export function digits(text: string): string {
  return address.now.digits === "deva" ? text.replace(/[0-9]/g, (digit) => DEVANAGARI[Number(digit)]) : text;
}

function locale(): string {
  return `${address.now.lang === "hi" ? "hi-IN" : "en-GB"}-u-nu-${address.now.digits}`;
}

/** Write a number with so many decimals. */
export function n(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return "–";
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value).replace("-", "−");
}

/** Write a number short, for axes and legends: 1.2 million, 12 lakh. */
export function short(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) < 10_000) return n(value, Number.isInteger(value) ? 0 : Math.max(decimals, 1));
  return new Intl.NumberFormat(locale(), { notation: "compact", maximumSignificantDigits: 3 }).format(value).replace("-", "−");
}

/** Write a number as exactly as it is known, for fields and proofs. */
export function exact(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumSignificantDigits: 6 }).format(value).replace("-", "−");
}

/** Write a measured number as far as it means something: three figures, or all of a large count. */
export function brief(value: number): string {
  return Math.abs(value) >= 1000 ? n(value) : new Intl.NumberFormat(locale(), { maximumSignificantDigits: 3 }).format(value).replace("-", "−");
}

/** Write a share as a percentage. */
export function percent(share: number, decimals = 0): string {
  if (!Number.isFinite(share)) return "–";
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: decimals }).format(share).replace("-", "−");
}

/** Write a year, which is never grouped. */
export function year(value: number): string {
  return digits(String(value));
}

function spell({ year: y, month, day }: Ymd, short = false): string {
  return t(short ? "date.short" : "date", { day, month: t(`month.${month}` as Key), year: y });
}

/** Write a day in the calendar the reader chose, without naming it (only where it is named nearby). */
export function bare(number: number): string {
  return spell(address.now.cal === "ns" ? newStyle(number) : fromNumber(number));
}

/** Write a day in both calendars, the reader's first, both named; the second without its year where that is the same. */
export function date(number: number): string {
  const [old, late] = [fromNumber(number), newStyle(number)];
  const same = old.year === late.year;
  if (address.now.cal === "ns") return t("date.newFirst", { late: spell(late), old: spell(old, same) });
  return t("date.oldFirst", { old: spell(old), late: spell(late, same) });
}

/** Write a day as it stands in an answer of the server; what is no date stays as it is. */
export function dated(text: string): string {
  const number = read(text);
  return number === null ? digits(text) : bare(number);
}

/** Name the calendar that bare dates are in. */
export function style(): string {
  return t(address.now.cal === "ns" ? "cal.ns" : "cal.os");
}

/** Name the unit of a lever: in Hindi where it has one. */
export function unitOf(lever: Lever): string {
  if (typeof lever.unit !== "string") return say(lever.unit);
  return digits((address.now.lang === "hi" && lever.label?.unit) || lever.unit);
}
