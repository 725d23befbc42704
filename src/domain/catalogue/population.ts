/** Who counts on every quarterly line (section 3.1 of the draft specification), and in which quarter. */
export const population: readonly string[] = [
  'Count patients who were 18 or over on the day of the event, and who are ordinarily resident in England or are ' +
    'otherwise the responsibility of the NHS in England.',
  'Leave out people who live in England but are registered with a GP practice in Wales. Include people who live in ' +
    'Wales but are registered with a GP practice in England.',
  'An event belongs to the NHS financial quarter in which it took place: quarter 1 is April to June, quarter 4 is ' +
    'January to March.',
]
