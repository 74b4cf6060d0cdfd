/** What the page has in hand: the still answers, the run as it was, the run asked for, and the measure looked at. */

import { address, BASELINE, runQuery } from "./address.svelte";
import { answer, baked, Refusal } from "./ask";
import { read } from "./calendar";
import { clock } from "./clock.svelte";
import { Run } from "./run.svelte";
import type { Facts, Lessons, Lever, LeverValue, Measure, Preset, Scenarios, Systems, World } from "./types";

const KEPT = 4;

class Page {
  world = $state.raw<World | null>(null);
  scenarios = $state.raw<Scenarios | null>(null);
  facts = $state.raw<Facts | null>(null);
  systems = $state.raw<Systems | null>(null);
  lessons = $state.raw<Lessons | null>(null);
  trouble = $state.raw<unknown>(null);
  wantsCode = $state(false);
  /** The Empire as it was, and the run asked for; the same where nothing was changed. */
  was = $state.raw<Run | null>(null);
  now = $state.raw<Run | null>(null);
  private kept: Run[] = [];
  private timer = 0;

  measure = $derived.by<Measure | null>(() => {
    const measures = this.world?.measures ?? [];
    return measures.find((one) => one.id === address.now.measure) ?? measures.find((one) => one.headline) ?? measures[0] ?? null;
  });
  changed = $derived(address.now.scenario !== BASELINE || Object.keys(address.now.set).length > 0 || address.now.without.length > 0);

  /** Ask what the Empire is; then the first run begins. */
  async open(): Promise<void> {
    this.trouble = null;
    try {
      this.world = await answer<World>("/api/world");
    } catch (error) {
      this.refused(error);
      return;
    }
    clock.first = read(this.world.span.begins) ?? 0;
    this.follow();
    await this.scenariosWanted();
  }

  refused(error: unknown): void {
    if (error instanceof Refusal && error.status === 401) this.wantsCode = true;
    else this.trouble = error;
  }

  private async still<T>(path: string, keep: (got: T) => void): Promise<void> {
    try {
      keep(await answer<T>(path));
    } catch (error) {
      this.refused(error);
    }
  }

  async scenariosWanted(): Promise<void> {
    if (!this.scenarios) await this.still<Scenarios>("/api/scenarios", (got) => (this.scenarios = got));
  }
  async factsWanted(): Promise<void> {
    if (!this.facts) await this.still<Facts>("/api/facts", (got) => (this.facts = got));
  }
  async systemsWanted(): Promise<void> {
    if (!this.systems) await this.still<Systems>("/api/systems", (got) => (this.systems = got));
  }
  async lessonsWanted(): Promise<void> {
    if (!this.lessons) await this.still<Lessons>("/api/lessons", (got) => (this.lessons = got));
  }

  /** Live what the address asks for; while a lever is dragged only its last place is lived. */
  follow(pause = 0): void {
    clearTimeout(this.timer);
    if (!this.world) return;
    if (pause) this.timer = window.setTimeout(() => this.follow(), pause);
    else {
      const asked = address.now;
      const asItWas = runQuery({ ...asked, scenario: BASELINE, set: {}, without: [] });
      const query = baked ? baked.runs[0].query : runQuery(asked);
      this.was = this.run(baked ? query : asItWas);
      if (this.now?.query !== query) {
        if (this.now && this.now !== this.was) this.now.leave();
        this.now = this.run(query);
      }
    }
  }

  /** Live the same again, after a failure. */
  again(): void {
    this.kept = this.kept.filter((run) => run.stage !== "failed" && run.stage !== "left");
    this.now = null;
    this.was = null;
    this.follow();
  }

  private run(query: string): Run {
    const known = this.kept.find((run) => run.query === query && run.stage !== "left" && run.stage !== "failed");
    this.kept = this.kept.filter((run) => run !== known);
    const run = known ?? new Run(query, this.world!);
    if (!known) void run.live().then(() => run.stage === "failed" && this.refusedRun(run.error));
    this.kept.push(run);
    for (const old of this.kept.splice(0, Math.max(0, this.kept.length - KEPT))) old.leave();
    return run;
  }

  private refusedRun(error: unknown): void {
    if (error instanceof Refusal && error.status === 401) this.wantsCode = true;
  }

  preset(name = address.now.scenario): Preset | null {
    return this.scenarios?.scenarios.find((one) => one.name === name) ?? null;
  }

  lever(name: string): Lever | null {
    return this.scenarios?.levers.find((one) => one.name === name) ?? null;
  }

  /** Give what a lever stands at: set by hand, by the scenario, or as documented. */
  stands(lever: Lever): LeverValue {
    const text = address.now.set[lever.name];
    if (text !== undefined) return parsed(text) ?? lever.value;
    return this.preset()?.sets[lever.name] ?? lever.value;
  }

  /** Move a lever; `keep` while it is still held. */
  move(lever: Lever, value: LeverValue, keep = false): void {
    const set = { ...address.now.set };
    const text = JSON.stringify(value);
    if (text === JSON.stringify(this.preset()?.sets[lever.name] ?? lever.value)) delete set[lever.name];
    else set[lever.name] = text;
    address.go({ set }, keep);
  }

  /** Put everything back as it was. */
  reset(): void {
    address.go({ scenario: BASELINE, set: {}, without: [] });
  }
}

function parsed(text: string): LeverValue | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "number" || (Array.isArray(value) && value.every((one) => typeof one === "number")) ? (value as LeverValue) : null;
  } catch {
    return null;
  }
}

export const page = new Page();
