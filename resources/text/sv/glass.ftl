### Ordlistan i texten: vad som sägs om ett ord medan man skriver.

glass-swap = { $word } → { $use } (Ctrl+.)
glass-rather = { $word }: använd hellre { $use }
glass-against = { $word }: använd ett annat ord
glass-unsure = { $word } har flera betydelser. Skriv vilken.

### Ordlistan i texter som läses: vad som sägs om ett ord man vilar på.

glass-may-mean = { $word } kan betyda { $meanings }
glass-same-as = { $word }: samma sak som { $title }
glass-leads = Klicka eller tryck Enter för att öppna begreppet.
glass-stop = Ord { $number } av { $count }, byt med piltangenterna

### Läsa som en annan aktör

glass-beside = ({ $partner }: { $words })
glass-beside-part = ({ $partner }: { $words }, för ”{ $part }”)
glass-beside-depends = ({ $partner }: { $words }, beroende på betydelsen)
glass-beside-or = { $one } eller { $other }
glass-read-as = Läs som { $partner }
glass-read-ours = Läs med bara våra egna ord
glass-read-leave = Sluta läsa så
glass-reading-as = Du läser som { $partner }: deras ord står inom parentes efter våra. Texterna är inte ändrade.
glass-police = polisen
glass-rescue = räddningstjänsten
glass-region = regionen
glass-municipality = kommunen
glass-county = länsstyrelsen
glass-sos = SOS Alarm
glass-church = Svenska kyrkan

### Granska texter

wording-title = Granska texter
wording-about = Ord i planer, rutiner, överlämningar och andra texter som ordlistan avråder från, förkortningar som inte förklaras, och ord som kan betyda flera saker. Inget ändras av sig självt.
wording-checking = Texterna granskas …
wording-none = Inget att rätta
wording-none-text = Ordlistan avråder inte från något ord i texterna, alla förkortningar förklaras, och inget ord är oklart. Det som skrivs härnäst granskas också.
wording-none-of-sort = Inget av det slaget. Välj Alla för att se resten.
wording-no-words = Ordlistan är tom
wording-no-words-text = Texterna granskas mot ordlistan. Lägg in begrepp i den först.
wording-to-words = Till ordlistan
wording-sort = Visa
wording-all = Alla ({ $count })
wording-against = Avrådda ord ({ $count })
wording-undefined = Förkortningar ({ $count })
wording-senses = Flera betydelser ({ $count })
wording-open = Öppna { $title }
wording-stand = Låt stå
wording-stand-label = Låt ”{ $word }” stå i { $title }
wording-more = Visa { $count } till
wording-stands-title = Får stå ({ $count })
wording-stands-text = De här orden har någon sagt ska stå som de är skrivna. Granskningen visar dem inte.
wording-question = Granska igen
wording-question-label = Granska ”{ $word }” igen
wording-found = { $count ->
    [one] Ordlistan: ett ord i texterna att se över
   *[other] Ordlistan: { $count } ord i texterna att se över
}
