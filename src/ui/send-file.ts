/** What came of sending a file: where to go on, or what to say. */
interface Sent {
  readonly href?: string | undefined
  readonly message?: string | undefined
}

const LOST = 'The connection was lost before the file had arrived whole, so nothing was kept. Upload it again'
const STOPPED = 'Stopped: nothing was kept'

/** Sends a form with a file, telling how much of it has gone. It never throws. */
export function sendFile(to: string, form: FormData, tell: (share: number) => void) {
  const request = new XMLHttpRequest()
  const done = new Promise<Sent>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve({ message: LOST }))
    request.addEventListener('abort', () => resolve({ message: STOPPED }))
  })
  request.open('POST', to)
  request.setRequestHeader('accept', 'application/json')
  request.send(form)
  return { done, stop: () => request.abort() }
}

/** What the service said in words, or that it said nothing that can be shown. */
function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  try {
    const said: unknown = JSON.parse(responseText)
    if (typeof said === 'object' && said !== null) return said
  } catch {
    // A page, or a bare line: the number of the answer has to do.
  }
  return {
    message: `Nothing was kept: the service answered ${status}. Open the page again, and upload from there`,
  }
}
