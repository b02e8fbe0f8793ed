import { readFileSync } from 'node:fs';
import { type Plugin, defineConfig } from 'vite';
import { cutFonts } from './fonts';

const OUT = 'target/classes/META-INF/resources/assets';

/** Writes names.json, from which the platform learns the hashed file name behind each plain name. */
function names(): Plugin {
  return {
    name: 'names',
    generateBundle(_options, bundle) {
      const icon = this.emitFile({ type: 'asset', name: 'favicon.svg', source: readFileSync('src/favicon.svg', 'utf8') });
      const plain: Record<string, string> = { 'favicon.svg': this.getFileName(icon) };
      for (const [file, item] of Object.entries(bundle)) {
        if (item.type === 'chunk' && item.isEntry) plain[`${item.name}.js`] = file;
        if (item.type === 'asset') for (const name of item.names) if (name.endsWith('.css')) plain[name] = file;
      }
      this.emitFile({ type: 'asset', fileName: 'names.json', source: JSON.stringify(plain, null, 1) });
    },
  };
}

/** Makes the fonts that src/styles/fonts.css names. */
function fonts(): Plugin {
  return { name: 'fonts', apply: 'build', buildStart: () => cutFonts('target/fonts') };
}

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  plugins: [fonts(), names()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The pages' content security policy allows files of our own only: nothing may be inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: {
      checks: { eval: false }, // htmx has one; the pages switch it off (allowEval)
      input: { showdown: 'src/showdown.ts', theme: 'src/theme.ts' },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
} as never);
