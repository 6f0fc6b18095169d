import { describeBan } from "./flows/ban"
import { describeEntries } from "./flows/entries"
import { describeEntryList } from "./flows/entry-list"
import { describeFlaggedOrder } from "./flows/flagged-order"
import { session } from "./support/session"

beforeAll(() => session.start(), 15 * 60_000)
afterAll(() => session.stop(), 60_000)

describeBan()
describeEntries()
describeFlaggedOrder()
describeEntryList()
