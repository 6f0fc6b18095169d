import { describeBan } from "./flows/ban"
import { session } from "./support/session"

beforeAll(() => session.start(), 15 * 60_000)
afterAll(() => session.stop(), 60_000)

describeBan()
