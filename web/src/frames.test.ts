import { describe, expect, it } from "vitest";
import { cut, layDays, readPair, words, type Frame } from "./frames";

function frame(kind: number, body: Uint8Array, packed = 0): Uint8Array {
  const whole = new Uint8Array(8 + body.length);
  const lead = new DataView(whole.buffer);
  lead.setUint8(0, kind);
  lead.setUint8(1, packed);
  lead.setUint32(4, body.length, true);
  whole.set(body, 8);
  return whole;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function dribble(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Frame[]> {
  const found: Frame[] = [];
  for await (const one of cut(stream)) found.push(one);
  return found;
}

describe("frames", () => {
  it("are cut the same however the network breaks them, packed or not", async () => {
    const told = new TextEncoder().encode('{"type":"queue","place":3}');
    const line = [...frame(0, told), ...frame(0, await deflated(told), 1), ...frame(1, new Uint8Array(0))];
    for (const size of [1, 7, 8, 9, 1000]) {
      const found = await all(dribble(new Uint8Array(line), size));
      expect(found.map((one) => one.kind)).toEqual([0, 0, 1]);
      expect(words(found[0].body)).toEqual({ type: "queue", place: 3 });
      expect(words(found[1].body)).toEqual({ type: "queue", place: 3 });
    }
  });

  it("lay days where they belong", () => {
    const body = new ArrayBuffer(8 + 2 * 4 + 2 * 4 + 2 * 3);
    const view = new DataView(body);
    view.setUint32(0, 101, true);
    view.setUint32(4, 2, true);
    [1, 2, 30, 40].forEach((value, at) => view.setFloat32(8 + 4 * at, value, true));
    new Uint8Array(body, 24).set([7, 8, 9, 17, 18, 19]);
    const totals = new Map([["a", new Float32Array(4)], ["b", new Float32Array(4)]]);
    const cells = new Map([["a", new Uint8Array(12)]]);
    const tables = [{ id: "a", rows: 3 }, { id: "b", rows: 0 }];
    expect(layDays(body, tables, totals, cells, 100)).toBe(3);
    expect([...totals.get("a")!]).toEqual([0, 1, 2, 0]);
    expect([...totals.get("b")!]).toEqual([0, 30, 40, 0]);
    expect([...cells.get("a")!]).toEqual([0, 0, 0, 7, 8, 9, 17, 18, 19, 0, 0, 0]);
  });

  it("read pairs of twins side by side", () => {
    const body = new ArrayBuffer(8 + 4 * 4);
    const view = new DataView(body);
    view.setUint32(0, 12, true);
    view.setUint32(4, 2, true);
    [1, 2, 3, 4].forEach((value, at) => view.setFloat32(8 + 4 * at, value, true));
    const pair = readPair(body, ["x"]);
    expect(pair.seed).toBe(12);
    expect([...pair.a.get("x")!, ...pair.b.get("x")!]).toEqual([1, 2, 3, 4]);
  });
});
