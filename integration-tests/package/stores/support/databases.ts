import { Client } from "pg"

const { DB_HOST = "localhost", DB_PORT = "5432" } = process.env
const { DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env

export const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export const createDatabase = (name: string, template = "template1") =>
  onServer(`create database "${name}" template "${template}"`)

export const dropDatabase = (name: string) =>
  onServer(`drop database if exists "${name}" with (force)`)
