import { controlSignals, xmrLimits } from '@/domain/statistics/xmr'

const [SERIES, POINTS, ROUNDS, WARM_UP] = [1_000, 24, 50, 20]

/** How many control charts of 24 points, limits and every rule, one core works out in a second; the numbers differ and are no sample. */
export function chartsASecond(): number {
  const all = Array.from({ length: SERIES }, (_, series) =>
    Array.from({ length: POINTS }, (__, point) => ((series * 7919 + point * 104_729) % 1000) / 1000),
  )
  const judgeAll = () => {
    for (const values of all) {
      const limits = xmrLimits(values)
      controlSignals(values, limits.centre, limits)
    }
  }
  for (let round = 0; round < WARM_UP; round += 1) judgeAll()
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) judgeAll()
  return Math.round((SERIES * ROUNDS * 1000) / (performance.now() - began))
}
