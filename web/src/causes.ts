/** The chain of causes of an event, as a list that can be walked: each link after the one it answers to. */

import type { Both, Happening, Letter } from "./types";

export interface Link {
  key: string;
  serial: number;
  depth: number;
  date: string;
  place: string;
  says: Both;
  /** The place of the link that this one led to. */
  leadsTo: string;
  /** It stands further up already; its own causes are not told twice. */
  again: boolean;
}

const MOST = 60;

/** Walk from an event to what it rests on, depth first. */
export function walk(event: Happening, letters: Record<string, Letter>): Link[] {
  const links: Link[] = [{ key: event.id, serial: -1, depth: 0, date: event.date, place: event.place, says: event.says, leadsTo: "", again: false }];
  const seen = new Set<number>();
  const follow = (serials: number[], depth: number, leadsTo: string) => {
    for (const serial of serials) {
      const letter = letters[String(serial)];
      if (!letter || links.length >= MOST) continue;
      const own = depth === 1 && letter.says.en === event.says.en; // the event is this letter itself
      const again = seen.has(serial);
      seen.add(serial);
      if (!own) links.push({ key: `${serial}-${links.length}`, serial, depth, date: letter.date, place: letter.place, says: letter.says, leadsTo, again });
      if (!again) follow(letter.because, own ? depth : depth + 1, letter.place);
    }
  };
  follow(event.because, 1, event.place);
  return links;
}
