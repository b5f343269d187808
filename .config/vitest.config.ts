import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    // One process each for many files, so that the program is loaded once; in processes because tests change the current folder.
    pool: 'forks',
    isolate: false,
  },
})
