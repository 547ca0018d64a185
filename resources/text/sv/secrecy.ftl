# Två lager, vem som tar emot, gallring och personuppgifter.

layer-a = Lager A
layer-b = Lager B – sekretess
kind-confidential-part = Lager B – sekretess
kinds-confidential-part = Lager B – sekretess
kind-disclosure = Utlämnande
kinds-disclosure = Utlämnanden
kind-erasure = Gallring
kinds-erasure = Gallringsprotokoll
documented-no-identities = Inga uppgifter som pekar ut enskilda
documented-identities = Uppgifter om enskilda får dokumenteras
erasure-on-its-date = På sin dag, enligt beslutet
erasure-earlier = Tidigare, med skäl
value-confidential = (visas bara i lager B)
item-confidential = Avsnitt { $number }

field-unit-documentation = Dokumentationsbeslut
field-unit-documentation-number = Beslutsnummer
field-decided-on = Beslutat
field-support = Insats
field-allows = Tillåter
field-keep-days = Bevaras högst, dagar
field-ground = Rättslig grund
field-ground-source = Grundens källa
field-ground-unverified = Grunden är inte kontrollerad
field-assessed-by = Bedömt av
field-assessed-on = Bedömt den
field-from-unit = Lämnande nämnd
field-to-unit = Mottagande nämnd
field-sections = Avsnitt
field-heading = Rubrik
field-erase-on = Gallras
field-layer = Lager
field-receiver = Mottagare
field-purpose = Ändamål
field-format = Format
field-masked = Borttagna personnummer
field-given-at = Lämnades
field-given-by = Lämnades av
field-erased = Gallrat dokument
field-erased-at = Gallrades
field-erased-by = Gallrades av
field-reason-kind = Grund för gallringen
field-decision = Beslut
field-erasure-mark = Kontrollmärke

op-decide-documentation = skrev in nämndens dokumentationsbeslut
op-begin-confidential = började lager B i en överlämning
op-write-confidential = skrev i lager B
op-erase-confidential = gallrade lager B
op-disclose = lämnade ut en överlämning

refusal-decision-number-title = Beslutet saknar nummer
refusal-decision-number-do = Beslutet är inte sparat. Skriv beslutets diarienummer, så att det går att hitta.
refusal-not-documented-title = { $unit } har inte beslutat att dokumentera uppgifter om enskilda
refusal-not-documented-do = Inget sparades. Lager B är tomt tills både den lämnande och den mottagande nämndens dokumentationsbeslut tillåter det. Skriv in beslutet under Överlämning, Dokumentationsbeslut, eller låt bli att skriva om enskilda.
refusal-confidential-begun-title = Överlämningen har redan ett lager B
refusal-confidential-begun-do = Inget ändrades. Öppna det som finns och skriv vidare i det.
refusal-ground-title = Rättslig grund saknas
refusal-ground-do = Inget sparades. Välj på vilken grund uppgifterna får gå från den ena nämnden till den andra.
refusal-assessor-title = Det står inte vem som har bedömt
refusal-assessor-do = Inget sparades. Skriv vem som har bedömt att uppgifterna får lämnas.
refusal-erase-on-title = Gallringsdagen går inte att använda
refusal-erase-on-do = Inget sparades. Välj en dag efter i dag och senast { $latest }, som är så länge nämndernas beslut tillåter.
refusal-not-due-title = Lager B ska gallras först { $day }
refusal-not-due-do = Det är kvar. Skriv ett skäl om det ska gallras tidigare.
refusal-purpose-title = Ändamålet saknas
refusal-purpose-do = Inget lämnades ut. Skriv vad mottagaren behöver uppgifterna till.
refusal-other-receiver-title = Lager B får bara gå till { $unit }
refusal-other-receiver-do = Inget lämnades ut. Lämna lager A till andra mottagare.
refusal-only-by-act-title = Det där kan inte sparas direkt
refusal-only-by-act-do = Inget ändrades. Lager B, utlämnanden och gallringar skrivs bara på överlämningens egen sida eller med kommandot handover.

personal-identity-number = personnummer
personal-coordination-number = samordningsnummer
personal-reserve-number = reservnummer
personal-birth-date = födelsedatum
personal-phone = telefonnummer
personal-email = e-postadress
personal-address = bostadsadress
personal-plate = registreringsnummer
personal-account = kontonummer
personal-name = namn
personal-sure = { $sort }: { $words }
personal-perhaps = kanske { $sort }: { $words }
personal-hint = kan vara { $sort }: { $words }
personal-removed = [borttaget: { $sort }]
personal-warning = Här står det som ser ut som personuppgifter: { $what }. Skriv antal och roller i stället. Måste det sägas, säg det muntligt eller skriv det i lager B.
personal-warning-hint = Är { $what } en person? Skriv rollen i stället, om det inte är någon som arbetar med händelsen.

disclosed-to = { $layer } till { $receiver }, { $moment }: { $purpose }
disclosed-none = Ingen har fått överlämningen utanför pärmen.
disclosed-title = Utlämnat till
layer-a-from = Från
layer-a-to = Till
layer-a-offered = Erbjuden
layer-a-closed = Avslutad
layer-a-receiver = Lämnat till
layer-a-footer = { $board } · Lager A, utan personuppgifter · { $moment }
layer-b-title = Sekretess. Rättslig grund: { $ground }
layer-b-assessed = Bedömt av { $who } { $day }
layer-b-boards = Från { $from } till { $to }
layer-b-erase = Gallras { $day }
layer-b-footer = { $board } · Lager B, sekretess · { $moment }
layer-b-unverified = Grunden är inte kontrollerad mot källan ({ $source }).
layer-b-source = Källa: { $source }
finding-erasure-title = { $count ->
    [one] Ett lager B skulle ha gallrats
   *[other] { $count } lager B skulle ha gallrats
}
finding-erasure-do = Programmet gallrar vid upplåsning och varje timme. Händer det inte, kör krisparm erasures run.

erasure-line = { $moment }: lager B i { $handover }, { $ground }, av { $who }
erasure-altered = Raden har ändrats efter gallringen.
erasure-none = Inget är gallrat än. Lager B i överlämningar gallras på sin dag, och raden står sedan här.
erasure-protocol = Gallringsprotokoll
erasure-copies = { $count ->
    [0] Inga säkerhetskopior behövde göras om.
    [one] En säkerhetskopia gjordes om utan det gallrade.
   *[other] { $count } säkerhetskopior gjordes om utan det gallrade.
}
erasure-left = De här kopiorna gick inte att göra om och kan ha det gallrade kvar: { $files }. Ta bort dem för hand. Kopior på andra platser känner programmet inte till.
erasure-elsewhere = Kopior som ligger på andra platser, som USB-minnen, känner programmet inte till: gör nya och förstör de gamla.

cli-about-handover-confidential = Lager B: det som är hemligt, i ett eget dokument som gallras
cli-about-handover-confidential-grounds = Lista rättsliga grunder att välja bland
cli-about-handover-confidential-add = Börja lager B i en överlämning, om nämndernas beslut tillåter det
cli-about-handover-confidential-write = Skriv ett avsnitt i lager B
cli-about-handover-confidential-show = Visa lager B
cli-about-handover-confidential-erase = Gallra lager B med hela dess historik
cli-about-handover-export = Lämna ut en överlämning som fil; utlämnandet skrivs in
cli-about-unit-decision = En nämnds dokumentationsbeslut
cli-about-unit-decision-show = Visa beslutet
cli-about-unit-decision-set = Skriv in beslutet
cli-about-unit-decision-remove = Ta bort beslutet; då dokumenteras inget om enskilda
cli-about-erasures = Gallringsprotokollet
cli-about-erasures-list = Lista det som är gallrat
cli-about-erasures-run = Gallra det vars dag har kommit
cli-about-personal-data = Visa vad i en textfil som ser ut som personuppgifter
cli-arg-ground = Rättslig grund: dess namn eller nyckel
cli-arg-assessed-by = Vem som har bedömt att uppgifterna får lämnas
cli-arg-assessed-on = Dagen för bedömningen; annars i dag
cli-arg-handover-confidential-add-from = Nämnden som lämnar och behåller
cli-arg-handover-confidential-add-to = Nämnden som tar emot
cli-arg-erase-on = Dagen då det gallras; annars så sent som besluten tillåter
cli-arg-heading = Avsnittets rubrik; ett avsnitt med samma rubrik skrivs om
cli-arg-handover-confidential-erase-reason = Varför det gallras före sin dag
cli-arg-layer = a (utan personuppgifter) eller b (sekretess)
cli-arg-handover-export-to = Fil att skriva: .docx, .odt, .md eller .json
cli-arg-receiver = Vem som tar emot: person eller funktion
cli-arg-handover-export-unit = Nämnden eller parten som tar emot
cli-arg-handover-export-purpose = Vad uppgifterna behövs till
cli-arg-mask = Ta bort personnummer ur kopian i stället för att stoppa
cli-arg-unit-decision-set-number = Beslutets diarienummer
cli-arg-unit-decision-set-on = Dagen för beslutet
cli-arg-support = Insatsen som beslutet gäller
cli-arg-allows = identities (uppgifter om enskilda) eller no-identities
cli-arg-keep-days = Hur många dagar lager B bevaras högst
cli-arg-erasures-list-to = Skriv protokollet till en fil, xlsx eller csv
cli-arg-text-file = Textfilen som läses
cli-value-ground = GRUND
cli-value-layer = LAGER
cli-value-allows = VAD
cli-confidential-none = Överlämningen har inget lager B
cli-confidential-none-do = Börja det med handover confidential add, om det behövs och besluten tillåter det.
cli-decision-none = { $unit } har inget dokumentationsbeslut: inget om enskilda dokumenteras.
cli-export-holds-numbers = Lager A innehåller { $what } och har inte lämnats ut
cli-export-holds-numbers-do = Ta bort det ur överlämningen, eller lägg till --mask så skrivs det över i kopian.
cli-export-found = Ser ut som personuppgifter i lager A:
cli-export-masked = Borttaget i kopian:
cli-export-handover-ending = Filen { $file } har inte en ändelse som går att skriva
cli-export-handover-ending-do = Använd .docx, .odt, .md eller .json.
cli-erasures-run = { $count ->
    [0] Inget behövde gallras.
    [one] Ett lager B gallrades.
   *[other] { $count } lager B gallrades.
}
cli-personal-line = rad { $line }: { $what }
cli-personal-none = Inget i filen ser ut som personuppgifter. Läs den ändå innan du lämnar ut den.

layers-open-text = Öppet. Det stängs när du går till en annan sida. Inget härifrån följer med i lager A, sökningen eller andra utskrifter.
layers-hidden-text = Dolt. Öppna det bara om du behöver det för att hjälpa.
layers-none-text = Tomt, för att nämndernas dokumentationsbeslut säger så. Det som kan sägas utan att peka ut någon skrivs ovan. Lager B går att börja när båda nämnderna har beslutat att uppgifter om enskilda får dokumenteras.
layers-show = Visa lager B
layers-hide = Dölj lager B
layers-begin = Börja lager B
layers-begin-text = Lager B blir ett eget dokument. Det gallras med hela sin historik på gallringsdagen.
layers-ground = Rättslig grund
layers-ground-hint = Varför uppgifterna får gå från den ena nämnden till den andra. Varje nämnd är en egen myndighet.
layers-assessed-by = Vem har bedömt
layers-from-unit = Nämnd som lämnar och behåller
layers-to-unit = Nämnd som tar emot
layers-erase-on = Gallras den
layers-erase-on-hint = Tomt betyder så sent som nämndernas beslut tillåter.
layers-add-section = Lägg till avsnitt
layers-heading = Rubrik { $number }
layers-text = Sekretess { $number }
layers-give = Lämna ut lager A
layers-give-b = Lämna ut lager B
layers-give-b-text = Lager B lämnas bara till den mottagande nämnden. Grunden står på första raden.
layers-give-now = Välj fil och lämna ut
layers-receiver = Vem tar emot
layers-receiver-hint = Person eller funktion, till exempel vakthavande befäl.
layers-unit = Nämnd eller part
layers-no-unit = Ingen av dem i pärmen
layers-purpose = Vad behövs det till
layers-nothing-found = Inget i lager A ser ut som personuppgifter. Läs det ändå.
layers-stops = Det får inte lämnas ut så här. Ta bort numren ur överlämningen, eller ta bort dem i kopian.
layers-look = Läs igenom innan du lämnar ut det.
layers-mask = Ta bort personnummer i kopian
layers-erase = Gallra nu
layers-erase-text = Lager B tas bort med hela sin historik, ur filen och ur säkerhetskopiorna, och går inte att få tillbaka. En rad i gallringsprotokollet blir kvar.
layers-erase-reason = Varför före gallringsdagen
layers-erase-now = Gallra för gott

## Nämndernas dokumentationsbeslut i fönstret

decision-title = Dokumentationsbeslut
decision-text = En nämnd kan besluta vad den dokumenterar om enskilda i krisstödet. Utan beslut är lager B i överlämningarna tomt, och det går inte att börja.
decision-text-begin = Lager B går att börja först när både nämnden som lämnar och nämnden som tar emot har beslutat att uppgifter om enskilda får dokumenteras. Det gallras senast så många dagar efter att det började som beslutet säger; gäller två beslut, det kortaste.
decision-text-after = Tas beslutet bort, eller ändras till att inget om enskilda får dokumenteras, går det inte att skriva mer i lager B. Det som redan står där behåller den gallringsdag det fick.
decision-boards = Nämnder med beslut
decision-none-at-all = Ingen nämnd har något beslut. Inget om enskilda dokumenteras.
decision-line = Beslut { $number }, { $on }, om { $support }
decision-line-kept = Uppgifter om enskilda får dokumenteras och bevaras högst { $days } dagar
decision-board = Vilken nämnd?
decision-number = Beslutsnummer
decision-number-hint = Diarienumret, så att beslutet går att hitta.
decision-number-needed = Skriv beslutets diarienummer
decision-day = Dag för beslutet
decision-day-needed = Skriv dagen för beslutet, till exempel 2026-06-10
decision-day-ahead = Den dagen har inte varit. Skriv dagen då nämnden beslutade.
decision-support = Insats som beslutet gäller
decision-support-hint = Till exempel: krisstöd utan individuell prövning.
decision-support-needed = Skriv vilken insats beslutet gäller
decision-allows = Vad får dokumenteras?
decision-keep = Bevaras högst, dagar
decision-keep-hint = Lager B gallras med sin historik senast så många dagar efter att det började.
decision-keep-needed = Skriv ett antal dagar, 1 till 3660
decision-done = Skriv in beslutet
decision-remove = Ta bort beslutet
decision-no-boards = Det finns inga nämnder i pärmen
decision-no-boards-text = Lägg först in nämnderna i Kontakter, eller hämta de medföljande i Inställningar.
handover-grounds = Underlag
