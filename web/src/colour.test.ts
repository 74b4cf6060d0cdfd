import { describe, expect, it } from "vitest";
import { line, nice, PALETTES, scaleOf } from "./colour";
import type { Measure, Palette } from "./types";

type Rgb = [number, number, number];

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

// Machado, Oliveira and Fernandes (2009), severity 1.
const EYES: Record<string, number[][]> = {
  "every eye": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  "an eye without red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  "an eye without green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
}; // prettier-ignore

function seen(colour: Rgb, eye: number[][]): Rgb {
  return eye.map((row) => row.reduce((sum, weight, at) => sum + weight * colour[at], 0)) as Rgb;
}

/** Give lightness and the yellow-blue axis of CIE Lab. */
function lab([r, g, b]: Rgb): { light: number; yellow: number } {
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0888);
  return { light: 116 * y - 16, yellow: 200 * (y - z) };
}

const SEQUENTIAL = (Object.keys(PALETTES) as Palette[]).filter((name) => name !== "diverging");
const measure = (curve: "linear" | "root", decimals = 0, middle: number | null = null) => ({ curve, decimals, middle, palette: middle === null ? "red" : "diverging", top: 100 }) as Measure;

describe("colours", () => {
  for (const [name, eye] of Object.entries(EYES)) {
    it(`grow darker step by step for ${name}, in grey print too`, () => {
      for (const palette of SEQUENTIAL) {
        const lights = PALETTES[palette].map((hex) => lab(seen(linear(hex), eye)).light);
        for (let at = 1; at < lights.length; at += 1) expect(lights[at - 1] - lights[at], `${palette} ${at}`).toBeGreaterThan(5);
      }
    });

    it(`part less from more for ${name}`, () => {
      const colours = PALETTES.diverging.map((hex) => lab(seen(linear(hex), eye)));
      expect(colours.at(-1)!.yellow - colours[0].yellow).toBeGreaterThan(60);
      expect(Math.max(...colours.map((one) => one.light))).toBe(colours[3].light);
    });
  }

  it("of lines stand out from the paper", () => {
    const bright = (hex: string) => linear(hex).reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
    for (const palette of Object.keys(PALETTES) as Palette[]) expect((bright("#fcfbf7") + 0.05) / (bright(line(palette)) + 0.05)).toBeGreaterThan(3);
  });
});

describe("classes", () => {
  it("rise, and put every value into one", () => {
    for (const one of [measure("linear"), measure("root"), measure("root", 2), measure("linear", 2, 50)]) {
      const { limits, classOf, colours } = scaleOf(one, one.top);
      expect([...limits].sort((a, b) => a - b)).toEqual(limits);
      expect(new Set(limits).size).toBe(colours.length - 1);
      expect(classOf(-1e9)).toBe(0);
      expect(classOf(1e9)).toBe(colours.length - 1);
      expect(classOf(NaN)).toBe(255);
    }
  });

  it("paint a byte as they paint its value", () => {
    const { ofByte, classOf } = scaleOf(measure("root"), 100);
    for (const byte of [0, 1, 17, 100, 200, 254]) expect(ofByte[byte]).toBe(classOf(100 * (byte / 254) ** 2));
    expect(ofByte[255]).toBe(255);
  });

  it("have limits people can read", () => {
    expect([0.0823, 4.4, 16, 36.2, 733].map(nice)).toEqual([0.08, 4, 15, 40, 800]);
  });
});
