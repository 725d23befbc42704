/** Does the steps that the rest stands on, then the rest. Where one breaks, that is one failure, and the rest is left. */
export async function prepare(steps, rest) {
  try {
    for (const step of steps) await step()
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`)
    return [{ passed: 0, failed: 1 }]
  }
  return rest()
}

export function addUp(outcomes) {
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  return { passed: total('passed'), failed: total('failed') }
}

/** The closing line, which other programs read, and the exit code. */
export function closeWith(outcomes) {
  const { passed, failed } = addUp(outcomes)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
