import {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderInput,
  CreateAccountHolderOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentSessionStatus,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  BigNumber,
  MedusaError,
  PaymentActions,
} from "@medusajs/framework/utils"
import { setTimeout } from "node:timers/promises"
import { BankSession, capture, demoBank, hold, openSession, record, refund, release } from "./bank"
import { maskCard, outcomeOf } from "./cards"
import { DEMO_SIGNATURE_HEADER, DemoWebhookEvent, isDemoWebhookEvent, isSignedBy } from "./webhook"

export interface DemoCardOptions {
  /** Signs the bank's webhooks. Without it every webhook is refused. */
  webhookSecret?: string
}

/** What a storefront may put into the payment session's `data`. */
export interface DemoCardData extends Record<string, unknown> {
  /** One of the test cards; see `cards.ts`. */
  card_number?: string
  /** Instead of a card: the outcome itself. */
  outcome?: string
  /** The money is taken with the authorisation. */
  auto_capture?: boolean
  /** The money is already reserved when the session is created. */
  authorize_upfront?: boolean
  /** The bank takes so many milliseconds to authorise, ten seconds at most. */
  delay_ms?: number
}

const LONGEST_DELAY_MS = 10_000

/** Not a MedusaError: core takes those for the bank's answer, and here there was none. */
class BankUnreachableError extends Error {}

const STATUS: Record<BankSession["status"], PaymentSessionStatus> = {
  created: "pending",
  requires_more: "requires_more",
  declined: "error",
  authorized: "authorized",
  captured: "captured",
  refunded: "captured",
  canceled: "canceled",
  deleted: "canceled",
}

const amountOf = (amount: unknown) => new BigNumber(amount as number).numeric

/**
 * "Demo card": a payment provider for trying a shop out. It moves no money and asks no
 * network; its bank is a ledger in the memory of this process (`demoBank` in `bank.ts`).
 */
class DemoCardProviderService extends AbstractPaymentProvider<DemoCardOptions> {
  static identifier = "demo-card"

  constructor(container: Record<string, unknown>, options: DemoCardOptions = {}) {
    super(container, options)
  }

  static validateOptions(options: Record<string, unknown>) {
    const secret = options.webhookSecret
    if (secret !== undefined && (typeof secret !== "string" || !secret)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "demo-card: webhookSecret must be a non-empty string"
      )
    }
  }

  async initiatePayment({
    data = {},
    amount,
    currency_code,
    context,
  }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session_id = String(data.session_id ?? context?.idempotency_key)
    const kept = this.keep({ ...data, session_id, amount: amountOf(amount), currency_code })
    const session = record(this.sessionOf(kept), "initiate")
    if (kept.authorize_upfront) {
      this.charge(session, kept)
    }
    return { id: session_id, data: kept, status: STATUS[session.status] }
  }

  async updatePayment({
    data = {},
    amount,
    currency_code,
  }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const kept = this.keep({ ...data, amount: amountOf(amount), currency_code })
    const session = record(this.sessionOf(kept), "update")
    return { data: kept, status: STATUS[session.status] }
  }

  async authorizePayment({ data = {} }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const session = record(this.sessionOf(data), "authorize")
    await setTimeout(Math.min(Number(data.delay_ms) || 0, LONGEST_DELAY_MS))
    this.charge(session, data)
    return { data, status: STATUS[session.status] }
  }

  async capturePayment({ data = {} }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    capture(record(this.sessionOf(data), "capture"))
    return { data }
  }

  async refundPayment({ data = {}, amount }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    refund(record(this.sessionOf(data), "refund"), amountOf(amount))
    return { data }
  }

  async cancelPayment({ data = {} }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    release(record(this.sessionOf(data), "cancel"), "canceled")
    return { data }
  }

  async deletePayment({ data = {} }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    release(record(this.sessionOf(data), "delete"), "deleted")
    return { data }
  }

  async retrievePayment({ data = {} }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...data, bank: { ...this.sessionOf(data) } } }
  }

  async getPaymentStatus({ data = {} }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data, status: STATUS[this.sessionOf(data).status] }
  }

  async createAccountHolder({
    context,
  }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    return { id: context.customer.id }
  }

  async getWebhookActionAndData({
    data,
    rawData,
    headers,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const { webhookSecret } = this.config
    if (!webhookSecret || !isSignedBy(rawData, headers[DEMO_SIGNATURE_HEADER], webhookSecret)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "demo-card: wrong webhook signature")
    }
    if (!isDemoWebhookEvent(data)) {
      return { action: PaymentActions.NOT_SUPPORTED }
    }
    const session = this.noteWebhook(data)
    return {
      action: data.action,
      data: {
        session_id: data.session_id,
        amount: new BigNumber(data.amount ?? session?.amount ?? 0),
      },
    }
  }

  /** What is written into Medusa's payment session: everything but the card number. */
  private keep(data: DemoCardData): DemoCardData {
    return { ...data, outcome: outcomeOf(data), card_number: maskCard(data.card_number) }
  }

  private sessionOf(data: DemoCardData): BankSession {
    return openSession({
      session_id: String(data.session_id),
      outcome: outcomeOf(data),
      amount: Number(data.amount ?? 0),
      currency_code: String(data.currency_code ?? ""),
    })
  }

  /** The bank sends an event after it did something: its ledger says so already. */
  private noteWebhook({ session_id, action }: DemoWebhookEvent) {
    const session = demoBank.get(session_id)
    if (!session) {
      return undefined
    }
    record(session, "webhook")
    if (action === "captured") {
      capture(session)
    } else if (action === "authorized" && session.status !== "captured") {
      hold(session)
    } else if (action === "failed") {
      release(session, "canceled")
      session.status = "declined"
    }
    return session
  }

  /** The answer of the bank to "may we have the money?"; asking twice is asking once. */
  private charge(session: BankSession, data: DemoCardData) {
    if (session.status === "authorized" || session.status === "captured") {
      return
    }
    if (session.outcome === "unreachable") {
      throw new BankUnreachableError("The demo bank cannot be reached.")
    }
    if (session.outcome === "declined") {
      session.status = "declined"
    } else if (session.outcome === "challenge" && !session.confirmed) {
      session.status = "requires_more"
    } else if (data.auto_capture) {
      capture(session)
    } else {
      hold(session)
    }
  }
}

export default DemoCardProviderService
