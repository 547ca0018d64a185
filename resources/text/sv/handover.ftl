### Överlämning: vem som har ansvaret, och hur det går över till nästa.

handover-title = Överlämning
handover-start = Ny överlämning
handover-found = Nytt ansvar
handover-list = Ansvar och överlämningar
handover-batons = Ansvar just nu
handover-open = Pågående överlämningar
handover-closed = Avslutade överlämningar
handover-question = Vem var ansvarig kl …?
handover-no-open = Inga pågående överlämningar

## Ansvar

handover-empty-title = Här ska det stå vem som har ansvaret
handover-empty-text = Ett ansvar bärs av exakt en i taget, till exempel att leda krisstödet under jouren. Lägg upp ansvaret och vem som har det nu. Sedan lämnas det över från person till person, och det går alltid att se vem som hade det.
handover-since = sedan { $when }
handover-held-by-nobody = Ingen har ansvaret
handover-disputed = Två har tagit över var för sig
handover-disputed-text = Två datorer tog emot samma ansvar utan att veta om varandra. Ring varandra och bestäm vem som har det. Båda står kvar här tills dess.
handover-pass-on = Lämna över
handover-show = Mer om: { $name }
handover-call = Ring { $name }
handover-copy-number = Kopiera numret till { $name }
handover-no-number = Inget nummer angivet
handover-in-progress = En överlämning pågår: { $stage }
handover-show-handover = Visa överlämningen
handover-holders = Alla som har haft ansvaret
handover-first-holder = Hade det från början
handover-by-handover = Visa överlämningen till { $name }

## Vem var ansvarig?

handover-ask-text = Skriv dag och klockslag, så står svaret för varje ansvar.
handover-ask-date = Dag
handover-ask-time = Klockslag
handover-ask-at = Ansvarig { $when }
handover-ask-nobody = Ingen hade ansvaret då
handover-ask-disputed = Två hade tagit över var för sig: { $names }
handover-ask-future = Det klockslaget har inte varit än
handover-ask-holder = { $name }, { $role }

## Nytt ansvar

handover-found-title = Nytt ansvar
handover-found-text = Skriv vad man ansvarar för och vem som har ansvaret nu. Namnet kan inte bytas sedan, så skriv det som alla säger.
handover-found-name = Vad ansvarar man för?
handover-found-name-hint = Till exempel: Leda krisstödet under jouren
handover-found-holder = Vem har ansvaret nu?
handover-found-me = Jag har det
handover-found-done = Lägg upp ansvaret
handover-name-needed = Skriv vad man ansvarar för
handover-holder-needed = Skriv vem som har ansvaret

## En person

handover-person-name = Namn
handover-person-role = Roll
handover-person-phone = Telefon att ringa tillbaka på
handover-on-call-now = I jour nu
handover-contacts = I kontakterna
handover-pick = Välj { $name }
handover-nobody-on-call = Ingen är i jour nu. Skriv namn, roll och telefon.

## Börja

handover-start-title = Ny överlämning
handover-start-baton = Vilket ansvar lämnas över?
handover-start-routine = Vilken rutin passar?
handover-start-receiver = Vem tar över?
handover-start-receiver-hint = Du kan fylla i mottagaren senare, men innan du erbjuder.
handover-start-done = Börja fylla i
handover-start-from = { $name } har ansvaret nu och lämnar över
handover-start-from-later = { $name } har ansvaret från { $when } och lämnar över
handover-start-no-routine = Det finns inga rutiner i pärmen
handover-start-no-routine-text = En rutin säger vilka frågor överlämningen ska svara på. Hämta de medföljande rutinerna i inställningarna.
handover-start-open-settings = Öppna inställningar
handover-baton-needed = Välj ett ansvar
handover-routine-needed = Välj en rutin
handover-cannot-start-open = En överlämning av det här ansvaret pågår redan.

## Fylla i

handover-counts-not-names = Antal, inte namn
handover-counts-not-names-text = Skriv hur många, inte vilka. Inga namn, personnummer eller hemadresser på dem som är drabbade.
handover-count-expected = Skriv ett antal med siffror
handover-list-hint = En rad för varje sak.
handover-required-mark = { $title } *
handover-required-note = * måste fyllas i innan du erbjuder
handover-receiver = Mottagare
handover-saved = sparat { $time }
handover-offer = Erbjud överlämningen
handover-offer-text = När du erbjuder går det inte längre att ändra. Ansvaret är kvar hos { $name } tills mottagaren har tagit emot.
handover-missing = Det här saknas innan du kan erbjuda
handover-go-to = Gå till: { $title }
handover-discard = Släng utkastet

## Läsa

handover-from-to = { $from } → { $to }
handover-nobody-yet = ingen mottagare än
handover-waiting = Väntar på { $name }
handover-waiting-text = Erbjuden { $when }. Ansvaret är kvar hos { $name } tills någon har tagit emot.
handover-waiting-read-back = { $name } har läst tillbaka men inte tagit emot
handover-due = Ska vara mottagen { $when }
handover-overdue = försenad { $duration }
handover-overdue-text = Ring mottagaren. Ansvaret är kvar hos { $name }.
handover-receive = Ta emot ansvaret
handover-withdraw = Dra tillbaka
handover-accepted = { $name } tog över ansvaret { $when }
handover-accepted-text = { $baton }: från { $from } till { $to }. Kvittot står kvar i historiken.
handover-returned = { $name } lämnade tillbaka { $when }
handover-withdrawn = { $name } drog tillbaka { $when }
handover-kept = Ansvaret blev kvar hos { $name }. Skäl: { $reason }
handover-what-was-handed-over = Det som lämnades över
handover-what-is-offered = Det som lämnas över
handover-read-back = Mottagarens egna ord
handover-not-filled = Inte ifyllt: { $titles }
handover-giver = Lämnar
handover-taker = Tar emot
handover-created = Påbörjad { $when }
handover-gone = Överlämningen finns inte längre
handover-gone-text = Den har raderats.
handover-conflict = Två har skrivit olika här
handover-conflict-text = Välj vad som ska gälla.
handover-conflict-show = Jämför

## Ta emot, en fråga i taget

handover-step = Steg { $number } av 3
handover-night-read = Läs allt
handover-night-read-text = { $name } vill lämna över: { $baton }
handover-night-read-done = Jag har läst allt
handover-night-tell = Vad har du tagit över?
handover-night-tell-text = Säg det med egna ord till den som lämnar: läget, vad som är kvar att göra, vad som kan hända. Skriv det viktigaste här.
handover-night-tell-field = Med egna ord
handover-night-tell-needed = Skriv med egna ord vad du har förstått
handover-night-tell-done = Så har jag förstått det
handover-night-take = Tar du över ansvaret?
handover-night-you = Du är
handover-night-now = Ansvaret går över till dig nu { $time }
handover-night-take-done = Ja, jag tar över nu
handover-night-return = Nej, lämna tillbaka
handover-night-leave = Fortsätt senare

## Skäl

handover-return-title = Varför lämnar du tillbaka?
handover-return-done = Lämna tillbaka
handover-return-text = Ansvaret blir kvar hos { $name }. Skriv varför, så att det går att rätta till.
handover-withdraw-title = Varför drar du tillbaka?
handover-withdraw-text = Ansvaret blir kvar hos { $name }. Skriv varför.
handover-reason = Skäl
handover-reason-needed = Skriv ett skäl

## Kalendern


## Registret: nya slag, fält och vad som gjordes

kind-task = Uppgift
kinds-task = Uppgifter
answer-kind-tasks = Uppgifter
task-done = Klar
task-dropped = Struken
section-severity = Hur allvarligt
section-situation = Läget
section-background = Bakgrund
section-done = Gjort
section-tasks = Kvar att göra
section-if-then = Om … så …
section-agreements = Överenskommet och lovat
section-said = Vad som får sägas
section-withheld = Lämnas inte över
section-next-contact = Nästa kontakt
op-moves-at = sade när ansvaret går över
op-confirm-handover = bekräftade återläsningen
op-receive-handover = tog in en överlämning från en annan dator
op-take-answer = tog in mottagarens svar
op-settle-baton = avgjorde vem som har ansvaret
op-add-task = lade till en uppgift
op-assign-task = gav en uppgift till någon
op-close-task = avslutade en uppgift
field-section = Rubrik
field-moves-at = Ansvaret går över
field-tasks = Uppgifter
field-code = Kontrollkod
field-answer-code = Svarskod
field-received = Från en annan dator
field-confirmed-at = Bekräftad
field-gives-back = Lämnar tillbaka
field-baton-passes-also = Följer också
field-baton-passes-settled = Avgjort
field-mark = Gemensamt märke
field-clock = Datorns klocka visade
field-handover-follows = Följer på
field-what = Vad
field-owner = Vem gör det
field-due = Senast
field-task-origin = Kom upp i
field-task-made-at = Tillagd
field-task-made-by = Tillagd av
field-task-ended = Avslutad
field-how = Hur
field-task = Uppgift

## Nekat

refusal-not-confirmed-title = Den som lämnar har inte bekräftat
refusal-not-confirmed-do = Ansvaret är kvar hos den som lämnar. Låt den som lämnar höra återläsningen och bekräfta, ta sedan emot.
refusal-not-disputed-title = Det finns inget att avgöra
refusal-not-disputed-do = Inget ändrades. Bara en har ansvaret. Ska det gå vidare, gör en överlämning.
refusal-offer-outdated-title = Ansvaret har gått vidare sedan det erbjöds
refusal-offer-outdated-do = Inget ändrades. Dra tillbaka överlämningen och gör en ny från den som har ansvaret nu.
refusal-not-as-offered-title = Innehållet är inte det som erbjöds
refusal-not-as-offered-do = Ansvaret är kvar hos den som lämnar. Någon har ändrat på en annan dator. Dra tillbaka och erbjud på nytt.
refusal-code-slip-title = Koden är fel skriven
refusal-code-slip-length = Inget ändrades. Koden har { $should } tecken, här står { $is }. Be den andra läsa upp den igen.
refusal-code-slip-sign = Inget ändrades. Tecknet { $sign } finns inte i någon kod. Be den andra läsa upp den igen.
refusal-code-slip-check = Inget ändrades. Ett tecken är fel, eller två har bytt plats. Be den andra läsa upp koden igen.
refusal-code-mismatch-title = Koden gäller inte den här överlämningen
refusal-code-mismatch-do = Inget är överlämnat. Jämför i telefonen: vilket ansvar, vem som lämnar, vem som tar emot, och om ni sagt ett klockslag. Rätta och försök igen.
refusal-answer-mismatch-title = Svarskoden hör till en annan överlämning
refusal-answer-mismatch-do = Inget är överlämnat. Kontrollera att mottagaren skrev in den kod som står här, och be om svarskoden igen.
refusal-received-already-title = Överlämningen finns redan här
refusal-received-already-do = Inget ändrades. Öppna den i listan och fortsätt där.
refusal-task-closed-title = Uppgiften är redan avslutad
refusal-task-closed-do = Inget ändrades. Behövs den igen, lägg till en ny.

## Kod i telefonen

handover-spelling = Adam Bertil Cesar David Erik Filip Gustav Helge Johan Kalle Ludvig Martin Niklas Petter Qvintus Rudolf Sigurd Tore Urban Viktor Xerxes Yngve Zäta
handover-copy-code = Kopiera koden
handover-night-answer = Läs upp svarskoden för { $name }. Säg till när { $name } har skrivit in den.
handover-night-hear = Läs upp det här för { $name }, som säger om det stämmer:
handover-night-not-yet = Inte överlämnat än
handover-night-confirmed-by-phone = Koden stämde. Jag tar över nu
handover-night-confirm = { $name } säger: så är det

## Kommandoraden

cli-about-handover-confirm = Den som lämnar bekräftar återläsningen
cli-about-handover-moves = Säg när ansvaret går över; utan klockslag när det tas emot
cli-about-handover-back = Börja lämna tillbaka något som är mottaget
cli-about-handover-code = Visa koden att läsa upp, eller skriv in mottagarens svarskod
cli-about-handover-phone = Ta emot med en kod i telefonen
cli-about-handover-send = Skriv erbjudandet eller svaret till en fil
cli-about-handover-open = Läs in ett erbjudande eller ett svar från en fil
cli-about-handover-task = Uppgifter som hör till ett ansvar
cli-about-handover-task-list = Lista öppna uppgifter
cli-about-handover-task-add = Lägg till en uppgift
cli-about-handover-task-assign = Ge en uppgift till någon
cli-about-handover-task-done = Avsluta en uppgift som är klar
cli-about-handover-task-drop = Stryk en uppgift, med skäl
cli-about-baton-settle = Avgör vem som har ett ansvar som två gör anspråk på
cli-arg-handover-moves-at = Klockslag; utelämnat när det tas emot
cli-arg-handover-code-answer = Svarskoden som mottagaren läste upp
cli-arg-handover-code-words = Vad mottagaren sade med egna ord
cli-arg-handover-phone-code = Koden som lästes upp
cli-arg-handover-phone-to = Vem som tar emot
cli-arg-handover-phone-routine = Rutin att skriva det hörda i
cli-arg-handover-phone-moves = Klockslaget ni har sagt, om något
cli-arg-parcel = Filen; vid open också överlämningen som PDF från Krispärm
cli-arg-open-task = Uppgiftens text eller id
cli-arg-handover-task-add-what = Vad som ska göras
cli-arg-handover-task-add-owner = Vem som gör det
cli-arg-handover-task-assign-owner = Vem som gör det
cli-arg-handover-task-add-due = Senast när
cli-arg-baton-list-at = Tidpunkt, till exempel "2026-12-24 23:00"
cli-arg-incident = Händelsen som ansvaret gäller
cli-value-open-task = UPPGIFT
cli-value-code = KOD

handover-moves-at = Ansvaret går över { $when }
handover-code-is = Kontrollkod: { $code }
handover-answer-is = Svarskod: { $code }
handover-confirmed = Den som lämnar har bekräftat återläsningen
handover-not-handed-over = Inte överlämnat
handover-tasks = Kvar att göra
handover-task-due = senast { $when }
handover-task-overdue = försenad sedan { $when }
handover-task-none = Inga öppna uppgifter
handover-settled-by = { $holder } (avgjort av { $name }: { $reason })
handover-stretch-disputed = OMTVISTAT: { $names }
handover-file-damaged = Filen är inte en hel överlämning
handover-file-damaged-do = Inget ändrades. Be om filen igen, eller lämna över med koden i telefonen.
handover-file-other = Filen hör till pärmen { $name }
handover-file-other-do = Inget ändrades. Öppna den pärmen och läs in filen där.

## Fönstret: telefon, tvist, uppgifter

handover-phone-title = Ta emot i telefon
handover-phone-text = Den som lämnar läser upp en kod. Skriv in den här, läs tillbaka med egna ord och läs upp svarskoden.
handover-phone-baton = Vilket ansvar?
handover-phone-me = Vem tar emot?
handover-phone-code = Kontrollkod
handover-phone-code-hint = Tolv tecken i tre grupper.
handover-phone-code-needed = Skriv koden som läses upp
handover-phone-moves = Klockslag, om ni har sagt ett
handover-phone-done = Koden är inskriven
handover-call-title = Lämna över i telefon
handover-call-text = Ring { $name } och läs upp koden. Lyssna på återläsningen. Skriv in svarskoden om den stämmer.
handover-call-answer = Svarskod
handover-call-words = Det mottagaren sade med egna ord
handover-call-done = Det stämmer, ansvaret går över
handover-settle-title = Avgör vem som har ansvaret
handover-settle-text = Ring de andra först. Det ni bestämmer gäller från nu; tiden innan står kvar som omtvistad.
handover-settle-holder = { $name } har ansvaret
handover-settle-reason = Varför, och vem ni har talat med
handover-settle-done = Så är det bestämt
handover-settled = Avgjort av { $name }: { $reason }
handover-stretch = { $from } till { $to }
handover-clock-was = Datorns klocka visade { $when }, före den förra överlämningen
handover-task-what = Vad ska göras?
handover-task-owner = Vem gör det?
handover-task-by = Senast kl
handover-task-add = Lägg till uppgiften
handover-task-give = Ge till någon
handover-task-drop = Stryk
handover-now-tasks = Kvar att göra: { $open }, försenade: { $overdue }

cli-about-handover-routine = Ändra frågorna i en rutin
cli-about-handover-routine-show = Visa frågorna i en rutin
cli-about-handover-routine-add = Lägg till en fråga
cli-about-handover-routine-set = Ändra en fråga
cli-about-handover-routine-move = Flytta en fråga; utan --after först
cli-about-handover-routine-remove = Ta bort en fråga
cli-about-handover-routine-overdue = Säg efter hur många minuter ett erbjudande är försenat
cli-arg-handover-routine-add-title = Frågan
cli-arg-handover-routine-add-kind = Vad man svarar med: text, count (antal), list (lista), choice (val) eller tasks (uppgifter)
cli-arg-handover-routine-set-title = Frågan, som den ska lyda
cli-arg-handover-routine-move-after = Frågan den ska stå efter
cli-arg-handover-routine-overdue-minutes = Minuter
cli-arg-section = Rubriken som frågan står under
cli-arg-required = Om den måste fyllas i (yes eller no)
cli-arg-warn = Om det ska varnas för personuppgifter (yes eller no)
cli-arg-hint = Hjälptext
cli-arg-handover-routine-add-choice = Ett svar att välja; kan anges flera gånger
cli-arg-handover-routine-set-choice = Ett svar att välja; kan anges flera gånger
cli-value-section = RUBRIK
cli-value-field-kind = SLAG
handover-routine-overdue = Försenad efter { $minutes } min

handover-send = Spara som fil
handover-take-file = Öppna fil från den andra datorn
handover-file-name = överlämning

handover-night-listen = Lyssna
handover-night-listen-text = { $name } berättar i telefonen och lämnar över: { $baton }. Skriv det viktigaste i nästa steg.
handover-night-listen-done = Jag har hört allt

## När ansvaret går över

handover-moves-title = När går ansvaret över?
handover-moves-text = Lämna tomt om ansvaret går över när mottagaren tar emot. Har ni bestämt ett klockslag, till exempel ett passbyte, så skriv det. Före det har du kvar ansvaret, och det går aldrig över innan mottagaren har tagit emot.
handover-moves-day = Dag
handover-moves-day-hint = Tom dag: nästa gång klockan är så mycket.
handover-moves-time = Klockslag
handover-moves-on-acceptance = Ansvaret går över när mottagaren tar emot.
handover-moves-clear = Ta bort klockslaget
handover-moves-wrong-day = Dagen går inte att läsa. Skriv till exempel 24/12.
handover-moves-wrong-time = Klockslaget går inte att läsa. Skriv till exempel 23.40.
handover-moves-time-missing = Skriv klockslaget också, eller ta bort dagen.
handover-moves-passed = Den tiden har varit. Skriv en som kommer, eller ta bort den.
handover-moves-late = Ansvaret skulle ha gått över { $when }. Det är kvar hos den som lämnar tills mottagaren har tagit emot.
handover-moves-to-you = Ansvaret går över till dig { $when }
handover-night-take-later = Ja, jag tar över då
handover-accepted-ahead = { $name } tar över ansvaret { $when }
handover-accepted-ahead-text = Mottaget { $closed }. Till dess har { $from } ansvaret.
handover-accepted-before = Mottaget { $closed }.
handover-call-moves = Säg också när ansvaret går över: { $when }. Mottagaren skriver in samma tid.

## Rutinerna i fönstret

routine-title = Rutiner för överlämning
routine-text = En rutin säger vilka frågor en överlämning ska svara på. Ändra frågorna så att de passar er. En överlämning som redan är påbörjad behåller de frågor den började med.
routine-none = Ingen rutin är i bruk. Gör en egen, eller hämta de medföljande i Inställningar.
routine-new = Ny tom rutin
routine-new-title = Ny rutin
routine-copy = Gör en kopia
routine-copy-title = { $title }, kopia
routine-open = Öppna rutinen { $title }
routine-questions-count = { $count ->
    [one] en fråga
   *[other] { $count } frågor
}
routine-retired-ones = Ur bruk
routine-is-retired = Rutinen är ur bruk
routine-retired-text = En rutin ur bruk går inte att börja en överlämning med. Det som lämnats över med den står kvar.
routine-retire = Ta ur bruk
routine-revive = Ta i bruk igen
routine-print = Skriv ut tomt formulär
routine-kept = { $count ->
    [0] Ändringar gäller nästa överlämning som börjas med rutinen.
    [one] En pågående överlämning följer rutinen och behåller de frågor den började med. Ändringar gäller nästa.
   *[other] { $count } pågående överlämningar följer rutinen och behåller de frågor de började med. Ändringar gäller nästa.
}
routine-waits = Inte sparat än: rätta det som är markerat nedan
routine-name = Rutinens namn
routine-name-needed = Skriv ett namn
routine-when = Används när
routine-from = Lämnas av, roll
routine-to = Tas emot av, roll
routine-responsibility = Ansvaret som flyttas
routine-overdue = Försenad efter minuter
routine-overdue-hint = Så länge efter erbjudandet visas det som försenat om ingen har tagit emot.
routine-overdue-wrong = Skriv hela minuter, 1 till { $longest }
routine-unverified = Rutinen är inte prövad i verksamheten
routine-questions = Frågor
routine-questions-text = Frågorna fylls i uppifrån och ned. Den som läser ser dem under rubrikerna. * måste fyllas i.
routine-no-questions = Rutinen frågar inget än. Lägg till den första frågan.
routine-question-add = Lägg till en fråga
routine-question-new = Ny fråga
routine-question = Fråga { $number }
routine-question-needed = Skriv frågan
routine-help = Hjälptext
routine-help-hint = Står under frågan när man fyller i.
routine-kind = Vad man svarar med
routine-section = Rubrik
routine-no-section = (ingen rubrik)
routine-choices = Svar att välja mellan
routine-choices-needed = Skriv svaren att välja mellan, ett på varje rad
routine-required = Måste fyllas i
routine-warns = Varna om det som skrivs ser ut som personuppgifter
routine-edit = Ändra frågan { $name }
routine-up = Flytta upp { $name }
routine-down = Flytta ned { $name }
routine-remove = Ta bort frågan { $name }
field-retired = Ur bruk
refusal-routine-retired-title = Rutinen { $title } är ur bruk
refusal-routine-retired-do = Ingen överlämning har börjats. Välj en annan rutin, eller ta rutinen i bruk igen under Rutiner för överlämning.

cli-about-handover-routine-new = Gör en rutin, tom eller som kopia av en annan
cli-about-handover-routine-describe = Ändra vad som sägs om rutinen själv
cli-about-handover-routine-retire = Ta en rutin ur bruk
cli-about-handover-routine-revive = Ta en rutin i bruk igen
cli-arg-handover-routine-new-title = Rutinens namn
cli-arg-handover-routine-new-copy = Rutinen vars frågor kopieras
cli-arg-handover-routine-describe-title = Rutinens namn
cli-arg-handover-routine-describe-from = Rollen som lämnar
cli-arg-handover-routine-describe-to = Rollen som tar emot
cli-arg-handover-routine-describe-responsibility = Ansvaret som flyttas
cli-arg-handover-routine-describe-when = När rutinen används
cli-arg-handover-routine-describe-source = Källan
cli-arg-handover-routine-describe-verified = Om rutinen är prövad i verksamheten (yes eller no)
cli-arg-handover-routine-set-kind = Vad man svarar med: text, count (antal), list (lista), choice (val) eller tasks (uppgifter)
