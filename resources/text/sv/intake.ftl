### Import och export av tabeller.

## Kolumner i filer som Krispärm skriver. Samma ord känns igen när filen läses in igen.

intake-column-name = Namn
intake-column-employer = Arbetsgivare
intake-column-roles = Roller
intake-column-competences = Kompetenser
intake-column-phone = Telefon
intake-column-phone-number = Telefon { $number }
intake-column-verified = Telefon kontrollerad
intake-column-email = E-post
intake-column-note = Anmärkning
intake-column-week = Vecka
intake-column-weekday = Veckodag
intake-column-date = Datum
intake-column-start = Från
intake-column-end-date = Slutdatum
intake-column-end = Till
intake-column-role = Roll
intake-column-person = Namn
intake-column-form = Jour/beredskap
intake-vacant = Vakant

## Rader

intake-at-column = Rad { $row }, { $column }: { $what } { $outcome }
intake-at-row = Rad { $row }: { $what } { $outcome }
intake-to-check = Raden är inläst, men se efter.
intake-changed = Raden är inläst så.
intake-value-left-out = Resten av raden är inläst.
intake-row-left-out = Raden är inte inläst.

intake-missing-name = Namnet saknas.
intake-not-a-name = ”{ $shown }” är inget namn.
intake-name-turned = ”{ $shown }” har lästs som { $to }.
intake-not-a-phone = ”{ $shown }” är inget telefonnummer.
intake-phone-ambiguous = Numret ”{ $shown }” börjar inte med noll och kan betyda två saker.
intake-phone-zero = Numret ”{ $shown }” hade tappat sin nolla och är nu { $to }.
intake-phone-words = Orden ”{ $words }” stod bredvid numret och ligger nu i anteckningen.
intake-phone-too-many = Numret { $number } fick inte plats; två nummer per rad tas med.
intake-not-an-email = ”{ $shown }” är ingen e-postadress.
intake-missing-date = Datumet saknas.
intake-not-a-date = ”{ $shown }” är inget datum.
intake-weekday-differs = Där står { $said }, men datumet är en { $is }.
intake-missing-times = Tiderna saknas.
intake-not-a-time = ”{ $shown }” är inget klockslag.
intake-not-a-span = ”{ $shown }” är inga tider från och till.
intake-span-became-date = Tiderna har blivit ett datum ({ $shown }) i kalkylprogrammet. Skriv dem som text, till exempel 17:00–08:00.
intake-end-before-start = Passet slutar innan det börjar.
intake-too-long-hours = Passet är { $hours } timmar långt.
intake-too-long-days = Passet är längre än { $days } dygn.
intake-unknown-form = ”{ $shown }” är varken jour eller beredskap.
intake-nobody-named = Ingen står på passet.
intake-unknown-role = Ingen roll heter ”{ $name }”.
intake-role-missing = Raden säger ingen roll.
intake-form-missing = Raden säger varken jour eller beredskap.
intake-unknown-person = Ingen person heter ”{ $name }”; passet är obemannat.
intake-several-of-that-name = Flera heter ”{ $name }” och inget skiljer dem åt.
intake-two-of-that-name = Två rader har namnet ”{ $name }” men olika nummer; de har blivit två personer.
intake-twice = Samma pass för { $name } står redan i filen.
intake-also-on-duty = { $name } har redan samma pass; båda är kvar.

## Vad som behövs för att läsa en tabell

intake-needs-name = Ingen kolumn innehåller namn.
intake-needs-date = Ingen kolumn innehåller datum eller veckor.
intake-needs-times = Ingen kolumn säger när passen börjar och slutar.
intake-needs-person = Ingen kolumn säger vem som har passet.

## Vad som lästes hur

intake-note-no-header = Ingen rubrikrad hittades; alla rader är lästa som innehåll.
intake-note-footer = Rad { $row } är inte läst som innehåll: { $words }
intake-note-section = Rad { $row } är läst som mellanrubrik: { $words }
intake-note-header-again = Rad { $row } är rubriken en gång till.
intake-note-merged = Rad { $row } har en cell över flera kolumner; bara den första av dem har värdet.
intake-note-outside = { $count } celler ligger utanför det som läses.
intake-note-old-encoding = Filen är sparad i en äldre teckenkodning. Se efter att å, ä och ö är rätt.

## Filer som inte går att läsa

intake-file-too-large = Filen är större än { $megabytes } MB
intake-too-much = Filen innehåller mer än som kan läsas
intake-hostile = Filen är byggd på ett sätt som inget kalkylprogram bygger filer
intake-damaged = Filen är skadad
intake-encrypted = Filen är skyddad med lösenord
intake-old-excel = Filen är i ett gammalt Excelformat (.xls eller .xlsb)
intake-unknown-kind = Filen är ingen tabell som Krispärm känner igen
intake-empty = Filen är tom
intake-took-too-long = Läsningen tog mer än { $seconds } sekunder
intake-reader-stopped = Läsningen avbröts oväntat
intake-make-smaller = Inget har ändrats. Ta bort blad och rader som inte behövs och försök igen.
intake-save-anew = Inget har ändrats. Öppna filen i Excel eller LibreOffice, spara den på nytt och försök igen.
intake-remove-password = Inget har ändrats. Ta bort lösenordet i Excel och spara filen på nytt.
intake-save-as-xlsx = Inget har ändrats. Spara filen som .xlsx, .ods eller .csv och försök igen.
intake-choose-other = Inget har ändrats. Välj en annan fil.
