const PATIENCE = 15_000
/** How often it looks in that time at most. */
const LOOKS = 300

/** Looks again and again until it sees what is expected; else fails with the difference. */
export async function expectSoon<T>(
  look: () => Promise<T>,
  expected: unknown,
  patience = PATIENCE
): Promise<void> {
  for (const deadline = Date.now() + patience; ;) {
    const seen = await look()
    try {
      return expect(seen).toEqual(expected)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, patience / LOOKS))
    }
  }
}
