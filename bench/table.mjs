export const number = (value) => value.toLocaleString("en-US")
export const ms = (value) => value.toFixed(3)
export const times = (value) => value.toFixed(2)

/** A table in Markdown, so that it can be pasted into the documentation as it is. */
export const table = (head, rows) => {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...row[column]].length))
  )
  const line = (cells, pad) =>
    `| ${cells.map((cell, column) => (column ? cell[pad](widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`
  const rule = `| ${widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`
  return [line(head, "padStart"), rule, ...rows.map((row) => line(row, "padStart"))].join("\n")
}

/** One line of what a check costs in the process itself. */
export const inTheProcess = ({ pure }) =>
  `In the process, without the database: ${Object.entries(pure)
    .map(([name, us]) => `${name} ${us.toFixed(1)} µs`)
    .join(", ")}`
