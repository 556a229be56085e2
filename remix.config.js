import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

// One file configures the compiler and the test runner. Vitest brings its own plugins: the Remix
// plugin would look for a running app.
const underTest = process.env.VITEST === 'true'

export default defineConfig({
  plugins: underTest
    ? []
    : [
        remix({
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  // Its browser variant is not installed, and no browser needs it.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: { target: 'es2022', cssMinify: true, assetsInlineLimit: 0 },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Two processes read every module once and not once for each file: half the time. The program keeps no state in
    // modules, and a test that did would be noticed by the next.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
