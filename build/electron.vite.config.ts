/**
 * Bundles the shell, the data process and its threads into `out/`. Native modules stay outside; everything else is bundled, so that the
 * archive holds no tree of modules. The page has a configuration of its own, since the browser host serves the same one.
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const path = (inside: string) => fileURLToPath(new URL(`../${inside}`, import.meta.url));
const OUTSIDE = ['electron', 'better-sqlite3', '@node-rs/argon2', 'bufferutil', 'utf-8-validate'];

export default defineConfig({
  main: {
    plugins: [copyMigrations(), copyFonts()],
    build: {
      outDir: path('out/main'),
      emptyOutDir: true,
      externalizeDeps: false,
      sourcemap: false,
      minify: false,
      rollupOptions: {
        external: OUTSIDE,
        input: {
          main: path('electron/main/main.ts'),
          'data-process': path('electron/data-process/data-electron.ts'),
          'data-node': path('electron/data-process/data-node.ts'),
          tillit: path('electron/cli/tillit.ts'),
          thread: path('db/threads/thread.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'parts/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: path('out/preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      sourcemap: false,
      minify: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: path('electron/preload/preload.ts') },
        // A sandboxed preload is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});

/** The SQL of the migrations lies beside the program that reads it. */
function copyMigrations(): Plugin {
  return {
    name: 'copy-migrations',
    closeBundle: () => cpSync(path('db/migrations'), path('out/main/migrations'), { recursive: true }),
  };
}

/** The type that letters are set in: what a PDF uses of it goes into the PDF. */
function copyFonts(): Plugin {
  return {
    name: 'copy-fonts',
    closeBundle() {
      for (const name of ['Roboto-Regular.ttf', 'Roboto-Medium.ttf'])
        cpSync(path(`node_modules/pdfmake/fonts/Roboto/${name}`), path(`out/main/fonts/${name}`));
    },
  };
}
