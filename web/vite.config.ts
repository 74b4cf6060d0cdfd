import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const server = process.env.KRANTI_SERVER ?? "http://127.0.0.1:8896";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  build: {
    outDir: "../src/kranti/static",
    emptyOutDir: true,
    assetsInlineLimit: 0, // nothing inline: the page's policy allows files of its own origin only
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": server } },
});
