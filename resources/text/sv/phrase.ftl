### Verksamhetens egna ord: vad saker heter, vad som hände, vad som saknas och vad som ändrades.

## Vad som är nere

failure-power = El
failure-heat = Värme
failure-water = Vatten
failure-it = IT
failure-case-system = Verksamhetssystem
failure-telephony = Telefoni
failure-internet = Internet
failure-safety-alarm = Trygghetslarm
failure-keys = Nycklar och lås
failure-premises = Lokaler
failure-staff = Personal
failure-transport = Transporter
failure-meals = Måltider
failure-medicine = Läkemedel
failure-supplier = Leverantör
failure-payments = Betalningar
failure-infosec = Informationssäkerhet

## När stegen görs, räknat från avbrottets början

part-step = Steg: { $role }, { $bracket }
part-dependency = Beroende: { $name }
part-escalation = Eskalering: { $to }, efter { $after }
part-sum = Räknehjälp: { $title }
part-return = Återgång: { $place }
part-figures = Avbrottstid och lägsta nivå
choice-pending = Inte bekräftat
choice-taken = Som mallen
choice-ours = Vårt eget
why-changed = Mallen har ändrats
why-added = Nytt i mallen
why-dropped = Borttaget ur mallen
why-deviates = Vi skiljer oss
why-pending = Att bekräfta
bracket-0-1h = Första timmen
bracket-1-4h = 1–4 timmar
bracket-4-24h = 4–24 timmar
bracket-over-24h = Efter ett dygn
bracket-over-3d = Efter tre dygn

## Planens avsnitt

section-purpose = Syfte och omfattning
section-trigger = När planen används
section-core-tasks = Det viktigaste att hålla igång
section-vulnerable = Vilka som drabbas hårdast
section-dependencies = Vad vi är beroende av
section-fallback = Så arbetar vi under avbrottet
section-equipment = Utrustning och förråd
section-roles = Roller och ansvar
section-communication = Kommunikation
section-escalation = När vi larmar vidare
section-resources = Resurser och hjälp
section-return-to-normal = Återgång
section-own = Eget avsnitt

standing-template = Mall
standing-local = Egen plan

secrecy-open = Öppen
secrecy-restricted = Begränsad spridning

status-draft = Utkast
status-changed = Ändrad efter godkännandet
status-review-overdue = Översyn försenad
status-review-soon = Översyn snart
status-approved = Godkänd

dependency-internal = Internt
dependency-external = Externt
dependency-supplier = Leverantör

called-112-yes = 112 är larmat
called-112-not-needed = 112 behövs inte
called-112-unknown = Vet inte om 112 är larmat

step-state-open = Kvar att göra
step-state-done = Gjort
step-state-skipped = Hoppades över

## Jour

form-on-site = Jour
form-standby = Beredskap

day-monday = Måndag
day-tuesday = Tisdag
day-wednesday = Onsdag
day-thursday = Torsdag
day-friday = Fredag
day-saturday = Lördag
day-sunday = Söndag
day-holiday = Helgdag
day-eve = Helgdagsafton

class-holiday = Helgdag
class-eve = Afton som räknas som helgdag
class-short = Förkortad arbetsdag

## Överlämning

stage-draft = Utkast
stage-offered = Erbjuden
stage-read-back = Återläst
stage-accepted = Mottagen
stage-returned = Lämnad tillbaka
stage-withdrawn = Återtagen

answer-kind-text = Text
answer-kind-count = Antal
answer-kind-list = Lista
answer-kind-choice = Val

## Ordlista

partner-police = Polisen
partner-rescue = Räddningstjänsten
partner-region = Regionen
partner-municipality = Kommunen
partner-county = Länsstyrelsen
partner-sos = SOS Alarm
partner-church = Svenska kyrkan

term-status-recommended = Rekommenderas
term-status-permitted = Går bra
term-status-advised-against = Undvik
concept-stage-candidate = Att reda ut
concept-stage-draft = Utkast
concept-stage-consulted = På remiss
concept-stage-agreed = Överenskommet
concept-stage-retired = Används inte längre

term-language-sv = Svenska
term-language-en = Engelska

## Verksamheter och pärmar

unit-kind-district-board = Stadsdelsnämnd
unit-kind-specialist-board = Facknämnd
unit-kind-central = Central funktion
unit-kind-partner = Samverkanspart

binder-kind-live = Skarp
binder-kind-exercise = Övning
binder-kind-example = Exempel

## Slag av poster, en och flera

kind-binder = Pärm
kind-unit = Verksamhet
kind-role = Roll
kind-person = Person
kind-plan = Plan
kind-edition = Fastställd version
kind-activation = Aktivering
kind-incident = Händelse
kind-core-task = Kärnuppgift
kind-improvement = Åtgärd
kind-proposal = Ändringsförslag
kind-roster = Jourschema
kind-roster-month = Jourmånad
kind-calendar = Kalender
kind-routine = Rutin
kind-handover = Överlämning
kind-baton = Ansvar
kind-concept = Begrepp

kinds-binder = Pärmar
kinds-unit = Verksamheter
kinds-role = Roller
kinds-person = Personer
kinds-plan = Planer
kinds-edition = Fastställda versioner
kinds-activation = Aktiveringar
kinds-incident = Händelser
kinds-core-task = Kärnuppgifter
kinds-improvement = Åtgärder
kinds-proposal = Ändringsförslag
kinds-roster = Jourscheman
kinds-roster-month = Jourmånader
kinds-calendar = Helgdagar
kinds-routine = Rutiner
kinds-handover = Överlämningar
kinds-baton = Ansvar
kinds-concept = Begrepp

## Varför något inte blev gjort. Rubriken säger vad som hände, texten vad som gäller och vad man gör.

refusal-gone-title = Posten finns inte längre ({ $kind })
refusal-gone-do = Någon har raderat den. Inget annat ändrades. Öppna historiken om den ska tillbaka.
refusal-name-missing-title = Ett namn saknas
refusal-name-missing-do = Inget sparades ännu. Det du skrivit står kvar. Fyll i namnet eller rubriken.
refusal-shift-times-title = Passets tider stämmer inte
refusal-shift-times-do = Inget ändrades. Passet ska sluta efter att det börjar och vara högst { $days } dygn. Rätta tiderna.
refusal-term-missing-title = Begreppet saknar ett svenskt ord
refusal-term-missing-do = Inget sparades ännu. Det du skrivit står kvar. Ange ett svenskt ord som rekommenderas.
refusal-template-title = En mall kan inte aktiveras
refusal-template-do = Inget har startats. Gör en egen plan av mallen först och aktivera den.
refusal-outage-in-future-title = Avbrottet kan inte börja i framtiden
refusal-outage-in-future-do = Inget har startats. Ange klockslaget då avbrottet började, eller nu.
refusal-no-plan-chosen-title = Ingen plan är vald
refusal-no-plan-chosen-do = Inget har startats. Välj minst en plan, eller öppna en plan och aktivera den.
refusal-activation-ended-title = Aktiveringen är avslutad
refusal-activation-ended-do = Det som var gjort står kvar och kan läsas. Aktivera planen igen om avbrottet fortsätter.
refusal-reason-missing-title = Ett skäl saknas
refusal-reason-missing-do = Inget ändrades. Skriv kort varför, så att den som läser i morgon förstår.
refusal-text-missing-title = Texten är tom
refusal-text-missing-do = Inget ändrades. Skriv något först.
refusal-stage-title = Överlämningen är redan i ett annat läge: { $stage }
refusal-stage-do = Inget ändrades. Någon hann före. Läs överlämningen som den är nu och fortsätt därifrån.
refusal-fields-missing-title = Något obligatoriskt är tomt
refusal-fields-missing-do = Överlämningen är kvar som utkast. Fyll i: { $titles }.
refusal-receiver-missing-title = Mottagaren saknas
refusal-receiver-missing-do = Inget ändrades. Skriv namnet på den som tar över ansvaret.
refusal-not-read-back-title = Mottagaren har inte återläst
refusal-not-read-back-do = Ansvaret är kvar hos den som lämnar. Återge läget med egna ord först, ta sedan emot.
refusal-not-holder-title = Ansvaret hålls av { $holder }
refusal-not-holder-do = Inget ändrades. Bara den som håller ansvaret kan lämna det. Börja en ny överlämning från rätt person.
refusal-no-holder-title = Ingen håller ansvaret
refusal-no-holder-do = Inget ändrades. Bestäm först vem som håller det.
refusal-disputed-title = Två har tagit emot samma ansvar
refusal-disputed-do = Inget ändrades. Ring båda, kom överens om vem som håller det, och gör en ny överlämning.
refusal-already-offered-title = Ansvaret är redan på väg att lämnas
refusal-already-offered-do = Inget nytt har skapats. Öppna den pågående överlämningen, eller ta tillbaka den först.
refusal-already-decided-title = Valet är redan gjort
refusal-already-decided-do = Inget har ändrats. Läs planen igen: någon annan kan ha valt, eller så har mallen ändrats.
refusal-figure-title = Talet går inte att räkna med
refusal-figure-do = Inget ändrades. Skriv ett tal som är noll eller större. Ett intervall skrivs med det mindre talet först, till exempel 3–5.
refusal-still-active-title = Aktiveringen pågår
refusal-still-active-do = Inget ändrades. Avsluta aktiveringen först och utvärdera sedan. Under tiden går det att anteckna i loggen.
refusal-evaluation-closed-title = Utvärderingen är avslutad
refusal-evaluation-closed-do = Den står kvar som den är. Nya åtgärder och förslag går fortfarande att skriva från planen.
refusal-nothing-proposed-title = Förslaget ändrar ingenting
refusal-nothing-proposed-do = Inget skickades. Texten är densamma som i planen. Skriv vad som ska stå i stället.
refusal-part-changed-title = Stycket har ändrats sedan förslaget skrevs
refusal-part-changed-do = Inget ändrades. Läs hur det står nu. Inför förslaget ändå om det ersätter det nya, eller avböj det.
refusal-already-answered-title = Förslaget är redan besvarat
refusal-already-answered-do = Inget ändrades. Någon hann före. Svaret står vid förslaget.
refusal-cannot-delete-title = Posten kan inte raderas
refusal-cannot-delete-do = Allt är kvar. Den visar vem som gjorde vad och vem som var ansvarig. Rätta genom att lägga till.

## Läget: har vi någon?

severity-act-now = Agera nu
severity-look-at-this = Titta på detta

on-call-no-roster-title = Vi vet inte vem som har jour
on-call-no-roster-do = Inget schema säger vem som behövs, och ingen står inskriven. Lägg upp behoven i Jour.
on-call-nobody-title = Ingen har jour eller beredskap
on-call-nobody-in-title = Ingen har jour i { $rosters }
on-call-nobody-do = Så har det varit sedan { $since }. Ring nästa på listan och skriv in den som svarar ja.
on-call-short-title = För få har jour eller beredskap
on-call-short-do =
    { $count ->
        [one] Ett behov är inte täckt. Ring den som kan komma och skriv in passet.
       *[other] { $count } behov är inte täckta. Ring dem som kan komma och skriv in passen.
    }
on-call-need-unknown-title = Någon har jour, men vi vet inte om det räcker
on-call-need-unknown-do = Inget schema säger vem som behövs. Lägg upp behoven i Jour, så syns luckorna.
on-call-not-needed-title = Ingen jour behövs just nu
on-call-not-needed-do = Enligt schemat räcker ordinarie bemanning den här tiden.
on-call-staffed-title = Jouren är bemannad
on-call-staffed-do = Alla behov i schemat är täckta just nu.

duty-line = { $name } – { $role } – till { $until }
moment-summer = { $time } (sommartid)
moment-winter = { $time } (normaltid)
duty-line-nobody = Obesatt
gap-line = { $role } ({ $form }), { $when }: { $missing } av { $needed } saknas
gap-line-competence = { $role } ({ $form }), { $when }: { $missing } av { $needed } med { $competence } saknas
duty-form-background = { $form }, andra linjen

## Beredskapskollen: vad som saknas, är gammalt eller obemannat

finding-no-roster-title = Inget schema säger vem som behövs
finding-no-roster-do = Lägg upp behoven i Jour. Först då kan luckor synas.
finding-roster-without-needs-title = Schemat säger inte vem som behövs: { $name }
finding-gap-title = Lucka i jouren: { $role }, { $when }
finding-gap-do = { $missing } av { $needed } saknas i { $duration }. Tilldela någon passet.
finding-gap-competence-title = Kompetens saknas i jouren: { $role } med { $competence }, { $when }
finding-gap-competence-do = { $missing } av { $needed } saknas i { $duration }. Byt någon mot en som har den.
finding-baton-nobody-title = Ingen håller ansvaret: { $name }
finding-baton-nobody-do = Bestäm vem som är ansvarig nu och skriv in det.
finding-baton-disputed-title = Två håller samma ansvar: { $name }
finding-baton-disputed-do = { $holders } har tagit emot var för sig. Ring båda och kom överens.
finding-handover-overdue-title = Överlämningen har inte tagits emot: { $title }
finding-handover-overdue-do = { $name } skulle ha svarat { $due }. Ring. Ansvaret är kvar hos { $holder }.
finding-no-number-title = Telefonnummer saknas: { $name }
finding-no-number-do = { $name } har snart jour och kan inte nås. Lägg till ett nummer i Kontakter.
finding-too-far-title = { $name } bor för långt bort för inställelsetiden
finding-too-far-do = { $travel } min restid, men { $response } min inställelsetid. Byt, eller kom överens om en plats närmare under passet.
finding-stale-number-title = Numret är inte kontrollerat: { $name }
finding-stale-number-do = Ring { $number } och skriv in dagen. { $name } har snart jour.
finding-no-plans-title = Nämnden har inga egna planer
finding-no-plans-do = Välj en mall i Planer och anpassa den.
finding-template-changed-title = Mallen har ändrats: { $title }
finding-template-changed-do =
    { $count ->
        [one] Ett val väntar i planen. Inget har tagits in eller bort av sig självt.
       *[other] { $count } val väntar i planen. Inget har tagits in eller bort av sig självt.
    }
finding-escalation-title = Dags att larma vidare till { $to }: { $title }
finding-escalation-do = { $text } Gränsen nåddes { $when }. Öppna aktiveringen och skriv vad som svarades, eller varför det inte behövs.
finding-returns-left-title = Återgång kvar: { $left } ({ $title })
finding-returns-left-do = Aktiveringen är avslutad men allt är inte fört tillbaka. Öppna den och bocka av, eller skriv varför något inte ska sparas.
finding-proposals-title =
    { $count ->
        [one] { $count } ändringsförslag väntar: { $title }
       *[other] { $count } ändringsförslag väntar: { $title }
    }
finding-proposals-do = Läs vad som föreslås. Inför det, eller avböj och skriv varför.
finding-action-overdue-title = Åtgärden är försenad: { $title }
finding-action-overdue-do = Skulle vara klar { $date }. Ansvarig: { $owner }.
finding-plan-draft-title = Planen är inte godkänd: { $title }
finding-plan-draft-do = Läs igenom den och godkänn den, så att alla vet att den gäller.
finding-plan-changed-title = Planen är ändrad efter godkännandet: { $title }
finding-plan-changed-do = Se i historiken vad som ändrats och godkänn den nya versionen.
finding-plan-review-title = Planens översyn är försenad: { $title }
finding-plan-review-do = Översynen skulle ha gjorts { $date }. Läs igenom planen och godkänn den igen.

## Vad någon gjorde, i historiken

op-save = sparade
op-save-all = sparade flera poster
op-import = läste in en tabell
op-delete = raderade
op-adapt-plan = gjorde en egen plan av en mall
op-approve-plan = godkände planen
op-decide = gjorde ett val mot mallen
op-confirm-pending = bekräftade det som följde med från mallen
op-activate = aktiverade planen
op-start-incident = aktiverade flera planer
op-mark-step = bockade av ett steg
op-add-deviation = skrev in en avvikelse
op-end-activation = avslutade aktiveringen
op-settle-escalation = skrev in en eskalering
op-set-figures = räknade
op-add-return = lade till något att föra tillbaka
op-settle-return = bockade av återgång
op-add-lesson = skrev in en lärdom
op-close-evaluation = avslutade utvärderingen
op-hand-on = började lämna över ledningen
op-propose = föreslog en ändring
op-answer-proposal = svarade på ett ändringsförslag
op-settle-action = ändrade om en åtgärd är klar
op-put-shifts = skrev in pass
op-remove-shifts = tog bort pass
op-swap-shifts = bytte två pass
op-found-baton = skrev in vem som håller ansvaret
op-start-handover = började en överlämning
op-answer = fyllde i ett svar
op-set-parties = ändrade vem som lämnar och tar emot
op-offer = erbjöd överlämningen
op-read-back = återläste
op-accept = tog emot ansvaret
op-return = lämnade tillbaka
op-withdraw = tog tillbaka överlämningen
op-undo = ångrade
op-restore = återställde en tidigare version
op-resolve = valde mellan två ändringar
op-shipped = lade in medföljande innehåll

## Fält. Först de som finns på flera ställen, sedan de som heter något eget.

field-id = Id
field-deleted = Raderad
field-removed = Borttagen
field-rank = Plats i listan
field-name = Namn
field-name-en = Namn på engelska
field-title = Rubrik
field-description = Beskrivning
field-unit = Verksamhet
field-kind = Slag
field-note = Anteckning
field-source = Källa
field-unverified = Ej verifierat
field-role = Roll
field-phone = Telefon
field-text = Text
field-reason = Skäl
field-by = Vem
field-at = När
field-created-at = Skapad
field-digest = Fingeravtryck
field-overdue-minutes = Försenad efter
field-tolerable-outage-minutes = Acceptabel avbrottstid
field-valid-from = Gäller från
field-valid-to = Gäller till
field-successor = Efterföljare
field-roles = Roller
field-plan = Plan
field-routine = Rutin
field-baton = Ansvar
field-handover = Överlämning
field-roster = Jourschema
field-person = Person
field-form = Tjänstgöringsform
field-bracket = Tid
field-state = Läge
field-start = Börjar
field-end = Slutar
field-year = År
field-month = Månad
field-day = Dag
field-days = Dagar
field-weekday = Veckodag

field-person-employer = Arbetsgivare
field-person-competences = Kompetenser
field-person-phones = Telefonnummer
field-person-phones-label = Märkning
field-person-phones-number = Nummer
field-person-phones-verified-on = Kontrollerat
field-person-email = E-post

field-plan-standing = Mall eller egen plan
field-plan-owner = Ansvarig för planen
field-plan-failed = Vad som är nere
field-plan-recovery-target-minutes = Återställningstid
field-plan-minimum-level = Lägsta godtagbara nivå
field-plan-secrecy = Spridning
field-plan-review-on = Nästa översyn
field-plan-review-months = Månader mellan översyner
field-plan-origin = Mall
field-plan-origin-template = Mall
field-plan-origin-title = Mallens rubrik
field-plan-origin-adapted-at = Gjord av mallen
field-plan-sections = Avsnitt
field-plan-sections-key = Avsnitt
field-plan-sections-origin = Mallens avsnitt
field-plan-steps = Steg
field-plan-steps-text = Vad som görs
field-plan-steps-reason = Varför
field-plan-steps-minutes = Tar ungefär
field-plan-steps-origin = Mallens steg
field-plan-dependencies = Beroenden
field-edition-plan = Plan
field-edition-version = Version
field-edition-decision = Beslut
field-edition-body = Texten
field-plan-decisions = Val mot mallen
field-plan-decisions-is-step = Gäller ett steg
field-plan-decisions-seen = Mallen sade
field-plan-decisions-choice = Val
field-plan-dependencies-on = Måste fungera för det
field-plan-approvals = Godkännanden
field-plan-approvals-version = Version
field-plan-approvals-decision = Beslut

field-activation-exercise = Övning
field-activation-started-at = Aktiverad
field-activation-started-by = Aktiverad av
field-activation-outage-began-at = Avbrottet började
field-activation-authority = På uppdrag av
field-activation-called-112 = 112
field-activation-steps = Steg
field-activation-steps-text = Vad som görs
field-activation-steps-reason = Varför
field-activation-deviations = Avvikelser
field-activation-deviations-entered-at = Inskriven
field-activation-ended = Avslutad
field-activation-incident = Händelse
field-incident-failed = Vad som är nere
field-incident-began-at = Avbrottet började
field-incident-exercise = Övning
field-incident-started-by = Startad av
field-incident-ended-at = Avslutad
field-plan-sections-annex = Bilaga
field-plan-sections-restricted = Utelämnas i öppet utdrag
field-plan-steps-best-minutes = Tar som minst
field-plan-steps-worst-minutes = Tar som mest
field-plan-dependencies-adapted-from = Mallens beroende
field-plan-escalations = Eskalering
field-plan-escalations-origin = Mallens eskalering
field-escalations-after-minutes = Efter
field-escalations-to = Till vem
field-plan-sums = Räknehjälp
field-plan-sums-origin = Mallens räknehjälp
field-sums-unit = Räknas i
field-sums-factors = Faktorer
field-factors-name = Faktor
field-factors-unit = Enhet
field-factors-value = Värde
field-factors-upper = Högsta värde
field-plan-returns = Återgång
field-plan-returns-origin = Mallens återgång
field-returns-what = Vad
field-returns-place = Vart
field-plan-tests = Övningar
field-plan-tests-on = Övad
field-plan-tests-script = Manus
field-plan-tests-passed = Klarade mål
field-plan-tests-goals = Mål
field-unit-authorities = Beslutanderätt
field-unit-authorities-who = Vem
field-unit-authorities-what = Får besluta om
field-activation-channel = Order kom via
field-activation-version = Version
field-activation-escalations = Eskalering
field-activation-escalations-state = Gjort
field-activation-sums = Räknehjälp
field-activation-sums-origin = Planens räknehjälp
field-activation-returns = Återgång
field-activation-lessons = Lärdomar
field-activation-lessons-worked = Fungerade
field-activation-evaluated = Utvärderad
field-settled = Klart
field-core-task-owner = Ansvarig
field-core-task-recovery-target-minutes = Återställningstid
field-core-task-minimum-level = Lägsta godtagbara nivå
field-core-task-impacts = Följder
field-core-task-impacts-weight = Hur allvarligt
field-core-task-dependencies = Beroenden
field-core-task-dependencies-on = Måste fungera för det
field-core-task-dependencies-adapted-from = Mallens beroende
field-improvement-title = Åtgärd
field-improvement-finding = Lärdom
field-improvement-activation = Aktivering
field-improvement-owner = Ansvarig
field-improvement-due-on = Klart senast
field-improvement-done = Klar
field-proposal-part = Gäller
field-proposal-before = Stod tidigare
field-proposal-text = Förslag
field-proposal-from = Från
field-proposal-activation = Aktivering
field-proposal-answer = Svar

field-roster-needs = Behov
field-roster-needs-count = Antal
field-roster-needs-from = Från
field-roster-needs-to = Till
field-roster-needs-response-minutes = Inställelsetid
field-roster-month-shifts = Pass

field-calendar-days-class = Dagens slag
field-calendar-days-rule = Infaller
field-calendar-days-valid-from-year = Första år
field-fixed = Fast datum
field-easter = Räknat från påskdagen
field-before-weekday = Före en veckodag

field-routine-from-role = Lämnas av
field-routine-to-role = Tas emot av
field-routine-responsibility = Ansvaret som flyttas
field-routine-used-when = Används när
field-routine-fields = Fält
field-fields-help = Hjälptext
field-fields-choices = Val
field-fields-required = Måste fyllas i
field-fields-warn-personal-data = Varnar för personuppgifter
field-answers-title = Fråga
field-answers-help = Hjälptext
field-answers-choices = Val
field-answers-required = Måste fyllas i
field-answers-warn-personal-data = Varnar för personuppgifter
field-answers-text = Svar

field-handover-from = Lämnar
field-handover-to = Tar emot
field-handover-answers = Svar
field-handover-stage = Steg
field-handover-offered-at = Erbjuden
field-handover-read-back = Återläst
field-handover-closed-at = Avslutad
field-baton-passes = Innehavare
field-baton-passes-to = Innehavare
field-baton-passes-at = Tog över
field-baton-passes-follows = Efter

field-concept-area = Område
field-concept-definition-sv = Definition på svenska
field-concept-definition-en = Definition på engelska
field-concept-terms = Ord
field-concept-terms-language = Språk
field-concept-terms-text = Ord
field-concept-terms-status = Status
field-concept-terms-valid-until = Gällde till
field-concept-terms-forms = Böjningar
field-concept-partners = Andras ord
field-concept-partners-partner = Vem
field-concept-partners-text = Ord
field-concept-homonyms = Samma ord, annan betydelse
field-concept-related = Närliggande begrepp
field-concept-note-en = Anmärkning på engelska
field-concept-broader = Överordnade begrepp
field-concept-stage = Läge
field-concept-replaced-by = Ersätts av
field-concept-retired-because = Varför det inte används
field-concept-version = Version
field-concept-agreed-on = Överenskommet

## Värden

value-empty = (tomt)
value-gone = (finns inte längre)
value-from-template = från mallen
value-part-of-plan = en del av planen
value-whole-plan = Planens hela text då
value-earlier-holder = förra innehavaren
value-date-time = { $date } { $clock }
value-months =
    { $count ->
        [one] { $count } månad
       *[other] { $count } månader
    }
value-version = version { $number }
value-times = { $count } × { $what }
value-rule-fixed = { $day } { $month } varje år
value-rule-easter = påskdagen
value-rule-after-easter =
    { $count ->
        [one] dagen efter påskdagen
       *[other] { $count } dagar efter påskdagen
    }
value-rule-before-easter =
    { $count ->
        [one] dagen före påskdagen
       *[other] { $count } dagar före påskdagen
    }
value-rule-weekday = första { $weekday }en från { $day } { $month }
value-rule-before =
    { $count ->
        [one] dagen före { $other }
       *[other] { $count } dagar före { $other }
    }

## Delar av en post

item-phones = Telefonnummer { $number }
item-sections = Avsnittet { $name }
item-steps = Steg { $number }
item-dependencies = Beroende { $number }
item-decisions = Val { $number } mot mallen
item-approvals = Godkännande { $number }
item-deviations = Avvikelse { $number }
item-escalations = Eskalering { $number }
item-sums = Räknehjälpen { $name }
item-returns = Återgång { $number }
item-tests = Övning { $number }
item-lessons = Lärdom { $number }
item-impacts = Följden { $name }
item-authorities = Beslutanderätt { $number }
item-needs = Behov { $number }
item-shifts = Passet { $when }
item-days = { $name }
item-fields = Fältet { $name }
item-answers = Svaret på { $name }
item-passes = Innehavare { $number }
item-terms = Ord { $number }
item-partners = Ordet hos { $name }
item-other = Del { $number }

## Vad som ändrades

change-field = { $item }: { $field }
change-place = plats { $number }
change-changed = { $field }: { $before } → { $after }
change-added = { $field } lades till: { $after }
change-removed = { $field } togs bort: { $before }
change-moved = { $field } flyttades: { $before } → { $after }
change-deleted = Posten raderades
change-restored = Posten kom tillbaka

weight-none = Ingen
weight-noticeable = Märkbar
weight-serious = Allvarlig
weight-unacceptable = Oacceptabel

escalation-state-open = Inte gjort
escalation-state-told = Eskalerat
escalation-state-not-needed = Behövs inte
return-state-open = Kvar att göra
return-state-done = Klart
return-state-not-kept = Ska inte sparas

proposed-waiting = Väntar på svar
proposed-taken = Infört
proposed-declined = Avböjt

kind-roster-draft = Förslag till jourschema
kind-publication = Publicerat schema
kind-swap = Byte
kind-rule-set = Arbetstidsregler
kind-call-out = Störning
kind-call-list = Inkallningslista
kind-aid-agreement = Avtal om lån av personal
kinds-roster-draft = Förslag till jourscheman
kinds-publication = Publicerade scheman
kinds-swap = Byten
kinds-rule-set = Arbetstidsregler
kinds-call-out = Störningar
kinds-call-list = Inkallningslistor
kinds-aid-agreement = Avtal om lån av personal
rule-daily-rest = Dygnsvila
rule-weekly-rest = Veckovila
rule-on-site-four-weeks = Jourtid på fyra veckor
rule-on-site-month = Jourtid på en kalendermånad
rule-average-week = Arbetstid per vecka i genomsnitt
rule-notice = Besked i förväg
rule-night-work = Nattarbete per dygn
rule-longest-sequence = Längsta arbete och jour i följd
rule-standby-in-a-row = Beredskap flera dygn i följd
rule-short-response = Kort inställelsetid
rule-gap = Tid mellan två pass
rule-days-in-a-row = Dagar i följd med pass
rule-weekends-of-four = Helger med pass av fyra
weekly-work = Ordinarie arbete
weekly-cannot = Kan inte
swap-asked = Söker någon som tar passet
swap-waiting = Väntar på godkännande
swap-done = Bytt
swap-refused = Inte godkänt
swap-withdrawn = Återtaget
sequence-duty = Jour först
sequence-competence = Kompetens först
sequence-travel = Kortast väg först
sequence-response = Kortast inställelsetid först
outcome-calling = Rings upp nu
outcome-coming = Kommer
outcome-no-answer = Svarar inte
outcome-busy = Upptaget
outcome-cannot = Kan inte komma
outcome-arrived = Framme

value-shift = ett pass
value-offer = ett erbjudande
value-special-period = en egen period
item-certificates = Kompetensen { $name }
item-weekly = Veckotid { $number }
item-absences = Frånvaro { $number }
item-wishes = Önskemål { $number }
item-periods = Perioden { $name }
item-balances = Ingående för { $name }
item-offers = Erbjudande { $number }
item-rules = Regeln { $name }
item-rests = Vila { $number }
item-wanted = Önskas { $number }
item-candidates = Plats { $number }
item-calls = Samtal { $number }

field-rule-set = Arbetstidsregler
field-share-percent = Andel av full jour, procent
field-travel-minutes = Restid
field-certificates = Kompetenser som löper ut
field-competence = Kompetens
field-valid-until = Gäller till
field-weekly = Veckotider
field-spent = Upptaget av
field-absences = Frånvaro
field-first = Första dagen
field-last = Sista dagen
field-wishes = Önskemål
field-wants = Vill ha pass
field-failed-on = Fel person svarade
field-periods = Egna perioder
field-balances = Ingående balans
field-nights = Nätter
field-weekend-days = Helgdagar (lör–sön)
field-holidays = Storhelger
field-hours = Timmar
field-approves-swaps = Byten godkänns
field-otherwise = Övrig tid
field-short-from = Börjar förkortad dag
field-background = Andra linjen
field-period = Egen period
field-planned = Lagt av ett förslag
field-shift = Pass
field-asked-at = Frågade
field-offers = Erbjudanden
field-return-month = Månad för pass i utbyte
field-return-shift = Pass i utbyte
field-taken = Taget erbjudande
field-version = Utgåva
field-employers = Arbetsgivare
field-day-break = Dygnsbryt
field-night-from = Natten börjar
field-night-to = Natten slutar
field-rules = Regler
field-test = Regel
field-amount = Gräns
field-exception = Undantag till
field-strict = Bindande
field-rests = Given vila
field-created-by = Skapad av
field-wanted = Önskas
field-count = Antal
field-sequence = Ordning
field-candidates = Att ringa
field-round = Omgång
field-calls = Samtal
field-outcome = Utfall
field-people = Personer
field-notice-minutes = Varsel
field-most-days = Längst, dagar
field-agreed-by = Godkänt av
field-agreed-on = Godkänt
field-began-at = Började
field-ended-at = Slutade
field-competences = Kompetenser
field-shifts = Pass
field-minutes = Minuter
field-stage = Läge
field-weekly-from = Från
field-weekly-to = Till
field-incident = Händelse
