### Planer: hitta, läs, anpassa, godkänn, aktivera.

## Listan

plans-title = Planer
plans-new = Ny plan
plans-read-in = Läs in plan …
plans-export = Exportera …
plans-export-title = Exportera plan
plans-tabs = Vilka planer som visas
plans-tab = { $title } ({ $count })
plans-tab-active = Aktiva
plans-tab-own = Våra planer
plans-tab-templates = Mallar
plans-what-is-down = Filtrera på vad som är nere
plans-clear-down = Visa allt igen
plans-search = Sök på rubrik, verksamhet eller ansvarig
plans-status = Status
plans-any-status = Alla statusar
plans-sort = Ordning
plans-sort-title = Efter rubrik
plans-sort-review = Efter översyn
plans-sort-outage = Efter avbrottstid
plans-row-outage = Klarar { $duration } avbrott
plans-row-left = { $duration } kvar
plans-row-overdue = Avbrottstiden har gått ut
plans-row-progress = { $done } av { $all } steg
plans-conflict-badge = Två versioner
plans-to-list = Till listan
plans-clear-filters = Ta bort alla filter
plans-show-own = Visa våra planer
plans-no-active-title = Ingen plan är aktiv
plans-no-active-text = När något slutar fungera: välj en plan under Våra planer och aktivera den. Då räknas tiden och stegen bockas av här.
plans-no-own-title = Inga egna planer ännu
plans-no-own-text = Börja med en mall: välj den, anpassa den till er verksamhet och godkänn den. Det går också att börja med en tom plan.
plans-none-for-this-title = Ingen egen plan för det här
plans-none-for-this-text =
    { $count ->
        [0] Det finns ingen mall heller. Ta bort något val, eller skriv en ny plan.
        [one] Det finns { $count } mall som handlar om det. Den kan läsas direkt.
       *[other] Det finns { $count } mallar som handlar om det. De kan läsas direkt.
    }
plans-no-templates-title = Inga mallar
plans-no-templates-text = Pärmen har inga mallar. De som följer med programmet kan läggas in från Inställningar.
plans-no-hits-title = Inga träffar
plans-no-hits-text = Ingen plan passar alla val på en gång.
plans-none-chosen-title = Ingen plan är vald
plans-none-chosen-text = Välj en plan i listan. Är något nere? Tryck på Vad är nere? så visas de planer som gäller.
plans-gone = Planen finns inte längre.

## Att läsa en plan

plans-activate = Aktivera
plans-adapt = Anpassa och ta i bruk
plans-tolerable-outage = Acceptabel avbrottstid
plans-recovery-target = Återställningstid
plans-minimum-level = Lägsta godtagbara nivå
plans-owner = Ansvarig för planen
plans-approval = Godkännande
plans-review = Nästa översyn
plans-review-overdue = Översyn försenad
plans-secrecy = Spridning
plans-origin = Ursprung
plans-not-given = Inte angivet
plans-no-unit = Ingen särskild verksamhet
plans-never-approved = Inte godkänd ännu.
plans-approved = Version { $version }, godkänd av { $who } { $date }.
plans-approved-decision = Beslut: { $decision }.
plans-changed-since = Planen är ändrad efter det.
plans-no-review =
    { $months ->
        [one] Sätts när planen godkänns: efter { $months } månad.
       *[other] Sätts när planen godkänns: efter { $months } månader.
    }
plans-adapted-from = Anpassad från mallen { $title }, { $date }
plans-unverified = Overifierat
plans-unverified-text = Uppgifterna är inte kontrollerade mot källan. Kontrollera dem innan ni litar på dem.
plans-conflict-title = Två har ändrat samma sak
plans-conflict-text = Båda versionerna finns kvar. Välj vilken som gäller.
plans-conflict-open = Välj version
plans-me = { $name }, { $role }
plans-steps = Steg
plans-no-steps = Planen har inga steg ännu.
plans-step-who = { $role } · { $duration }
plans-step-why = Varför: { $reason }
plans-sections = Avsnitt
plans-section-empty = Inget skrivet här ännu.
plans-no-heading = Avsnitt utan rubrik
plans-dependencies = Vad vi är beroende av
plans-about = Om planen
plans-uses = När planen har använts
plans-use-of = Avbrott { $when }
plans-running = Pågår

## Att ändra en plan

plans-editing = Ändra: { $title }
plans-stored = Sparat { $time }
plans-not-stored-yet = Sparas när du stannar upp …
plans-stores-itself = Det du skriver sparas av sig självt.
plans-annex = Bilaga
plans-annexes = Bilagor
plans-annexes-text = Uppdateras fritt. Planen behöver inte fastställas på nytt för det.
plans-is-annex = Bilaga som uppdateras fritt
plans-is-restricted = Sekretess: inte i öppet utdrag
plans-draft-beside = Version { $version } gäller. Det här är ett ändrat utkast.
plans-draft-beside-text = Godkänn planen när utkastet är klart. Då gäller det i stället.
plans-extract = Öppet utdrag
plans-extract-left-out = { $count ->
    [0] Inga avsnitt är utelämnade
    [one] Ett avsnitt är utelämnat
   *[other] { $count } avsnitt är utelämnade
 }
plans-extract-text = Så läser någon utanför nämnden planen. Vad som är sekretess märks avsnitt för avsnitt när planen redigeras.
plans-extract-unmarked = Planen har begränsad spridning, men inget avsnitt är märkt som sekretess
plans-extract-unmarked-text = Märk först vilka avsnitt som ska utelämnas. Ska allt kunna läsas av alla, ändra spridningen till öppen.
plans-restricted = Sekretess
plans-parts = Delar av planen
plans-part-facts = Uppgifter
plans-part-sections = Avsnitt ({ $count })
plans-part-steps = Steg ({ $count })
plans-part-dependencies = Beroenden ({ $count })
plans-removed = Borttaget
plans-title-missing = Skriv en rubrik.
plans-owner-hint = En roll håller längre än ett namn, till exempel Enhetschef.
plans-covers = Planen gäller när det här är nere
plans-covers-hint = Så hittas planen när något har hänt.
plans-minimum-hint = Vad som måste fungera även under avbrottet.
plans-secrecy-hint = Begränsad spridning: innehåller sådant som inte bör spridas (18 kap. 13 § offentlighets- och sekretesslagen kan gälla).
plans-review-months = Månader mellan översyner
plans-review-months-hint = Räknas från godkännandet.
plans-months-wrong = Skriv ett antal månader, 1–120.
plans-figure-hint = Till exempel 4 h, 90 min eller 2 dygn. Bara en siffra betyder timmar.
plans-figure-read = Läses som { $duration }
plans-figure-wrong = Går inte att läsa som en tid. Skriv till exempel 4 h eller 90 min.
plans-target-too-long = Ska vara kortare än acceptabel avbrottstid.
plans-heading = Rubrik på avsnittet
plans-section-empty-hint = Avsnittet är tomt. Skriv, eller ta bort det om det inte behövs.
plans-more-sections = Lägg till avsnitt
plans-sections-missing = Avsnitt ur modellen som saknas
plans-own-heading = Rubrik på ett eget avsnitt
plans-add-section = Lägg till
plans-move-up = Flytta upp: { $name }
plans-move-down = Flytta ner: { $name }
plans-remove = Ta bort: { $name }
plans-add-step = Nytt steg: { $bracket }
plans-edit-step = Ändra steg: { $name }
plans-bracket-empty = Inga steg här.
plans-step-empty = Steg utan text
plans-step-text = Vad som ska göras
plans-step-reason = Varför
plans-step-role = Vem gör det
plans-step-role-hint = En roll, till exempel Enhetschef.
plans-pick-role = Välj roll
plans-step-bracket = När
plans-no-dependencies = Inga beroenden ännu. Skriv vad som måste fungera för att ni ska kunna arbeta.
plans-add-dependency = Nytt beroende
plans-dependency-name = Vad vi är beroende av
plans-dependency-empty = Beroende utan namn
plans-shipped-title = Det här är en mall som följer med programmet
plans-shipped-text = Anpassa den hellre till en egen plan. Då finns mallen kvar att jämföra med.

## Ny plan, anpassa, kopiera

plans-new-beginning = Börja med
plans-new-from-template = En mall
plans-new-empty = En tom plan
plans-new-empty-template = En tom mall
plans-template = Mall
plans-new-template-placeholder = Välj mall
plans-new-template-missing = Välj vilken mall planen ska bygga på.
plans-adapt-title = Anpassa { $title }
plans-adapt-text = Mallen blir en egen plan som ni ändrar fritt. Den börjar som utkast och gäller när den är godkänd.
plans-adapt-confirm = Skapa egen plan
plans-copy-of = { $title } (kopia)

## Godkänna

plans-approve-title = Godkänn { $title }
plans-approve-version = Det här blir version { $version }
plans-approve-who = Godkänns av { $name }, { $role }, nu.
plans-approve-review = Nästa översyn: { $date }
plans-approve-look = Titta på det här först
plans-approve-empty =
    { $count ->
        [one] { $count } avsnitt är tomt.
       *[other] { $count } avsnitt är tomma.
    }
plans-approve-no-steps = Planen har inga steg.
plans-approve-no-outage = Acceptabel avbrottstid är inte angiven.
plans-decision = Beslutsnummer
plans-decision-hint = Diarienummer eller annat som leder till beslutet. Får lämnas tomt.

## Aktivera: en fråga i taget

plans-activate-of = Aktivera { $title }
plans-page = { $page } av { $pages }
plans-ask-112 = Har 112 larmats?
plans-112 = 112
plans-112-yes = Någon har ringt, eller hjälpen är redan på plats.
plans-112-not-needed = Ingen är i fara.
plans-112-unknown = Ta reda på det innan du fortsätter, om du kan.
plans-call-112-title = Är någon i fara? Ring 112 nu.
plans-call-112-text = Hellre två samtal än inget. Fortsätt här när du har ringt, eller när du vet att ingen är i fara.
plans-call-112-number = Nödnummer
plans-ask-when = När började avbrottet?
plans-clock = Klockslag
plans-began = Började { $ago }
plans-when-unreadable = Skriv klockslag och datum, till exempel 03:10.
plans-when-future = Avbrottet kan inte börja i framtiden.
plans-exercise-title = Övning
plans-exercise-text = Inget har hänt på riktigt. Säg att ni ringer; ring inte 112 eller någon annan utan att säga att det är en övning.
plans-exercise-running = Det här är en övning. Inget av det har hänt på riktigt.
plans-authority = På uppdrag av
plans-authority-hint = Namn och roll på den som bestämt det. Får lämnas tomt om det är bråttom.
plans-authority-me = Jag själv: { $me }
plans-start = Aktivera nu
plans-start-exercise = Starta övningen

## En aktiv plan

plans-outage-since = Avbrott sedan { $when } ({ $ago })
plans-left = { $duration } kvar
plans-over-by = { $duration } för länge
plans-lasted = { $duration } hittills
plans-no-outage-given = Planen anger ingen acceptabel avbrottstid.
plans-tolerable-until = Acceptabel avbrottstid går ut { $when }
plans-tolerable-passed = Acceptabel avbrottstid gick ut { $when }
plans-ended-after = Avslutad efter { $duration }
plans-ended-by = Avslutad { $when } av { $who }.
plans-progress = { $done } av { $all } steg klara
plans-all-roles = Alla roller
plans-role-filter = Visa steg för
plans-bracket-due = Senast { $time }, { $away }
plans-bracket-overdue = Skulle vara klart { $time }, { $away }
plans-bracket-done = Klart
plans-step-marked = { $time } av { $name }
plans-step-noted = Anteckning: { $note }
plans-skip = Hoppa över
plans-skip-step = Hoppa över: { $name }
plans-note-step = Anteckning: { $name }
plans-log-about = Anteckna i loggen
plans-log-step = Anteckna i loggen: { $name }
plans-skip-reason = Varför hoppas steget över?
plans-skip-reason-missing = Skriv kort varför, så att den som läser sedan förstår.
plans-show-plan = Visa planen
plans-about-use = Om aktiveringen
plans-started = Aktiverad
plans-at-by = { $when } av { $who }

## Logg och avslut

plans-log = Logg
plans-log-new = Ny avvikelse
plans-log-title = Anteckna i loggen
plans-log-what = Vad hände?
plans-log-what-hint = Det som avviker från planen, ett beslut, ett samtal.
plans-log-missing = Skriv vad som hände.
plans-log-future = Tiden kan inte ligga i framtiden.
plans-log-add = Lägg i loggen
plans-deviation = Avvikelse
plans-log-started = Planen aktiverades
plans-log-done = Gjort: { $step }
plans-log-skipped = Hoppades över: { $step } Skäl: { $reason }
plans-log-ended = Avslutad. { $note }
plans-log-entered = { $name }, antecknat { $when }
plans-end = Avsluta
plans-end-title = Avsluta { $title }
plans-end-note = Hur gick det?
plans-end-note-hint = Vad som är återställt, vad som återstår, vad ni lärde er. Får lämnas tomt.
plans-end-all-done = Alla steg är gjorda eller överhoppade.
plans-end-open =
    { $count ->
        [one] { $count } steg är kvar att göra
       *[other] { $count } steg är kvar att göra
    }
plans-end-open-text = Det går att avsluta ändå. De står kvar som inte gjorda.
plans-end-by = Avslutas av
plans-end-stays = Allt som bockats av och antecknats finns kvar att läsa.

## Mot mallen

plans-publish = Publicera
plans-choices =
    { $count ->
        [0] Inga val kvar mot mallen
        [one] Ett val kvar mot mallen
       *[other] { $count } val kvar mot mallen
    }
plans-choices-of = { $changed } där mallen eller vi har ändrat, { $pending } att bekräfta. Inget tas in eller tas bort av sig självt.
plans-choice-open = Gå igenom
plans-choice-back = { $title }
plans-choice-text = Understruket har kommit till, överstruket har gått bort.
plans-choice-none-title = Allt är genomgånget
plans-choice-none-text = Planen följer mallen, eller skiljer sig av skäl som står i historiken.
plans-choice-confirm-all = Bekräfta { $count } oförändrade
plans-choice-confirm = Bekräfta
plans-choice-take = Ta mallens
plans-choice-take-away = Ta bort hos oss
plans-choice-add = Lägg till hos oss
plans-choice-keep = Behåll vårt
plans-choice-leave-out = Ha det inte med
plans-choice-join = Skriv ihop
plans-choice-theirs = Mallen
plans-choice-theirs-none = Mallen har tagit bort det här.
plans-choice-ours = Vi
plans-choice-ours-none = Vi har inte det här.
plans-choice-other = Mallen: { $theirs }. Vi: { $ours }.
plans-choice-reason = Varför?
plans-choice-reason-hint = Till exempel: vi har egna vattentankar. Skälet står vid valet i historiken.
plans-choice-reason-missing = Skriv varför planen skiljer sig från mallen.
plans-choice-joined = Texten som ska gälla
plans-choice-joined-hint = Vår text står först, mallens under. Skriv ihop dem till en.
plans-adopted-by =
    { $count ->
        [one] En plan följer mallen
       *[other] { $count } planer följer mallen
    }
plans-adoption = { $confirmed } som mallen, { $deviating } avviker med skäl, { $pending } inte bekräftade, { $behind } efter den senaste versionen.
plans-list-choices = { $count } val kvar
plans-show-templates = Visa mallarna
plans-show-template = Visa mallen
plans-versions-none = Planen har ingen fastställd version
plans-versions-none-do = Godkänn planen först. Varje godkänd version sparas för sig.
plans-version-line = Version { $version }, { $when }, { $name }. { $decision }
plans-differences =
    { $count ->
        [0] Ingenting skiljer
        [one] En del skiljer
       *[other] { $count } delar skiljer
    }
plans-versions = Versioner
plans-version = Version { $version }
plans-version-now = Som planen är nu
plans-version-older = Från
plans-version-newer = Till
plans-versions-compare = Jämför två versioner
plans-version-read = Läs version { $version }
plans-version-frozen = Så löd planen när den godkändes. Den här versionen ändras inte.

## Vad är nere?

plans-down-title = Vad är nere?
plans-down-what = Markera det som inte fungerar
plans-down-when = När började det?
plans-down-none-title = Inget är markerat ännu
plans-down-none-text = Markera ovanför vad som inte fungerar. Då visas planerna som gäller, den som brådskar mest först.
plans-down-no-plans-title = Ingen plan gäller det här
plans-down-no-plans-text = Det finns varken en egen plan eller en mall för det. Ring den som bestämmer, och vid fara 112.
plans-down-plans =
    { $count ->
        [one] { $count } plan gäller
       *[other] { $count } planer gäller
    }
plans-down-left = { $left } kvar av { $all }
plans-down-overdue = Tiden gick ut för { $ago } sedan ({ $all })
plans-down-no-limit = Planen säger inte hur länge det går
plans-down-began = Började { $when }
plans-down-covers = Gäller: { $what }
plans-down-template = Mall
plans-down-template-text = Ni har ingen egen plan för det här. Mallen kan läsas men inte startas.
plans-down-running = Redan aktiv
plans-down-read = Läs: { $title }
plans-down-next = Vad faller härnäst
plans-down-next-none = Ingen plan säger vad som faller härnäst. Det betyder inte att allt annat håller.
plans-down-next-wait = Markera vad som är nere, så visas vad som kan följa.
plans-down-next-why = Behöver { $because }: { $dependency }. Enligt planen { $plan }.
plans-down-next-why-template = Behöver { $because }: { $dependency }. Enligt mallen { $plan }.
plans-down-next-later =
    { $depth ->
        [1] Följer direkt
       *[other] Följer i led { $depth }
    }
plans-down-tick = Är också nere: { $what }
plans-down-start =
    { $count ->
        [0] Starta
        [one] Starta { $count } plan
       *[other] Starta { $count } planer
    }
plans-down-start-exercise =
    { $count ->
        [0] Starta övningen
        [one] Starta övning med { $count } plan
       *[other] Starta övning med { $count } planer
    }
plans-down-needs-112 = Svara först på frågan om 112.
plans-down-needs-plan = Välj minst en egen plan att starta.
plans-down-needs-when = Rätta när det började.
plans-down-started-by = Startad av { $who }
plans-down-ended = Avslutad
plans-dependency-on = Måste fungera för det
plans-dependency-on-none = Inget av det som kan vara nere
plans-dependency-on-hint = Så följer programmet vad som faller härnäst när något är nere.
