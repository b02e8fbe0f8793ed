import { defineConfig } from 'vite';

/** The script that the platform runs by itself to set formulas and code: one file, not among those that browsers get. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'target/classes/org/showdown/typeset',
    emptyOutDir: true,
    target: 'es2020',
    lib: { entry: 'src/typeset/typeset.ts', formats: ['iife'], name: 'typesetting', fileName: () => 'typeset.js' },
  },
});
