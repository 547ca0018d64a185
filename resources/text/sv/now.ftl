### Läget nu: vem som har jour, vad som pågår och vad som saknas.

now-title = Läget nu

## Är någon i jour?

now-nobody-since = Sedan { $since }, { $ago }.
now-missing = Saknas: { $role } ({ $form }), { $missing } av { $needed }, till { $until }
now-at-least = minst { $until }
now-otherwise = När ingen har jour i { $roster }:
now-missing-competence = Saknas: { $role } ({ $form }) med { $competence }, { $missing } av { $needed }, till { $until }
now-next = Närmast i schemat: { $name }, { $role }, från { $start }, { $away }.
now-nobody-next = Ingen står på tur i schemat det närmaste året.
now-next-change = Nästa byte { $end }, { $away }.
now-ring-as = Behövs som { $role }
now-ring = Ring { $name }
now-nobody-to-ring = Ingen ledig person med telefonnummer har rollen { $role }.
now-number-of = Nummer till { $name }
now-copy-number-of = Kopiera numret till { $name }
now-write-in = Skriv in den som svarar ja
now-all-contacts = Alla kontakter

now-empty-title = I den här pärmen är inget planerat än
now-empty-text = Därför kan den inte svara på vem som ska ringas. Börja så här:
now-set-up-needs = Ange vem som behövs när
now-step-people = Lägg in dem som ska gå att nå
now-step-roster = Lägg upp ett jourschema: vem som behövs när
now-step-plan = Ta en plan i bruk
now-step-done = { $step }: klart

## De som har jour

now-on-call =
    { $count ->
        [one] I jour eller beredskap nu
       *[other] I jour eller beredskap nu, { $count } personer
    }
now-role-and-form = { $role } · { $form }
now-until = Till { $end }, { $away }
now-follows = Sedan { $name } från { $start }
now-nobody-follows = Ingen står på tur efter det här passet.
now-person-gone = Personen finns inte längre i pärmen
now-no-number = Nummer saknas
now-copy-other = Kopiera nummer till { $name }, { $label }: { $number }

## Planer som är aktiva

now-plans =
    { $count ->
        [0] Aktiva planer
        [one] En aktiv plan
       *[other] { $count } aktiva planer
    }
now-no-plans = Ingen plan är aktiverad.
now-go-to-plans = Till planerna
now-open-plan = Öppna { $title }
now-limit = Acceptabel avbrottstid nås { $away }
now-limit-is = Gränsen går { $until }.
now-limit-passed = Acceptabel avbrottstid passerades { $ago }
now-limit-was = Gränsen gick { $until }.
now-no-limit = Planen har ingen acceptabel avbrottstid
now-outage-since = Avbrottet började { $since }, { $ago }.
now-progress = { $done } av { $all } steg klara
now-next-step = Närmast: { $role }
now-step-due = Senast { $due }, { $away }
now-all-steps-done = Alla steg är gjorda eller överhoppade. Avsluta aktiveringen när läget är normalt.

## Ansvar och överlämning

now-batons = Ansvarig nu
now-baton-nobody = Ingen håller ansvaret
now-baton-disputed = { $count } håller samma ansvar
now-held-since = Sedan { $since }, { $ago }
now-open-baton = Öppna ansvaret { $name }
now-party = { $name }, { $role }
now-handovers =
    { $count ->
        [one] En öppen överlämning
       *[other] { $count } öppna överlämningar
    }
now-overdue =
    { $count ->
        [one] En är försenad
       *[other] { $count } är försenade
    }
now-open-handover = Öppna överlämningen { $title }
now-from-to = Från { $from } till { $to }
now-handover-overdue = Skulle ha tagits emot { $ago }
now-handover-waits = Erbjuden { $ago }. Ska tas emot senast { $due }, { $away }.
now-handover-draft = Påbörjad { $ago }, ännu inte erbjuden.

## Beredskapskollen

now-findings =
    { $count ->
        [0] Beredskapskollen
       *[other] Beredskapskollen: { $count } att åtgärda
    }
now-no-findings = Kollen av scheman, nummer, planer och överlämningar hittar inget som saknas.
now-finding-group = { $severity } ({ $count })
now-all-findings = Visa alla { $count }
now-fewer-findings = Visa färre

## Två ändringar av samma post

now-conflict = Två har ändrat samtidigt
now-conflict-choose = Jämför och välj
