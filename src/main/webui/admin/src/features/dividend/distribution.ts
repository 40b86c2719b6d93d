/** Shares in steps of equal width, for the drawing; at most `bars` of them, their width a round sum of money. */
export function distribution(amounts: number[], bars = 12): { from: number; to: number; households: number }[] {
  if (!amounts.length) return []
  const most = amounts.reduce((a, b) => Math.max(a, b), 0)
  const width = roundUp(Math.max(1, most / bars))
  const steps = Array.from({ length: Math.floor(most / width) + 1 }, (_, i) => ({
    from: i * width,
    to: (i + 1) * width,
    households: 0,
  }))
  for (const amount of amounts) steps[Math.floor(amount / width)]!.households++
  return steps
}

/** 1, 2 or 5 times a power of ten. */
function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= n)!
}
