/** The charts of a run: one measure's totals by week, as it was and as asked for. */

import type { Chart } from "./charts";
import { line } from "./colour";
import { toNumber } from "./calendar";
import type { Run } from "./run.svelte";
import type { Measure } from "./types";
import { bare, n, say, t } from "./words.svelte";

const WEEK = 7;
export const WAS = "#6b7177";

/** Give the totals by week (or by year, where a measure is taken once a year). */
export function weekly(run: Run, measure: Measure): { days: number[]; values: (number | null)[] } {
  const series = run.series(measure);
  const days: number[] = [];
  const values: (number | null)[] = [];
  if (!series) return { days, values };
  if (measure.every === "year") {
    series.forEach((value, at) => {
      days.push(toNumber({ year: run.firstYear + at, month: 7, day: 1 }));
      values.push(Number.isFinite(value) ? value : null);
    });
    return { days, values };
  }
  for (let day = 0; day < run.days; day += WEEK) {
    let [sum, count] = [0, 0];
    for (let at = day; at < Math.min(day + WEEK, run.lived); at += 1) {
      if (Number.isFinite(series[at])) [sum, count] = [sum + series[at], count + 1];
    }
    days.push(run.begins + day);
    values.push(count ? sum / count : null);
  }
  return { days, values };
}

/** Draw one measure of a run, with the run as it was behind it where that is another. */
export function runChart(now: Run, was: Run | null, measure: Measure): Chart {
  const mine = weekly(now, measure);
  const both = was !== null && was !== now && was.head !== null;
  const before = both ? weekly(was, measure) : null;
  const lines = [{ label: t(both ? "chart.now" : "chart.run"), colour: line(measure.palette), width: 1.8 }];
  if (before) lines.unshift({ label: t("chart.was"), colour: WAS, width: 1.4 });
  const data = before ? [mine.days, before.values, mine.values] : [mine.days, mine.values];
  return {
    id: `run-${measure.id}-${both}`,
    title: say(measure),
    unit: say(measure.total),
    decimals: measure.decimals,
    data,
    lines: before ? [{ ...lines[0], dash: [5, 3] }, lines[1]] : lines,
    bands: [],
    key: [],
    summary: summary(now, before ? was : null, measure),
    table: () => table(now, before ? was : null, measure),
  };
}

function extremes(run: Run, measure: Measure): { low: number; high: number; at: number; mean: number } {
  const { days, values } = weekly(run, measure);
  let [low, high, at, sum, count] = [Infinity, -Infinity, 0, 0, 0];
  values.forEach((value, row) => {
    if (value === null) return;
    if (value > high) [high, at] = [value, days[row]];
    low = Math.min(low, value);
    sum += value;
    count += 1;
  });
  return { low, high, at, mean: sum / count };
}

function summary(now: Run, was: Run | null, measure: Measure): string {
  const mine = extremes(now, measure);
  if (!Number.isFinite(mine.high)) return t("chart.waiting");
  const tell = (value: number) => n(value, measure.decimals);
  if (!was) return t("chart.summary", { high: tell(mine.high), date: bare(mine.at), mean: tell(mine.mean), unit: say(measure.total) });
  const before = extremes(was, measure);
  if (!Number.isFinite(before.high)) return t("chart.waiting");
  const word = Math.abs(mine.mean - before.mean) <= 0.005 * Math.abs(before.mean) ? "same" : mine.mean > before.mean ? "more" : "less";
  return t(`chart.${word}`, { now: tell(mine.mean), was: tell(before.mean), unit: say(measure.total) });
}

function table(now: Run, was: Run | null, measure: Measure): ReturnType<Chart["table"]> {
  const columns = [...(was ? [weekly(was, measure)] : []), weekly(now, measure)];
  const every = measure.every === "year" ? 1 : 13;
  const rows = columns[0].days
    .map((day, at) => ({ day, values: columns.map((column) => column.values[at] ?? NaN) }))
    .filter((row, at) => at % every === 0 && row.values.some(Number.isFinite));
  return { heads: was ? [t("chart.was"), t("chart.now")] : [t("chart.run")], rows };
}
