// Loaded into every program the demo starts: when the demo itself dies without a word
// (`kill -9`, a closed terminal), the program ends too.
if (process.send) {
  process.channel?.unref()
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 8000).unref()
  })
}
