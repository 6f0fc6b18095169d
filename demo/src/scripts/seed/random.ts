/** A small seeded generator (mulberry32): the same shop on every machine. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]
  }

  weighted<T>(list: readonly T[], weightOf: (entry: T) => number): T {
    const total = list.reduce((sum, entry) => sum + weightOf(entry), 0)
    let left = this.next() * total
    return list.find((entry) => (left -= weightOf(entry)) < 0) ?? list[list.length - 1]
  }
}
