interface ProgressBarProps {
  label: string
  value: number
  max: number
}

/** How much of something is done. The dashboard has a bar for "loading" only. */
export const ProgressBar = ({ label, value, max }: ProgressBarProps) => {
  const share = max > 0 ? Math.min(1, value / max) : 0

  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="bg-ui-bg-switch-off h-1.5 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-ui-bg-interactive h-full rounded-full transition-[width] duration-500"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
