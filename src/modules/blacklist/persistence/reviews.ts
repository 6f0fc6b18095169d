import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ReviewVerdict } from "../../../types/vocabulary"

/** The columns of a review; all null where there is none. */
export interface ReviewValues {
  verdict: ReviewVerdict | null
  review_comment: string | null
  reviewed_by: string | null
  reviewed_at: Date | string | null
}

/** A decision with the review that it had. */
export type FormerReview = ReviewValues & { id: string }

/** What became of a review. */
export type SavedReview =
  | { success: true; former: FormerReview }
  | { success: false; issue: "not_found" | "already_reviewed" }

const DECISIONS = "blacklist_decision"
const COLUMNS = ["id", "verdict", "review_comment", "reviewed_by", "reviewed_at"] as const

/** What admins think of decisions. */
export class Reviews {
  constructor(private readonly knex: Knex) {}

  /**
   * Writes a review in place of a former one by the same person. Reviews of one decision wait for each other:
   * of two admins the second is told.
   *
   * @param actor - who reviews it
   * @param replaces - whether somebody else's review may be replaced
   */
  async save(
    id: string,
    review: ReviewValues,
    actor: string | null,
    replaces: boolean
  ): Promise<SavedReview> {
    return await this.knex.transaction(async (transaction) => {
      const former: FormerReview | undefined = await transaction(DECISIONS)
        .where({ id, deleted_at: null })
        .forUpdate()
        .first(...COLUMNS)
      if (!former) return { success: false, issue: "not_found" }
      const isOthers = former.verdict !== null && former.reviewed_by !== actor
      if (isOthers && !replaces) return { success: false, issue: "already_reviewed" }
      await transaction(DECISIONS)
        .where({ id })
        .update({ ...review, updated_at: transaction.fn.now() })
      return { success: true, former }
    })
  }

  /**
   * Writes a review onto the decisions that marked an order or watched it; answers what theirs were.
   *
   * @param except - the decision that is reviewed already
   */
  async saveOfOrder(
    orderId: string,
    review: ReviewValues,
    except: string | null = null
  ): Promise<FormerReview[]> {
    return await this.knex.transaction(async (transaction) => {
      const former: FormerReview[] = await transaction(DECISIONS)
        .where({ order_id: orderId, deleted_at: null })
        .whereNot({ id: except ?? "" })
        .where((marks) => void marks.where({ outcome: "flag" }).orWhere({ enforced: false }))
        .orderBy("id")
        .forUpdate()
        .select(...COLUMNS)
      await transaction(DECISIONS)
        .whereIn(
          "id",
          former.map(({ id }) => id)
        )
        .update({ ...review, updated_at: transaction.fn.now() })
      return former
    })
  }

  /** Puts reviews back as they were. */
  async restore(reviews: FormerReview[]): Promise<void> {
    for (const { id, ...review } of reviews) await this.knex(DECISIONS).where({ id }).update(review)
  }
}
