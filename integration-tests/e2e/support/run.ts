/** Goes into addresses and e-mails that a rule counts, so that a store serves one run after another. */
export const RUN = String(Date.now()).slice(-6)
