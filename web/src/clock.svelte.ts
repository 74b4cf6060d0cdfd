/** The clock of the page: which day is shown, and how fast days go by. Playing costs the network nothing. */

import { addMonths } from "./calendar";

export const SPEEDS = [1, 7, 30, 91, 182, 365]; // days a second
const USUAL = 2;

class Clock {
  /** The day shown, counted from 1 January 1896. */
  day = $state(0);
  playing = $state(false);
  speed = $state(USUAL);
  /** The first day and the last that has been lived so far. */
  first = $state(0);
  last = $state(0);
  /** Where playing stops, if somewhere before the end. */
  until = $state<number | null>(null);
  private exact = 0;
  private before = 0;
  private timer = 0;
  private ended: (() => void) | null = null;

  /** Show a day; within what has been lived. */
  set(day: number): void {
    this.exact = Math.min(Math.max(Math.floor(day), this.first), Math.max(this.last, this.first));
    this.day = this.exact;
  }

  step(days: number): void {
    this.set(this.day + days);
  }

  months(count: number): void {
    this.set(addMonths(this.day, count));
  }

  play(until: number | null = null, ended: (() => void) | null = null): void {
    this.until = until;
    this.ended = ended;
    if (this.day >= this.last && this.last > this.first && until === null) this.set(this.first);
    this.playing = true;
    this.before = 0;
    cancelAnimationFrame(this.timer);
    this.timer = requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.timer);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  faster(by: number): void {
    this.speed = Math.min(Math.max(this.speed + by, 0), SPEEDS.length - 1);
  }

  private tick(now: number): void {
    if (!this.playing) return;
    const passed = this.before ? Math.min(now - this.before, 250) : 0; // a hidden page does not leap on return
    this.before = now;
    const stop = this.until ?? Infinity;
    this.exact = Math.min(this.exact + (passed * SPEEDS[this.speed]) / 1000, this.last, stop);
    this.day = Math.floor(this.exact);
    if (this.day >= stop) {
      this.pause();
      this.ended?.();
      return;
    }
    this.timer = requestAnimationFrame((next) => this.tick(next));
  }
}

export const clock = new Clock();
