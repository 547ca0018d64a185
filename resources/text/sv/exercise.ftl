### Övning: egen pärm, manus, inspel, mål och resultat.

## Ord för posterna

kind-exercise = Övning
kinds-exercise = Övningar
goal-result-open = Ej bedömt
goal-result-met = Klarat
goal-result-not-met = Inte klarat

op-start-exercise = startade övningen
op-pause-exercise = pausade övningen
op-resume-exercise = fortsatte övningen
op-give-inject = gav ett inspel
op-note-inject = antecknade om ett inspel
op-judge-goal = bedömde ett mål
op-end-exercise = avslutade övningen
op-test-plan = skrev in att planen prövats

field-exercise-purpose = Syfte
field-exercise-participants = Deltagare
field-exercise-plans = Planer som prövas
field-exercise-length-minutes = Speltid
field-exercise-started-at = Startad
field-exercise-started-by = Startad av
field-exercise-injects = Inspel
field-exercise-injects-after-minutes = Ges efter
field-exercise-injects-story-time = Tid i övningen
field-exercise-injects-to = Till
field-exercise-injects-expected = Väntad åtgärd
field-exercise-injects-given = Gett
field-exercise-goals = Mål
field-exercise-goals-how = Så bedöms det
field-exercise-goals-result = Resultat
field-exercise-pauses = Pauser
field-exercise-pauses-from = Från
field-exercise-pauses-until = Till
field-exercise-ended = Avslutad
item-injects = Inspel { $number }
item-goals = Mål { $number }
item-pauses = Paus { $number }

## Nej

refusal-exercise-in-live-title = Det här är ingen övningspärm; här övar man inte
refusal-exercise-in-live-do = Inget ändrades. Gör en ny övning under Planer i er skarpa pärm: den får en egen pärm, så att ingen tar den för verklighet.
refusal-real-in-exercise-title = Det här är en övningspärm; här är inget på riktigt
refusal-real-in-exercise-do = Inget ändrades. Har något hänt på riktigt: lås, öppna den skarpa pärmen och aktivera planen där.
refusal-kind-stays-title = En pärm byter inte slag
refusal-kind-stays-do = Inget ändrades. En övningspärm förblir en övningspärm, och en skarp pärm förblir skarp.
refusal-exercise-running-title = Övningen ”{ $title }” pågår redan
refusal-exercise-running-do = Inget ändrades. Avsluta den först.
refusal-exercise-ended-title = Övningen är avslutad
refusal-exercise-ended-do = Det som gavs och antecknades står kvar. Målen kan fortfarande bedömas.
refusal-exercise-paused-title = Övningen är pausad
refusal-exercise-paused-do = Inget ändrades. Fortsätt övningen först.
refusal-not-paused-title = Övningen är inte pausad
refusal-not-paused-do = Inget ändrades. Klockan går.
refusal-inject-given-title = Inspelet är redan gett
refusal-inject-given-do = Inget ändrades. Det ges en gång; skriv en anteckning vid det om det behövde sägas igen.
refusal-script-empty-title = Manuset saknar inspel eller mål
refusal-script-empty-do = Inget ändrades. Ett manus behöver minst ett inspel och ett mål.
refusal-test-figures-title = Antalet mål stämmer inte
refusal-test-figures-do = Inget ändrades. Skriv minst ett mål, och inte fler klarade än det finns.
refusal-template-not-tested-title = En mall prövas inte
refusal-template-not-tested-do = Inget ändrades. Anpassa mallen till en egen plan och pröva den.

trouble-wrong-kind-title = Ändringarna kommer från { $theirs } ”{ $name }”, det här är { $ours }
trouble-wrong-kind-do = Inget har tagits in. Övning och verklighet blandas aldrig. Ta in filen i en pärm av samma slag.
trouble-wrong-backup-title = Säkerhetskopian är av { $theirs } ”{ $name }”, det här är { $ours }
trouble-wrong-backup-do = Inget har ändrats. Välj en kopia av samma pärm. Övning och verklighet blandas aldrig.
trouble-kind-live = en skarp pärm
trouble-kind-exercise = en övningspärm
trouble-kind-example = en exempelpärm
trouble-origin-missing-title = Filen säger inte från vilken pärm ändringarna kommer
trouble-origin-missing-do = Inget har tagits in. Den är gjord av en äldre version av Krispärm. Gör filen på nytt med den nya.
