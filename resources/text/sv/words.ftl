### Ordlistan: ett begrepp, ett rekommenderat ord, och andras egna ord bredvid.

words-title = Ordlista
words-new = Nytt begrepp
words-search = Sök ett ord
words-search-hint = Skriv det ord du hörde. Enter visar det första.
words-list = Begrepp
words-partner = Aktörens ord
words-partner-all = Alla aktörer
words-area = Område
words-area-all = Alla områden
words-count = { $count } begrepp
words-only-unverified = Bara overifierade
words-unverified = overifierat

words-empty-title = Här ska verksamhetens ord finnas
words-empty-text = Polis, räddningstjänst och region säger på andra sätt. Ordlistan säger vilket ord vi använder, vad det betyder och vad de andra menar. Hämta de medföljande begreppen i inställningarna, eller skriv ett eget.
words-empty-settings = Öppna inställningar
words-no-hits = Inget begrepp passar
words-no-hits-text = Ta bort ett filter, eller lägg till ordet om det saknas.
words-clear = Visa alla begrepp
words-choose-title = Sök eller välj ett begrepp
words-choose-text = Sök med det ord du hörde, även om det är polisens eller ett gammalt ord. Du får ordet vi använder och vad det betyder.

## Träffar

words-use = { $word } → använd { $term }
words-or-use = eller { $term }
words-may-mean = { $word } kan också betyda:
words-hit-permitted = även: { $word }
words-hit-partner = { $partner }: { $word }
words-hit-typo = liknar: { $word }
words-you-searched = Du sökte { $word }. Använd { $term }.

## Ett begrepp

words-no-term = (utan rekommenderat ord)
words-definition-missing = Ingen definition än
words-permitted = Går också bra
words-advised = Använd inte
words-partners = Vad andra säger
words-homonyms = Samma ord, annan betydelse
words-homonyms-text = Säg vilket du menar.
words-related = Hör ihop med
words-note = Anmärkning
words-source = Källa: { $source }
words-no-source = Källa saknas
words-conflict = Två har skrivit olika här
words-conflict-text = Välj vad som ska gälla.
words-conflict-show = Jämför

## Ändra

words-edit = Ändra begreppet
words-new-title = Nytt begrepp
words-done = Klar
words-discard = Släng begreppet
words-revert = Ångra ändringarna
words-saved = sparat { $time }
words-definition-sv = Definition på svenska
words-definition-en = Definition på engelska
words-definition-hint = En mening utan punkt, så kort att den kan läsas upp i telefon.
words-area-name = Område
words-area-hint = Till exempel krisstöd
words-source-name = Källa
words-mark-unverified = Overifierat
words-terms = Ord
words-term = Ord { $number }
words-term-language = Språk för ord { $number }
words-term-status = Råd för ord { $number }
words-term-up = Flytta upp ord { $number }
words-term-down = Flytta ner ord { $number }
words-term-remove = Ta bort ord { $number }
words-term-add = Lägg till ett ord
words-terms-rule = Exakt ett svenskt ord rekommenderas. Väljer du ett annat blir det förra ett som går bra.
words-partner-words = Andras ord
words-partner-who = Aktör { $number }
words-partner-word = Ord hos aktör { $number }
words-partner-note = Anmärkning om aktör { $number }
words-partner-remove = Ta bort aktör { $number }
words-partner-add = Lägg till en aktörs ord

## Begreppens samband

op-relate-terms = sade hur två begrepp hör ihop
op-unrelate-terms = tog bort ett samband mellan två begrepp
op-retire-term = tog ett begrepp ur bruk
op-merge-terms = slog ihop två begrepp
op-split-term = delade ett ord på två begrepp

refusal-own-relative-title = Ett begrepp kan inte höra ihop med sig självt
refusal-own-relative-do = Inget ändrades. Välj ett annat begrepp.
refusal-kind-of-itself-title = { $word } skulle bli en sorts { $word }
refusal-kind-of-itself-do = Inget ändrades. Det överordnade begreppet är redan, på vägen, ett slag av det här. Ta bort det sambandet först, eller välj ett annat.
refusal-kind-and-related-title = Sambandet med { $other } finns redan av annat slag
refusal-kind-and-related-do = Inget ändrades. Två begrepp är antingen över- och underordnade eller hör ihop på annat sätt, inte båda. Ta bort det ena sambandet först.
refusal-replaces-itself-title = Begreppet skulle till slut ersätta sig självt
refusal-replaces-itself-do = Inget ändrades. Välj ett begrepp som inte i sin tur ersätts av det här.

## Begreppskartan

map-show = Karta
map-close = Stäng kartan
map-back = Förra begreppet
map-open = Öppna begreppet
map-scope = Vad kartan visar
map-around = Kring begreppet
map-area = Hela området { $area }
map-area-none = Begrepp utan område
map-title = { $word } på kartan
map-label = Begreppskarta för { $word }
map-hint = Heldragen linje: slag av. Prickad: hör ihop. Streckad: samma ord, annan betydelse. Gå med piltangenterna, Enter flyttar dit.
map-alone = Begreppet har inga samband än. Lägg till dem när du ändrar begreppet.
map-this = Du är här
map-broader = Överordnat
map-narrower = Ett slag av det här
map-related = Hör ihop
map-homonym = Samma ord, annan sak
map-kind-of = Slag av { $word }

words-broader = Är ett slag av
words-narrower = Slag av det här
words-same-word = Samma ord, { $count } betydelser
words-succession = { $old } → { $new }, sedan { $day }
words-replaced = Används inte längre
words-replaced-by = Säg i stället:
words-version-line = Version { $version }, överenskommen { $day }
words-partner-source = Källa: { $source }

## Att reda ut

tidy-open-count = Att reda ut ({ $count })
tidy-title = Att reda ut
tidy-empty-title = Inget att reda ut
tidy-empty-text = Hit kommer ord som någon snubblat på, till exempel från loggen, och begrepp som bryter mot ordlistans regler.
tidy-candidates = Ord som väntar
tidy-candidates-text = Definiera ordet, slå ihop det med ett begrepp som redan finns, eller stryk det.
tidy-no-candidates = Inget ord väntar.
tidy-define = Definiera { $word }
tidy-join = Slå ihop { $word } med ett annat
tidy-drop = Stryk { $word }
tidy-join-search = Sök det begrepp som ordet betyder
tidy-join-with = Slå ihop med { $word }
tidy-join-none = Inget begrepp passar. Skriv ett annat ord.
tidy-faults = Brott mot ordlistans regler
tidy-no-faults = Inga fel hittade.

fault-error = fel
fault-advice = råd
fault-no-term = Inget svenskt ord rekommenderas. Välj ett.
fault-several-terms = Flera ord rekommenderas på { $language }. Behåll ett.
fault-cycle = Begreppet är på omväg ett slag av sig självt. Ta bort ett av sambanden.
fault-own-relative = Begreppet anger sig självt som samband. Ta bort det.
fault-broader-and-related = { $other } är både överordnat och hör ihop. Behåll ett av sambanden.
fault-one-sided-homonym = { $other } säger inte att de två är samma ord med olika betydelse. Lägg till det där.
fault-dangling = Ett samband pekar på ett begrepp som är borta. Ta bort sambandet.
fault-retired-unexplained = Begreppet är ur bruk utan efterföljare och utan skäl. Ange ett av dem.
fault-successor-cycle = Begreppet ersätts till slut av sig självt. Ändra vad som ersätter det.
fault-clash = ”{ $word }” avråds här men rekommenderas i { $other }. Ange att de är samma ord med olika betydelse, eller att det ena ersätter det andra.
fault-no-definition = Svensk definition saknas.
fault-circular = Definitionen använder ordet självt. Förklara med andra ord.
fault-not-a-phrase = Definitionen ska börja med liten bokstav och sakna punkt, så att den kan stå i ordets ställe.

cli-about-term-relate = Säg hur två begrepp hör ihop
cli-about-term-unrelate = Ta bort ett samband mellan två begrepp
cli-about-term-retire = Ta ett begrepp ur bruk
cli-about-term-join = Slå ihop ett begrepp med ett annat
cli-about-term-candidates = Lista ord som väntar på att redas ut
cli-about-term-map = Visa begreppets samband som ett träd
cli-about-term-check = Kontrollera ordlistan mot dess regler
cli-arg-relation = Vad det andra begreppet är för det första: broader (överordnat), narrower (ett slag av det), related (hör ihop) eller homonym (samma ord)
cli-arg-other-term = Det andra begreppet
cli-arg-successor = Begreppet som används i stället
cli-value-relation = SAMBAND
cli-term-changed = Ordlistan är ändrad.

## Ord, samband och läge i formuläret

words-note-en = Anmärkning på engelska
words-term-more = Mer om ord { $number }
words-term-note = Anmärkning om ord { $number }
words-term-day = Sista dag för ord { $number }
words-term-day-hint = Lämna tomt om ordet fortfarande är rätt. Från dagen efter gäller det rekommenderade ordet.
words-term-day-wrong = Skriv dagen som 2026-12-31.
words-term-forms = Böjningar av ord { $number }
words-term-forms-hint = Bara de som inte följer av reglerna, med komma emellan.
words-partner-source-name = Källa för aktör { $number }
words-ties = Samband med andra begrepp
words-ties-text = Det du knyter här står i båda begreppen.
words-tie-none = Inga samband än. Börja med vad begreppet är ett slag av.
words-tie-purpose = Vad det andra begreppet är
words-tie-successor = Används i stället för det här
words-tie-join = Samma begrepp, slå ihop
words-tie-search = Sök ett begrepp
words-tie-search-hint = Skriv vilket som helst av dess ord. Enter väljer det första.
words-tie-no-hits = Inget begrepp går att välja. Skriv ett annat ord.
words-tie-unfit = { $count } begrepp visas inte, för de är redan knutna hit eller skulle ge en cirkel.
words-tie-pick = Välj { $word }
words-untie = Ta bort { $word }
words-join-title = Slå ihop { $word } med { $other }?
words-join-text = Ord och samband flyttar dit. Det här begreppet finns kvar som utgånget och pekar på det andra. Det går att ångra.
words-join-confirm = Slå ihop
words-split = Ord { $number } betyder något annat också
words-split-name = Namn på den andra betydelsen
words-split-hint = Skriv { $word } och inom parentes vad som skiljer, till exempel vem som säger så.
words-split-known = Ett begrepp heter redan så. Lägg till inom parentes vad som skiljer.
words-split-other-word = Det här är ett annat ord än { $word }.
words-split-confirm = Gör ett eget begrepp
words-stage = Läge
words-stage-hint = Överenskommet blir ett begrepp av svaren på en remiss.
words-retired-because = Varför det har utgått
words-retired-hint = Behövs när inget annat begrepp används i stället.
words-retired-lacks = Sparas när du har skrivit varför, eller valt vad som används i stället.

refusal-join-retired-title = { $word } har utgått
refusal-join-retired-do = Inget ändrades. Slå ihop med det begrepp som används i stället.

cli-about-term-new = Skriv ett nytt begrepp
cli-about-term-set = Ändra vad ett begrepp säger: definition, anmärkning, område, källa, läge
cli-about-term-add-term = Lägg till ett ord för ett begrepp
cli-about-term-partner = Skriv en parts eget ord för ett begrepp
cli-about-term-split = Gör en annan betydelse av ordet till ett eget begrepp
cli-arg-term-new-word = Ordet som ska rekommenderas
cli-arg-term-add-term-word = Ordet
cli-arg-term-partner-word = Partens ord
cli-arg-term-partner-partner = Vem som säger så, till exempel police
cli-arg-term-partner-source = Var det syns att parten säger så
cli-arg-term-split-word = Namnet på den andra betydelsen, med det som skiljer inom parentes
cli-arg-english = Ordet på engelska
cli-arg-definition = Definition på svenska, en mening utan punkt
cli-arg-definition-en = Definition på engelska
cli-arg-note-en = Anmärkning på engelska
cli-arg-stage = Läge: candidate (väntar på att redas ut) eller draft (utkast)
cli-arg-term-new-area = Område
cli-arg-term-set-area = Område
cli-arg-term-new-source = Källa
cli-arg-term-set-source = Källa
cli-arg-language = Ordets språk: sv eller en
cli-arg-status = Råd: recommended (använd), permitted (går bra) eller advised-against (använd inte)
cli-arg-until = Sista dagen då ordet var rätt
cli-arg-term-add-term-form = En böjning som inte följer av reglerna; kan anges flera gånger
cli-value-language-of-term = SPRÅK
cli-value-status = RÅD
cli-value-stage = LÄGE
cli-term-known = Ett begrepp heter redan { $word }
cli-term-known-do = Inget skrevs. Ändra det begreppet, eller lägg till inom parentes vad som skiljer det nya från det.
