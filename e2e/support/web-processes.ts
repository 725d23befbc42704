import { isWhole } from '../../tests/support/extent'

/** Where everything is tested, two processes answer in turn, so that neither may need what only the other knows. */
export const webProcesses: Record<string, string> = isWhole ? { WEB_PROCESSES: '2' } : {}
