/** What a refused page has stored, and what is to be done: its boxes that cannot be read are named below. */
export function saySavedBeside(boxes: number, isRestSaved: boolean): string {
  const [box, it] = boxes === 1 ? ['this box', 'it'] : ['these boxes', 'them']
  return isRestSaved
    ? `Everything else on this page is saved. Correct ${box}, then save again`
    : `Nothing was saved just now, because ${box} cannot be read. Correct ${it}, then save again: everything you typed is still below`
}
