# Att enas med samverkansparter om ord, och att byta ordlistor med andra program.

kind-consultation = Remiss om ord
kinds-consultation = Remisser om ord
field-answer-by = Svar senast
field-sent-by = Skickad av
field-sent-at = Skickad
field-asked = Begrepp som frågats om
field-replies = Svar
field-settlements = Utredda meningsskiljaktigheter
field-concept = Begrepp
field-term = Term
field-term-en = Term på engelska
field-own-word = Partens eget ord
field-organisation = Organisation
field-answered-by = Besvarat av
field-supports-term = Stöder termen
field-supports-definition = Stöder definitionen
field-own-term = Egen term
field-comment = Kommentar
field-read-by = Inläst av
field-read-at = Inläst
field-versions = Överenskomna lydelser
field-versions-on = Överenskommen
field-versions-reason = Skäl

item-asked = Frågan om { $name }
item-replies = Svar från { $name }
item-settlements = Utredning { $number }
item-versions = Lydelse { $number }

support-yes = Ja
support-no = Nej
support-unsure = Vet ej
support-none = inget svar
position-yes = Stöder
position-no = Säger nej
position-settled = Nej, men utrett
position-unsure = Osäker
position-silent = Har inte svarat än
position-late = Obesvarad
position-earlier = Svarade på en äldre lydelse
verdict-not-asked = Ingen har tillfrågats
verdict-agreed = Överenskommet
verdict-disagreement = Oenighet
verdict-ask-again = Fråga igen
verdict-unanswered = Obesvarat
verdict-waiting = Väntar på svar
verdict-undecided = Oklart

agreement-rule-one-no = Oenighet: det räcker att en part säger nej till termen eller definitionen.
agreement-rule-wording-changed = Fråga igen: en part svarade på en lydelse som sedan dess har ändrats.
agreement-rule-silent-too-long = Obesvarat: en part har inte svarat i tid. Tystnad är inte ett ja.
agreement-rule-still-time = Väntar: en part har inte svarat, och svarstiden går ännu.
agreement-rule-not-sure = Oklart: en part vet inte, eller svarade bara på den ena frågan.
agreement-rule-all-support = Överenskommet: alla tillfrågade stöder både termen och definitionen, eller deras nej är utrett.
agreeing-no-rule = Ingen regel passar, så ingenting följer av svaren.

agreeing-reply = { $organisation }: termen { $term }, definitionen { $definition }.
agreeing-reply-own = Egen term: { $word }.
agreeing-reply-comment = Kommentar: { $words }

op-send-consultation = skickade ord på remiss
op-read-replies = läste in svar på en remiss
op-settle-disagreement = redde ut en oenighet om ett ord
op-conclude-consultation = fastställde vad en remiss gav
op-take-in-terms = läste in begrepp från en fil

finding-consultation-title = { $partner } har inte svarat på remissen { $title }
finding-consultation-do = Svaret skulle ha kommit { $day }. { $open } av { $all } begrepp är obesvarade. Påminn, eller fråga om på nytt.

refusal-nothing-asked-title = Remissen frågar inte om något begrepp
refusal-nothing-asked-do = Inget skickades. Välj minst ett begrepp eller ett område som har begrepp.
refusal-answer-time-passed-title = Svarsdagen har redan varit
refusal-answer-time-passed-do = Inget skickades. Välj i dag eller en senare dag.
refusal-not-asked-about-title = Svaret gäller ett begrepp som remissen inte frågade om
refusal-not-asked-about-do = Inget lästes in. Kontrollera att filen hör till den här remissen.
refusal-no-disagreement-title = Ingen har sagt nej till begreppet i den remissen
refusal-no-disagreement-do = Inget ändrades. Det finns ingen oenighet att reda ut.
refusal-verdict-moved-title = Läget är nu ett annat: { $verdict }
refusal-verdict-moved-do = Inget ändrades. Titta på svaren igen innan du fastställer.
refusal-nothing-to-conclude-title = Det finns inget att fastställa
refusal-nothing-to-conclude-do = Inget ändrades. Bara ett begrepp som alla tillfrågade stöder, eller som någon säger nej till, kan fastställas, och en lydelse bara en gång.
