import { registerValidateHook } from "./register-validate-hook"
import { guardCompletion, undoGuardCompletion } from "./guard-completion"

// Imported by a subscriber, not found by Medusa's workflow loader (which skips files with a leading
// underscore): subscribers load when every workflow of the store has been imported. Whoever takes
// the hook's one slot twice is then always told by us, which knows what to do about it.
registerValidateHook((validate) => validate(guardCompletion, undoGuardCompletion))
