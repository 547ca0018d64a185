### Kontakter: de som går att nå, och de verksamheter och roller som resten hänvisar till.

contacts-registers = Register
contacts-tab-people = Personer
contacts-tab-units = Verksamheter
contacts-tab-roles = Roller

contacts-new-person = Ny person
contacts-new-unit = Ny verksamhet
contacts-new-role = Ny roll
contacts-import = Hämta från kalkylblad
contacts-export = Lämna till kalkylblad
contacts-discard = Skapa inte
contacts-back-to-list = Till listan
contacts-stored = Sparat { $time }
contacts-name-missing = Inget sparas förrän här står ett namn.

## Listan

contacts-search = Sök person
contacts-search-placeholder = Namn, roll, kompetens, nummer …
contacts-filter-on = Filter på
contacts-clear-filters = Ta bort filter
contacts-all-employers = Alla arbetsgivare
contacts-all-roles = Alla roller
contacts-all-competences = Alla kompetenser
contacts-count-of = { $shown } av { $all } personer
contacts-open-person = Öppna { $name }
contacts-no-hits-text = Ingen person stämmer med det du söker. Sök på färre ord eller ta bort filter.
contacts-no-number = Nummer saknas
contacts-on-call-now = Jour nu
contacts-empty-title = Inga personer ännu
contacts-empty-text = Här samlas alla som kan behöva nås i en kris: egen personal, andra nämnder, regionen, kyrkan, frivilliga. Börja med dem som har jour.
contacts-choose-title = Välj en person
contacts-choose-text = Till höger visas numret att ringa, roller och kommande pass. Pil upp och ner går i listan, Enter öppnar.

## En person

contacts-number-to-dial = Nummer att ringa
contacts-copy-first = Kopiera numret (Ctrl+Skift+C)
contacts-namesakes-title =
    { $count ->
        [one] En till heter så här
       *[other] { $count } till heter så här
    }
contacts-namesakes-text = Är det samma person? Annars hjälper arbetsgivaren den som ringer att välja rätt.
contacts-namesake = { $name }, { $employer }
contacts-in-use-already = Används redan:
contacts-phones = Telefonnummer
contacts-no-phones = Inget nummer ännu. Den som har jour måste gå att ringa.
contacts-add-phone = Lägg till nummer
contacts-phone-label = Märkning { $number }
contacts-phone-label-placeholder = tjänst, privat, hem
contacts-phone-number = Telefonnummer { $number }
contacts-phone-wrong = Det här är inget telefonnummer ännu: bara siffror, minst tre, gärna med + först.
contacts-phone-copy = Kopiera nummer { $number }
contacts-phone-up = Flytta upp nummer { $number }
contacts-phone-down = Flytta ner nummer { $number }
contacts-phone-remove = Ta bort nummer { $number }
contacts-verify = Jag har ringt nummer { $number }: rätt person
contacts-add-role = Lägg till roll
contacts-add-role-placeholder = Välj roll
contacts-role-gone = Roll som inte finns längre
contacts-take-away = Ta bort { $word }
contacts-competence = Kompetens
contacts-competences = Kompetenser
contacts-add-competence = Lägg till kompetens
contacts-add-competence-placeholder = krisstöd grund, teckenspråk, B-körkort
contacts-add-competence-button = Lägg till kompetensen
contacts-note-hint = Bara det som behövs för att nå personen. Skriv inget om hälsa eller familj.
contacts-upcoming = Kommande pass
contacts-no-upcoming = Inga pass det närmaste året.
contacts-shift = { $role }, { $form }
contacts-go-to-duty = Till jourschemat

## Två ändringar av samma post

contacts-conflict-title = Två har ändrat samtidigt
contacts-conflict-text = Båda ändringarna finns kvar. Välj vilken som ska gälla.
contacts-conflict-choose = Jämför och välj

## Verksamheter och roller

contacts-choose-unit-title = Välj en verksamhet
contacts-units-empty-title = Inga verksamheter ännu
contacts-units-empty-text = Nämnder, centrala funktioner och samverkansparter, med den tid de gäller och vem som tar över efter dem.
contacts-valid-from = Finns från
contacts-valid-to = Finns till och med
contacts-day-hint = Till exempel 2026-12-31. Tomt betyder utan gräns.
contacts-day-wrong = Det här går inte att läsa som ett datum. Skriv till exempel 2026-12-31.
contacts-ends-first = Verksamheten slutar innan den börjar.
contacts-successor = Efterföljare
contacts-no-successor = Ingen efterföljare
contacts-successor-hint = Verksamheten som tar över när den här upphör. Gamla poster behåller sin tids namn.
contacts-from-day = från { $from }
contacts-to-day = till { $to }
contacts-from-to-day = { $from } till { $to }
contacts-unit-about = { $kind }, { $validity }
contacts-unit-succeeded = { $about }, följs av { $successor }
contacts-unit-gone = Upphörd
contacts-choose-role-title = Välj en roll
contacts-roles-empty-title = Inga roller ännu
contacts-roles-empty-text = Rollerna är vad någon har jour som, eller gör i en plan. Samma namn används överallt.
contacts-name-en = Namn på engelska
contacts-role-holders =
    { $count ->
        [0] Ingen person har rollen.
        [one] En person har rollen.
       *[other] { $count } personer har rollen.
    }
contacts-source = Källa: { $source }
