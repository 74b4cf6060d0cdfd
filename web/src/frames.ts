/** The byte frames of a run: eight bytes that say what comes, then what was said. */

export interface Frame {
  kind: number;
  body: ArrayBuffer;
}

export const TOLD = 0;
export const DAYS = 1;
export const YEAR = 2;
export const PAIR = 3;
const LEAD = 8;

/** Cut a stream of bytes into frames, whatever pieces the network delivers. */
export async function* cut(stream: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const reader = stream.getReader();
  let kept = new Uint8Array(0);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      kept = join(kept, value);
      let at = 0;
      while (kept.length - at >= LEAD) {
        const lead = new DataView(kept.buffer, kept.byteOffset + at, LEAD);
        const length = lead.getUint32(4, true);
        if (kept.length - at < LEAD + length) break;
        const bytes = kept.slice(at + LEAD, at + LEAD + length);
        yield { kind: lead.getUint8(0), body: lead.getUint8(1) ? await unpack(bytes) : bytes.buffer };
        at += LEAD + length;
      }
      kept = kept.slice(at);
    }
  } finally {
    await reader.cancel().catch(() => undefined); // leaving early closes the line, and the server stops
  }
}

function join(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

/** Read a frame of words. */
export function words<T>(body: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(body)) as T;
}

export interface DayTable {
  id: string;
  rows: number;
}

/** Lay a frame of days into the arrays of a run. */
export function layDays(body: ArrayBuffer, tables: DayTable[], totals: Map<string, Float32Array>, cells: Map<string, Uint8Array>, begins: number): number {
  const view = new DataView(body);
  const first = view.getUint32(0, true) - begins;
  const count = view.getUint32(4, true);
  let at = 8;
  for (const { id } of tables) {
    const row = totals.get(id)!;
    for (let day = 0; day < count; day += 1) row[first + day] = view.getFloat32(at + 4 * day, true);
    at += 4 * count;
  }
  for (const { id, rows } of tables) {
    if (rows) cells.get(id)!.set(new Uint8Array(body, at, count * rows), first * rows);
    at += count * rows;
  }
  return first + count;
}

/** Lay a frame of one year into the arrays of a run. */
export function layYear(body: ArrayBuffer, tables: DayTable[], totals: Map<string, Float32Array>, cells: Map<string, Float32Array>, begins: number): number {
  const view = new DataView(body);
  const year = view.getUint32(0, true) - begins;
  let at = 8;
  for (const { id, rows } of tables) {
    totals.get(id)![year] = view.getFloat32(at, true);
    const row = cells.get(id)!;
    for (let place = 0; place < rows; place += 1) row[year * rows + place] = view.getFloat32(at + 4 + 4 * place, true);
    at += 4 + 4 * rows;
  }
  return year;
}

export interface Pair {
  seed: number;
  a: Map<string, Float32Array>;
  b: Map<string, Float32Array>;
}

/** Read a pair of twins: monthly totals of both. */
export function readPair(body: ArrayBuffer, series: string[]): Pair {
  const view = new DataView(body);
  const months = view.getUint32(4, true);
  const pair: Pair = { seed: view.getUint32(0, true), a: new Map(), b: new Map() };
  let at = 8;
  for (const id of series) {
    for (const side of [pair.a, pair.b]) {
      const row = new Float32Array(months);
      for (let month = 0; month < months; month += 1) row[month] = view.getFloat32(at + 4 * month, true);
      side.set(id, row);
      at += 4 * months;
    }
  }
  return pair;
}

export const NO_DATA = 255;
const FULL = 254;

/** Give the value that a byte stands for. */
export function fromByte(byte: number, top: number, curve: "linear" | "root"): number {
  if (byte === NO_DATA || byte === undefined) return NaN;
  const share = byte / FULL;
  return top * (curve === "root" ? share * share : share);
}
