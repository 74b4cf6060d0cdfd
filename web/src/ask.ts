/** Every question to the server goes through here, so that a page that carries its answers with it needs none. */

import { cut, type Frame } from "./frames";
import type { Both, Door } from "./types";

interface Baked {
  answers: Record<string, unknown>;
  runs: { label: Both; query: string; frames: string }[];
}

const KEY = "kranti-token";

/** A refusal of the server, in the sentence it gave. */
export class Refusal extends Error {
  constructor(
    sentence: string,
    readonly status: number,
  ) {
    super(sentence);
  }
}

export let baked: Baked | null = read(document.getElementById("kranti-baked")?.textContent);

function read(text: string | null | undefined): Baked | null {
  return text ? (JSON.parse(text) as Baked) : null;
}

/** Take the answers from a notebook instead of the page. */
export function carry(text: string): void {
  baked = read(text);
}

function headers(): HeadersInit {
  const token = sessionStorage.getItem(KEY);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

async function fetched(path: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`.${path}`, { ...options, headers: { ...headers(), ...options.headers } });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Refusal("", 0); // the server cannot be reached: the page has its own sentence for that
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as { error?: string };
  throw new Refusal(body.error ?? response.statusText, response.status);
}

/** Ask a still question. */
export async function answer<T>(path: string): Promise<T> {
  if (baked && path in baked.answers) return baked.answers[path] as T;
  if (baked) throw new Refusal("", 404);
  return (await fetched(path)).json() as Promise<T>;
}

/** Ask for a run, or for pairs of runs, frame after frame; `signal` stops it at the server too. */
export async function* stream(path: string, signal: AbortSignal): AsyncGenerator<Frame> {
  const body = baked ? kept(path) : (await fetched(path, { signal })).body;
  if (body) yield* cut(body);
}

function kept(path: string): ReadableStream<Uint8Array> | null {
  const query = path.split("?")[1] ?? "";
  const run = baked!.runs.find((one) => same(one.query, query)) ?? (path.startsWith("/api/run") ? baked!.runs[0] : undefined);
  if (!run) throw new Refusal("", 404);
  return new Blob([Uint8Array.from(atob(run.frames), (letter) => letter.charCodeAt(0))]).stream();
}

function same(one: string, other: string): boolean {
  const [a, b] = [new URLSearchParams(one), new URLSearchParams(other)];
  a.sort();
  b.sort();
  return a.toString() === b.toString();
}

/** Fetch a file made by the server. */
export async function file(path: string): Promise<{ blob: Blob; name: string }> {
  const response = await fetched(path);
  const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "kranti";
  return { blob: await response.blob(), name };
}

/** Ask whether the door is open. */
export async function door(): Promise<Door> {
  if (baked) return { open: true, code: false, version: "", busy: { running: 0, waiting: 0 } };
  return answer<Door>("/api/door");
}

/** Show a class code at the door and keep the token for this tab. */
export async function knock(code: string): Promise<void> {
  const response = await fetched("/api/door", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
  });
  sessionStorage.setItem(KEY, ((await response.json()) as { token: string }).token);
}
