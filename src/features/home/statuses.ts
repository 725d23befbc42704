import type { HomeTask } from './home-view'

/** How what there is to do is marked. */
export const statuses = {
  toDo: { text: 'To do', colour: 'blue' },
  late: { text: 'Late', colour: 'red' },
  withColleagues: { text: 'With colleagues', colour: 'plain' },
  overdue: { text: 'Overdue', colour: 'red' },
  ready: { text: 'Ready', colour: 'green' },
} as const satisfies Record<string, HomeTask['status']>
