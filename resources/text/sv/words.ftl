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
