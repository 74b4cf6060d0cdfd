/** A run as it comes in: totals and places by day, as typed arrays that nothing watches; only the count of days is watched. */

import { stream } from "./ask";
import { read } from "./calendar";
import { DAYS, fromByte, layDays, layYear, NO_DATA, TOLD, words, YEAR, type DayTable } from "./frames";
import type { End, Happening, Head, Measure, Told, World } from "./types";

export type Stage = "asking" | "queued" | "living" | "done" | "failed" | "left";

export class Run {
  head = $state.raw<Head | null>(null);
  end = $state.raw<End | null>(null);
  events = $state.raw<Happening[]>([]);
  lived = $state(0);
  queue = $state(0);
  stage = $state<Stage>("asking");
  error = $state.raw<unknown>(null);
  readonly began = performance.now();
  first = $state(0);

  begins = 0;
  days = 0;
  firstYear = 0;
  private years = new Map<string, number>();
  private totals = new Map<string, Float32Array>();
  private cells = new Map<string, Uint8Array>();
  private yearTotals = new Map<string, Float32Array>();
  private yearCells = new Map<string, Float32Array>();
  private measures: Map<string, Measure>;
  private stopper = new AbortController();

  constructor(
    readonly query: string,
    private world: World,
  ) {
    this.measures = new Map(world.measures.map((measure) => [measure.id, measure]));
  }

  rows(measure: Measure): number {
    return { places: this.world.places.length, cities: this.world.cities.length, trades: this.world.trades.length, empire: 0 }[measure.rows];
  }

  /** Live it; comes back when it is over, broken off or left. */
  async live(): Promise<void> {
    try {
      for await (const { kind, body } of stream(`/api/run?${this.query}`, this.stopper.signal)) {
        if (kind === TOLD) this.hear(words<Told>(body));
        else if (kind === DAYS) this.take(body);
        else if (kind === YEAR) this.close(body);
      }
      if (this.stage !== "done" && this.stage !== "failed") throw new Error("");
    } catch (error) {
      if (this.stopper.signal.aborted) this.stage = "left";
      else this.fail(error);
    }
  }

  /** Give it up: the server stops within a month of days. */
  leave(): void {
    if (this.stage !== "done" && this.stage !== "failed") this.stopper.abort();
  }

  private fail(error: unknown): void {
    this.error = error;
    this.stage = "failed";
  }

  private hear(told: Told): void {
    if (told.type === "queue") [this.stage, this.queue] = ["queued", told.place];
    else if (told.type === "head") this.open(told);
    else if (told.type === "events") this.events = told.events;
    else if (told.type === "error") this.fail(new Error(told.error));
    else if (told.type === "end") {
      this.end = told;
      this.events = told.events;
      this.stage = "done";
    }
  }

  private open(head: Head): void {
    this.begins = read(head.begins) ?? 0;
    this.days = head.days;
    this.firstYear = Number(head.begins.slice(0, 4));
    const years = Number(head.ends.slice(0, 4)) - this.firstYear + 1;
    for (const id of head.daily) {
      const measure = this.measures.get(id);
      this.totals.set(id, new Float32Array(head.days).fill(NaN));
      this.cells.set(id, new Uint8Array(head.days * (measure ? this.rows(measure) : 0)).fill(NO_DATA));
    }
    for (const id of head.yearly) {
      const measure = this.measures.get(id);
      this.yearTotals.set(id, new Float32Array(years).fill(NaN));
      this.yearCells.set(id, new Float32Array(years * (measure ? this.rows(measure) : 0)).fill(NaN));
    }
    this.stage = "living";
    this.head = head;
  }

  private tables(ids: string[]): DayTable[] {
    return ids.map((id) => ({ id, rows: this.measures.has(id) ? this.rows(this.measures.get(id)!) : 0 }));
  }

  private take(body: ArrayBuffer): void {
    this.lived = layDays(body, this.tables(this.head!.daily), this.totals, this.cells, this.begins);
    if (!this.first) this.first = performance.now() - this.began;
  }

  private close(body: ArrayBuffer): void {
    const year = layYear(body, this.tables(this.head!.yearly), this.yearTotals, this.yearCells, this.firstYear);
    for (const id of this.head!.yearly) this.years.set(id, year);
  }

  /** Give the most that the bytes of a measure can say. */
  top(measure: Measure): number {
    return this.head?.top[measure.id] ?? measure.top;
  }

  /** Give the byte of a daily measure at a place, for painting. */
  bytes(measure: Measure): Uint8Array | null {
    return this.cells.get(measure.id) ?? null;
  }

  /** Give the values of a yearly measure, year after year. */
  yearly(measure: Measure): Float32Array | null {
    return this.yearCells.get(measure.id) ?? null;
  }

  /** Give the year of a day as a row of the yearly tables. */
  yearRow(day: number): number {
    return rowOfYear(day) - (this.firstYear - 1896);
  }

  /** Give the value at a place on a day; NaN where there is none. `day` counts from the run's first day. */
  value(measure: Measure, day: number, row: number): number {
    const rows = this.rows(measure);
    if (measure.every === "year") {
      const values = this.yearCells.get(measure.id);
      return values ? (values[this.yearRow(day + this.begins) * rows + row] ?? NaN) : NaN;
    }
    const bytes = this.cells.get(measure.id);
    return bytes ? fromByte(bytes[day * rows + row], this.top(measure), measure.curve) : NaN;
  }

  /** Give the total of the Empire on a day. */
  total(measure: Measure, day: number): number {
    if (measure.every === "year") return this.yearTotals.get(measure.id)?.[this.yearRow(day + this.begins)] ?? NaN;
    return this.totals.get(measure.id)?.[day] ?? NaN;
  }

  /** Give all totals of a daily measure. */
  series(measure: Measure): Float32Array | null {
    return (measure.every === "year" ? this.yearTotals : this.totals).get(measure.id) ?? null;
  }
}

/** Count Old Style years from 1896. */
export function rowOfYear(day: number): number {
  return Math.floor((4 * day) / 1461); // 1896 is a leap year, and every fourth after it
}
