/** What a refused page has stored, and what is to be done: `boxes` are those that cannot be read, by name. */
export function saySavedBeside(boxes: readonly string[], isRestSaved: boolean): string {
  const named = boxes.join('; ')
  const [cannot, correct] =
    boxes.length === 1
      ? ['this box cannot be read', 'Correct it']
      : ['these boxes cannot be read', 'Correct them']
  return isRestSaved
    ? `Everything else on this page is saved. Not saved: ${named}. ${correct}, then save again`
    : `Nothing was saved just now, because ${cannot}: ${named}. ${correct}, then save again: everything you typed is still below`
}
