import net from 'node:net'
import { StepFailure } from '../lib/step-failure.mjs'

/**
 * Said before the long steps, not after them.
 *
 * @param {{ host: string, port: number }} settings
 */
export async function refuseTakenPort({ host, port }) {
  // Browsers may try localhost on IPv6 first, and would meet somebody else's page there.
  const addresses = host === '127.0.0.1' ? [host, '::1'] : [host]
  for (const address of addresses) {
    const code = await tryToListen(address, port)
    if (code === 'EADDRINUSE') throw taken(port)
    if (code === 'EACCES') throw notAllowed(port)
  }
}

const taken = (/** @type {number} */ port) =>
  new StepFailure(`Port ${port} is in use by another program.`, {
    advice: `stop that program, or choose another port: PORT=${port === 3000 ? 3001 : port + 1} npm start`,
  })

const notAllowed = (/** @type {number} */ port) =>
  new StepFailure(`This user may not listen on port ${port}.`, {
    advice: 'choose another: PORT=3000 npm start',
  })

/** @param {string} address @param {number} port @returns {Promise<string | null>} the code of the error, or null when the port is free */
function tryToListen(address, port) {
  return new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code ?? 'unknown'))
    probe.listen({ host: address, port, exclusive: true }, () => probe.close(() => done(null)))
  })
}
