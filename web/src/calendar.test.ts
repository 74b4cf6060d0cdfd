import { describe, expect, it } from "vitest";
import { addMonths, fromNumber, newStyle, read, toNumber, write } from "./calendar";

describe("the Old Style calendar", () => {
  it("counts from 1 January 1896 and back again over twenty-two years", () => {
    for (let number = 0; number < 8036; number += 1) {
      expect(toNumber(fromNumber(number))).toBe(number);
      expect(read(write(number))).toBe(number);
    }
    expect(write(8035)).toBe("1917-12-31");
  });

  it("is twelve days behind before March 1900 and thirteen after, for 1900 was a leap year in it", () => {
    expect(newStyle(toNumber({ year: 1896, month: 1, day: 1 }))).toEqual({ year: 1896, month: 1, day: 13 });
    expect(newStyle(toNumber({ year: 1900, month: 2, day: 28 }))).toEqual({ year: 1900, month: 3, day: 12 });
    expect(newStyle(toNumber({ year: 1900, month: 2, day: 29 }))).toEqual({ year: 1900, month: 3, day: 13 });
    expect(newStyle(toNumber({ year: 1917, month: 2, day: 23 }))).toEqual({ year: 1917, month: 3, day: 8 });
    expect(newStyle(toNumber({ year: 1917, month: 10, day: 25 }))).toEqual({ year: 1917, month: 11, day: 7 });
  });

  it("has no thirtieth of February", () => {
    expect(read("1904-02-30")).toBeNull();
    expect(read("1904-13-01")).toBeNull();
    expect(read("yesterday")).toBeNull();
    expect(read("1900-02-29")).not.toBeNull();
  });

  it("keeps within the month when it goes months on", () => {
    expect(write(addMonths(toNumber({ year: 1897, month: 1, day: 31 }), 1))).toBe("1897-02-28");
    expect(write(addMonths(toNumber({ year: 1897, month: 1, day: 31 }), -2))).toBe("1896-11-30");
  });
});
