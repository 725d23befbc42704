// They stand in src/operations because the sign-in page shows them, and nothing above may import the demo.
export { demoAccounts, demoPassphrase, type DemoAccount } from '@/operations/demo-accounts'
