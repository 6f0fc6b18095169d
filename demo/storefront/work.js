import { byId } from "./dom.js"

let pending = 0
const busy = (change) => {
  pending += change
  byId("checkout").setAttribute("aria-busy", String(pending > 0))
}

export const showProblem = (message) => {
  byId("error").hidden = !message
  byId("error-text").textContent = message ?? ""
  if (message) {
    byId("error").scrollIntoView({ block: "nearest" })
  }
}

let queue = Promise.resolve()
let trailing = Promise.resolve()

/**
 * Runs what a control asks for, one thing after the other (an order placed in a hurry must
 * not overtake the change of country before it), and shows when it did not work.
 */
export const guarded = (work) => (event) => {
  event?.preventDefault()
  busy(+1)
  queue = queue.then(async () => {
    showProblem(null)
    try {
      await work(event)
      await trailing
    } catch (error) {
      showProblem(error.message)
    } finally {
      busy(-1)
    }
  })
  return queue
}

/** Work that follows from other work; what comes next waits for it. */
export const thereafter = (work) => {
  trailing = trailing.then(work).catch((error) => showProblem(error.message))
}
