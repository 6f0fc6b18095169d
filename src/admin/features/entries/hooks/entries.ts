import type {
  AdminCreateEntry,
  AdminEntry,
  AdminEntryListResponse,
  AdminEntryResponse,
  AdminUpdateEntry,
} from "../../../../types"
import { createResource } from "../../../ui/hooks/resource"

interface EntryTypes {
  row: AdminEntry
  response: AdminEntryResponse
  list: AdminEntryListResponse
  create: AdminCreateEntry
  update: AdminUpdateEntry
}

export const entryResource = createResource<EntryTypes>({
  path: "entries",
  one: ({ entry }) => entry,
  many: ({ entries }) => entries,
})

export const {
  useList: useEntries,
  useDetail: useEntry,
  useCreate: useCreateEntry,
  useUpdate: useUpdateEntry,
  useDelete: useDeleteEntry,
} = entryResource
