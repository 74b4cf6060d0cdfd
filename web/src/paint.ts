/** Which class a place wears on a day: looked up, not computed, so that two maps keep sixty frames a second. */

import { NO_CLASS, type Scale } from "./colour";
import type { Run } from "./run.svelte";
import type { Measure } from "./types";

/** Make the look-up for one measure of one run, or of the difference between two. */
export function painter(measure: Measure, scale: Scale, run: Run | null, against: Run | null): (day: number, row: number) => number {
  if (!run?.head) return () => NO_CLASS;
  const begins = run.begins;
  if (against) return (day, row) => scale.classOf(run.value(measure, day - begins, row) - against.value(measure, day - begins, row));
  const bytes = run.bytes(measure);
  if (measure.every === "day" && bytes) {
    const rows = run.rows(measure);
    return (day, row) => scale.ofByte[bytes[(day - begins) * rows + row]] ?? NO_CLASS;
  }
  return (day, row) => scale.classOf(run.value(measure, day - begins, row));
}
