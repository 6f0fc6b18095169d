import { en } from "./en"
import { pl } from "./pl"

/** Every text of the plugin's pages stands in one namespace, so that it meets no key of the host. */
export default {
  en: { blacklist: en },
  pl: { blacklist: pl },
}
