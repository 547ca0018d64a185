# Ordlinsen: ordlistans ord i alla texter.

item-wordings = Ord som får stå { $number }
field-binder-wordings = Ord som får stå
field-binder-wordings-text = Ordet
field-binder-wordings-only-in = Bara i
op-let-word-stand = lät ett ord stå
op-question-word = lät ett ord granskas igen

lens-against = { $count ->
    [0] Inga avrådda ord.
    [one] Ett avrått ord.
   *[other] { $count } avrådda ord.
}
lens-let-stand = { $count ->
    [one] Ett ställe visas inte, för någon har sagt att det ska stå så.
   *[other] { $count } ställen visas inte, för någon har sagt att det ska stå så.
}
lens-fixed = { $count ->
    [0] Inget ord var säkert nog att bytas.
    [one] Ett ord byttes i kopian.
   *[other] { $count } ord byttes i kopian.
}
lens-avoid = Undvik ”{ $word }”. Ordlistan har inget annat ord.
lens-unclear = ”{ $word }” kan betyda flera saker: { $senses }. Skriv ut vilket.
lens-undefined = Förkortningen ”{ $word }” förklaras inte. Skriv ut den en gång, så här: hela ordet ({ $again }).
lens-recommended-twice = ”{ $word }” är rekommenderat för { $count } begrepp. Skilj dem åt med ett tillägg.
lens-partner = ”{ $word }” – { $partner } säger: { $theirs }
lens-stands = ”{ $word }” får stå som det är skrivet.
lens-stands-in = { $word } (bara i { $title })
lens-none-stands = Inget ord är undantaget.
lens-questioned = ”{ $word }” granskas igen.
lens-no-exception = ”{ $word }” är inget undantag.
lens-no-exception-do = Inget ändrades. krisparm lens stands visar undantagen.
lens-only-text = Bara textfiler kan rättas i en kopia.
lens-only-text-do = Inget skrevs. Spara dokumentet som .txt eller .md, eller rätta det i sitt eget program efter listan.

cli-about-lens = Ordlistans ord i en fil eller i hela pärmen
cli-about-lens-stand = Låt ett ord stå som det är skrivet
cli-about-lens-question = Låt ett ord granskas igen
cli-about-lens-stands = Lista ord som får stå
cli-arg-lens-document = Filen: .txt, .md, .docx eller .odt; - läser från ett annat program
cli-arg-lens-all = Granska alla texter i pärmen
cli-arg-lens-partner = Visa i stället vad en annan aktör säger
cli-arg-lens-fix = Skriv en kopia där det som är säkert har bytts
cli-arg-lens-replace = Ersätt kopian om den finns
cli-arg-lens-stand-words = Ordet
cli-arg-lens-stand-in = Bara i den här posten
cli-arg-lens-question-words = Ordet
cli-arg-lens-question-in = Undantaget för den här posten
