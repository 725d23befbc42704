/** @typedef {import('../lib/environments.mjs').Environment} Environment */

// What npm needs to reach its registry, however this machine reaches it.
const NETWORK =
  /^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_(registry|cafile|proxy|https[-_]proxy|noproxy))$/i

/**
 * What a program is told on a bare machine: a path with nothing on it but Node and a shell, an empty home, and how to reach
 * the registry. No setting, no tool, no cache of whoever runs it.
 *
 * @param {Environment} env
 * @param {{ programs: string, home: string, temporary: string }} folders
 * @param {Record<string, string | undefined>} asked such as a zone and a language; what is undefined is left out
 * @returns {Record<string, string>}
 */
export function bareEnvironment(env, { programs, home, temporary }, asked) {
  const network = Object.entries(env).filter(([name]) => NETWORK.test(name))
  const told = { ...Object.fromEntries(network), PATH: programs, HOME: home, TMPDIR: temporary, ...asked }
  return Object.fromEntries(Object.entries(told).flatMap(([name, text]) => (text ? [[name, text]] : [])))
}
