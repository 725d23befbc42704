import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // What people type into a return must never reach a log.
  logging: { serverFunctions: false },
  // `npm run check` compiles everything; a faulty test must not keep the service from starting.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '200kb' } },
}

export default config
