### The vocabulary: one concept, one recommended word, and others' own words beside it.

words-title = Vocabulary
words-new = New concept
words-search = Search a word
words-search-hint = Write the word you heard. Enter shows the first.
words-list = Concepts
words-partner = A partner's word
words-partner-all = All partners
words-area = Area
words-area-all = All areas
words-count = 
    { $count ->
        [one] { $count } concept
       *[other] { $count } concepts
    }
words-only-unverified = Unverified only
words-unverified = unverified

words-empty-title = This is where the words of the organisation belong
words-empty-text = Police, rescue service and region say it in other ways. The vocabulary says which word we use, what it means and what the others mean. Fetch the concepts that come with the program in the settings, or write your own.
words-empty-settings = Open settings
words-no-hits = No concept fits
words-no-hits-text = Remove a filter, or add the word if it is missing.
words-clear = Show all concepts
words-choose-title = Search or choose a concept
words-choose-text = Search with the word you heard, even if it is the police's or an old one. You get the word we use and what it means.

## Hits

words-use = { $word } → use { $term }
words-or-use = or { $term }
words-may-mean = { $word } may also mean:
words-hit-permitted = also: { $word }
words-hit-partner = { $partner }: { $word }
words-hit-typo = resembles: { $word }
words-you-searched = You searched { $word }. Use { $term }.

## A concept

words-no-term = (no recommended word)
words-definition-missing = No definition yet
words-permitted = Also fine
words-advised = Don't use
words-partners = What others say
words-homonyms = Same word, other meaning
words-homonyms-text = Say which you mean.
words-related = Belongs with
words-note = Note
words-source = Source: { $source }
words-no-source = No source
words-conflict = Two people have written differently here
words-conflict-text = Choose what shall hold.
words-conflict-show = Compare

## Edit

words-edit = Edit the concept
words-new-title = New concept
words-done = Done
words-discard = Discard the concept
words-revert = Undo the changes
words-saved = saved { $time }
words-definition-sv = Definition in Swedish
words-definition-en = Definition in English
words-definition-hint = One sentence without a full stop, short enough to be read out on the phone.
words-area-name = Area
words-area-hint = For example krisstöd
words-source-name = Source
words-mark-unverified = Unverified
words-terms = Words
words-term = Word { $number }
words-term-language = Language of word { $number }
words-term-status = Advice for word { $number }
words-term-up = Move word { $number } up
words-term-down = Move word { $number } down
words-term-remove = Remove word { $number }
words-term-add = Add a word
words-terms-rule = Exactly one Swedish word is recommended. If you choose another, the former becomes one that is fine.
words-partner-words = Others' words
words-partner-who = Partner { $number }
words-partner-word = Word of partner { $number }
words-partner-note = Note on partner { $number }
words-partner-remove = Remove partner { $number }
words-partner-add = Add a partner's word

## How concepts hang together

op-relate-terms = said how two concepts hang together
op-unrelate-terms = removed a relation between two concepts
op-retire-term = took a concept out of use
op-merge-terms = joined two concepts
op-split-term = divided a word into two concepts

refusal-own-relative-title = A concept can't be its own relative
refusal-own-relative-do = Nothing was changed. Choose another concept.
refusal-kind-of-itself-title = { $word } would become a kind of { $word }
refusal-kind-of-itself-do = Nothing was changed. The broader concept is already, along the way, a kind of this one. Remove that relation first, or choose another.
refusal-kind-and-related-title = There is another kind of relation with { $other } already
refusal-kind-and-related-do = Nothing was changed. Of two concepts one is a kind of the other, or they are related otherwise, never both. Remove the one relation first.
refusal-replaces-itself-title = The concept would replace itself in the end
refusal-replaces-itself-do = Nothing was changed. Choose a concept that is not in its turn replaced by this one.

## The concept map

map-show = Map
map-close = Close the map
map-back = Previous concept
map-open = Open the concept
map-scope = What the map shows
map-around = Around the concept
map-area = The whole area { $area }
map-area-none = Concepts without an area
map-title = { $word } on the map
map-label = Concept map for { $word }
map-hint = Whole line: a kind of. Dotted: belongs with. Dashed: same word, other meaning. Move with the arrow keys, Enter goes there.
map-alone = The concept has no relations yet. Add them when you edit the concept.
map-this = You are here
map-broader = Broader
map-narrower = A kind of this
map-related = Belongs with
map-homonym = Same word, other thing
map-kind-of = A kind of { $word }

words-broader = Is a kind of
words-narrower = Kinds of this
words-same-word = Same word, { $count } meanings
words-succession = { $old } → { $new }, since { $day }
words-replaced = No longer used
words-replaced-by = Say instead:
words-version-line = Version { $version }, agreed { $day }
words-partner-source = Source: { $source }

## To sort out

tidy-open-count = To sort out ({ $count })
tidy-title = To sort out
tidy-empty-title = Nothing to sort out
tidy-empty-text = This is where words come that somebody stumbled over, from the log for example, and concepts that break the rules of the vocabulary.
tidy-candidates = Words that wait
tidy-candidates-text = Define the word, join it with a concept that exists, or drop it.
tidy-no-candidates = No word waits.
tidy-define = Define { $word }
tidy-join = Join { $word } with another
tidy-drop = Drop { $word }
tidy-join-search = Search the concept that the word means
tidy-join-with = Join with { $word }
tidy-join-none = No concept fits. Write another word.
tidy-faults = Breaches of the rules of the vocabulary
tidy-no-faults = No faults found.

fault-error = error
fault-advice = advice
fault-no-term = No Swedish word is recommended. Choose one.
fault-several-terms = Several words are recommended in { $language }. Keep one.
fault-cycle = The concept is, by a detour, a kind of itself. Remove one of the relations.
fault-own-relative = The concept names itself as a relation. Remove it.
fault-broader-and-related = { $other } is both broader and related. Keep one of the relations.
fault-one-sided-homonym = { $other } doesn't say that the two are the same word with different meanings. Add it there.
fault-dangling = A relation points to a concept that is gone. Remove the relation.
fault-retired-unexplained = The concept is out of use with neither successor nor reason. Give one of them.
fault-successor-cycle = The concept is in the end replaced by itself. Change what replaces it.
fault-clash = “{ $word }” is advised against here but recommended in { $other }. Say that they are the same word with different meanings, or that the one replaces the other.
fault-no-definition = There is no Swedish definition.
fault-circular = The definition uses the word itself. Explain with other words.
fault-not-a-phrase = The definition shall begin with a small letter and have no full stop, so that it can stand in place of the word.

cli-about-term-relate = Say how two concepts hang together
cli-about-term-unrelate = Remove a relation between two concepts
cli-about-term-retire = Take a concept out of use
cli-about-term-join = Join a concept with another
cli-about-term-candidates = List words that wait to be sorted out
cli-about-term-map = Show the relations of a concept as a tree
cli-about-term-check = Check the vocabulary against its rules
cli-arg-relation = What the other concept is to the first: broader, narrower (a kind of it), related or homonym (the same word)
cli-arg-other-term = The other concept
cli-arg-successor = The concept used instead
cli-value-relation = RELATION
cli-term-changed = The vocabulary is changed.

## Words, relations and stage in the form

words-note-en = Note in English
words-term-more = More about word { $number }
words-term-note = Note on word { $number }
words-term-day = Last day of word { $number }
words-term-day-hint = Leave empty if the word is still right. From the day after, the recommended word applies.
words-term-day-wrong = Write the day as 2026-12-31.
words-term-forms = Forms of word { $number }
words-term-forms-hint = Only those that don't follow from the rules, parted by commas.
words-partner-source-name = Source for partner { $number }
words-ties = Relations to other concepts
words-ties-text = What you tie here stands in both concepts.
words-tie-none = No relations yet. Begin with what the concept is a kind of.
words-tie-purpose = What the other concept is
words-tie-successor = Used instead of this one
words-tie-join = The same concept, join them
words-tie-search = Search a concept
words-tie-search-hint = Write any of its words. Enter picks the first.
words-tie-no-hits = No concept can be picked. Write another word.
words-tie-unfit = { $count } concepts are not shown, because they are tied here already or would make a circle.
words-tie-pick = Pick { $word }
words-untie = Take away { $word }
words-join-title = Join { $word } with { $other }?
words-join-text = Words and relations move there. This concept stays as retired and points to the other. It can be undone.
words-join-confirm = Join
words-split = Word { $number } means something else too
words-split-name = Name of the other meaning
words-split-hint = Write { $word } and in brackets what differs, for example who says so.
words-split-known = A concept is called so already. Add in brackets what differs.
words-split-other-word = This is another word than { $word }.
words-split-confirm = Make a concept of its own
words-stage = Stage
words-stage-hint = A concept becomes agreed by the answers to a consultation.
words-retired-because = Why it is retired
words-retired-hint = Needed when no other concept is used instead.
words-retired-lacks = Is saved when you have written why, or chosen what is used instead.

refusal-join-retired-title = { $word } is retired
refusal-join-retired-do = Nothing was changed. Join with the concept that is used instead.

cli-about-term-new = Write a new concept
cli-about-term-set = Change what a concept says: definition, note, area, source, stage
cli-about-term-add-term = Add a word for a concept
cli-about-term-partner = Write a partner's own word for a concept
cli-about-term-split = Make another meaning of the word a concept of its own
cli-arg-term-new-word = The word to be recommended
cli-arg-term-add-term-word = The word
cli-arg-term-partner-word = The partner's word
cli-arg-term-partner-partner = Who says so, for example police
cli-arg-term-partner-source = Where it is seen that the partner says so
cli-arg-term-split-word = The name of the other meaning, with what differs in brackets
cli-arg-english = The word in English
cli-arg-definition = Definition in Swedish, one sentence without a full stop
cli-arg-definition-en = Definition in English
cli-arg-note-en = Note in English
cli-arg-stage = Stage: candidate (waits to be sorted out) or draft
cli-arg-term-new-area = Area
cli-arg-term-set-area = Area
cli-arg-term-new-source = Source
cli-arg-term-set-source = Source
cli-arg-language = The word's language: sv or en
cli-arg-status = Advice: recommended (use), permitted (fine) or advised-against (don't use)
cli-arg-until = The last day the word was right
cli-arg-term-add-term-form = A form that doesn't follow from the rules; may be given several times
cli-value-language-of-term = LANGUAGE
cli-value-status = ADVICE
cli-value-stage = STAGE
cli-term-known = A concept is called { $word } already
cli-term-known-do = Nothing was written. Change that concept, or add in brackets what tells the new one from it.
