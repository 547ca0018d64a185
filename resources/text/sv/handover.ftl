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

