export { retrieveImport as GET } from "../import"
