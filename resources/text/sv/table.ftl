### Tabeller från andra program: vad en kolumn kan innehålla.

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
