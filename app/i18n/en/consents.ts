/** The register of consents: people shown in photos, what they agreed to, forms, occasions and texts. */
export const consents = {
  purposes: {
    'public-relations': 'Public relations',
    recruiting: 'Recruiting',
  },
  channels: {
    intranet: 'Intranet',
    website: 'The town’s website',
    print: 'Print (brochure, poster)',
    press: 'Press',
    'linkedin-page': 'The town’s LinkedIn page',
    'linkedin-profiles': 'LinkedIn profiles of the ambassadors',
    instagram: 'Instagram',
  },
  kinds: {
    employee: 'Employee',
    citizen: 'Citizen',
    child: 'Child',
    partner: 'Partner of the town',
  },
}
