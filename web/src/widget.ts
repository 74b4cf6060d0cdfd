/** The map of a run in a notebook: what `Run.widget()` shows. */

import { mount, unmount } from "svelte";
import base from "./style/base.css?inline";
import font from "./style/widget.css?inline";
import { address } from "./address.svelte";
import { carry } from "./ask";
import { clock } from "./clock.svelte";
import Widget from "./Widget.svelte";

interface Model {
  get(name: "baked" | "lang" | "measure"): string;
  get(name: "day"): number;
  set(name: "day", value: number): void;
  save_changes(): void;
  on(event: string, heard: () => void): void;
  off(event: string, heard: () => void): void;
}

/** The page's style speaks of the whole document; in a notebook it holds for the widget only. */
function within(style: string): string {
  return `.kranti{${style.replace(/(^|[}\n,])\s*(:root|html|body)(?=[\s:{,[])/g, "$1&")}}`;
}

function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  address.detached = true;
  carry(model.get("baked"));
  const style = document.createElement("style");
  style.textContent = `${font}${within(base)}`;
  const home = document.createElement("div");
  home.className = "kranti";
  el.append(style, home);
  const speak = () => {
    const lang = model.get("lang") === "hi" ? "hi" : "en";
    home.lang = lang;
    address.go({ lang, measure: model.get("measure") || "" });
  };
  const pinned = () => clock.set(model.get("day"));
  speak();
  for (const name of ["lang", "measure"]) model.on(`change:${name}`, speak);
  model.on("change:day", pinned);
  const told = (day: number) => {
    if (model.get("day") === day) return;
    model.set("day", day);
    model.save_changes();
  };
  const made = mount(Widget, { target: home, props: { day: model.get("day"), told } });
  return () => {
    for (const name of ["lang", "measure"]) model.off(`change:${name}`, speak);
    model.off("change:day", pinned);
    void unmount(made);
  };
}

export default { render };
