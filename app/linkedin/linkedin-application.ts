/**
 * The town's own application at LinkedIn, and where LinkedIn answers: `oauthUrl` for people and tokens, `apiUrl` for
 * data. Tests answer in LinkedIn's place.
 */
export type LinkedInApplication = {
  clientId: string
  clientSecret: string
  oauthUrl: string
  apiUrl: string
}

/** Where LinkedIn answers. */
export const linkedInAddresses = {
  oauthUrl: 'https://www.linkedin.com/oauth/v2',
  apiUrl: 'https://api.linkedin.com/rest',
}
