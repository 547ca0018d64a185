### Jour: scheman, pass, behov och luckor.

duty-title = Jour
duty-roster = Jourschema
duty-tabs = Visa som
duty-tab-week = Vecka
duty-tab-month = Månad
duty-tab-list = Lista
duty-tab-hours = Timmar
duty-tab-needs = Behov

## Inget schema än

duty-empty = Inget jourschema än
duty-empty-text = Här ligger vem som har jour eller beredskap, när och i vilken roll. Skapa ett schema för hand, eller skapa det tomt och hämta passen från Excel.
duty-roster-make = Skapa jourschema
duty-no-people = Inga personer än
duty-no-people-text = Pass kan läggas upp ändå, men någon måste finnas i Kontakter för att kunna ta dem.
duty-go-contacts = Gå till Kontakter

## Schemat

duty-roster-new = Nytt schema
duty-roster-edit = Om schemat
duty-roster-create = Skapa schemat
duty-roster-delete = Radera schemat
duty-roster-name = Schemats namn
duty-roster-name-example = Krisjour Norrmalm
duty-roster-name-needed = Schemat behöver ett namn.
duty-roster-no-unit = Ingen särskild verksamhet

## Tid

duty-today = I dag
duty-week-back = Förra veckan
duty-week-on = Nästa vecka
duty-month-back = Förra månaden
duty-month-on = Nästa månad
duty-go-to = Gå till dag
duty-day-head = { $weekday } { $day } { $month }
duty-day-hours = Klockan ställs om, dygnet har { $hours } h
duty-month-today = { $day } · i dag
duty-day-said =
    { $date }: { $shifts ->
        [0] inga pass
        [one] { $shifts } pass
       *[other] { $shifts } pass
    }{ $gaps ->
        [0] { "" }
        [one] , { $gaps } lucka
       *[other] , { $gaps } luckor
    }
duty-day-empty = Inga pass börjar den här dagen.
duty-day-list = Dagens pass

## Urval

duty-filter-person = Visa person
duty-filter-role = Visa roll
duty-everybody = Alla personer
duty-every-role = Alla roller
duty-mine = Mina pass
duty-nothing = Inga pass här
duty-nothing-text = Lägg ett pass, upprepa ett mönster eller skriv in vilka behov schemat ska täcka. Då syns också luckorna.
duty-nothing-for = { $name } har inga pass här
duty-nothing-for-text = Gå till en annan vecka, välj en annan person eller se alla pass under Lista.

## Luckor

duty-no-needs = Inga behov är angivna
duty-no-needs-text = Utan behov går det inte att säga om schemat täcker det som krävs. Ange hur många som behövs, när och i vilken roll.
duty-no-needs-role = Inget behov är angivet för rollen
duty-gaps-none-shown = Inga luckor i perioden
duty-gaps-shown =
    { $count ->
        [one] { $count } lucka i perioden, { $hours }
       *[other] { $count } luckor i perioden, { $hours }
    }
duty-gaps-none-ahead = Inga luckor de närmaste { $days } dagarna
duty-gaps-ahead =
    Närmaste { $days } dagarna: { $count ->
        [one] { $count } lucka, { $hours }
       *[other] { $count } luckor, { $hours }
    }
duty-gap-next = Nästa lucka: { $when }, { $role }
duty-gap-go = Visa luckan
duty-gap-nobody = Ingen { $clock }
duty-gap-second-line = andra linjen
duty-gap-competence = { $competence } saknas { $clock }
duty-gap-competence-said = Lucka: { $role }, { $when }, { $competence } saknas
duty-gap-missing =
    { $missing ->
        [one] { $missing } saknas { $clock }
       *[other] { $missing } saknas { $clock }
    }
duty-gap-short = Lucka { $clock }
duty-gap-said = Lucka: { $role }, { $when }, { $missing } saknas

## Pass

duty-shift-new = Nytt pass
duty-shift-edit = Pass
duty-shift-create = Skapa passet
duty-shift-remove = Ta bort passet
duty-shift-said = { $role }, { $when }, { $person }, { $form }
duty-new-at = Nytt pass: { $role }, { $date }
duty-goes-on = pågår → { $until }
duty-more = { $count } till
duty-unassigned = Obesatt
duty-open-count =
    { $count ->
        [one] { $count } obesatt
       *[other] { $count } obesatta
    }
duty-person-gone = Borttagen person
duty-role-gone = Borttagen roll
duty-conflict-mark = Två versioner
duty-form = Form
duty-form-on-site-means = På arbetsstället, beredd att börja arbeta genast.
duty-form-standby-means = På annan plats, beredd att börja arbeta utan dröjsmål.
duty-line-label = Linje
duty-line-first = Första
duty-line-second = Andra
duty-line-means = De i andra linjen rings när de i första inte svarar eller inte räcker.
duty-start-date = Börjar dag
duty-end-date = Slutar dag
duty-date-wrong = Skriv ett datum, till exempel 2026-12-24
duty-time-wrong = Skriv ett klockslag, till exempel 17:00
duty-ends-before = Passet slutar innan det börjar
duty-too-long = Ett pass är högst { $days } dygn
duty-told = { $from } → { $to }, { $hours }
duty-clock-back = Klockan ställs tillbaka under passet: det är en timme längre än klockan visar.
duty-clock-forward = Klockan ställs fram under passet: det är en timme kortare än klockan visar.
duty-person = Person
duty-person-is = Tar passet: { $name }
duty-person-search = Sök person
duty-person-search-hint = De som har rollen står först. Enter väljer den första.
duty-person-busy = { $name } har redan jour då: { $when }
duty-person-with-role = { $name } (har rollen)
duty-busy = har redan jour { $clock }
duty-has-role = har rollen
duty-shift-note-hint = Syns för alla som läser schemat.
duty-stored = Sparat { $time }
duty-shift-stuck = Ändringen är inte sparad
duty-shift-stuck-text = Rätta det som är markerat, eller släng ändringen.
duty-discard = Släng ändringen

## Roll

duty-role-choose = Välj roll
duty-role-needed = Välj en roll.
duty-role-new = Ny roll …
duty-role-new-name = Rollens namn
duty-role-new-make = Skapa rollen

## Byte

duty-swap = Byt pass
duty-swap-mine = { $person } har { $when }. Välj passet att byta med.
duty-swap-search = Sök på namn
duty-swap-all-roles = Visa pass i alla roller
duty-swap-list = Pass att byta med
duty-swap-none = Det finns inget annat pass att byta med.
duty-swap-result = Efter bytet
duty-swap-after = { $mine } tar { $other-when }. { $other } tar { $mine-when }.
duty-swap-do = Byt

## Mönster

duty-pattern = Upprepa mönster
duty-pattern-people = Personer i turordning
duty-pattern-people-hint = Lägg till i den ordning de avlöser varandra. Utan personer blir passen obesatta.
duty-pattern-add = Lägg till person
duty-pattern-up = Flytta upp { $name }
duty-pattern-down = Flytta ner { $name }
duty-pattern-remove = Ta bort { $name }
duty-first-day = Första dagen
duty-last-day = Sista dagen
duty-last-before-first = Sista dagen ligger före den första
duty-turn = Byter person
duty-turn-each = Varje pass
duty-turn-weeks = Efter veckor
duty-turn-count = Antal veckor
duty-turn-count-wrong = Skriv 1 till 52
duty-turn-day = Bytesdag
duty-pattern-makes =
    { $count ->
        [0] Inga pass skapas
        [one] { $count } pass skapas
       *[other] { $count } pass skapas
    }
duty-pattern-create =
    { $count ->
        [0] Skapa pass
       *[other] Skapa { $count } pass
    }
duty-pattern-nobody = Ingen person är vald: passen blir obesatta.
duty-pattern-more = och { $count } till
duty-pattern-clashes =
    { $count ->
        [one] { $count } pass krockar med ett pass som redan finns i rollen
       *[other] { $count } pass krockar med pass som redan finns i rollen
    }
duty-pattern-skip = Hoppa över dem som krockar
duty-pattern-full = Högst { $count } pass skapas på en gång. Dela upp perioden.

## Slag av dagar

duty-days = Dagar
duty-days-every = Alla dagar
duty-days-weekdays = Vardagar
duty-days-weekend = Helg
duty-days-hint = En helgdag eller helgdagsafton räknas inte som den veckodag den infaller på.
duty-days-needed = Välj minst ett slag av dagar.
duty-days-all = alla dagar
duty-days-work = vardagar
duty-days-free = lördagar, söndagar, helgdagar och helgdagsaftnar

## Behov

duty-needs-title = Vad schemat ska täcka
duty-needs-text = Luckorna räknas mot behoven: minut för minut, också över helger och när klockan ställs om.
duty-needs-empty = Inga behov än
duty-needs-empty-text = Utan behov går det inte att säga om schemat täcker det som krävs. Börja med den roll som alltid måste vara bemannad.
duty-need-new = Nytt behov
duty-need-edit = Behov
duty-need-create = Lägg till behovet
duty-need-remove = Ta bort behovet
duty-need-stuck = Ändringen är inte sparad
duty-need-count = Antal
duty-number-wrong = Skriv ett antal
duty-need-response = Inställelsetid i minuter
duty-need-response-hint = Från samtal till i tjänst. Kan lämnas tomt.
duty-need-said = { $count } { $role } i { $form }, { $days }, { $from }–{ $to }.
duty-need-said-response = { $said } I tjänst inom { $minutes } min.

## Lista och timmar

duty-list-which = Vilka pass
duty-list-coming = Pågående och kommande
duty-list-every = Alla, också gamla
duty-list-count =
    { $count ->
        [one] { $count } pass
       *[other] { $count } pass
    }
duty-list-when = När
duty-list-length = Längd
duty-list-hint = Enter eller dubbelklick öppnar passet.
duty-list-empty = Inga pass att lista
duty-list-empty-text = Välj en annan person eller roll, visa också gamla pass, eller lägg ett nytt.
duty-open-chosen = Öppna valt pass
duty-hours-text = Verklig tid i perioden; jour och beredskap räknas var för sig.
duty-hours-shifts = Pass
duty-hours-empty = Ingen har pass i perioden
duty-hours-empty-text = Här står varje persons timmar i jour och i beredskap när pass är tilldelade.

## Konflikt

duty-conflict = Två personer har ändrat olika
duty-conflict-text = Båda versionerna finns kvar tills någon väljer.
duty-conflict-solve = Välj version
