/** The page behind the buttons of a reminder. */
export const nudges = {
  preline: 'Erinnerung für {month}',
  title: 'Was passt dir gerade?',
  intro: 'Du antwortest als {name}. Anmelden musst du dich dafür nicht.',
  why: {
    first: 'Du hast die Mail bekommen, weil im {month} noch kein Beitrag von dir gezählt war.',
    second: 'Du hast die Mail bekommen, weil im {month} {counted} von {expected} Beiträgen gezählt waren.',
  },
  voluntary: 'Alles hier ist freiwillig, und niemand außer dir sieht diese Erinnerung.',
  topics: {
    title: 'Ein Thema nehmen',
    intro: 'Drei Fragen, zu denen du etwas erzählen könntest. Genommen heißt noch nicht geschrieben.',
    none: 'Diese Themen gibt es nicht mehr. In der Bibliothek stehen andere.',
    take: 'Thema nehmen',
    takeAnyway: 'Trotzdem nehmen',
    takeLabel: 'Thema nehmen: {title}',
    taken: 'Du hast dieses Thema',
    minutes: '{minutes} Minuten',
    withPhoto: 'mit Foto',
    withoutPhoto: 'ohne Foto',
    open: 'Thema ansehen und schreiben',
  },
  snooze: {
    title: 'Diesen Monat passt es nicht',
    text: 'Dann kommt im {month} keine Erinnerung mehr. Einen Grund brauchst du nicht.',
    button: 'Im {month} nicht mehr erinnern',
    done: 'Im {month} kommt keine Erinnerung mehr.',
    over: 'Der {month} ist vorbei. Daran erinnert dich niemand mehr.',
  },
  help: {
    title: 'Ich brauche Hilfe',
    text: 'Die Kommunikation meldet sich bei dir: mit einer Idee, einem Entwurf oder einfach einem offenen Ohr.',
    button: 'Um Hilfe bitten',
    done: 'Die Kommunikation weiß Bescheid und meldet sich bei dir.',
  },
  more: {
    title: 'Etwas anderes',
    text: 'Ziel ändern, pausieren, Erinnerungen abstellen: Das geht jederzeit in deinem Profil.',
    link: 'Zum Profil',
  },
  thanks: {
    thema: 'Danke. Das Thema gehört jetzt dir.',
    pause: 'Alles klar. Bis zum nächsten Monat.',
    hilfe: 'Danke, dass du dich meldest. Wir melden uns.',
  },
  refused: {
    'held-by-others': 'Dieses Thema hat gerade auch jemand anderes. Du kannst es trotzdem nehmen.',
    'three-open': 'Du hast schon drei Themen. Gib zuerst eines zurück.',
    'not-offered': 'Dieses Thema steht nicht mehr zur Wahl.',
    'month-over': 'Der Monat ist schon vorbei.',
  },
  unusable: {
    title: 'Dieser Link gilt nicht mehr',
    expired: 'Er gehörte zu einer Erinnerung aus einem früheren Monat. Du brauchst nichts zu tun.',
    unknown: 'Er ist unvollständig oder nicht von uns. Du brauchst nichts zu tun.',
    toStart: 'Zu Stadtstimmen',
  },
}
