import { readdirSync, readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const TAKEN_IN = ["svelte", "d3-geo", "d3-array", "topojson-client", "uplot", "marked", "@fontsource-variable/noto-sans-devanagari", "@fontsource-variable/source-serif-4", "@fontsource/tiro-devanagari-hindi"];

/** Put the licences of what the page carries beside it. */
function licences(): Plugin {
  return {
    name: "licences",
    generateBundle() {
      const texts = TAKEN_IN.map((name) => {
        const home = `node_modules/${name}`;
        const file = readdirSync(home).find((one) => one.startsWith("LICENSE"));
        return `${name}\n${"=".repeat(name.length)}\n\n${readFileSync(`${home}/${file}`, "utf8").trim()}\n`;
      });
      this.emitFile({ type: "asset", fileName: "licences.txt", source: texts.join("\n\n") });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [svelte(), licences()],
  build: {
    outDir: "../src/kranti/static",
    emptyOutDir: true,
    assetsInlineLimit: 0, // nothing inline: the page's policy allows files of its own origin only
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: "assets/page-[hash].js", assetFileNames: "assets/[name]-[hash][extname]" } },
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  // The widget of notebooks is built after the page, into the same folder.
  server: { proxy: { "/api": "http://127.0.0.1:8896" } },
});
