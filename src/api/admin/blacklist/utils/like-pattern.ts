/** What `$ilike` takes to find a text anywhere in a value; the text's own `%` and `_` mean themselves. */
export const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`
