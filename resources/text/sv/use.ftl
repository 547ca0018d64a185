### När en plan används: order, eskalering, räknehjälp, överlämning, återgång, utvärdering, åtgärder och förslag.

## Hur ordern kom

use-ask-order = Vem har bestämt det, och hur kom beskedet?
use-authority-offered = Välj med ett tryck
use-authority = { $who }: { $what }
use-authority-source = { $who }: { $what } ({ $source })
use-channel = Beskedet kom via
use-channel-phone = Telefon
use-channel-radio = Radio eller Rakel
use-channel-person = Personligen
use-channel-meeting = Teams eller möte
use-channel-self = Eget beslut
use-channel-other = Annan väg

## Vilken text som gäller

use-ask-version = Vilken text ska ni arbeta efter?
use-version-changed = Version { $version } gäller; planen har ändrats sedan dess
use-version-valid = Version { $version }, den som är fastställd
use-version-valid-text = Det här är beslutat. Välj det om du är osäker.
use-version-draft = Det ändrade utkastet
use-version-draft-text = Ändringarna är inte beslutade. Välj det bara om du vet att de stämmer.
use-version-missing = Den fastställda texten finns inte sparad. Ni arbetar efter planen som den är nu.
use-follows-version = Ni arbetar efter version { $version }.
use-follows-draft = Ett utkast, inte fastställt
use-follows-draft-text = Planen är inte godkänd som den är nu. Den går att använda ändå.
use-followed = Arbetar efter
use-followed-draft = Utkast, inte fastställt

## Eskalering

use-escalations = Eskalering
use-escalation-due = Dags att larma vidare: { $to }
use-escalation-since = Gränsen nåddes { $when } ({ $ago })
use-escalation-now = Dags sedan { $when }
use-escalation-at = { $when }, { $away }
use-escalation-after = Efter { $duration }
use-escalation-to = { $to }: { $text }
use-told = Eskalerat
use-told-title = Eskalerat
use-told-label = Vem pratade du med, och vad blev svaret?
use-told-hint = Namn och besked räcker. Får lämnas tomt om det är bråttom.
use-not-needed = Behövs inte
use-not-needed-title = Behövs inte
use-not-needed-label = Varför behövs det inte?
use-not-needed-hint = Till exempel: elen är tillbaka om tio minuter enligt nätbolaget.
use-reopen = Öppna igen
use-words-missing = Skriv några ord, så att den som läser sedan förstår.

## Räknehjälp

use-sums = Räknehjälp
use-sums-hint = Skriv era tal. De gäller bara den här aktiveringen, planen ändras inte. Ett intervall skrivs 3–5.
use-sums-plan = Talen fylls i när planen är aktiverad.
use-sum-factor = { $name } { $figure }
use-factor-label = { $name } ({ $unit })
use-sum-result = = { $amount } { $unit }
use-sum-missing = Fyll i: { $names }.
use-sum-no-factors = Inget att räkna med ännu.
use-sum-source = Källa: { $source }
use-figure-wrong = Skriv ett tal, till exempel 40 eller 3–5.

## Leda och lämna över

use-leads = Leder nu
use-leads-disputed = Två leder samtidigt: { $names }
use-leads-disputed-do = Båda har tagit emot var för sig. Ring båda och kom överens, och gör sedan en ny överlämning.
use-leads-nobody = Ingen leder
use-leads-nobody-do = Bestäm vem som leder nu och skriv in det.
use-and = { " " }och{ " " }
use-leading-name = Ledning: { $title }
use-leading-underway = På väg att lämnas till { $name }
use-leading-open = Öppna överlämningen
use-hand-on = Lämna över
use-hand-on-title = Lämna över ledningen
use-hand-on-name = Vem tar över?
use-hand-on-missing = Skriv namnet på den som tar över.
use-hand-on-routine = Efter vilken rutin
use-hand-on-text = Du leder tills den andra har tagit emot. I nästa bild fyller du i läget.
use-hand-on-confirm = Börja lämna över
use-hand-on-no-routine = Pärmen har inga rutiner för överlämning
use-hand-on-no-routine-do = Lägg in dem från Inställningar. Lämna över muntligt så länge, och skriv det i loggen.

## Återgång

use-returns = Återgång
use-returns-none = Planen säger inget om vad som ska föras tillbaka. Lägg till det som skrivits på papper eller flyttats.
use-returns-all = Allt är återställt
use-returns-left = Återgång kvar: { $count }
use-return-done-of = Klart: { $what }
use-return-not-kept = Ska inte sparas
use-return-not-kept-of = Ska inte sparas: { $what }
use-return-reopen-of = Öppna igen: { $what }
use-return-reason = Varför ska det inte sparas?
use-return-reason-hint = Till exempel: samma uppgift finns redan i systemet.
use-return-add = Mer att föra tillbaka
use-return-what = Vad ska föras tillbaka?
use-return-place = Vart
use-return-role = Vem gör det
use-return-about = { $place } · { $role }
use-return-empty = Återgång utan text
use-end-returns = Vad ska föras tillbaka?
use-end-returns-text = Bocka av det som är klart. Resten kan vänta till i morgon: det står kvar i listan tills det är gjort.

## Loggen

use-log-escalated = Eskalerat till { $to }. { $note }
use-log-not-escalated = Behövde inte eskaleras till { $to }. Skäl: { $note }
use-log-returned = Återställt: { $what }
use-log-not-kept = Sparas inte: { $what } Skäl: { $note }

## Utvärdering

use-evaluation = Utvärdera
use-evaluation-text = Skriv vad som fungerade och inte. Gör sedan en åtgärd av det som någon ska göra, och ett förslag av det som ska stå annorlunda i planen.
use-evaluated = Avslutad { $when }, { $name }
use-evaluated-title = Avsluta utvärderingen
use-evaluated-label = Sammanfattning
use-evaluated-hint = Får lämnas tomt. Lärdomarna, åtgärderna och förslagen står kvar.
use-evaluated-confirm = Avsluta utvärderingen
use-lesson-worked = Det här fungerade
use-lesson-worked-label = Vad fungerade?
use-lesson-failed = Det här fungerade inte
use-lesson-failed-label = Vad fungerade inte?
use-lesson-hint = En sak i taget. Inga namn på dem det gällde.
use-worked = Fungerade
use-failed = Fungerade inte
use-make-action = Gör en åtgärd
use-make-action-of = Gör en åtgärd av: { $lesson }
use-propose = Föreslå ändring
use-propose-of = Föreslå ändring utifrån: { $lesson }
use-offer-centre = Erbjud centralen
use-offer-centre-of = Erbjud centralen en ändring utifrån: { $lesson }

## Åtgärder

use-actions = Åtgärder
use-actions-left =
    { $count ->
        [0] Åtgärder
       *[other] Åtgärder ({ $count })
    }
use-actions-filter = Vilka åtgärder som visas
use-actions-open = Kvar att göra
use-actions-done = Klara
use-actions-all = Alla
use-actions-none-title = Inga åtgärder här
use-actions-none-text = När en plan har använts: öppna aktiveringen, utvärdera och gör åtgärder av lärdomarna.
use-action-new = Ny åtgärd
use-action-edit = Ändra åtgärd
use-action-what = Vad ska göras?
use-action-owner = Vem gör det
use-action-due = Klart senast
use-action-due-wrong = Skriv ett datum, till exempel 2027-01-31.
use-action-due-on = Senast { $date }
use-action-overdue = Skulle vara klar { $date }
use-action-no-owner = Ingen ansvarig
use-action-no-date = Inget datum
use-action-finding = Lärdom: { $finding }
use-action-from = Från { $title }, { $when }
use-action-done = Klar
use-action-done-title = Åtgärden är klar
use-action-done-label = Vad gjordes?
use-action-done-hint = Får lämnas tomt.
use-action-history = Historik: { $title }

## Ändringsförslag

use-proposals = Ändringsförslag
use-proposals-waiting =
    { $count ->
        [0] Ändringsförslag
        [one] { $count } ändringsförslag väntar
       *[other] { $count } ändringsförslag väntar
    }
use-proposals-none = Alla förslag är besvarade.
use-proposal-from = { $name }, { $unit }, { $date }
use-proposal-to = { $title }: { $part }
use-proposal-why = Därför: { $reason }
use-proposal-outdated = Stycket har ändrats sedan förslaget skrevs
use-proposal-outdated-text = Så här står det nu. Inför förslaget bara om det ska ersätta det.
use-proposal-part-gone = Stycket finns inte längre i planen.
use-take = Inför
use-take-anyway = Inför ändå
use-decline = Avböj
use-decline-title = Avböj förslaget
use-decline-label = Varför avböjs det?
use-decline-hint = Den som föreslog det ser svaret.
use-new-section = Nytt avsnitt
use-step-part = Steg { $bracket }: { $step }
use-propose-title = Föreslå ändring: { $title }
use-offer-title = Erbjud centralen en ändring: { $title }
use-propose-part = Vad gäller det?
use-propose-words = Så ska det stå
use-propose-words-hint = Så står det nu. Ändra direkt i texten.
use-propose-new-hint = Första raden blir rubrik.
use-propose-same = Texten är densamma som nu. Ändra det som ska stå annorlunda.
use-propose-shown = Så visas ändringen
use-propose-confirm = Lämna förslaget

## Att ändra i planen

use-part = I bruk ({ $count })
use-edit-escalations-text = Vem som ska få veta, och efter hur lång tid. När planen är aktiv håller programmet reda på klockan.
use-add-escalation = Ny eskalering
use-edit-after = Efter
use-edit-to = Vem får veta
use-edit-escalation-text = Vad det gäller
use-edit-sums-text = Tal som multipliceras med varandra. Lämna det tomt som varierar, till exempel antal personer.
use-add-sum = Ny räknehjälp
use-sum-empty = Räknehjälp utan namn
use-edit-sum-title = Vad som räknas ut
use-edit-sum-unit = Enhet
use-edit-sum-unit-hint = Vad resultatet räknar, till exempel liter.
use-edit-sum-source-hint = Varifrån talen kommer. Skriv eget förslag om det är ert eget.
use-factor = Tal { $number }
use-add-factor = Ett tal till
use-edit-factor-name = Tal { $number }
use-edit-factor-figure = Värde
use-edit-factor-empty = tomt
use-edit-factor-unit = Enhet
use-edit-returns-text = Vad som ska skrivas in, lämnas tillbaka eller ställas i ordning när det är över.
use-add-return = Nytt att föra tillbaka

## Från en plan i användning till loggen

use-log = Till loggen (L)
use-log-open = Öppna en logg (L)
use-log-asked = Öppna en logg för { $title }?
use-log-asked-text = I loggen står vad som hände, vad som beslutades och av vem. Planens steg och avvikelser vävs in i samma tidslinje.
use-log-asked-stays = Loggen kan stängas men inte tas bort, och det som står i den ändras inte, bara rättas bredvid.
