/** Which towns are named on a plate: the largest first, as long as no name lies over another. */

import type { Both, World } from "../types";
import type { Plate } from "./geometry";

export interface Town {
  id: string;
  says: Both;
  at: [number, number];
}

const HIGH = 13;
const LETTER = 5.8;
const FAR_EAST = 62; // degrees: beyond it no town was large, and seats of governorates are named

/** Choose the towns to name. */
export function named(plate: Plate, world: World, unit: number): Town[] {
  const most = Math.round(20 / unit);
  const large = [...world.cities].sort((a, b) => b.population_1897 - a.population_1897);
  const seats = world.places.filter((place) => place.lon > FAR_EAST).map((place) => ({ ...place, en: place.seat.en, hi: place.seat.hi }));
  const chosen: Town[] = [];
  for (const town of [...large, ...seats]) {
    const at = plate.spot(town.lon, town.lat);
    const inside = at[0] > 4 && at[1] > 12 && at[0] < plate.width - 70 * unit && at[1] < plate.height - 12;
    const clear = chosen.every((other) => Math.abs(other.at[1] - at[1]) > HIGH * unit || at[0] > other.at[0] + wide(other, unit) || at[0] + wide({ says: town }, unit) < other.at[0]);
    if (inside && clear && chosen.length < most) chosen.push({ id: town.id, says: { en: short(town.en), hi: short(town.hi) }, at });
  }
  return chosen;
}

function wide(town: { says: Both }, unit: number): number {
  return 10 + unit * LETTER * Math.max(short(town.says.en).length, short(town.says.hi).length);
}

function short(name: string): string {
  return name.replace(/ \(.*/, "");
}
