import type { HomeTask } from './home-view'

/** How what there is to do is marked. A tag of two short words stays on one line beside a long text. */
export const statuses = {
  toDo: { text: 'To\u00a0do', colour: 'blue' },
  late: { text: 'Late', colour: 'red' },
  withColleagues: { text: 'With colleagues', colour: 'plain' },
  overdue: { text: 'Overdue', colour: 'red' },
  complete: { text: 'Complete', colour: 'green' },
  readyToSubmit: { text: 'Ready to submit', colour: 'green' },
  readyToSign: { text: 'Ready to sign', colour: 'green' },
  ready: { text: 'Ready', colour: 'green' },
} as const satisfies Record<string, HomeTask['status']>
