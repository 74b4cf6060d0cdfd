/** Pairs of twins: as it was and as asked for, with the same dice; bands grow as the pairs arrive. */

import { Refusal, stream } from "./ask";
import { PAIR, readPair, TOLD, words, type Pair } from "./frames";
import type { Head, Summary, Told } from "./types";
import { page } from "./page.svelte";

export type Stage = "idle" | "asking" | "queued" | "living" | "done" | "failed" | "left";

class Twins {
  query = $state("");
  stage = $state<Stage>("idle");
  head = $state.raw<Head | null>(null);
  pairs = $state.raw<Pair[]>([]);
  summary = $state.raw<Summary | null>(null);
  of = $state(0);
  queue = $state(0);
  error = $state.raw<unknown>(null);
  private stopper = new AbortController();

  /** Live `n` pairs of the query of a run. */
  async live(query: string, n: number): Promise<void> {
    this.leave();
    const stopper = (this.stopper = new AbortController());
    Object.assign(this, { query, stage: "asking", head: null, pairs: [], summary: null, of: n, error: null });
    try {
      for await (const { kind, body } of stream(`/api/compare?${query}&n=${n}`, stopper.signal)) {
        if (stopper !== this.stopper) return;
        if (kind === PAIR) this.pairs = [...this.pairs, readPair(body, this.head?.series ?? [])];
        else if (kind === TOLD) this.hear(words<Told>(body));
      }
      if (this.stage === "living" || this.stage === "asking") this.stage = this.pairs.length ? "done" : "failed";
    } catch (error) {
      if (stopper !== this.stopper) return;
      if (stopper.signal.aborted) this.stage = this.pairs.length ? "left" : "idle";
      else {
        this.error = error;
        this.stage = "failed";
        if (error instanceof Refusal && error.status === 401) page.wantsCode = true;
      }
    }
  }

  leave(): void {
    this.stopper.abort();
    if (this.stage === "living" || this.stage === "queued" || this.stage === "asking") this.stage = this.pairs.length ? "left" : "idle";
  }

  private hear(told: Told): void {
    if (told.type === "queue") [this.stage, this.queue] = ["queued", told.place];
    else if (told.type === "head") {
      this.head = told;
      this.of = told.n ?? this.of;
      this.stage = "living";
    } else if (told.type === "pair") {
      this.summary = told.summary;
      this.of = told.of;
    } else if (told.type === "error") {
      this.error = new Error(told.error);
      this.stage = "failed";
    } else if (told.type === "end") this.stage = "done";
  }
}

export const twins = new Twins();

