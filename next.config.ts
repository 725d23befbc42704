import type { NextConfig } from 'next'

/** Tests build the service with a second framework, into a folder of its own. No other build contains it. */
const forTests = ['yes', 'before'].includes(process.env.BUILT_FOR_TESTS ?? '')
/** A build whose pages name other actions than those of now, as every build before these names were constant. */
const isOlder = process.env.BUILT_FOR_TESTS === 'before'

/**
 * The framework makes the names of actions of it, and random ones at each build: then every page that is open while the service is
 * renewed would post to actions that are not there. It protects nothing else, because no action closes over a value (a lint
 * rule sees to that), so it is no secret.
 */
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.from(
  isOlder ? 'names of actions of an old build' : 'names of actions, and no secrets',
).toString('base64')

const ofTests = isOlder ? '.local/built-before' : '.local/built-for-tests'
const folder = forTests ? ofTests : '.next'

const config: NextConfig = {
  distDir: folder,
  // Only for a folder to ship (`npm run ship`): what this adds beside the build is what the server needs of all packages.
  ...(process.env.BUILT_TO_SHIP === 'yes' && {
    output: 'standalone',
    outputFileTracingRoot: import.meta.dirname,
  }),
  turbopack: {
    resolveAlias: forTests ? { '#further-frameworks': './tests/second-framework/index.ts' } : {},
  },
  // A native module, and the templates and fonts that it reads when a paper is set.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  outputFileTracingIncludes: {
    '/**': ['./src/operations/papers/templates/*.typ', './node_modules/@expo-google-fonts/arimo/*/*.ttf'],
  },
  // Where RFC 9116 wants it; a folder whose name begins with a dot is seen by few tools.
  rewrites: () => Promise.resolve([{ source: '/.well-known/security.txt', destination: '/security.txt' }]),
  poweredByHeader: false,
  // Pictures are served as they are: there is no address at which the framework changes one.
  images: { unoptimized: true },
  reactStrictMode: true,
  // What people type into a return must never reach a log.
  logging: { serverFunctions: false },
  // `npm run check` compiles everything; a faulty test must not keep the service from starting.
  typescript: { ignoreBuildErrors: true },
  // As much as `src/server/http/body-limit.ts` lets through to pages that take files, and less to all others: what is larger is
  // refused there, with a page.
  experimental: { serverActions: { bodySizeLimit: 1_400_000 } },
}

export default config
