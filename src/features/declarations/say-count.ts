/** `1 document`, `3 documents`. */
export function sayCount(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`
}
