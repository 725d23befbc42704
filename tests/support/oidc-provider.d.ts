// What these tests use of oidc-provider, which comes without types.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Login {
    readonly login: { readonly accountId: string; readonly acr?: string; readonly remember?: boolean }
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    callback(): (asked: IncomingMessage, answer: ServerResponse) => Promise<void>
    interactionFinished(asked: IncomingMessage, answer: ServerResponse, result: Login): Promise<void>
    readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => {
      addOIDCScope(scope: string): void
      save(): Promise<string>
    }
  }
}
