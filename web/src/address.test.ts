import { describe, expect, it } from "vitest";
import { parse, plain, runQuery, write } from "./address.svelte";

describe("the address", () => {
  it("is empty for what goes without saying", () => {
    expect(write(plain("en"), "en")).toBe("");
    expect(parse("", "hi")).toEqual(plain("hi"));
  });

  it("gives back all it was told", () => {
    const place = {
      ...plain("en"), view: "compare" as const, scenario: "no-mir", seed: 7, set: { "market.ports_open": "0", "factory.minutes": "[700, 700, 700]" },
      without: ["M04", "M30"], day: "1905-01-09", measure: "strikers", pinned: "moscow", lang: "hi" as const, digits: "deva" as const, cal: "ns" as const,
    }; // prettier-ignore
    const search = write(place, "en");
    expect(parse(search, "en")).toEqual(place);
    expect(search).toContain("set=market.ports_open=0");
    expect(search).toContain("without=M04&without=M30");
  });

  it("asks the server for the run only, in one order", () => {
    const place = parse("?without=M30&set=b.x=1&set=a.y=2&without=M04&d=1905-01-09&seed=7&view=compare", "en");
    expect(runQuery(place)).toBe("s=empire-1896&seed=7&set=a.y%3D2&set=b.x%3D1&without=M04&without=M30");
  });

  it("takes nonsense for nothing", () => {
    expect(parse("?seed=-3&view=nowhere&lang=fr&set=novalue&n=x", "en")).toEqual(plain("en"));
  });
});
