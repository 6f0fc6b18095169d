/**
 * An e-mail as an admin may recognise it and nobody can write to it: `j***@example.com`.
 * What has no `@` is masked whole.
 */
export function maskEmail(email: string | null | undefined): string | null {
  if (!email) return null
  const at = email.lastIndexOf("@")
  return at < 1 ? "***" : `${email.slice(0, 1)}***${email.slice(at)}`
}
