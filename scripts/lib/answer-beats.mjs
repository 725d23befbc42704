/** Answers whoever started this process and asks now and then whether it still does anything. One that hangs does not. */
export function answerBeats() {
  process.on('message', (/** @type {{ kind?: string }} */ told) => {
    if (told.kind === 'beat' && process.connected) process.send?.({ kind: 'beat' })
  })
}
