import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} from "@medusajs/framework/utils"
import { mailbox } from "./mailbox"

/** A provider of e-mail that delivers into the memory of the test, and fails where it is told to. */
class Mailer extends AbstractNotificationProviderService {
  static override identifier = "test-mailer"

  override async send(mail: ProviderSendNotificationDTO): Promise<Record<string, never>> {
    mailbox.deliver(mail)
    return Promise.resolve({})
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [Mailer] })
