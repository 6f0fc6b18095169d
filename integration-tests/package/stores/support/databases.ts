import { Client } from "pg"

const { DB_HOST = "localhost", DB_PORT = "5432" } = process.env
const { DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env

export const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

/** Runs one statement in a database and answers its rows. */
export async function queryDatabase<T = Record<string, any>>(
  database: string,
  statement: string,
  values: unknown[] = []
): Promise<T[]> {
  const client = new Client({ connectionString: urlOf(database) })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}

const onServer = (statement: string) => queryDatabase("postgres", statement)

export const createDatabase = (name: string, template = "template1") =>
  onServer(`create database "${name}" template "${template}"`)

export const dropDatabase = (name: string) =>
  onServer(`drop database if exists "${name}" with (force)`)
