import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  cancelHeldOrderWorkflow,
  commentOnHoldWorkflow,
  createEntriesWorkflow,
  type CreateEntriesWorkflowInput,
  createSuspicionsFromOrdersWorkflow,
  createSuspicionsWorkflow,
  type CreateSuspicionsWorkflowInput,
  expireStatusesWorkflow,
  holdOrderWorkflow,
  reconcileOrderScreeningsWorkflow,
  releaseHoldWorkflow,
  reviewDecisionWorkflow,
  type ReviewDecisionWorkflowInput,
  reviewSuspicionWorkflow,
  type ReviewSuspicionWorkflowInput,
  runJobWorkflow,
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
  startOrderCheckWorkflow,
  tellStaffWorkflow,
  tickHoldWorkflow,
  updateSuspicionWorkflow,
} from "medusa-plugin-blacklist/workflows"
import type { Clock } from "./clock"
import { blacklistOf } from "./service"
import type { Cart } from "./till"

type NewEntry = CreateEntriesWorkflowInput["entries"][number]

const MINUTE = 60_000

type Caller = CreateSuspicionsWorkflowInput["suspicions"][number]

export const COLLEAGUES = {
  ewa: { email: "ewa.maj@demo.example", first_name: "Ewa", last_name: "Maj" },
  tomasz: { email: "tomasz.brzoza@demo.example", first_name: "Tomasz", last_name: "Brzoza" },
}
export type StaffName = "admin" | keyof typeof COLLEAGUES

/** What staff do in the dashboard, each under their own name. */
export class Desk {
  private constructor(
    private readonly container: MedusaContainer,
    private readonly clock: Clock,
    readonly staff: Record<StaffName, string>
  ) {}

  /** The owner is there already; the colleagues get no password, because nobody logs in as them. */
  static async open(container: MedusaContainer, clock: Clock): Promise<Desk> {
    const users = container.resolve(Modules.USER)
    const [admin] = await users.listUsers({}, { select: ["id"], take: 1 })
    const [ewa, tomasz] = await users.createUsers(Object.values(COLLEAGUES))
    return new Desk(container, clock, { admin: admin.id, ewa: ewa.id, tomasz: tomasz.id })
  }

  async entry(by: StaffName, entry: NewEntry): Promise<void> {
    await createEntriesWorkflow(this.container).run({
      input: { entries: [entry], actor_id: this.staff[by] },
    })
  }

  async setStatus(
    by: StaffName,
    input: Omit<SetCustomerStatusesWorkflowInput, "actor_id">
  ): Promise<void> {
    await setCustomerStatusesWorkflow(this.container).run({
      input: { ...input, actor_id: this.staff[by] },
    })
  }

  async customerId(email: string, has_account = false): Promise<string> {
    const [customer] = await this.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email, has_account }, { select: ["id"], take: 1 })
    return customer.id
  }

  /** Reviews what was decided about a cart, the newest first: the remedies mend all of it. */
  async review(
    by: StaffName,
    { id: cart_id }: Pick<Cart, "id">,
    { remedies, ...review }: Omit<ReviewDecisionWorkflowInput, "id" | "actor_id">
  ): Promise<void> {
    const decisions = await blacklistOf(this.container).listDecisions(
      { cart_id, verdict: null },
      { select: ["id"], order: { created_at: "DESC" } }
    )
    for (const [index, { id }] of decisions.entries()) {
      await reviewDecisionWorkflow(this.container).run({
        input: {
          ...review,
          remedies: index === 0 ? remedies : undefined,
          id,
          actor_id: this.staff[by],
        },
      })
    }
  }

  async suspect(by: StaffName, order_ids: string[], comment: string): Promise<void> {
    await createSuspicionsFromOrdersWorkflow(this.container).run({
      input: { order_ids, comment, actor_id: this.staff[by] },
    })
  }

  /** Puts somebody on the list of whom there is no order. */
  async suspectCaller(by: StaffName, caller: Caller): Promise<string> {
    const { result } = await createSuspicionsWorkflow(this.container).run({
      input: { suspicions: [caller], actor_id: this.staff[by] },
    })
    return result[0].id
  }

  /** Reviews the open suspicions of an order, a cart or a person. */
  async judge(
    by: StaffName,
    of: { order_id: string } | { cart_id: string } | { id: string } | { email: string[] },
    review: Omit<ReviewSuspicionWorkflowInput, "id" | "actor_id">
  ): Promise<void> {
    const suspicions = await blacklistOf(this.container).listSuspicions(
      { ...of, status: "open" },
      { select: ["id"] }
    )
    for (const { id } of suspicions) {
      await reviewSuspicionWorkflow(this.container).run({
        input: { ...review, id, actor_id: this.staff[by] },
      })
    }
  }

  async assign(to: StaffName, order_id: string): Promise<void> {
    const [{ id }] = await blacklistOf(this.container).listSuspicions(
      { order_id },
      { select: ["id"], take: 1 }
    )
    await updateSuspicionWorkflow(this.container).run({
      input: { id, changes: { assigned_to: this.staff[to] }, actor_id: this.staff.admin },
    })
  }

  async hold(by: StaffName, order_id: string, reason: string): Promise<void> {
    await holdOrderWorkflow(this.container).run({
      input: { order_id, reason, actor_id: this.staff[by] },
    })
  }

  async tick(
    by: StaffName,
    order_id: string,
    item: "customer_identity" | "shipping_address" | "payment_details"
  ): Promise<void> {
    await this.clock.pass(7 * MINUTE)
    await tickHoldWorkflow(this.container).run({
      input: { order_id, item, done: true, actor_id: this.staff[by] },
    })
  }

  async comment(by: StaffName, order_id: string, text: string): Promise<void> {
    await this.clock.pass(4 * MINUTE)
    await commentOnHoldWorkflow(this.container).run({
      input: { order_id, text, actor_id: this.staff[by] },
    })
  }

  async release(by: StaffName, order_id: string, comment: string): Promise<void> {
    await releaseHoldWorkflow(this.container).run({
      input: { order_id, comment, actor_id: this.staff[by] },
    })
  }

  async cancel(by: StaffName, order_id: string, comment: string): Promise<void> {
    await cancelHeldOrderWorkflow(this.container).run({
      input: { order_id, comment, actor_id: this.staff[by] },
    })
  }

  /** Checks the orders that came by phone and by agents, and so through no checkout. */
  async checkOrders(by: StaffName): Promise<void> {
    const { result: job } = await startOrderCheckWorkflow(this.container).run({
      input: { filters: { screened: false }, actor_id: this.staff[by] },
    })
    await runJobWorkflow(this.container).run({ input: { id: job.id } })
  }

  /** What the plugin's jobs do every minute. */
  async minute(): Promise<void> {
    await expireStatusesWorkflow(this.container).run()
    await tellStaffWorkflow(this.container).run()
  }

  /** The list of orders as the job brings it up to date. */
  async copyOrders(): Promise<void> {
    await reconcileOrderScreeningsWorkflow(this.container).run()
  }
}
