/**
 * An e-mail as an admin may recognise it and nobody can write to it: `j***@example.com`.
 * What has no `@` is masked whole.
 */
export function maskEmail(email: string | null | undefined): string | null {
  if (!email) return null
  const at = email.lastIndexOf("@")
  // By code point: half of an emoji is no text that PostgreSQL takes.
  const [first] = email
  return at < 1 ? "***" : `${first}***${email.slice(at)}`
}
