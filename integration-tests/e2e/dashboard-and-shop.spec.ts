import { describeBan } from "./flows/ban"
import { describeDeletedCustomer } from "./flows/deleted-customer"
import { describeDocumentation } from "./flows/documentation"
import { describeEntries } from "./flows/entries"
import { describeEntryList } from "./flows/entry-list"
import { describeFlaggedOrder } from "./flows/flagged-order"
import { describeForbidden } from "./flows/forbidden"
import { describeLanguages } from "./flows/languages"
import { describeRules } from "./flows/rules"
import { describeSettings } from "./flows/settings"
import { describeSuspicions } from "./flows/suspicions"
import { session } from "./support/session"

beforeAll(() => session.start(), 15 * 60_000)
afterAll(() => session.stop(), 60_000)

// One file, so that one store serves all of it.
if (process.env.SCREENSHOTS === "docs") {
  describeDocumentation()
} else {
  describeBan()
  describeDeletedCustomer()
  describeEntries()
  describeFlaggedOrder()
  describeEntryList()
  describeRules()
  describeSuspicions()
  describeForbidden()
  describeSettings()
  describeLanguages()
}
