/** What the hand is on: the governorate looked at, the plate shown on a small screen, the walk along a chain of causes. */

import { address } from "./address.svelte";
import { read } from "./calendar";
import { walk, type Link } from "./causes";
import { page } from "./page.svelte";
import type { PlateName } from "./map/geometry";
import type { Arc } from "./parts/Plate.svelte";

class Desk {
  looked = $state("");
  plate = $state<PlateName>("europe");
  at = $state(0);

  event = $derived(address.now.event ? (page.now?.events.find((one) => one.id === address.now.event) ?? null) : null);
  links = $derived<Link[]>(this.event ? walk(this.event, page.now?.end?.letters ?? {}) : []);
  arcs = $derived<Arc[]>(
    this.links.filter((link) => link.leadsTo && link.place !== link.leadsTo && link.place !== "empire" && link.leadsTo !== "empire").map((link) => ({ from: link.place, to: link.leadsTo })),
  );
  chain = $derived(this.links.map((link) => read(link.date) ?? 0));
  lit = $derived.by(() => {
    const link = this.links[Math.min(this.at, this.links.length - 1)];
    return link && link.place !== "empire" ? [link.place] : [];
  });

  look = (id: string): void => {
    this.looked = id;
  };
  pin = (id: string): void => {
    address.go({ pinned: id }, true);
  };
  ask = (id: string): void => {
    this.at = 0;
    address.go({ event: id });
  };
}

export const desk = new Desk();
