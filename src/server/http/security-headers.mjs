// What every answer carries. Plain JavaScript without packages, as body-limit.mjs.

/**
 * @typedef {object} Circumstances
 * @property {string} nonce
 * @property {string} origin
 * @property {boolean} development
 * @property {{ readonly issuer: string } | null | undefined} [singleSignOn] to whose provider a form of ours leads; null where there is none
 */

/**
 * Scripts and styles run only if this answer's own nonce is on them, or they come from this service.
 *
 * @param {Omit<Circumstances, 'origin'>} circumstances
 */
export function contentSecurityPolicy({ nonce, development, singleSignOn }) {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    // A browser holds a form to this wherever its answer sends it on.
    `form-action 'self'${singleSignOn ? ` ${new URL(singleSignOn.issuer).origin}` : ''}`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/**
 * What every answer carries. HSTS only over HTTPS, or a browser could not come back to a plain demo.
 *
 * @param {Circumstances} circumstances
 * @returns {Record<string, string>}
 */
export function securityHeaders({ nonce, origin, development, singleSignOn }) {
  return {
    'content-security-policy': contentSecurityPolicy({ nonce, development, singleSignOn }),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
    ...insistence(origin),
  }
}

/**
 * What an answer carries at the least that says nothing for itself: a file that was built, or that the service lives. It is nothing but
 * what it says it is, runs nothing, and stands in nobody's frame.
 *
 * @param {string} origin
 * @returns {Record<string, string>}
 */
export function leastHeaders(origin) {
  return {
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...insistence(origin),
  }
}

/** That browsers come back by HTTPS alone. @param {string} origin @returns {Record<string, string>} */
function insistence(origin) {
  return origin.startsWith('https://')
    ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : {}
}
