import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"

/** Where the mails of the tests arrive, and whether they do. */
class Mailbox {
  private mails: ProviderSendNotificationDTO[] = []
  /** Addresses to which nothing can be delivered, and how often that was tried. */
  private broken = new Map<string, number>()

  deliver(mail: ProviderSendNotificationDTO): void {
    const failures = this.broken.get(mail.to)
    if (failures !== undefined) {
      this.broken.set(mail.to, failures + 1)
      throw new Error("The mail server is down")
    }
    this.mails.push(mail)
  }

  empty(): void {
    this.mails = []
    this.broken.clear()
  }

  break(address: string): void {
    this.broken.set(address, 0)
  }

  mend(address: string): void {
    this.broken.delete(address)
  }

  failuresOf = (address: string): number => this.broken.get(address) ?? 0

  of = (address: string): ProviderSendNotificationDTO[] =>
    this.mails.filter(({ to }) => to === address)
}

export const mailbox = new Mailbox()
