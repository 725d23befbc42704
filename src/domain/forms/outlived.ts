/**
 * What is said at an explanation that was given to other warnings, or to other figures, than now ask; null where it answers
 * these, and where nothing is known of what it answered. `what` is what it is to tell others: `why the figures are right`.
 */
export function outlivedFault(
  answered: string | null | undefined,
  asked: string,
  what: string,
): string | null {
  return answered && answered !== asked
    ? `What is asked changed after this was said. Confirm that it still explains it, or say anew ${what}`
    : null
}
