import en from "./en.json"
import pl from "./pl.json"

/** Every text of the plugin's pages stands in one namespace, so that it meets no key of the host. */
export default {
  en: { blacklist: en },
  pl: { blacklist: pl },
}
