## Att fylla ett jourschema

op-plan-shifts = fyllde jourschemat
op-take-draft = införde ett sparat förslag i jourschemat
field-replaced = Ersätter pass
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
planning-of-part = { $given } / { $due }
planning-shift = { $when }, { $role }: { $person }
planning-wishes = { $met } av { $wished } önskade dagar blir som önskat.
planning-saved = Förslaget är sparat som ”{ $name }”. Schemat är som det var.
planning-drafts-none = Inga sparade förslag.
planning-draft-line = { $name }: { $roster }, { $first } till { $last }, gjort { $made }
planning-differ = { $count ->
    [0] Förslagen ger alla pass till samma personer.
    [one] Ett pass skiljer sig:
   *[other] { $count } pass skiljer sig:
}
planning-figure-none = inga
planning-figure-unmet-title = Behov som inte är täckta
planning-figure-unmet = { $count } ({ $hours })
planning-figure-breaks-title = Regler som skulle brytas
planning-figure-furthest-title = Längst från sin del
planning-figure-furthest = { $nights ->
    [one] 1 natt
   *[other] { $nights } nätter
}, { $weekend } lör/sön, { $holidays ->
    [one] 1 helg
   *[other] { $holidays } helger
}
planning-figure-hours-title = Timmar längst från sin del
planning-figure-hours = { $hours } h
planning-figure-wishes-title = Önskade dagar
planning-figure-no-wishes = ingen har önskat
planning-figure-of = { $met } av { $wished }
planning-figure-moved-title = Pass som byter person
cli-about-roster-drafts = Sparade förslag till jourschema
cli-about-roster-drafts-list = Visa sparade förslag
cli-about-roster-drafts-show = Visa ett förslag, bedömt efter vad som gäller i dag
cli-about-roster-drafts-compare = Jämför två förslag: siffror, och pass som skiljer sig
cli-about-roster-drafts-take = För in förslaget i schemat
cli-about-roster-drafts-discard = Släng förslaget
cli-arg-second = Det andra förslagets id, eller ord ur det
cli-arg-save = Spara förslaget under det namnet i stället för att föra in det
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
planning-command = Fyll perioden i jourschemat
planning-title = Fyll perioden
planning-without-title = Planera om utan { $name }
planning-open-page = Fyll perioden …
planning-replan = Planera om utan { $name } …
planning-back = Tillbaka till schemat
planning-first = Första dagen
planning-last = Sista dagen
planning-search-time = Söktid
planning-search-time-hint = Längre sökning ger jämnare förslag.
planning-seconds = { $seconds ->
    [60] 1 minut
    [90] 1,5 minuter
    [180] 3 minuter
    [300] 5 minuter
    [900] 15 minuter
   *[other] { $seconds } sekunder
}
planning-start = Sök förslag
planning-keeps = Pass som någon är satt på för hand behålls. Tomma pass och pass från ett tidigare förslag fördelas på nytt. Inget ändras i schemat förrän du tar förslaget.
planning-keeps-most = Andra tar personens pass, och så få pass som möjligt byter person. Inget ändras i schemat förrän du tar förslaget.
planning-none-needed = Ingen behövs de dagarna
planning-none-needed-do = Lägg till behov under fliken Behov, eller välj andra dagar.
planning-nobody-do = Ge dem som ska gå jour rätt roll i Kontakter.
planning-full = Alla platser är redan fyllda för hand
planning-full-do = Välj andra dagar, eller ta bort pass som ska fördelas på nytt.
planning-lost = Sökningen tog slut utan svar
planning-lost-do = Inget är ändrat. Sök igen.
planning-drafts = Sparade förslag
planning-drafts-text = Inga än. Ett förslag som du sparar ligger här tills du tar det eller slänger det.
planning-draft-about = { $first } till { $last }. Gjort { $made }.
planning-discard = Släng { $name }
planning-searched = Har sökt i { $spent } s av { $whole } s
planning-first-soon = Det första förslaget kommer snart.
planning-stop = Stanna, ta det bästa
planning-nothing-changes = Inget ändras i schemat medan sökningen pågår.
planning-best = Bäst hittills
planning-glimpse-unmet = { $count ->
    [one] Ett behov täcks inte ({ $hours })
   *[other] { $count } behov täcks inte ({ $hours })
}
planning-glimpse-even = Längst från sin rättvisa del är någon med { $nights ->
    [one] 1 natt
   *[other] { $nights } nätter
}, { $weekend } lör/sön, { $holidays ->
    [one] 1 helg
   *[other] { $holidays } helger
} och { $hours } h.
planning-filled = { $filled } av { $places } platser är fyllda.
planning-days = { $first } till { $last }
planning-look = Vad du ser av förslaget
planning-look-cover = { $count ->
    [0] Täckning
    [one] Ett behov täcks inte
   *[other] { $count } behov täcks inte
}
planning-look-parts = Rättvisa
planning-look-shifts = Passen
planning-look-moved = Byter person ({ $count })
planning-again = Sök igen
planning-stale-text = Förslaget går inte att ta. Det räknades från schemat som det var då.
planning-no-better = Sökningen hittade inget bättre. Det här är förslaget från förut.
planning-rules-unknown-many = Ingen har sagt vilka arbetstidsregler som gäller för { $count } personer. De är planerade efter de strängaste reglerna i pärmen.
planning-take = Ta förslaget
planning-take-named = Ta { $name }
planning-search-on = Sök { $time } till
planning-throw = Släng
planning-back-to-saved = Tillbaka till sparade förslag
planning-compare-with = Jämför med …
planning-is-saved = Sparat: { $name }
planning-name = { $first } till { $last }
planning-name-without = { $first } till { $last } utan { $name }
planning-differ-who = De rör { $names }.
planning-differ-who-more = De rör { $names } och { $more } till.
planning-name-field = Förslagets namn
planning-save = Spara förslaget
planning-breaks-title = Regler som skulle brytas
planning-parts-text = Vad var och en får i perioden / vad som vore en rättvis del, med det som burits förut inräknat.
planning-week-empty = Inga pass den veckan.
planning-is-proposed = Föreslaget
planning-is-kept = Står kvar
planning-was = Hade passet
planning-becomes = Tar passet
planning-compare-back = Tillbaka till förslaget
planning-compare-look = Se förslaget
planning-differ-list = Pass som skiljer sig
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
cli-gaps-none-needed = Schemat har inga behov de dagarna: de är tomma med avsikt.
