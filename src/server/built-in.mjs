/**
 * The folder of the build that is served, from the top of the checkout; next.config.ts says the same.
 *
 * @param {import('./setting.mjs').Variables} variables
 */
export function folderOfBuild({ BUILT_FOR_TESTS: built }) {
  if (built === 'before') return '.local/built-before'
  return built === 'yes' ? '.local/built-for-tests' : '.next'
}
