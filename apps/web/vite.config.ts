import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The first words wait for their type, so the page asks for it at once. The peso sign can come later. */
function preloadType(): Plugin {
  return {
    name: 'preload-type',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /-latin-wght-normal-.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          })),
    },
  };
}

const api = process.env['DAYBOOK_API'] ?? 'http://127.0.0.1:4041';
const kiosk = process.env['DAYBOOK_KIOSK'];

export default defineConfig({
  plugins: [react(), preloadType()],
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true },
  server: {
    // The caller's own Host stays, since the server compares it with the page's origin.
    proxy: {
      '/trpc': { target: api },
      '/api': { target: api },
      ...(kiosk ? { '/kiosk': { target: kiosk, ws: true } } : {}),
    },
  },
});
