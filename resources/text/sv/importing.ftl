### Dialogen som läser in personer eller pass från en tabell.

importing-people-title = Importera personer
importing-shifts-title = Importera pass till { $roster }
importing-step = Steg { $step } av { $steps }: { $name }
importing-step-file = Välj fil
importing-step-columns = Vad kolumnerna betyder
importing-step-check = Kontrollera
importing-step-done = Klart

## Välj fil

importing-file-intro-people = Välj en lista över personer i xlsx, ods eller csv. Inget skrivs i pärmen förrän du har sett vad som lästes.
importing-file-intro-shifts = Välj ett jourschema i xlsx, ods eller csv. Inget skrivs i pärmen förrän du har sett vad som lästes.
importing-path = Sökväg till filen
importing-path-hint = Öppnas inget fönster när du trycker på Välj fil? Skriv eller klistra in sökvägen här.
importing-read = Läs filen
importing-reading = Läser { $file } …
importing-reading-words = Filen läses för sig själv, så att en trasig fil inte kan skada pärmen. Det tar högst { $seconds } sekunder.
importing-unreachable-title = Filen kunde inte öppnas
importing-unreachable-words = Inget har ändrats. Kontrollera att sökvägen stämmer, att filen finns kvar och att du får läsa den: { $path }

## Välj blad

importing-sheets = Filen har flera blad. Vilket ska läsas in?
importing-sheet-choose = Läs bladet { $sheet }
importing-sheet-rows =
    { $rows ->
        [one] { $rows } rad: { $columns }
       *[other] { $rows } rader: { $columns }
    }
importing-sheet-hidden = Dolt blad
importing-hidden =
    { $count ->
        [one] Ett dolt blad har inte lästs: { $names }
       *[other] { $count } dolda blad har inte lästs: { $names }
    }
importing-hidden-words = Dolda blad kan innehålla uppgifter som inte var tänkta för andra. Läs dem bara om du vet att de ska vara med.
importing-hidden-read = Läs även dolda blad
importing-sheet-other = Byt blad

## Vad kolumnerna betyder

importing-columns-intro = Förslaget kommer från rubrikerna och cellerna. Ändra det som är fel.
importing-columns-remembered = Samma val som förra gången en fil med de här rubrikerna lästes in.
importing-column = Kolumn { $letter }: { $name }
importing-column-nameless = Kolumn { $letter }, utan rubrik
importing-samples = Till exempel { $samples }
importing-samples-none = Inga värden i de första raderna
importing-hours = Vanliga tider för passen
importing-hours-hint = Gäller rader som inte säger några tider själva, till exempel 17–08.
importing-hours-wrong = Skriv två klockslag, till exempel 17–08.
importing-period = Schemat börjar
importing-period-hint = Datum utan år räknas från den här dagen.
importing-period-wrong = Skriv ett datum, till exempel 2026-12-24.
importing-continue = Läs raderna

## Kontrollera

importing-count-read =
    { $rows ->
        [one] { $rows } rad läst
       *[other] { $rows } rader lästa
    }
importing-count-check =
    { $rows ->
        [one] { $rows } rad att titta på
       *[other] { $rows } rader att titta på
    }
importing-count-left-out =
    { $rows ->
        [one] { $rows } rad kommer inte med
       *[other] { $rows } rader kommer inte med
    }
importing-effect-people = Nya personer: { $created }. Får nya uppgifter: { $updated }. Stämmer redan: { $unchanged }.
importing-effect-shifts = Nya pass: { $created }. Ändras: { $updated }. Finns redan: { $unchanged }.
importing-new-people =
    { $count ->
        [one] En ny kontakt läggs upp.
       *[other] { $count } nya kontakter läggs upp.
    }
importing-new-roles = Nya roller: { $names }.
importing-between = Passen börjar mellan { $first } och { $last }.
importing-same-name = Den som redan finns med samma namn får de nya uppgifterna och läggs inte upp en gång till.
importing-nothing-title = Inget nytt att importera
importing-nothing-words = Allt som kunde läsas finns redan i pärmen.
importing-nothing-read = Ingen rad kunde läsas. Gå tillbaka och se efter att rätt kolumner är valda.

importing-unknown-people =
    { $count ->
        [one] Ett namn finns inte bland kontakterna
       *[other] { $count } namn finns inte bland kontakterna
    }
importing-people-choice = Passen för dem som inte finns
importing-people-add = Lägg upp dem som nya kontakter
importing-people-leave = Lämna passen obesatta
importing-unknown-roles =
    { $count ->
        [one] En roll finns inte i pärmen
       *[other] { $count } roller finns inte i pärmen
    }
importing-role-meant = ”{ $name }” i filen betyder
importing-role-create = Skapa rollen { $name }
importing-role-missing =
    { $rows ->
        [one] { $rows } rad säger ingen roll. Den gäller
       *[other] { $rows } rader säger ingen roll. De gäller
    }
importing-form-missing =
    { $rows ->
        [one] { $rows } rad säger varken jour eller beredskap. Den gäller
       *[other] { $rows } rader säger varken jour eller beredskap. De gäller
    }
importing-not-chosen = Inte valt: raderna kommer inte med
importing-preview =
    { $count ->
        [one] Den första raden
       *[other] De första { $count } raderna
    }
importing-row = Rad { $row }
importing-day-hours = { $day }, { $from }–{ $to }
importing-days-hours = { $from } – { $to }
importing-nobody = ingen namngiven
importing-problems = Det som inte stämde
importing-notes = Om tabellen
importing-import-people =
    { $count ->
        [one] Importera { $count } person
       *[other] Importera { $count } personer
    }
importing-import-shifts =
    { $count ->
        [one] Importera { $count } pass
       *[other] Importera { $count } pass
    }

## Klart

importing-saving-title = Sparar det som lästes in …
importing-saving-words = Går det inte att spara visas varför i ett meddelande, och inget har ändrats.
importing-done-people = Personerna är inlästa
importing-done-shifts = Passen är inlästa
importing-done-undo = Blev det fel kan du stänga och trycka Ctrl+Z.
importing-receipt-left-out = Det här kom inte med
importing-receipt-left-out-words = Rätta raderna i filen och läs in den igen. Det som redan finns blir inte dubbelt.
importing-receipt-all = Alla rader kom med.

## Kalendern

