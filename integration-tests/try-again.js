// Each of these tests has a store to itself, with jobs that run by the clock, on a machine that may be
// busy. In CI one that fails is tried once more; scripts/test.mjs names those that needed it.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true })
