import { spawn } from "node:child_process"
import os from "node:os"

/**
 * Runs a shell script when this process ends in whatever way, `kill -9` included: the shell
 * waits for the end of a pipe that only this process holds open. Windows has no such shell;
 * there only an orderly end cleans up.
 *
 * @param {string} script sees `values` as `$1`, `$2`, …
 * @param {string[]} values
 */
export const whenThisProcessEnds = (script, values) => {
  if (os.platform() === "win32") {
    return { callOff: () => {} }
  }
  const watchdog = spawn("/bin/sh", ["-c", `cat >/dev/null\n${script}`, "sh", ...values], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
  })
  watchdog.on("error", () => {})
  watchdog.stdin.on("error", () => {})
  watchdog.unref()
  watchdog.stdin.unref()
  return {
    callOff: () => {
      try {
        process.kill(-watchdog.pid, "SIGKILL")
      } catch {
        // Already gone.
      }
    },
  }
}
