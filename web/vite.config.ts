import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
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
