/** The register of consents: people shown in photos, what they agreed to, forms, occasions and texts. */
export const consents = {
  purposes: {
    'public-relations': 'Öffentlichkeitsarbeit',
    recruiting: 'Personalgewinnung',
  },
  channels: {
    intranet: 'Intranet',
    website: 'Website der Stadt',
    print: 'Druck (Broschüre, Plakat)',
    press: 'Presse',
    'linkedin-page': 'LinkedIn-Seite der Stadt',
    'linkedin-profiles': 'LinkedIn-Profile der Botschafter:innen',
    instagram: 'Instagram',
  },
  kinds: {
    employee: 'Beschäftigte:r',
    citizen: 'Bürger:in',
    child: 'Kind',
    partner: 'Partner:in der Stadt',
  },
}
