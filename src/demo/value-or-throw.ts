import type { Result } from '@/domain/result'

/** The value of an outcome that the demo counts on. Throws with what stopped it. */
export function valueOrThrow<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The demo could not be entered: ${JSON.stringify(result.failure)}`)
  return result.value
}
