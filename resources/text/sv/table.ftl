### Tabeller från andra program: vad som hindrade läsningen, vad som inte stämde i en cell, vad en kolumn betyder.

## Varför filen inte gick att läsa. Inget har ändrats i pärmen.

table-too-large-title = Filen är för stor
table-too-large-do = Den är större än { $megabytes } MB, och inget har ändrats i pärmen. Spara bara det blad som behövs i en ny fil och läs in den.
table-members-title = Filen har för många delar
table-members-do = Arbetsboken består av fler än { $count } delar. Inget har ändrats i pärmen. Kopiera bladet till en ny, tom arbetsbok och läs in den.
table-inflates-title = Filen packar upp till för mycket
table-inflates-do = Uppackad blir den större än { $megabytes } MB. Inget har ändrats i pärmen. Kopiera bladet till en ny, tom arbetsbok och läs in den.
table-content-title = Filen rymmer mer än vad som kan läsas
table-content-do = Inget har ändrats i pärmen. Dela upp tabellen i flera filer, till exempel en per halvår, och läs in dem var för sig.
table-hostile-title = Filen är byggd på ett sätt som inget kalkylprogram bygger filer
table-hostile-do = Den lästes inte, och inget har ändrats i pärmen. Fråga avsändaren om filen. Är den riktig: öppna den i Excel eller LibreOffice och spara den på nytt som xlsx.
table-damaged-title = Filen är skadad
table-damaged-do = Inget har ändrats i pärmen. Öppna filen i Excel eller LibreOffice och spara den på nytt, eller be om en ny kopia.
table-encrypted-title = Filen är skyddad med lösenord
table-encrypted-do = Inget har ändrats i pärmen. Öppna filen i programmet den kom från, ta bort lösenordet och spara en kopia.
table-old-excel-title = Filen är i ett äldre Excelformat
table-old-excel-do = Format från före 2007 och binära arbetsböcker kan inte läsas. Inget har ändrats i pärmen. Öppna filen i Excel eller LibreOffice och spara den som xlsx.
table-unknown-kind-title = Filen är ingen tabell som kan läsas
table-unknown-kind-do = Inget har ändrats i pärmen. Det som kan läsas är xlsx, ods och csv. Spara tabellen i något av dem.
table-empty-title = Filen är tom
table-empty-do = Inget har ändrats i pärmen. Kontrollera att rätt fil valdes och att den är sparad.
table-too-long-title = Läsningen tog för lång tid
table-too-long-do = Den avbröts efter { $seconds } sekunder, och inget har ändrats i pärmen. Stäng andra program och försök igen, eller dela upp tabellen i flera filer.
table-stopped-title = Läsningen avbröts oväntat
table-stopped-do = Inget har ändrats i pärmen. Försök igen. Händer det på nytt: spara tabellen som csv och läs in den filen.
table-unreachable-title = Filen kunde inte öppnas
table-unreachable-do = Inget har ändrats i pärmen. Kontrollera att sökvägen stämmer, att filen finns kvar och att du får läsa den: { $path }

## Det som är bra att veta om en tabell

table-note-title = Rad { $row } står ovanför tabellen och läses inte: { $text }
table-note-no-header = Ingen rad ser ut som rubriker. Alla rader läses som uppgifter och ingen kolumn har namn.
table-note-footer = Rad { $row } står under tabellen och läses inte: { $text }
table-note-section = Rad { $row } är en mellanrubrik och läses inte: { $text }
table-note-repeated-header = Rad { $row } upprepar rubrikerna och läses inte.
table-note-filled-down =
    { $rows ->
        [one] Sammanslagna celler från rad { $row }, kolumn { $column }: värdet gäller en rad till.
       *[other] Sammanslagna celler från rad { $row }, kolumn { $column }: värdet gäller { $rows } rader till.
    }
table-note-merged-across = Rad { $row }: ett värde är sammanslaget över { $columns } kolumner. Bara kolumn { $column } får det.
table-note-outside =
    { $count ->
        [one] En cell ligger utanför det som läses och är inte med.
       *[other] { $count } celler ligger utanför det som läses och är inte med.
    }
table-note-old-encoding = Texten var i ett äldre teckenformat (Windows-1252). Kontrollera att å, ä och ö ser rätt ut.

## Vad som inte stämde i en cell

problem-missing-name = Namn saknas.
problem-not-a-name = Det här ser inte ut som ett namn.
problem-name-turned = Namnet är läst som { $name }.
problem-not-a-phone = Det här är inget telefonnummer som går att ringa.
problem-phone-ambiguous = Numret börjar inte med noll och kan betyda två olika saker. Ring det innan du litar på det.
problem-phone-zero = Den första nollan hade gått förlorad. Numret är läst som { $number }.
problem-phone-words = Orden ”{ $words }” står vid numret och har lagts i anteckningen.
problem-phone-too-many = Bara två nummer per person läses. { $number } är inte med.
problem-not-an-email = Det här är ingen e-postadress.
problem-missing-date = Datum saknas.
problem-not-a-date = Det här datumet finns inte eller går inte att läsa.
problem-weekday = Tabellen säger { $said } men datumet är en { $actual }. Datumet gäller.
problem-missing-times = Klockslag saknas.
problem-not-a-time = Det här är inget klockslag.
problem-not-a-span = Det här går inte att läsa som två klockslag, till exempel 17–08.
problem-span-became-date = Kalkylprogrammet har gjort om tiderna till ett datum. Skriv dem som text i filen, till exempel 17–08.
problem-end-before-start = Passet slutar innan det börjar.
problem-too-long = Passet är { $hours } timmar långt. Så långa pass läses inte.
problem-unknown-form = Det framgår inte om det är jour eller beredskap.
problem-nobody = Ingen är namngiven. Passet blir obesatt.

## Vad ett fel gjorde med raden

impact-to-check = Bör kontrolleras
impact-changed = Ändrat
impact-value-left-out = Uppgiften är inte med
impact-row-left-out = Raden är inte med

## Vad som saknas i kopplingen av kolumner

missing-name = Ingen kolumn innehåller namn. Välj den som gör det.
missing-date = Ingen kolumn innehåller datum eller vecka. Välj den som gör det.
missing-times = Ingen kolumn säger när passen börjar och slutar. Välj den som gör det, eller ange vanliga tider.
missing-person = Ingen kolumn säger vem som har passet. Välj kolumnen med namn, eller kolumner som var och en är en roll.

## Vad en kolumn kan innehålla

target-ignore = Läs inte
target-name = Namn
target-given-name = Förnamn
target-family-name = Efternamn
target-employer = Arbetsgivare
target-roles = Roller
target-competences = Kompetenser
target-phone = Telefon
target-second-phone = Andra telefonnumret
target-email = E-post
target-note = Anteckning
target-date = Datum
target-end-date = Slutdatum
target-week = Vecka
target-weekday = Veckodag
target-start = Börjar
target-end = Slutar
target-span = Tider (17–08)
target-role = Roll
target-person = Vem som har passet
target-form = Jour eller beredskap
target-role-column = Vem som är { $role }
target-role-column-hours = Vem som är { $role }, { $from }–{ $to }
target-role-column-nameless = Vem som har passet (kolumnen är en roll)
