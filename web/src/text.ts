/** Markdown of the project's own files, with the reader's digits. */

import { Marked, type Token } from "marked";
import { digits } from "./words.svelte";

/** Turn Markdown into HTML; what looks like HTML in it is shown as text. */
export function html(markdown: string): string {
  return new Marked({
    gfm: true,
    walkTokens: (token: Token) => {
      if (token.type === "html") Object.assign(token, { type: "text" });
      if ("text" in token && (token.type === "text" || token.type === "strong" || token.type === "em")) token.text = digits(String(token.text));
    },
  }).parse(markdown, { async: false });
}
