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

/** While developing, the addresses of the booking pages are answered by their page as the server answers them. */
function bookingPages(): Plugin {
  return {
    name: 'booking-pages',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _, next) => {
        if (/^\/(book|b)\/[^./]+\/?(\?|$)/.test(request.url ?? '')) request.url = '/book.html';
        else if (/^\/portal(\/[^./]*)?\/?(\?|$)/.test(request.url ?? '')) request.url = '/portal.html';
        next();
      });
    },
  };
}

const api = process.env['DAYBOOK_API'] ?? 'http://127.0.0.1:4041';
const kiosk = process.env['DAYBOOK_KIOSK'];

export default defineConfig({
  plugins: [react(), preloadType(), bookingPages()],
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true },
  // The pages for whoever is served are put together by themselves: what they share with the house's rooms would else
  // be cut into more and smaller parts, and both would load more.
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'visitor', 'portal']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    visitor: {
      consumer: 'client',
      build: {
        manifest: '.vite/book.json',
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: 'book.html', treeshake: { manualPureFunctions: ['z', 'line'] } },
      },
    },
    portal: {
      consumer: 'client',
      build: {
        manifest: '.vite/portal.json',
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: 'portal.html', treeshake: { manualPureFunctions: ['z', 'line'] } },
      },
    },
  },
  server: {
    // The caller's own Host stays, since the server compares it with the page's origin.
    proxy: {
      '/trpc': { target: api },
      '/api': { target: api },
      ...(kiosk ? { '/kiosk': { target: kiosk, ws: true } } : {}),
    },
  },
});
