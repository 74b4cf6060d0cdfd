/** The address of the page holds everything: what is asked, what is shown, in which language. Back is undo. */

export const VIEWS = ["map", "whatif", "compare", "evidence", "systems", "lessons", "take", "city"] as const;
export type View = (typeof VIEWS)[number];
export type Lang = "en" | "hi";

export interface Place {
  view: View;
  scenario: string;
  seed: number;
  set: Record<string, string>;
  without: string[];
  resolution: string;
  until: string;
  day: string;
  measure: string;
  pinned: string;
  event: string;
  id: string;
  lesson: string;
  step: number;
  pairs: number;
  lang: Lang;
  cal: "os" | "ns";
  digits: "latn" | "deva";
  version: string;
}

export const BASELINE = "empire-1896";

/** Give what an empty address means. */
export function plain(lang: Lang): Place {
  return {
    view: "map", scenario: BASELINE, seed: 1, set: {}, without: [], resolution: "sample", until: "", day: "", measure: "",
    pinned: "", event: "", id: "", lesson: "", step: 0, pairs: 16, lang, cal: "os", digits: "latn", version: "",
  }; // prettier-ignore
}

const TEXTS = [["s", "scenario"], ["resolution", "resolution"], ["until", "until"], ["d", "day"], ["m", "measure"], ["g", "pinned"], ["e", "event"], ["id", "id"], ["lesson", "lesson"], ["v", "version"]] as const; // prettier-ignore
const NUMBERS = [["seed", "seed"], ["step", "step"], ["n", "pairs"]] as const;

/** Read an address; what it does not say is as in an empty one. */
export function parse(search: string, lang: Lang): Place {
  const asked = new URLSearchParams(search);
  const place = plain(asked.get("lang") === "hi" ? "hi" : asked.get("lang") === "en" ? "en" : lang);
  for (const [key, name] of TEXTS) place[name] = asked.get(key) ?? place[name];
  for (const [key, name] of NUMBERS) {
    const value = Number(asked.get(key) ?? NaN);
    if (Number.isInteger(value) && value >= 0) place[name] = value;
  }
  for (const text of asked.getAll("set")) {
    const equals = text.indexOf("=");
    if (equals > 0) place.set[text.slice(0, equals)] = text.slice(equals + 1);
  }
  place.without = [...new Set(asked.getAll("without"))].sort();
  if (VIEWS.includes(asked.get("view") as View)) place.view = asked.get("view") as View;
  if (asked.get("cal") === "ns") place.cal = "ns";
  if (asked.get("digits") === "deva") place.digits = "deva";
  return place;
}

/** Write the part of an address that the server answers to: the run. */
export function runQuery(place: Place): string {
  const parts = [`s=${encodeURIComponent(place.scenario)}`, `seed=${place.seed}`];
  for (const name of Object.keys(place.set).sort()) parts.push(`set=${encodeURIComponent(`${name}=${place.set[name]}`)}`);
  for (const id of [...place.without].sort()) parts.push(`without=${encodeURIComponent(id)}`);
  if (place.resolution !== "sample") parts.push(`resolution=${encodeURIComponent(place.resolution)}`);
  if (place.until) parts.push(`until=${place.until}`);
  return parts.join("&");
}

/** Write a whole address, short: only what differs from an empty one. */
export function write(place: Place, lang: Lang): string {
  const empty = plain(lang);
  const parts: string[] = [];
  for (const name of Object.keys(place.set).sort()) parts.push(`set=${tidy(`${name}=${place.set[name]}`)}`);
  for (const id of [...place.without].sort()) parts.push(`without=${tidy(id)}`);
  const more: string[] = [];
  for (const [key, name] of [["view", "view"], ...TEXTS, ...NUMBERS, ["lang", "lang"], ["cal", "cal"], ["digits", "digits"]] as const) {
    if (place[name] !== empty[name]) (key === "s" || key === "seed" ? parts : more).push(`${key}=${tidy(String(place[name]))}`);
  }
  const search = [...parts, ...more].join("&");
  return search ? `?${search}` : "";
}

/** Escape as little as an address needs, so that people can read it. */
function tidy(text: string): string {
  return encodeURIComponent(text).replaceAll("%3D", "=").replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+").replaceAll("%5B", "[").replaceAll("%5D", "]");
}

/** A page in one file begins in the language it was made in, any other in that of the browser. */
function homely(): Lang {
  if (typeof document === "undefined") return "en";
  const made = document.getElementById("kranti-baked") !== null;
  return (made ? document.documentElement.lang : navigator.language)?.startsWith("hi") ? "hi" : "en";
}

const home = homely();

class Address {
  now = $state<Place>(parse(typeof location === "undefined" ? "" : location.search, home));
  /** How many steps back lead to an earlier state of this page, and how many on to a later one. */
  back = $state(0);
  on = $state(0);
  /** In a notebook the address is not ours to write. */
  detached = false;

  listen(): () => void {
    const came = (event: PopStateEvent) => {
      const step = Number((event.state as { step?: number } | null)?.step ?? 0);
      this.on += this.back - step;
      this.back = step;
      this.now = parse(location.search, home);
    };
    window.addEventListener("popstate", came);
    return () => window.removeEventListener("popstate", came);
  }

  /** Change something; `keep` replaces the entry of the history instead of adding one. */
  go(changes: Partial<Place>, keep = false): void {
    this.now = { ...this.now, ...changes };
    if (this.detached) return;
    const search = write(this.now, home) || location.pathname;
    if (search === (location.search || location.pathname)) return;
    try {
      if (keep) history.replaceState({ step: this.back }, "", search);
      else {
        history.pushState({ step: this.back + 1 }, "", search);
        this.back += 1;
        this.on = 0;
      }
    } catch {
      this.detached = true; // a page opened as a file may not write its address
    }
  }

  /** Go to what an address says; the language and its digits stay. */
  follow(search: string, more: Partial<Place> = {}): void {
    const { lang, cal, digits } = this.now;
    this.go({ ...parse(search, lang), lang, cal, digits, ...more });
  }

  undo(): void {
    if (this.back > 0) history.back();
  }

  redo(): void {
    if (this.on > 0) history.forward();
  }

  /** Give the whole link, to be sent to somebody: with version and language always in it. */
  link(changes: Partial<Place> = {}): string {
    const place = { ...this.now, ...changes };
    const search = write(place, place.lang === "en" ? "hi" : "en").replace(/^\?/, "");
    const seed = search.includes("seed=") ? search : `seed=${place.seed}${search ? "&" : ""}${search}`;
    return `${location.origin}${location.pathname}?${seed}`;
  }
}

export const address = new Address();
