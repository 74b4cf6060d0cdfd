/** Colours and classes: one hue a measure, rising darkness, printed limits. */

import { fromByte, NO_DATA } from "./frames";
import type { Measure, Palette } from "./types";

/** From "nothing" to "most"; checked against greyscale and colour-blind eyes by `colour.test.ts`. */
export const PALETTES: Record<Palette, string[]> = {
  red: ["#f6efe6", "#f3d2bd", "#e5a286", "#cf6c54", "#a93b31", "#701a1d"],
  ochre: ["#f8f3e2", "#f0dca6", "#dfb865", "#bf8a2f", "#916117", "#5e3b0e"],
  blue: ["#eef1f0", "#c9dae5", "#97b8d1", "#6390b7", "#3a6797", "#1c3c66"],
  green: ["#f0f2e8", "#cdddc3", "#9bbf97", "#67996d", "#3d7349", "#1d482b"],
  grey: ["#f3f2ee", "#d9d8d3", "#b4b4b0", "#8a8b8a", "#5f6163", "#35383c"],
  diverging: ["#285a88", "#6c9ac0", "#b7d0e2", "#f7f5f0", "#f1cba2", "#db9250", "#a85512"],
};
export const NOTHING = "url(#no-data)";

export interface Scale {
  /** Limits between the classes, rising; one fewer than colours. */
  limits: number[];
  colours: string[];
  /** Class of each byte of a daily measure. */
  ofByte: Uint8Array;
  colourOf(value: number): string;
  classOf(value: number): number;
}

export const NO_CLASS = 255;

/** Round to a figure people can read: 1, 2, 2.5 or 5 times a power of ten. */
export function nice(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const lead = Math.abs(value) / power;
  const round = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].reduce((best, next) => (Math.abs(next - lead) < Math.abs(best - lead) ? next : best));
  return Math.sign(value) * Number((round * power).toPrecision(3));
}

function limitsOf(measure: Measure, top: number, count: number): number[] {
  if (measure.middle !== null) {
    const reach = Math.max(top - measure.middle, measure.middle);
    return [-0.6, -0.3, -0.1, 0.1, 0.3, 0.6].map((share) => measure.middle! + share * reach).map((value) => Number(value.toPrecision(3)));
  }
  if (measure.curve === "linear") {
    const step = nice(top / count);
    return Array.from({ length: count - 1 }, (_, at) => Number((step * (at + 1)).toPrecision(3)));
  }
  const raw = Array.from({ length: count - 1 }, (_, at) => top * (at / (count - 1)) ** 2);
  const limits = [raw[1] / 20, ...raw.slice(1)].map(nice); // the palest colour is for next to nothing
  if (measure.decimals === 0) limits[0] = Math.max(limits[0], 0.5);
  return limits;
}

/** Make the scale of a measure. */
export function scaleOf(measure: Measure, top: number): Scale {
  const colours = PALETTES[measure.palette] ?? PALETTES.grey;
  const limits = limitsOf(measure, top, colours.length);
  return scale(limits, colours, (byte) => fromByte(byte, top, measure.curve));
}

/** Make the scale of differences: white is the same. */
export function differences(measure: Measure, top: number): Scale {
  const steps = (measure.curve === "root" ? [0.01, 0.06, 0.25] : [0.02, 0.08, 0.25]).map((share) => nice(share * top));
  const limits = [...steps.map((value) => -value).reverse(), ...steps];
  return scale(limits, PALETTES.diverging, () => NaN);
}

function scale(limits: number[], colours: string[], decode: (byte: number) => number): Scale {
  const classOf = (value: number) => {
    if (!Number.isFinite(value)) return NO_CLASS;
    let at = 0;
    while (at < limits.length && value >= limits[at]) at += 1;
    return at;
  };
  const ofByte = Uint8Array.from({ length: 256 }, (_, byte) => (byte === NO_DATA ? NO_CLASS : classOf(decode(byte))));
  return { limits, colours, ofByte, classOf, colourOf: (value) => colours[classOf(value)] ?? NOTHING };
}

/** Give the dark colour of a palette, for lines. */
export function line(palette: Palette): string {
  return palette === "diverging" ? "#3d5a6e" : PALETTES[palette][4];
}
