import fs from "node:fs/promises"
import { type CountryResponse, Reader } from "mmdb-lib"

/** How often it is looked whether the file was replaced. */
const LOOK_AGAIN_MS = 60_000

const readCountries = async (path: string) =>
  new Reader<CountryResponse>(await fs.readFile(path), { cache: undefined })

/** @throws where there is no such file, or it is none of networks by country. */
export async function checkCountries(path: string): Promise<void> {
  await readCountries(path)
}

/** Networks by country, of the file that the option `geoip` names. */
export class GeoIp {
  private reader: Reader<CountryResponse> | null = null
  /** What the file was when it was read. */
  private version = ""
  private lookedAt = -Infinity
  private looking: Promise<void> | null = null

  /**
   * @param path - null where there is no file
   * @param onFailure - told when a file that was replaced cannot be read; the former one stays in use
   */
  constructor(
    private readonly path: string | null,
    private readonly onFailure: (error: unknown) => void
  ) {}

  /** Whether countries can be known at all. */
  get isOn(): boolean {
    return this.path !== null
  }

  /**
   * Reads the file where nobody has yet, and looks from time to time whether it was replaced. Whoever comes while
   * it is read anew does not wait: the former one is good enough. It does not throw.
   */
  async ready(): Promise<void> {
    if (this.path === null) return
    if (Date.now() - this.lookedAt > LOOK_AGAIN_MS) {
      this.lookedAt = Date.now()
      this.looking = this.look(this.path)
    }
    if (!this.reader) await this.looking
  }

  /** The country of an address in lower case; null where it is not known. */
  countryOf(ip: string): string | null {
    const found = this.reader?.get(ip)
    return found?.country?.iso_code?.toLowerCase() ?? null
  }

  private async look(path: string): Promise<void> {
    try {
      const { mtimeMs, size, ino } = await fs.stat(path)
      const version = `${mtimeMs} ${size} ${ino}`
      if (version === this.version) return
      this.reader = await readCountries(path)
      this.version = version
    } catch (error) {
      this.onFailure(error)
    }
  }
}
