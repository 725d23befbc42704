import type { NextConfig } from 'next'

/** Tests build the service with a second framework, into a folder of its own. No other build contains it. */
const forTests = process.env.BUILT_FOR_TESTS === 'yes'

const config: NextConfig = {
  distDir: forTests ? '.local/built-for-tests' : '.next',
  turbopack: {
    resolveAlias: forTests ? { '#further-frameworks': './tests/second-framework/index.ts' } : {},
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // What people type into a return must never reach a log.
  logging: { serverFunctions: false },
  // `npm run check` compiles everything; a faulty test must not keep the service from starting.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '200kb' } },
}

export default config
