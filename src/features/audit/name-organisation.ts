const chainsOfNobody: Readonly<Record<string, string>> = {
  national: 'National: accounts, windows and signing in',
  downloads: 'Downloads of exports',
}

/** Whose chain it is: `ZZ1 Northern Pain Service`, or what a chain of no organisation is about. */
export function nameOrganisation({
  organisation,
  name,
}: {
  organisation: string
  name: string | null
}): string {
  return chainsOfNobody[organisation] ?? (name ? `${organisation} ${name}` : organisation)
}
