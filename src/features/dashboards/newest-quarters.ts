/**
 * As many quarters as stand on a provider's page, of its small pictures, of folded charts and of its returns: five years. So that it is as
 * large with forty quarters as with twenty; all of them are in the files and in a chart that is asked for.
 */
export const NEWEST_QUARTERS = 20

/** `the newest 20 of 40 quarters`; null where all are there. */
export function sayNewest(there: number, of: number): string | null {
  return there < of ? `the newest ${there} of ${of} quarters` : null
}
