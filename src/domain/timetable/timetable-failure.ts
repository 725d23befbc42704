/** What is wrong with a change of the timetable, and at which box; null where it is about no box. */
export interface TimetableFault {
  readonly at: string | null
  readonly message: string
}

/** Why nothing was changed. Not there and not yours are one and the same. */
export type TimetableFailure =
  { readonly kind: 'not-found' } | { readonly kind: 'refused'; readonly faults: readonly TimetableFault[] }

export const changedElsewhere: TimetableFailure = {
  kind: 'refused',
  faults: [
    {
      at: null,
      message:
        'Somebody changed this while you had the page open, or it has opened. Open the page again, and see what holds now',
    },
  ],
}
