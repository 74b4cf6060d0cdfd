/** Waters that are named on the plates: message, longitude, latitude. */

import type { Key } from "../words.svelte";
import type { PlateName } from "./geometry";

export const WATERS: Record<PlateName, [Key, number, number][]> = {
  europe: [
    ["water.baltic", 19.9, 57.2],
    ["water.black", 34.5, 43.2],
    ["water.caspian", 50.6, 41.6],
    ["water.white", 38.2, 65.6],
    ["water.barents", 44, 68.9],
  ],
  empire: [
    ["water.arctic", 100, 77.5],
    ["water.okhotsk", 150, 55.5],
  ],
};
