import { type AdminApi, createSuspicion } from "./support/admin-api"
import { textField } from "./support/forms"
import { newCaller } from "./support/suspicion-cast"
import { expect, test } from "./support/test"

const statusOf = async (api: AdminApi, id: string) =>
  (await api.get<{ suspicion: { status: string } }>(`/admin/blacklist/suspicions/${id}`)).suspicion
    .status

test("suspicions are reviewed by keys, and a verdict is taken back", async ({
  dashboard,
  t,
  api,
}) => {
  const { page } = dashboard
  const { fields, digits } = newCaller()
  const names = ["Ada", "Bea", "Cyd"].map((first_name) => ({
    ...fields,
    first_name,
    email: `${first_name.toLowerCase()}.${digits}@poczta.example`,
  }))
  const ids: string[] = []
  for (const one of names) ids.push(await createSuspicion(api, one))
  const nameOf = (index: number) => `${names[index].first_name} ${fields.last_name}`
  const isOpenAt = async (index: number) => {
    await expect(page).toHaveURL(new RegExp(`/suspicions/${ids[index]}\\?`))
    await expect(page.getByRole("dialog").getByText(names[index].email)).toBeVisible()
  }

  await dashboard.goto(`/blacklist/suspicions?q=${digits}&order=created_at`)
  await expect(dashboard.rows).toHaveCount(3)
  await expect(dashboard.rows.first()).toContainText(names[0].email)
  await page.keyboard.press("j")
  await isOpenAt(0)
  const dialog = await dashboard.dialog(t("suspicions.review.title"))
  await expect(dialog.getByText(nameOf(0), { exact: true }).first()).toBeVisible()
  await dashboard.expectReadable()
  await page.keyboard.press("j")
  await isOpenAt(1)
  await page.keyboard.press("k")
  await isOpenAt(0)

  // Letters that are typed are letters.
  const comment = textField(dialog, t("comment.label"))
  await comment.fill("")
  await comment.pressSequentially("bcdjk")
  await expect(comment).toHaveValue("bcdjk")
  await isOpenAt(0)
  expect(await statusOf(api, ids[0])).toBe("open")
  await dialog.getByRole("heading", { name: t("suspicions.review.title") }).click()
  await page.keyboard.press("c")
  await isOpenAt(1)
  await dashboard.expectToast(t("suspicions.toasts.confirmed", { name: nameOf(0) }))
  await page.keyboard.press("d")
  await isOpenAt(2)
  await dashboard.expectToast(t("suspicions.toasts.dismissed", { name: nameOf(1) }))
  // The drawer says what can be taken back: the last verdict, by its button, and the one before by its key.
  await dialog.getByRole("button", { name: t("actions.undo") }).click()
  await expect(
    dialog.getByText(t("suspicions.toasts.confirmed", { name: nameOf(0) }))
  ).toBeVisible()
  await dashboard.expectReadable()

  // What was not taken back is sent within ten seconds.
  await expect
    .poll(async () => [await statusOf(api, ids[0]), await statusOf(api, ids[1])], {
      timeout: 15_000,
    })
    .toEqual(["confirmed", "open"])

  await page.keyboard.press("d")
  await expect(page).toHaveURL(/\/app\/blacklist\/suspicions\?/)
  await expect(dialog).not.toBeAttached()
  await page.keyboard.press("j")
  await isOpenAt(0)
  await page.keyboard.press("u")
  await expect(dialog.getByRole("button", { name: t("actions.undo") })).not.toBeAttached()
  expect(await statusOf(api, ids[2])).toBe("open")
})

test("a suspicion is corrected and assigned", async ({ dashboard, t, api }) => {
  const { fields, name } = newCaller()
  const id = await createSuspicion(api, fields)
  await dashboard.goto(`/blacklist/suspicions/${id}`)
  await dashboard.dialog(t("suspicions.review.title"))
  await dashboard.chooseFromMenu(t("suspicions.review.details"), t("actions.edit"))
  const edit = await dashboard.dialog(t("suspicions.edit.title"))
  await textField(edit, t("fields.city")).fill("Wrocław")
  await edit.getByRole("combobox", { name: t("suspicions.edit.assignee") }).click()
  await dashboard.page.getByRole("option", { name: "Demo Admin" }).click()
  await dashboard.expectReadable()
  await dashboard.save(edit, t("actions.save"))
  await dashboard.expectToast(t("suspicions.toasts.updated", { name }))
  const review = await dashboard.dialog(t("suspicions.review.title"))
  await expect(review).toContainText("Wrocław")
  await expect(review).toContainText("Demo Admin")
})
