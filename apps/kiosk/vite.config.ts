import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const base = '/kiosk/';

/** The kiosk's first words wait for its type, so the page asks for it at once. The peso sign can come later. */
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
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: base + file },
            injectTo: 'head',
          })),
    },
  };
}

const own = '\0own-event-source';

/** The client brings an EventSource for programs that have none; every browser has its own. */
function ownEventSource(): Plugin {
  return {
    name: 'own-event-source',
    enforce: 'pre',
    resolveId: (id) => (id === 'eventsource' ? own : null),
    load: (id) => (id === own ? 'export const EventSource = globalThis.EventSource;' : null),
  };
}

export default defineConfig({
  base,
  plugins: [
    react(),
    preloadType(),
    ownEventSource(),
    VitePWA({
      // A waiting update is let in by the app itself, when nobody stands before it.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: base,
        scope: base,
        start_url: base,
        name: 'Daybook kiosk',
        short_name: 'Daybook',
        description: 'Clock in and out at this site.',
        display: 'fullscreen',
        background_color: '#fbe9cd',
        theme_color: '#6b2a5c',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,woff2,svg,png}'],
        navigateFallback: `${base}index.html`,
        navigateFallbackAllowlist: [/^\/kiosk\//],
        navigateFallbackDenylist: [/^\/trpc/, /^\/api/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    // The schemas of the contract: the kiosk sends and shows, and the server checks. Its types are all it takes.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'line'] } },
  },
  server: { proxy: { '/trpc': { target: 'http://127.0.0.1:4040' } } },
});
