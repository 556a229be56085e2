export const consents = {
  purposes: { 'public-relations': 'Öffentlichkeitsarbeit', recruiting: 'Personalgewinnung' },
  channels: {
    intranet: 'Intranet',
    website: 'Website der Stadt',
    print: 'Druck (Broschüre, Plakat)',
    press: 'Presse',
    'linkedin-page': 'LinkedIn-Seite der Stadt',
    'linkedin-profiles': 'LinkedIn-Profile der Botschafter:innen',
    instagram: 'Instagram',
  },
}
