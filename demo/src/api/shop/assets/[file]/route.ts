import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readStorefrontFile } from "../../files"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const file = await readStorefrontFile(req.params.file)
  if (!file) {
    res.status(404).send("Not found")
    return
  }
  res.setHeader("Content-Type", file.type)
  res.setHeader("Cache-Control", "no-cache")
  res.send(file.content)
}
