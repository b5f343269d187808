import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Test files share a process, so that the program is loaded once. Threads cannot be used: tests change the current folder.
    pool: 'forks',
    isolate: false,
    // Without a proxy around each CommonJS package: tests that read YAML take a sixth less time. Node needs none either.
    deps: { interopDefault: false },
    maxWorkers: '100%', // the default leaves one of two cores idle
  },
})
