part-rules = Arbetstidsregler: arbetstidslagen, AB och inga

# Arbetstid i ord
working-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
working-weekends = { $count ->
    [one] { $count } helg
   *[other] { $count } helger
}
working-hours = { $hours } h
working-minutes = { $minutes } min
working-hours-minutes = { $hours } h { $minutes } min
working-least = minst { $limit }
working-most = högst { $limit }
working-exception = { $limit } (undantag med skäl: { $exception })
working-measured-least = { $found }, minst { $limit } krävs
working-measured-most = { $found }, högst { $limit } tillåts
working-breach = { $rule }: { $measured } ({ $when })
working-line-broken = BRUTEN REGEL UTAN SKÄL: { $words }
working-line-excused = Bruten regel: { $words }. Skäl: { $reason }
working-line-warning = Varning: { $words }
working-unknown = Ingen har sagt vilka arbetstidsregler som gäller. Passen är inte kontrollerade.
working-not-bound = Binds inte av arbetstidsregler. Passen kontrolleras inte.
working-ordinary-unknown = Ordinarie arbetstid är inte ifylld. Vila och snitt kan vara sämre än de ser ut.
working-without-role = Har pass som { $role } utan att ha rollen
working-whole = Hela perioden
working-month = Månad
working-four-weeks = Fyra veckor
working-sheet = Timmar
working-person = Person
working-employer = Arbetsgivare
working-kind = Avser
working-from = Från
working-to = Till
working-on-site = Jour, timmar
working-standby = Beredskap, timmar
working-called-out = Störning, timmar
working-ordinary = Ordinarie, timmar
working-shifts = Pass
working-nights = Nätter
working-weekend-days = Helgdagar (lör, sön)
working-owed = Vila att ge för störningar
working-owed-left = { $name }: { $left } vila kvar att ge av { $all }, efter störning { $when }
working-owed-given = { $name }: all vila är given, efter störning { $when }
working-owed-unknown = { $name }: ingen vet hur mycket vila, för arbetstidsregler saknas. Störning { $when }
working-going-on = { $when }, pågår
working-binds = Gäller anställda hos: { $employers }
working-binds-nobody = Ingen arbetsgivare är vald
working-no-rules = Inga regler. De som har den här kontrolleras inte.
working-rule-strict = { $rule }: { $limit }. Får bara brytas med skäl.
working-rule-warns = { $rule }: { $limit }. Varnar.
working-unverified = Inte kontrollerad mot källan. Kontrollera innan ni litar på den.
refusal-rule-broken-title = Passet bryter en regel: { $rule }
refusal-rule-broken-do = { $measured }. Inget ändrades. Välj någon annan eller andra tider, eller skriv varför passet behövs ändå.
refusal-call-out-times-title = Slutet kommer före början
refusal-call-out-times-do = Inget ändrades. Kontrollera klockslagen för störningen eller vilan.

# Kommandoraden
cli-about-rules = Arbetstidsregler: vem de gäller och varifrån de kommer
cli-about-rules-list = Lista arbetstidsregler
cli-about-rules-show = Visa varje regel med gräns och källa
cli-about-rules-bind = Låt reglerna gälla dem som är anställda hos en arbetsgivare
cli-about-roster-check = Kontrollera passen mot arbetstidsreglerna
cli-about-roster-hours = Timmar per person: hela perioden, varje månad och var fjärde vecka
cli-about-roster-callout = Störningar under beredskap, och vilan de ger rätt till
cli-about-roster-callout-list = Lista störningar och vila som ska ges
cli-about-roster-callout-add = Skriv in en störning; utan tider började den nu
cli-about-roster-callout-end = Avsluta den störning som pågår
cli-about-roster-callout-rest = Skriv in vila som har getts
cli-arg-whose = Personens namn eller id, eller ”alla”
cli-arg-rules = Reglernas namn eller id
cli-value-rules = REGLER
cli-arg-xlsx = Skriv till ett kalkylark, .xlsx
cli-arg-csv = Skriv till en textfil, .csv
cli-arg-roster-callout-add-from = När störningen började; nu om inget sägs
cli-arg-roster-callout-add-to = När den slutade; pågår om inget sägs
cli-arg-roster-callout-end-at = När den slutade; nu om inget sägs
cli-arg-roster-callout-rest-from = När vilan började
cli-arg-roster-callout-rest-to = När vilan slutade
cli-check-sum = Kontrollerade personer: { $people }. Brutna regler utan skäl: { $broken }. Personer utan kända regler: { $unknown }.
cli-hours-none = Ingen har haft jour, beredskap eller störning i perioden.
cli-call-outs-none = Inga störningar är inskrivna.
cli-call-out-missing = Det finns ingen sådan störning för { $name }
cli-rules-none = Inga arbetstidsregler finns. Hämta dem med: krisparm content install rules

# Fönstret
rules-mark-broken = Bryter regel
rules-mark-excused = Regel bruten med skäl
rules-broken-count = { $count ->
    [one] 1 pass bryter regel
   *[other] { $count } pass bryter regel
}
rules-hours-called-out = Störning
rules-hours-ordinary = Ordinarie
rules-hours-weekend = Lör/sön
rules-hours-export = Exportera timmar
rules-shift-breaks = Passet bryter en arbetstidsregel
rules-shift-warns = Tänk på det här om passet
rules-reason = Varför behövs passet ändå?
rules-reason-hint = Krävs för ett pass som bryter en regel. Skälet syns för alla.
rules-reason-missing = Skriv varför, eller välj någon annan eller andra tider.
rules-tab = Regler
rules-nobody-checked = Ingen har pass i de här dagarna, så ingenting är kontrollerat.
rules-all-kept = { $count ->
    [one] Den enda som har pass håller sina regler.
   *[other] Alla { $count } som har pass håller sina regler.
}
rules-looked-at = { $count ->
    [one] 1 person har pass i de här dagarna.
   *[other] { $count } personer har pass i de här dagarna.
}
rules-broken-title = Regler och pass, { $period }
rules-unknown = Okända regler: inte kontrollerad
rules-not-bound = Binds inte av regler: kontrolleras inte
rules-ordinary-unknown = Ordinarie arbetstid saknas
rules-role = Roll
rules-warns = Varning
rules-because = Skäl: { $reason }
rules-open-shift = Öppna passet
rules-call-outs = Störningar och vila
rules-call-outs-none = Inga störningar är inskrivna.
rules-call-outs-often = Störningar de senaste fyra veckorna: { $names }
rules-call-out-new = Jag blev utkallad
rules-call-out-keep = Skriv in störningen
rules-call-out-who = Vem blev utkallad?
rules-call-out-goes-on = Pågår fortfarande
rules-call-out-note-hint = Vad för slags arbete
rules-call-out-private = Skriv aldrig vem det gällde.
rules-call-out-since = { $name }, sedan { $since }
rules-call-out-end = Avsluta nu
rules-going-on = Pågår
rules-rest-owed = Vila kvar
rules-rest-all-given = All vila är given
rules-rest-give = Ge vila
rules-rest-keep = Skriv in vilan
rules-rest-how = Så räknas vilan: det som störningarna tog av dygnsvilan i varje dygn från dygnsbrytet. Den ges tillsammans med nästa dygnsvila efter beredskapen, tidigare om störningarna var många. Kontrollera mot ert avtal.
rules-sets = Regelverk
rules-sets-none = Inga regelverk finns i pärmen. Hämta dem under Inställningar, Medföljande innehåll.
rules-edit = Ändra
rules-copy = Ny version
rules-unverified = Inte kontrollerad mot källan
rules-valid-from = Gäller från
rules-version = Version
rules-employers = Arbetsgivare
rules-employers-hint = Stavas som hos personerna. Flera skiljs med kommatecken.
rules-copy-means = Den nya versionen tar över den dag den gäller från, och den gamla slutar dagen före.
rules-edit-means = Ändringen gäller även pass som redan är lagda. Har avtalet ändrats från en viss dag, gör hellre en ny version.
rules-keep = Lagra reglerna
rules-strict = Får bara brytas med skäl
rules-in-hours = timmar
rules-in-minutes = minuter
rules-in-days = dagar
rules-in-weekends = helger
rules-amount-wrong = Skriv ett tal, till exempel 11 eller 8,5
finding-rules-broken-title = { $count ->
    [one] En arbetstidsregel bryts i kommande pass utan att någon har sagt varför
   *[other] { $count } arbetstidsregler bryts i kommande pass utan att någon har sagt varför
}
finding-rules-broken-do = Börja med { $name }. Öppna Jour, Regler: byt person eller tid, eller skriv skälet i passet.
finding-rules-unknown-title = { $count ->
    [one] En person har pass framöver men inga kända arbetstidsregler
   *[other] { $count } personer har pass framöver men inga kända arbetstidsregler
}
finding-rules-unknown-do = Ingen vet om passen är lagliga. Börja med { $name }: välj regler för personen eller skriv in arbetsgivaren under Jour, Regler.
finding-rest-owed-title = { $name } har inte fått sin vila efter störning
finding-rest-owed-do = { $left } återstår. Ge vilan och skriv in den under Jour, Regler.
finding-rest-unknown-do = Hur mycket går inte att räkna ut utan arbetstidsregler. Välj regler under Jour, Regler.
