import type { OutcomesDomain } from './indicator'

/** The domains of the NHS Outcomes Framework, as section 2 of the draft specification prints them. There is no sixth. */
const names: Partial<Record<OutcomesDomain, string>> = {
  1: 'Preventing people from dying prematurely',
  2: 'Enhancing quality of life for people with long-term conditions',
  3: 'Helping people to recover from episodes of ill-health or following injury',
  4: 'Ensuring people have a positive experience of care',
  5: 'Treating and caring for people in safe environment and protecting them from avoidable harm',
}

/** The name of a domain; null for one that the framework does not have. */
export function outcomesDomainName(domain: OutcomesDomain): string | null {
  return names[domain] ?? null
}
