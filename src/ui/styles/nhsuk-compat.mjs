/**
 * nhsuk-frontend 10.6.1 holds two rules that Next's CSS compiler refuses: a container query with a name and no
 * condition (https://github.com/vercel/next.js/issues/98261), and a media query for Internet Explorer alone.
 *
 * @returns {import('postcss').Plugin}
 */
export function nhsukCompat() {
  return {
    postcssPlugin: 'nhsuk-compat',
    AtRule(rule) {
      if (rule.name === 'container' && /^[a-z-]+$/i.test(rule.params.trim())) {
        rule.params = `${rule.params.trim()} (min-width: 0px)`
      } else if (rule.name === 'media' && rule.params.includes('\\0')) {
        rule.remove()
      }
    },
  }
}
