export const consents = {
  purposes: { 'public-relations': 'Public relations', recruiting: 'Recruiting' },
  channels: {
    intranet: 'Intranet',
    website: 'Website of the town',
    print: 'Print (brochure, poster)',
    press: 'Press',
    'linkedin-page': 'LinkedIn page of the town',
    'linkedin-profiles': 'LinkedIn profiles of the ambassadors',
    instagram: 'Instagram',
  },
}
