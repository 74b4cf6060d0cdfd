/** What the server answers, as `API.md` tells it; `tests/browser/test_types.py` holds the answers against these names. */

export interface Both {
  en: string;
  hi: string;
}

export type Palette = "red" | "ochre" | "blue" | "green" | "grey" | "diverging";

export interface Measure extends Both {
  id: string;
  unit: Both;
  total: Both;
  rows: "places" | "cities" | "empire" | "trades";
  every: "day" | "year";
  palette: Palette;
  top: number;
  middle: number | null;
  curve: "linear" | "root";
  decimals: number;
  says: Both;
  headline: boolean;
}

export interface Place extends Both {
  id: string;
  ru: string;
  kind: string;
  region: string;
  seat: Both;
  lon: number;
  lat: number;
  inspected: boolean;
}

export interface City extends Both {
  id: string;
  ru: string;
  place: string;
  lon: number;
  lat: number;
  population_1897: number;
  population_1910: number;
  port: boolean;
}

export interface Point extends Both {
  id: string;
  kind: "district" | "bridge" | "place" | "factory" | "barracks";
  ru: string;
  bank: string;
  district: string;
  lon: number;
  lat: number;
  workers: number | null;
  troops: number | null;
  opened: number | null;
  note: string;
  source: string[];
  grade: string;
}

export interface RecordMark {
  fact: string;
  from: string;
  to: string;
  says: Both;
  source: string[];
}

export interface World {
  version: string;
  places: Place[];
  cities: City[];
  trades: (Both & { id: string })[];
  points: Point[];
  measures: Measure[];
  regions: (Both & { id: string })[];
  credit: { map: Both; licence: Both; cite: Both };
  span: { begins: string; ends: string };
  record: RecordMark[];
}

export type LeverValue = number | number[];

export interface Lever {
  name: string;
  room: string;
  rule: string;
  label: (Both & { unit?: string; parts?: Both[] }) | null;
  unit: string | Both;
  value: LeverValue;
  dated: { from: string; value: LeverValue }[];
  low: number;
  high: number;
  span: [number, number] | null;
  whole: boolean;
  kind: string;
  grade: string;
  proof: string;
  evidence: string[];
  against: string[];
  featured: boolean;
}

export interface Preset {
  name: string;
  question: string;
  title: Both;
  asks: Both;
  ready: boolean;
  lacking: string[];
  changes: Both;
  sets: Record<string, LeverValue>;
  without: string[];
}

export interface SwitchOf {
  id: string;
  en: string;
  hi: string;
  section: string;
  room: string;
  claim: Both;
  built: boolean;
}

export interface Scenarios {
  scenarios: Preset[];
  switches: SwitchOf[];
  levers: Lever[];
  rooms?: (Both & { name: string })[];
}

export interface Fact {
  id: string;
  section: string;
  class: string;
  use: "input" | "tuned" | "test";
  grade: string;
  says: Both;
  chapter: string;
  quantity: string;
  low: string;
  high: string;
  unit: Both;
  systems: string[];
  source: string[];
  discrepancy: string[];
  unchecked: string;
}

export interface Source {
  title: string;
  author?: string;
  year?: string;
  note?: string;
}

export interface Discrepancy {
  id: string;
  facts: string[];
  chapter: Both;
  other: Both;
  advice: string;
  source: string[];
}

export interface Facts {
  facts: Fact[];
  sources: Record<string, Source>;
  discrepancies: Discrepancy[];
}

export interface Mechanism {
  name: string;
  stage: string;
  every: string;
  says: Both;
  serves: string[];
}

export interface System extends Both {
  id: string;
  section: string;
  claim: Both;
  measure: Both;
  direction: string;
  built: boolean;
  room: string;
  facts: string[];
  mechanisms: string[];
  switch: { removes: string[]; sets: Record<string, LeverValue> } | null;
  effect: Effect | null;
}

/** What taking a system out was measured to change: without it less with it, and the bounds of that; empty where it could not be seen. */
export interface Effect {
  verdict: "holds" | "leans" | "fails" | "unmoved" | "unseen";
  on: number | null;
  off: number | null;
  change: number | null;
  low: number | null;
  high: number | null;
  pairs: number;
  first_seed: number;
  resolution: string;
  until: string;
  version: string;
  command: string;
  stale: boolean;
}

export interface Room extends Partial<Both> {
  name: string;
  purpose: Both;
  readme: string;
  mechanisms: Mechanism[];
  levers: string[];
}

export interface Systems {
  systems: System[];
  rooms: Room[];
  day: { stage: string; every: string; name: string; serves: string[]; says: Both }[];
}

export interface LessonCard {
  title: string;
  section: string;
  minutes: number;
  paragraph: string;
  summary: string;
}

export interface Lessons {
  lessons: { id: string; en: LessonCard; hi: LessonCard }[];
}

export type LessonText = LessonCard & { id: string; lang: string; markdown: string };

export interface Happening {
  id: string;
  date: string;
  place: string;
  says: Both;
  because: number[];
}

export interface Letter {
  kind: string;
  date: string;
  place: string;
  says: Both;
  because: number[];
}

export type VerdictWord = "inside" | "near" | "outside" | "absent";

export interface Verdict {
  id: string;
  class: string;
  value: string | number | null;
  low: string | number | null;
  high: string | number | null;
  verdict: VerdictWord;
  use: string;
}

export interface Head {
  type: "head";
  version: string;
  scenario: string;
  title: Both;
  seed: number;
  resolution: string;
  begins: string;
  ends: string;
  days: number;
  changes: Both;
  away: boolean;
  query: string;
  key: string;
  daily: string[];
  yearly: string[];
  top: Record<string, number>;
  n?: number;
  months?: number;
  series?: string[];
  alone?: boolean;
}

export interface End {
  type: "end";
  digest: string;
  records: number;
  represented: number;
  units: number;
  seconds: Record<string, number>;
  events: Happening[];
  facts: Verdict[];
  letters: Record<string, Letter>;
}

export interface EventOdds {
  id: string;
  says: Both;
  p_a: number;
  p_b: number;
  low_a: number;
  high_a: number;
  low_b: number;
  high_b: number;
  necessity: number | null;
  sufficiency: number | null;
  n_a: number;
  n_b: number;
}

export interface Summary {
  runs: number;
  events: EventOdds[];
  facts: { id: string; inside_a: number; inside_b: number }[];
  sentence: Both;
  method: Both;
}

export type Told =
  | { type: "queue"; place: number }
  | Head
  | { type: "events"; events: Happening[]; last: boolean }
  | End
  | { type: "pair"; seed: number; done: number; of: number; summary: Summary }
  | { type: "error"; error: string };

export interface Door {
  open: boolean;
  code: boolean;
  version: string;
  busy: { running: number; waiting: number };
}
