/** After something was done with own posts and their figures. */
export const postsNotices = {
  'figures-chosen': 'Gemerkt. Du kannst es unter „Alle Stände“ jederzeit ändern.',
  'figures-later': 'In Ordnung. Diesen Monat steht hier nichts mehr davon.',
  'posts-joined': 'Das ist jetzt ein Beitrag, mit allen Zahlen an einem Ort.',
  'posts-separated': 'Das sind wieder zwei Beiträge.',
}
