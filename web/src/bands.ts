/** Bands of many runs: median, the middle half and the middle nine tenths, month by month. */

import type { Chart } from "./charts";
import { WAS } from "./curves";
import { line } from "./colour";
import { addMonths, read } from "./calendar";
import type { Pair } from "./frames";
import type { Measure } from "./types";
import { many, n, say, t } from "./words.svelte";

/** Give the value below which a share of the sorted values lies. */
export function quantile(sorted: number[], share: number): number {
  if (!sorted.length) return NaN;
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Give the five quantiles of each month. */
export function quantiles(runs: Float32Array[]): number[][] {
  const months = runs[0]?.length ?? 0;
  const rows = SHARES.map(() => new Array<number>(months));
  for (let month = 0; month < months; month += 1) {
    const values = runs.map((run) => run[month]).filter(Number.isFinite).sort((a, b) => a - b);
    SHARES.forEach((share, at) => (rows[at][month] = quantile(values, share)));
  }
  return rows;
}

/** Chart both sides of the pairs, or single runs besides. */
export function bandChart(pairs: Pair[], measure: Measure, begins: string, seed: number, single: boolean, alone: boolean): Chart | null {
  const first = pairs[0]?.a.get(measure.id);
  if (!first) return null;
  const start = read(begins) ?? 0;
  const days = Array.from(first, (_, month) => addMonths(start, month) + 14);
  const sides = (alone ? ["a"] : ["a", "b"]) as ("a" | "b")[];
  const colours = { a: WAS, b: line(measure.palette) };
  const names = { a: t(alone ? "chart.run" : "chart.was"), b: t("chart.now") };
  const made = sides.map((side) => ({ side, rows: quantiles(pairs.map((pair) => pair[side].get(measure.id)!)) }));
  const data: (number | null)[][] = [days];
  const lines: Chart["lines"] = [];
  const bands: Chart["bands"] = [];
  for (const { side, rows } of made) {
    const at = data.length;
    data.push(...rows.map((row) => row.map((value) => (Number.isFinite(value) ? value : null))));
    rows.forEach((_, row) => lines.push({ label: `${side}${row}`, colour: row === 2 ? colours[side] : "transparent", width: row === 2 ? 2 : 0, dash: row === 2 && side === "a" && !alone ? [6, 3] : undefined }));
    bands.push({ series: [at + 4, at], fill: `${colours[side]}24` }, { series: [at + 3, at + 1], fill: `${colours[side]}3d` });
  }
  if (single) {
    for (const pair of pairs) {
      for (const side of sides) {
        data.push(Array.from(pair[side].get(measure.id)!, (value) => (Number.isFinite(value) ? value : null)));
        lines.push({ label: `${side}${pair.seed}`, colour: `${colours[side]}66`, width: 0.8 });
      }
    }
  }
  const middle = (rows: number[][]) => rows[2].filter(Number.isFinite).reduce((sum, value, _, all) => sum + value / all.length, 0);
  const tell = (value: number) => n(value, measure.decimals);
  const runs = many("bands.runs", pairs.length, { seed });
  return {
    id: `bands-${measure.id}-${single}-${pairs.length}-${alone}`,
    title: say(measure),
    unit: say(measure.total),
    decimals: measure.decimals,
    data,
    lines,
    bands,
    key: [
      ...sides.map((side) => ({ label: names[side], colour: colours[side], dash: side === "a" && !alone ? [6, 3] : undefined })),
      { label: t("bands.half"), colour: `${WAS}70`, thick: true },
      { label: t("bands.most"), colour: `${WAS}38`, thick: true },
    ],
    summary: alone || !made[1] ? runs : `${runs} ${t("bands.summary", { was: tell(middle(made[0].rows)), now: tell(middle(made[1].rows)), unit: say(measure.total) })}`,
    table: () => ({
      heads: sides.flatMap((side) => [t("bands.low", { of: names[side] }), t("bands.middle", { of: names[side] }), t("bands.high", { of: names[side] })]),
      rows: days.map((day, at) => ({ day, values: made.flatMap(({ rows }) => [rows[0][at], rows[2][at], rows[4][at]]) })).filter((_, at) => at % 6 === 0),
    }),
  };
}


