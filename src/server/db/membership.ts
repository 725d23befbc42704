/** What a person may act as: exactly one of the two codes for a provider's or a commissioner's role, neither for a national one. */
export interface Membership {
  role: string
  /** Under which it is held; null for an administrator, whose role is of the service itself. */
  framework: string | null
  providerCode: string | null
  providerName: string | null
  commissionerCode: string | null
  commissionerName: string | null
  /** The providers that this commissioner answers for today, with those that merged into them; of any other role none. */
  commissionedCodes: string[]
}

/** A membership that somebody holds today. */
export interface HeldMembership extends Membership {
  /** The providers that have merged into its own by today; of any other role, none. */
  succeededCodes: string[]
  /** The providers of which its commissioner may read what they submit, whoever answers for them; of any other role, none. */
  readCodes: string[]
  /** The name of whoever a deputy stands in for; left out where the role is their own. */
  deputyFor?: string | null
}

/** A role with the organisation that it is of. */
export interface RoleOf {
  role: string
  framework: string | null
  providerCode?: string | null
  commissionerCode?: string | null
}
