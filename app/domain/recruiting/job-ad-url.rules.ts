import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The hosts a town's job ads may lead to, from one line of text: separated by commas or spaces, in lower case. */
export function jobAdHostsOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter(host => host !== '')
    .map(host => host.toLowerCase())
}

/**
 * Checks the address of a job ad and returns it in its normal form. It is an https address without a user name,
 * and its host is one of `hosts`, letter by letter: a subdomain is another host. No hosts means any host.
 */
export function checkJobAdUrl(
  text: string,
  hosts: readonly string[],
): Result<string, 'not-an-https-address' | 'host-not-listed'> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (url?.protocol !== 'https:' || url.username !== '' || !url.hostname.includes('.'))
    return failure('not-an-https-address')
  return hosts.length === 0 || hosts.includes(url.hostname) ? success(url.href) : failure('host-not-listed')
}
