import { FEWEST } from './share'

/** Which interval an estimate has, or why there is none, from the name of its method. */
export function sayMethod(method: string | undefined): string {
  if (method?.startsWith('wilson-')) return 'Wilson score interval, 95%, without continuity correction'
  return method?.startsWith('t-')
    ? 'Interval by Student’s t distribution, 95%, from the standard deviation'
    : `None: it needs a standard deviation and at least ${FEWEST} patients`
}
