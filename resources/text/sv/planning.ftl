## Att fylla ett jourschema

op-plan-shifts = fyllde jourschemat
refusal-roster-changed-title = Schemat har ändrats sedan förslaget gjordes
refusal-roster-changed-do = Inget ändrades. Gör ett nytt förslag, så räknas det från schemat som det är nu.
planning-unmet-people = { $when }, { $role }: { $missing } saknas
planning-unmet-competence = { $when }, { $role }: { $missing } med kompetensen { $competence } saknas
planning-why = Därför: { $counts }.
planning-free = { $count ->
    [one] En person kan. Låt sökningen hålla på längre.
   *[other] { $count } personer kan. Låt sökningen hålla på längre.
}
planning-relax-away = Går om { $name } kan komma trots sin frånvaro.
planning-relax-taken = Går om { $name } slipper det hen redan har då.
planning-relax-gap = Går om { $name } får { $by } kortare tid mellan två pass.
planning-relax-rest = Går om { $name } får { $by } kortare vila, med skäl.
planning-relax-cap = Går om { $name } får { $by } mer jourtid, med skäl.
planning-relax-run = Går om { $name } får ha fler dagar eller helger i följd.
planning-relax-too-far = Går om { $name } får en längre inställelsetid eller är närmare under passet.
planning-relax-more-people = Ingen enstaka eftergift räcker. Det behövs fler personer med rollen.
planning-count-unable = { $count } saknar rollen eller kompetensen
planning-count-too-far = { $count } bor för långt bort för inställelsetiden
planning-count-away = { $count } är borta
planning-count-taken = { $count } har något annat då
planning-count-gap = { $count } får för kort tid mellan passen
planning-count-rest = { $count } får för kort vila
planning-count-cap = { $count } får för mycket jourtid
planning-count-run = { $count } får för många dagar eller helger i följd
planning-sum = { $filled } av { $wanted } platser är fyllda, { $fixed } av dem för hand. Sökningen tog { $seconds } s.
planning-whole = Alla behov är täckta.
planning-missing = { $count ->
    [one] Ett behov är inte täckt:
   *[other] { $count } behov är inte täckta:
}
planning-rules-unknown = Ingen har sagt vilka arbetstidsregler som gäller för { $names }. De är planerade efter de strängaste reglerna i pärmen.
planning-breaks = Förslaget bryter en regel för { $name }: { $words }
planning-more = … och { $count } till.
planning-moved = { $count ->
    [0] Inget pass byter person.
    [one] Ett pass byter person:
   *[other] { $count } pass byter person:
}
planning-moved-line = { $when }: { $before } → { $after }
planning-nobody = ingen
planning-taken = Förslaget är infört i schemat. Det går att ångra.
planning-not-taken = Inget är ändrat. Lägg till --apply för att föra in förslaget.
planning-no-needs = Schemat säger inte vilka som behövs
planning-no-needs-do = Lägg till behov först: krisparm roster need.
planning-no-people = Ingen person har en roll som schemat behöver
planning-no-people-do = Ge någon rollen först: krisparm people set PERSON --role ROLL.
planning-person = Person
planning-nights = Nätter
planning-weekend-days = Lör/sön
planning-holidays = Helger
planning-hours = Timmar
cli-about-roster-plan = Föreslå vem som tar passen: täckt, lagligt och rättvist
cli-about-roster-replan = Planera om när någon inte kan, med så få byten som möjligt
cli-arg-seconds = Hur länge sökningen får hålla på
cli-arg-seed = Slumpfrö: samma frö prövar samma vägar
cli-arg-apply = För in förslaget i schemat
cli-value-seconds = SEKUNDER
cli-about-roster-gaps = Visa timmar då för få är i jour eller beredskap
cli-about-roster-period = Lägg till eller ta bort en egen period, som sommaren
cli-arg-first = Första dagen
cli-arg-last = Sista dagen
cli-arg-short-from = När behovet börjar en förkortad dag
cli-arg-background = I andra linjen: rings när de i första inte svarar eller räcker
cli-arg-period = Den egna period som behovet gäller i
cli-arg-remove = Ta bort i stället
cli-arg-share = Andel av full jour i procent
cli-arg-travel = Restid i minuter
cli-arg-certificate = Kompetens som löper ut; kan anges flera gånger
cli-arg-away = Dagar borta, utan skäl; kan anges flera gånger
cli-arg-wish = Dagar då personen vill ha pass; kan anges flera gånger
cli-arg-avoid = Dagar då personen vill vara ledig; kan anges flera gånger
cli-value-share = KOMPETENS=ANTAL
cli-value-percent = PROCENT
cli-value-certificate = KOMPETENS=DATUM
cli-value-span = DATUM..DATUM
cli-value-time = KL
cli-not-a-share = ”{ $typed }” är ingen kompetens med antal
cli-not-a-share-do = Skriv den som barn=1.
cli-period-dates = Perioden behöver en första och en sista dag
cli-roster-competence = , minst { $count } med { $competence }
cli-roster-in-period = , bara { $name }
cli-wishes-duty = vill ha pass
cli-wishes-free = vill vara ledig
cli-gaps-none-needed = Schemat har inga behov de dagarna: de är tomma med avsikt.
