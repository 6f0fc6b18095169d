// Loaded by `--import` into a program that has a channel to its parent: when the parent dies without
// a word (`kill -9`, a closed terminal), the program ends too.
if (process.send) {
  // A worker of jest or Playwright is kept alive by this channel; nothing else is.
  if (!/[/\\](jest-worker|playwright[/\\]lib)[/\\]/.test(process.argv[1] ?? "")) {
    process.channel?.unref()
  }
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 8000).unref()
  })
}
