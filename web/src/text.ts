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

/** Give the section of a Markdown file that stands under a heading in bold: `**Purpose.** ...`. */
export function paragraph(markdown: string, heading: string): string {
  const found = new RegExp(`\\*\\*${heading}\\.\\*\\*([\\s\\S]*?)(?=\\n\\*\\*[A-Z]|$)`).exec(markdown);
  return found ? found[1].trim() : "";
}
